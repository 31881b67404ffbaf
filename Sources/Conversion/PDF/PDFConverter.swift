import Documents

/// Reads a PDF's words, lines, lists and tables into a `Document`.
///
/// Words and their places come from the page layout; tables from rules drawn on the page, from the structure
/// tree's shapes, or from the alignment of words.
public enum PDFConverter {
  /// The document a PDF's bytes hold. Nothing is read from disk but fonts, and no handle outlives the call.
  ///
  /// Text that can't be seen on the pages is told of in `hidden`. Its words are left out unless they are asked for.
  /// Pages without a usable text layer are read off their picture where there is a `recogniser`; `beforeScan` is called
  /// before each, which takes seconds.
  public static func convert(
    _ bytes: [UInt8], includingHidden: Bool = false, recogniser: Recogniser? = .shared, beforeScan: () -> Void = {}
  ) throws(ConversionError) -> Document {
    let file = try PopplerReader.read(
      bytes, includingHidden: includingHidden, needsDrawing: PageFlow.wantsDrawing,
      scan: recogniser.map { ScanPage(recogniser: $0) }, beforeScan: beforeScan)
    guard file.pages.contains(where: \.hasText) else { throw .noText(pages: file.pages.count) }
    var document = document(file)
    if includingHidden, !document.hidden.isEmpty { document.warnings.append(HiddenText.includedWarning) }
    return document
  }

  /// What the pages say once they are words with places.
  static func document(_ file: FileContent) -> Document {
    let ruled = Cards.added(to: file.pages.map(PageFlow.ruledGrids), of: file.pages)
    let lines = ruled.map { Lines.gather($0.loose) }
    let bodySize = mainSize(of: lines)
    let parts = RunningHeads.split(
      zip(file.pages, lines).map { ($0.height, $1) }, bodySize: bodySize)
    var pages: [(head: [Draft], body: [Draft], foot: [Draft])] = []
    for (index, page) in file.pages.enumerated() {
      let items = PageFlow.items(
        parts[index].body, grids: ruled[index].grids, page: page.number,
        above: pages.last?.body.last?.grid)
      pages.append(
        (
          blocks(parts[index].head, region: index == 0 ? .letterhead : .runningHead, bodySize: bodySize),
          BlockBuilder.blocks(items, bodySize: bodySize),
          blocks(parts[index].foot, region: .footer, bodySize: bodySize)
        ))
    }
    var drafts = Continuation.join(pages)
    Letterhead.mark(&drafts, pages: file.pages)
    Letterhead.markFoot(&drafts, pages: file.pages, bodySize: bodySize)
    Lists.settle(&drafts, taggedItems: file.tagListItems)
    Headings.yearsOverLists(&drafts)
    var warnings = TableTags.apply(file.tagTables, toTablesOf: &drafts)
    let layers = file.pages.filter(\.isLayer).map(\.number)
    let scans = file.pages.filter { $0.scan != nil }.map(\.number)
    if !scans.isEmpty { warnings.append("read by OCR: page \(runs(of: scans))") }
    let rubbish = file.pages.filter(\.isRubbish).map(\.number)
    if !rubbish.isEmpty { warnings.append("a text layer that is no text: page \(runs(of: rubbish))") }
    if !layers.isEmpty {
      warnings.append("read by OCR before, as a layer under a picture: page \(runs(of: layers))")
    }
    if file.complaints > 0 { warnings.append("the PDF library complained \(file.complaints) times") }
    var document = Assembly.document(
      drafts, pages: file.pages.map { Page(number: $0.number, width: $0.width, height: $0.height) },
      tagged: file.tagged, warnings: warnings, hidden: file.pages.flatMap(\.hidden))
    for page in file.pages {
      if let turn = page.scan, turn != ScanTurn() { document.turnBack(page, turn) }
    }
    return document
  }

  /// Numbers in order, with those that follow one another as one: "1–3, 7".
  static func runs(of numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
  }

  /// Running lines become blocks of their own, column by column.
  private static func blocks(_ lines: [Line], region: Block.Region, bodySize: Double) -> [Draft] {
    guard !lines.isEmpty else { return [] }
    let items = PageFlow.items(lines, grids: [], page: lines[0].page)
    return BlockBuilder.blocks(items, bodySize: bodySize).map { draft in
      var draft = draft
      draft.region = region
      return draft
    }
  }

  /// The type size most of the prose is set in: lines of words without wide gaps.
  private static func mainSize(of lines: [[Line]]) -> Double {
    var weights: [Double: Int] = [:]
    for line in lines.joined() where line.words.count > 4 && !OpenTables.isOpen(line) {
      weights[(line.em * 2).rounded() / 2, default: 0] += line.words.count
    }
    return weights.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
      ?? lines.joined().map(\.em).max() ?? 10
  }
}

extension TableTags {
  fileprivate static func apply(_ tags: [TagTable], toTablesOf drafts: inout [Draft]) -> [String] {
    let places = drafts.indices.filter { drafts[$0].grid != nil }
    var grids = places.compactMap { drafts[$0].grid }
    let warnings = apply(tags, to: &grids)
    for (place, grid) in zip(places, grids) { drafts[place].content = .grid(grid) }
    return warnings
  }
}

extension Document {
  /// Puts what was read on a turned page where it lies on the page as it is.
  fileprivate mutating func turnBack(_ page: PageContent, _ turn: ScanTurn) {
    func original(_ box: Box?) -> Box? { box.map { turn.original($0, width: page.width, height: page.height) } }
    for index in words.indices where words[index].page == page.number { words[index].box = original(words[index].box) }
    for index in blocks.indices where blocks[index].page == page.number {
      blocks[index].box = original(blocks[index].box)
    }
    for table in tables.indices {
      for index in tables[table].cells.indices where tables[table].cells[index].page == page.number {
        tables[table].cells[index].box = original(tables[table].cells[index].box)
      }
    }
  }
}
