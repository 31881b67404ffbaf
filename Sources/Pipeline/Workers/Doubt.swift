import Casework
import Conversion
import Documents

/// What makes an answer one that can't be: a worker that says so is not believed in anything.
enum Doubt: Error, Hashable {
  case line, length, json, failure
  case text, pages, words, blocks, tables, warnings, hidden
  case replies, records, evidence
  case parts
  /// Words that don't stand in the document.
  case raw
}

/// The most that is taken from one document. A reply has a hundredth of it.
enum Caps {
  static let documentBytes = 192 << 20
  static let findingsBytes = 64 << 20
  /// Of the list of what a file carries.
  static let listBytes = 4 << 20
  static let pages = 2000
  static let words = PackedWords.most
  /// Pages read off their pictures for which a document's time begins anew.
  static let scans = 200
  static let cells = 500_000
  static let records = 100_000
  static let warnings = 100
  static let links = 200
  /// In characters: what a library says of a file, and what the converter does.
  static let message = 200
  /// In points, of a place or a size.
  static let points = 20_000.0
  static let count = 1_000_000_000

  /// A document that says no more of itself than is believed: a table that can't be read may stand in it a thousand times.
  static func cut(_ document: Document) -> Document {
    var document = document
    document.warnings = document.warnings.prefix(warnings).map { String($0.prefix(message)) }
    return document
  }

  /// A document that a worker needn't even try to hand over.
  static func refusal(of document: Document, bytes: Int) -> Failure? {
    let cells = document.tables.reduce(0) { $0 + $1.cells.count }
    guard document.words.count > words || cells > Caps.cells || document.pages.count > pages else { return nil }
    return .tooLarge(pages: document.pages.count, bytes: bytes)
  }
}

extension Job {
  /// An answer to this job, once everything in it has been looked at.
  func result(of answer: Wire.Answer, _ parts: [[UInt8]]) throws(Doubt) -> Result<Product, Failure> {
    if let failure = answer.failure {
      guard failure.isOfContent, parts.isEmpty else { throw .failure }
      return .failure(failure)
    }
    var parts = parts[...]
    let document: Document
    switch self {
    case .convert:
      guard answer.document != nil, let decoded: Document = parts.popFirst().flatMap({ Wire.value($0) }) else {
        throw .json
      }
      try decoded.doubt()
      document = decoded
    case .read(let given, _, _):
      guard answer.document == nil else { throw .line }
      // What it says and on which pages is all that findings are held against.
      guard let outline = given.outline else { throw .json }
      document = outline
    }
    guard wantsFindings == (answer.findings != nil) else { throw .line }
    var product = Product(document: document)
    if wantsFindings {
      guard let findings: Findings = parts.popFirst().flatMap({ Wire.value($0) }) else { throw .json }
      try findings.doubt(in: document)
      product.findings = findings
    }
    guard (answer.parts != nil) == (answer.contents != nil) else { throw .line }
    if answer.parts != nil { product.parts = try carried(parts.popFirst(), parts.popFirst()) }
    return .success(product)
  }

  /// Names that name no place, and bytes that are all there.
  private func carried(_ list: [UInt8]?, _ contents: [UInt8]?) throws(Doubt) -> [Part] {
    guard case .convert(_, let type, _, _) = self, type.hasParts, let list, let contents,
      let entries: [Wire.Entry] = Wire.value(list)
    else { throw .parts }
    guard entries.count <= PartLimits.parts, Set(entries.map(\.name)).count == entries.count else { throw .parts }
    var rest = contents[...]
    var found: [Part] = []
    for entry in entries {
      guard PartName.isClean(entry.name), (0...rest.count).contains(entry.bytes) else { throw .parts }
      found.append(Part(name: entry.name, bytes: Array(rest.prefix(entry.bytes)), refusal: entry.refusal))
      rest = rest.dropFirst(entry.bytes)
    }
    guard rest.isEmpty else { throw .parts }
    return found
  }

  private var wantsFindings: Bool {
    switch self {
    case .convert(_, _, _, let isRead): isRead
    case .read: true
    }
  }
}

extension Failure {
  /// Whether it is one that a worker can know of: the others are seen by the run alone.
  fileprivate var isOfContent: Bool {
    switch self {
    case .encrypted, .empty: true
    case .damaged(let reason): reason.count <= Caps.message
    case .noText(let pages): (0...Caps.count).contains(pages)
    case .tooManyParts(let parts, let bytes): (0...Caps.count).contains(parts) && (0...Caps.count).contains(bytes)
    case .tooLarge(let pages, let bytes): (0...Caps.count).contains(pages) && (0...Caps.count).contains(bytes)
    default: false
    }
  }
}

