import Documents
import Testing

@testable import Conversion

struct PDFTablesTests {
  private let set = Typesetter()

  /// Rules across at `ys` and down at `xs`, but for pieces left out.
  private func drawing(_ xs: [Double], _ ys: [Double], across: [Rule]? = nil) -> Drawing {
    Drawing(
      across: across ?? ys.map { Rule(position: $0, start: xs[0], end: xs[xs.count - 1]) },
      down: xs.map { Rule(position: $0, start: ys[0], end: ys[ys.count - 1]) })
  }

  // MARK: Rules both ways

  @Test func `rules both ways make cells, blank ones too`() {
    let words =
      set.row(["Rank", "2012", "2013"], at: [55, 155, 255], y: 102)
      + set.row(["PC", "", "4"], at: [55, 155, 255], y: 122)
    let grids = RuledTables.find(
      drawing([50, 150, 250, 350], [100, 120, 140]), words: words, page: 1)
    #expect(grids.map(\.rows) == [[["Rank", "2012", "2013"], ["PC", "", "4"]]])
  }

  @Test func `a year beside several rows spans them`() throws {
    let words =
      set.words("2009", x: 55, y: 112)
      + set.words("PC", x: 155, y: 102) + set.words("Sgt", x: 155, y: 122)
    let across = [
      Rule(position: 100, start: 50, end: 250), Rule(position: 120, start: 150, end: 250),
      Rule(position: 140, start: 50, end: 250),
    ]
    let grid = try #require(
      RuledTables.find(drawing([50, 150, 250], [100, 120, 140], across: across), words: words, page: 1).first)
    #expect(grid.cell(0, 0)?.rowSpan == 2)
    #expect(grid.cell(1, 0)?.words.map(\.text) == ["2009"])
    #expect(grid.rows == [["2009", "PC"], ["Sgt"]])
  }

  @Test func `a box round a heading is no table`() {
    let words = set.words("1. How many officers were disciplined?", x: 55, y: 105)
    #expect(RuledTables.find(drawing([50, 400], [100, 120]), words: words, page: 1).isEmpty)
  }

  @Test func `missing outer rules are made up from the ends of the others`() {
    let words =
      set.row(["PC", "Dismissed"], at: [55, 155], y: 102)
      + set.row(["Sgt", "Resigned"], at: [55, 155], y: 122)
    let drawing = Drawing(
      across: [Rule(position: 120, start: 50, end: 250)], down: [Rule(position: 150, start: 100, end: 140)])
    #expect(
      RuledTables.find(drawing, words: words, page: 1).map(\.rows) == [
        [["PC", "Dismissed"], ["Sgt", "Resigned"]]
      ])
  }

  @Test func `a shaded first column doesn't hide the others`() {
    let columns: [Double] = [55, 160, 260]
    let words =
      set.row(["Year", "2009", "2010"], at: columns, y: 102)
      + set.row(["Rank", "PC", "Sgt"], at: columns, y: 122)
      + set.row(["Result", "Advice", "Fine"], at: columns, y: 142)
    let grids = RuledTables.find(drawing([50, 150, 350], [100, 120, 140, 160]), words: words, page: 1)
    #expect(grids.first?.rows.last == ["Result", "Advice", "Fine"])
  }

  // MARK: Rules across

  @Test func `rules across part rows of wrapped cells`() {
    let columns: [Double] = [55, 155, 300]
    let words =
      set.row(["Rank", "Nature", "Disposal"], at: columns, y: 103, bold: true)
      + set.row(["Constable", "Posted a picture of", "Written"], at: columns, y: 123)
      + set.row(["", "a custody suite", "warning"], at: columns, y: 135)
      + set.row(["Sergeant", "Tweet", "Advice"], at: columns, y: 153)
    let rules = [100.0, 120, 150, 170].map { Rule(position: $0, start: 50, end: 380) }
    let grids = StackedTables.find(rules, lines: Lines.gather(words), page: 1)
    #expect(
      grids.first?.rows == [
        ["Rank", "Nature", "Disposal"],
        ["Constable", "Posted a picture of a custody suite", "Written warning"],
        ["Sergeant", "Tweet", "Advice"],
      ])
  }

  @Test func `a caption between rules of one width parts two tables`() {
    let columns: [Double] = [55, 255]
    let words =
      set.row(["Rank", "Number"], at: columns, y: 103, bold: true)
      + set.row(["PC", "4"], at: columns, y: 123)
      + set.words("Table 2: Police staff", x: 55, y: 153, bold: true)
      + set.row(["Grade", "Number"], at: columns, y: 173, bold: true)
      + set.row(["C", "2"], at: columns, y: 193)
    let rules = [100.0, 120, 140, 170, 190, 210].map { Rule(position: $0, start: 50, end: 380) }
    let grids = StackedTables.find(rules, lines: Lines.gather(words), page: 1)
    #expect(
      grids.map(\.rows) == [[["Rank", "Number"], ["PC", "4"]], [["Grade", "Number"], ["C", "2"]]])
  }

  // MARK: Nothing but paper

  @Test("Where a gutter lies beyond the table's edge there is no table")
  func gutterBeyondTheEdge() {
    let rows = (0..<3).map { Lines.gather(set.row(["PC", "4"], at: [60, 130], y: 100 + 12 * Double($0))) }
    #expect(Grid(rows, edges: [50, 120, 200], origin: .alignment, page: 1) != nil)
    #expect(Grid(rows, edges: [50, 220, 200], origin: .alignment, page: 1) == nil)
  }

  private func openTable(_ words: [PageWord]) -> Grid? {
    let lines = Lines.gather(words)
    return OpenTables.regions(lines).first.flatMap { OpenTables.table($0, lines, page: 2) }
  }

  @Test func `columns are told by the gutters between words`() {
    let columns: [Double] = [70, 120, 180, 360]
    let words =
      set.row(["No.", "Year", "Allegation", "Result"], at: columns, y: 100, bold: true)
      + set.row(["1", "2009", "Comment about a colleague", "Dismissed"], at: columns, y: 118)
      + set.row(["", "", "on Facebook", ""], at: columns, y: 130)
      + set.row(["2", "2010", "Tweet", "Resigned before"], at: columns, y: 148)
      + set.row(["", "", "", "hearing"], at: columns, y: 160)
    #expect(
      openTable(words)?.rows == [
        ["No.", "Year", "Allegation", "Result"],
        ["1", "2009", "Comment about a colleague on Facebook", "Dismissed"],
        ["2", "2010", "Tweet", "Resigned before hearing"],
      ])
  }

  @Test func `a line over the same heads once more opens another table`() {
    let columns: [Double] = [70, 250, 300, 350]
    let words =
      set.row(["", "2009", "2010", "2011"], at: columns, y: 100)
      + set.row(["Resigned", "1", "2", "1"], at: columns, y: 118)
      + set.row(["No misconduct found", "1", "-", "2"], at: columns, y: 136)
      + set.row(["Statement 2", "", "", ""], at: columns, y: 152)
      + set.row(["", "2009", "2010", "2011"], at: columns, y: 176)
      + set.row(["Written warning", "-", "1", "1"], at: columns, y: 194)
    let lines = Lines.gather(words)
    let tables = OpenTables.regions(lines).compactMap { OpenTables.table($0, lines, page: 2)?.rows }
    #expect(
      tables == [
        [["", "2009", "2010", "2011"], ["Resigned", "1", "2", "1"], ["No misconduct found", "1", "-", "2"]],
        [["", "2009", "2010", "2011"], ["Written warning", "-", "1", "1"]],
      ])
  }

  @Test func `figures level with the middle of a wrapped label belong to it`() {
    let columns: [Double] = [70, 250, 300, 350]
    let words =
      set.row(["Outcome", "2011", "2012", "2013"], at: columns, y: 100)
      + set.block(["Named suspect identified:", "evidential difficulties", "prevent action"], y: 118)
      + set.row(["", "1", "3", "40"], at: columns, y: 130)
      + set.row(["Charged", "2", "4", "6"], at: columns, y: 160)
    #expect(
      openTable(words)?.rows.dropFirst() == [
        ["Named suspect identified: evidential difficulties prevent action", "1", "3", "40"],
        ["Charged", "2", "4", "6"],
      ])
  }

  @Test func `a line across all columns is a band within the table`() throws {
    let columns: [Double] = [70, 170, 300]
    func year(_ title: String, _ y: Double) -> [PageWord] {
      set.words(title, x: 70, y: y, bold: true)
        + set.row(["PC", "Comment", "Advice"], at: columns, y: y + 16)
        + set.row(["Sgt", "Tweet", "Fine"], at: columns, y: y + 32)
    }
    let words =
      set.row(["Rank", "Allegation", "Result"], at: columns, y: 100, bold: true)
      + year("Matters recorded in the financial year 2009/10", 116)
      + year("Matters recorded in the financial year 2010/11", 164)
    let grid = try #require(openTable(words))
    #expect(grid.rowCount == 7)
    #expect(grid.cell(1, 0)?.columnSpan == 3)
  }

  @Test func `a header whose words stand close belongs to the columns that they begin with`() {
    let columns: [Double] = [70, 150, 228]
    let rows =
      set.row(["Tweet", "2012", "Advice"], at: columns, y: 116)
      + set.row(["Post", "2013", "Fine"], at: columns, y: 132)
      + set.row(["Text", "2014", "Dismissed"], at: columns, y: 148)
    let head = set.row(["Kind of conduct", "Year it came in", "Result"], at: columns, y: 100)
    #expect(openTable(head + rows)?.rows.first == ["Kind of conduct", "Year it came in", "Result"])
    let sentence = set.words("All that is known of the cases is told by the rows below", x: 70, y: 100)
    #expect(openTable(sentence + rows)?.rows.first == ["Tweet", "2012", "Advice"])
    let others = set.row(["Kind of conduct", "Year it came in", "Result"], at: [73, 153, 231], y: 100)
    #expect(openTable(others + rows)?.rows.first == ["Tweet", "2012", "Advice"])
  }

  @Test func `a row of figures doesn't go on with the header above it`() {
    let columns: [Double] = [70, 170, 270]
    let figures =
      set.row(["Written warning", "3", "4"], at: columns, y: 114)
      + set.row(["Management advice", "2", "1"], at: columns, y: 128)
      + set.row(["No further action", "0", "5"], at: columns, y: 142)
    let head = set.row(["Outcome of case", "Police officers", "Police staff"], at: columns, y: 100)
    #expect(
      openTable(head + figures)?.rows == [
        ["Outcome of case", "Police officers", "Police staff"], ["Written warning", "3", "4"],
        ["Management advice", "2", "1"], ["No further action", "0", "5"],
      ])
    let wrapped =
      set.row(["Outcome of", "Police", "Police"], at: columns, y: 88)
      + set.row(["each case", "officers", "staff"], at: columns, y: 100)
    #expect(openTable(wrapped + figures)?.rows.first == ["Outcome of each case", "Police officers", "Police staff"])
  }

  @Test func `figures set flush right, or centred, under a header stand in a column`() {
    func table(_ places: [Double], _ figures: [String] = ["14", "3", "120"]) -> [[String]]? {
      let labels = ["Dismissed", "Resigned", "Advised"]
      let head = set.row(["Outcome", "Number"], at: [70, 250], y: 100)
      return openTable(
        head + (0..<3).flatMap { set.row([labels[$0], figures[$0]], at: [70, places[$0]], y: 116 + 16 * Double($0)) })?
        .rows
    }
    let rows = [["Outcome", "Number"], ["Dismissed", "14"], ["Resigned", "3"], ["Advised", "120"]]
    #expect(table([270, 275, 265]) == rows)
    #expect(table([260, 262.5, 257.5]) == rows)
    #expect(table([252, 274, 290]) == nil)
    #expect(table([265, 260, 255], ["Dr", "Moe", "Jones"]) == nil)
  }

  @Test func `justified prose is no table`() {
    let text = """
      I write in response to your request for information about the conduct of officers and staff on social \
      media and the figures below come from the case system of the Professional Standards Department which \
      were drawn on the day of this letter and may change as investigations proceed or are reopened in the \
      light of new evidence
      """
    #expect(OpenTables.regions(Lines.gather(set.justified(text, x: 70, to: 400, y: 100))).isEmpty)
  }

  @Test func `a list is no table of bullets`() {
    let words = (0..<4).flatMap { row in
      set.row(["•", "Constable. Fined."], at: [70, 95], y: 100 + 12 * Double(row))
    }
    let items = PageFlow.items(Lines.gather(words), grids: [], page: 2)
    let drafts = BlockBuilder.blocks(items, bodySize: 10)
    #expect(drafts.map(\.text) == Array(repeating: "• Constable. Fined.", count: 4))
    #expect(drafts.allSatisfy { $0.isListItem })
  }

  // MARK: Headers

  @Test func `bold words over one another make one header`() {
    let columns: [Double] = [70, 140, 210]
    let words =
      set.row(["Date", "", ""], at: columns, y: 100, bold: true)
      + set.row(["Recorded", "Rank", "Result"], at: columns, y: 116, bold: true)
      + set.row(["12/02/09", "Con", "Advice"], at: columns, y: 134)
      + set.row(["26/05/09", "Sgt", "Fine"], at: columns, y: 152)
    let grid = openTable(words)?.withHeaders()
    #expect(grid?.rows.first == ["Date Recorded", "Rank", "Result"])
    #expect(grid?.cells.filter(\.isHeader).map(\.row) == [0, 0, 0])
  }

  // MARK: Tags

  @Test func `tags of the same shape say which cells are headers`() {
    let columns: [Double] = [70, 140, 210]
    let words =
      set.row(["Role", "2012", "2013"], at: columns, y: 100) + set.row(["PC", "", "4"], at: columns, y: 116)
      + set.row(["Staff", "2", "1"], at: columns, y: 132)
    var grids = [openTable(words)].compactMap { $0 }
    let heads = (0..<3).map { _ in TagCell(isHeader: true) }
    let cells = (0..<3).map { _ in TagCell(isHeader: false) }
    // Some programs don't tag a blank cell.
    let warnings = TableTags.apply([TagTable(rows: [heads, Array(cells.prefix(2)), cells])], to: &grids)
    #expect(warnings.isEmpty)
    #expect(grids.first?.origin == .tags)
    #expect(grids.first?.cells.filter(\.isHeader).count == 3)
  }

  @Test func `the page is believed where tags tell another shape`() {
    let columns: [Double] = [70, 140, 210]
    let words =
      set.row(["Role", "2012", "2013"], at: columns, y: 100) + set.row(["PC", "3", "4"], at: columns, y: 116)
    var grids = [openTable(words)].compactMap { $0 }
    let cells = (0..<3).map { _ in TagCell(isHeader: false) }
    let warnings = TableTags.apply([TagTable(rows: [cells, cells, cells])], to: &grids)
    #expect(warnings.count == 1)
    #expect(grids.first?.origin == .alignment)
  }

  // MARK: Mending

  @Test func `a justified caption in a ruled table isn't parted at its wide gaps`() throws {
    func grid(_ caption: [PageWord]) -> Grid? {
      let columns: [Double] = [55, 155, 255]
      let words =
        caption + set.row(["Rank", "2012", "2013"], at: columns, y: 122)
        + set.row(["PC", "1", "4"], at: columns, y: 142)
      let drawing = Drawing(
        across: [100, 120, 140, 160].map { Rule(position: $0, start: 50, end: 350) },
        down: [50, 350].map { Rule(position: $0, start: 100, end: 160) }
          + [150, 250].map { Rule(position: $0, start: 120, end: 160) })
      return RuledTables.find(drawing, words: words, page: 1).first
    }
    // Nine points between all words, two of the gaps right over the table's rules.
    let places: [Double] = [55, 84, 118, 154.5, 188.5, 217.5, 254.5, 288.5]
    let caption = zip(["Cases", "dealt", "withx", "here", "years", "ofxxx", "them", "below"], places).flatMap {
      set.words($0, x: $1, y: 102)
    }
    #expect(grid(caption)?.rows.first?.count == 1)
    let parts = set.row(["Cases of", "one year", "and another"], at: [55, 155, 255], y: 102)
    #expect(grid(parts)?.rows.first == ["Cases of", "one year", "and another"])
  }
}
