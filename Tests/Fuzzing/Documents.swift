import Documents

@testable import Conversion
@testable import Pipeline

/// As a worker does it; a page that can't be read is an answer, too.
func readPage(_ bytes: [UInt8]) throws {
  for includingHidden in [false, true] {
    let document: Document
    do throws(ConversionError) {
      document = try HTMLConverter.convert(bytes, includingHidden: includingHidden)
    } catch {
      continue
    }
    try check(document)
  }
}

func openMail(_ bytes: [UInt8]) throws {
  guard let opened = try? MailConverter.open(bytes) else { return }
  try check(opened)
}

func openWrapping(_ bytes: [UInt8]) throws {
  guard let opened = try? TNEFOpener.open(bytes) else { return }
  try check(opened)
}

/// What holds for every file that carries others: no name leads anywhere, and no two are one.
private func check(_ opened: Opened) throws {
  try check(opened.document)
  try hold(opened.parts.allSatisfy { PartName.isClean($0.name) }, "a name that may name a place")
  try hold(Set(opened.parts.map(\.name)).count == opened.parts.count, "two parts of one name")
}

func readLayout(_ bytes: [UInt8]) throws {
  let file = PageBytes.file(bytes)
  guard file.pages.contains(where: \.hasText) else { return }
  let document = PDFConverter.document(file)
  try check(document)
  let before = file.pages.reduce(0) { $0 + $1.words.reduce(0) { $0 + $1.scalars.count } }
  let after = document.words.reduce(0) { $0 + $1.span.length }
  // A hyphen at a line's end may go with its word's second half.
  try hold(after <= before && document.words.count <= before, "\(after) characters of \(before)")
}

/// What holds for every document: it is one that the run believes, and no word is lost or there twice.
private func check(_ document: Document) throws {
  for cell in document.tables.flatMap(\.cells) {
    if let box = cell.box {
      try hold(box.left <= box.right && box.top <= box.bottom, "the box of \(cell) is inside out")
    }
  }
  do throws(Doubt) { try document.doubt() } catch { throw Broken("the run wouldn't believe its \(error)") }
  try hold(document.orphans().isEmpty, "\(document.orphans().count) words are in no block, or in two")
  try hold(
    zip(document.blocks, document.blocks.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }, "blocks overlap")
  for table in document.tables {
    var covered = Set<[Int]>()
    for cell in table.cells {
      for row in cell.row..<cell.row + cell.rowSpan {
        for column in cell.column..<cell.column + cell.columnSpan {
          try hold(covered.insert([row, column]).inserted, "two cells at row \(row), column \(column)")
        }
      }
    }
    try hold(covered.count == table.rowCount * table.columnCount, "\(table.origin) table with holes")
  }
}

/// Words and rules on pages as bytes, so that any bytes are some pages.
///
/// A thing begins with a byte that says what it is: 0 a page, 1 a rule across, 2 a rule down, any other a word of a style.
/// Then come its places, in two bytes each, and for a word how many letters it has, and these.
enum PageBytes {
  static func file(_ bytes: [UInt8]) -> FileContent {
    var bytes = bytes[...]
    var file = FileContent(pages: [], tagged: false, tagTables: [])
    func page() -> PageContent {
      PageContent(number: file.pages.count + 1, width: 595, height: 842, words: [], drawing: Drawing())
    }
    func place() -> Double {
      let (high, low) = (bytes.popFirst() ?? 0, bytes.popFirst() ?? 0)
      return Double(Int16(bitPattern: UInt16(high) << 8 | UInt16(low))) / 8
    }
    func rule() -> Rule {
      let (position, start, end) = (place(), place(), place())
      return Rule(position: position, start: min(start, end), end: max(start, end))
    }
    var current = page()
    while let kind = bytes.popFirst() {
      switch kind {
      case 0 where file.pages.count < 8:
        file.pages.append(current)
        current = page()
      case 1: current.drawing?.across.append(rule())
      case 2: current.drawing?.down.append(rule())
      default:
        let (left, top) = (place(), place())
        let (size, count) = (Double(bytes.popFirst() ?? 0) / 4, Int(bytes.popFirst() ?? 0) % 32)
        let letters = String(decoding: bytes.prefix(count), as: UTF8.self).unicodeScalars
        bytes = bytes.dropFirst(count)
        let scalars = letters.filter { !$0.properties.isWhitespace && $0 != "\0" }
        guard !scalars.isEmpty else { continue }
        let width = Double(scalars.count) * size / 2
        current.words.append(
          PageWord(
            scalars: Array(scalars), box: Box(left: left, top: top, right: left + width, bottom: top + size * 1.1),
            style: Style(size: size, bold: kind & 8 != 0, italic: kind & 16 != 0, underlined: kind & 32 != 0),
            page: current.number))
        current.hasText = true
      }
    }
    file.pages.append(current)
    return file
  }

  static func bytes(of pages: [PageContent]) -> [UInt8] {
    var bytes: [UInt8] = []
    func write(_ places: Double...) {
      for place in places {
        let value = UInt16(bitPattern: Int16(max(-4000, min(4000, place)) * 8))
        bytes += [UInt8(value >> 8), UInt8(value & 0xFF)]
      }
    }
    for page in pages {
      if page.number > 1 { bytes.append(0) }
      for rule in page.drawing?.across ?? [] {
        bytes.append(1)
        write(rule.position, rule.start, rule.end)
      }
      for rule in page.drawing?.down ?? [] {
        bytes.append(2)
        write(rule.position, rule.start, rule.end)
      }
      for word in page.words {
        let letters = Array(word.text.utf8.prefix(31))
        bytes.append(word.style.bold ? 12 : 4)
        write(word.box.left, word.box.top)
        bytes += [UInt8(max(0, min(255, word.em * 4))), UInt8(letters.count)] + letters
      }
    }
    return bytes
  }
}

func readText(_ bytes: [UInt8]) throws {
  guard let document = try? TextConverter.convert(bytes) else { return }
  try check(document)
}