extension Document {
  /// Throws when it isn't one that the converters make.
  func doubt() throws(Doubt) {
    let pageCount = pages.count
    guard pageCount <= Caps.pages, zip(pages, 1...).allSatisfy({ $0.number == $1 && $0.isSane }) else { throw .pages }
    let whole = Span(0, text.count)
    func isHere(_ span: Span, _ page: Int) -> Bool {
      span.start <= span.end && whole.contains(span) && (1...max(1, pageCount)).contains(page)
    }

    var last = 0
    guard words.count <= Caps.words else { throw .words }
    for word in words {
      guard isHere(word.span, word.page), word.span.start >= last, word.box.isSane, word.style.isSane,
        word.confidence.map((0...1).contains) ?? true
      else {
        throw .words
      }
      last = word.span.end
    }
    guard blocks.count <= Caps.words else { throw .blocks }
    for block in blocks {
      guard isHere(block.span, block.page), block.box.isSane, block.style.isSane, block.kind.isSane(of: tables.count),
        block.marker.map({ block.span.contains($0) && $0.start <= $0.end }) ?? true,
        (-Caps.count...Caps.count).contains(block.ordinal ?? 0)
      else { throw .blocks }
    }
    guard hidden.count <= Caps.words,
      hidden.allSatisfy({ found in
        (1...max(1, pageCount)).contains(found.page) && found.box.isSane && (0...Caps.count).contains(found.length)
      })
    else { throw .hidden }
    guard tables.reduce(0, { $0 + $1.cells.count }) <= Caps.cells else { throw .tables }
    for table in tables {
      guard table.isSane, isHere(table.span, 1), table.caption.map({ isHere($0, 1) }) ?? true,
        table.cells.allSatisfy({ isHere($0.span, $0.page) })
      else { throw .tables }
    }
    guard (links ?? []).count <= Caps.links, (links ?? []).allSatisfy(PartName.isClean) else { throw .parts }
    guard warnings.count <= Caps.warnings, warnings.allSatisfy({ $0.count <= Caps.message }) else { throw .warnings }
  }
}

extension Findings {
  /// Throws when they can't have been found in that document.
  func doubt(in document: Document) throws(Doubt) {
    let whole = Span(0, document.text.count)
    guard replies.count <= Caps.records, records.count <= Caps.records else { throw .records }
    for reply in replies {
      guard (reply.totalMin ?? 0).isSane, (reply.totalMax ?? 0).isSane,
        reply.questions.allSatisfy({ whole.contains($0.text) }), reply.populations.allSatisfy(\.isSane)
      else { throw .replies }
      for field in reply.fields.values { try field.doubt(in: document) }
    }
    for record in records {
      guard replies.indices.contains(record.reply), record.countMin.isSane, record.countMax.isSane,
        whole.contains(record.span), record.span.start <= record.span.end, document.has(page: record.page)
      else { throw .records }
      for field in record.fields.values { try field.doubt(in: document) }
    }
  }
}

extension Field {
  fileprivate func doubt(in document: Document) throws(Doubt) {
    guard (0...1).contains(confidence), evidence.allSatisfy({ $0.isSane(in: document) }),
      otherwise.map({ $0.evidence.isSane(in: document) }) ?? true
    else { throw .evidence }
    // The one thing that a record must never do: say words that the reply doesn't.
    if let raw, !evidence.contains(where: { document.says(raw, at: $0.span) }) { throw .raw }
    if let otherwise, !document.says(otherwise.raw, at: otherwise.evidence.span) { throw .raw }
  }
}

extension Evidence {
  fileprivate func isSane(in document: Document) -> Bool {
    self.document == nil && box.isSane && span.start <= span.end && Span(0, document.text.count).contains(span)
      && document.has(page: page)
  }
}

extension Document {
  fileprivate func has(page: Int) -> Bool { (1...max(1, pages.count)).contains(page) }

  /// Letter by letter: strings count as equal where their letters are only composed otherwise.
  fileprivate func says(_ raw: String, at span: Span) -> Bool {
    text[span].unicodeScalars.elementsEqual(raw.unicodeScalars)
  }
}

extension Population {
  fileprivate var isSane: Bool {
    (totalMin ?? 0).isSane && (totalMax ?? 0).isSane && breakdowns.allSatisfy { $0.sumMin.isSane && $0.sumMax.isSane }
  }
}

extension Table {
  fileprivate var isSane: Bool {
    let most = 0...Caps.cells
    guard most.contains(rowCount), most.contains(columnCount) else { return false }
    return cells.allSatisfy { cell in
      guard [cell.row, cell.column, cell.rowSpan, cell.columnSpan].allSatisfy(most.contains) else { return false }
      return cell.row + cell.rowSpan <= rowCount && cell.column + cell.columnSpan <= columnCount && cell.box.isSane
        && cell.style.isSane
    }
  }
}

extension Block.Kind {
  fileprivate func isSane(of tables: Int) -> Bool {
    switch self {
    case .table(let index): (0..<tables).contains(index)
    case .heading(let level), .listItem(let level): (0...1000).contains(level)
    case .paragraph: true
    }
  }
}

extension Page {
  fileprivate var isSane: Bool { [width, height].allSatisfy((-Caps.points...Caps.points).contains) }
}

extension Style {
  fileprivate var isSane: Bool { (0...Caps.points).contains(size) }
}

extension Box? {
  fileprivate var isSane: Bool {
    // A number that is none lies in no range.
    map { box in
      [box.left, box.top, box.right, box.bottom].allSatisfy((-Caps.points...Caps.points).contains)
        && box.left <= box.right && box.top <= box.bottom
    } ?? true
  }
}

extension Int {
  fileprivate var isSane: Bool { (0...Caps.count).contains(self) }
}
