import Documents
import Testing

@testable import Conversion

struct PDFCardsTests {
  private let set = Typesetter()
  private let labels = ["Rank", "Date", "Allegation", "Outcome"]
  private let people = [
    ["Constable", "March 2012", "Posted remarks about a colleague", "Dismissed"],
    ["Sergeant", "June 2012", "Sent pictures of a prisoner", "Written warning"],
    ["Inspector", "July 2013", "Looked up a neighbour", "Resigned"],
  ]

  /// One card: labels at `x`, values further right, a row every 14 points.
  private func card(
    _ person: [String], title: String? = nil, x: Double = 70, y: Double, offset: Double = 80, rows: Range<Int> = 0..<4
  ) -> [PageWord] {
    let head = title.map { set.words($0, x: x, y: y - 16, bold: true) } ?? []
    return head
      + rows.flatMap { row in
        set.row([labels[row], person[row]], at: [x, x + offset], y: y + 14 * Double(row - rows.lowerBound))
      }
  }

  private func onPage(_ words: [PageWord], _ page: Int) -> [PageWord] {
    words.map { PageWord(scalars: $0.scalars, box: $0.box, style: $0.style, page: page) }
  }

  private func tables(_ pages: [[PageWord]]) -> [[[String]]] {
    let document = PDFConverter.document(FileContent(pages))
    return document.tables.map { table in
      (0..<table.rowCount).map { row in
        table.cells.filter { $0.row == row }.map { document.text[$0.span] }
      }
    }
  }

  private func rows(_ people: [[String]]) -> [[String]] {
    people.flatMap { person in zip(labels, person).map { [$0, $1] } }
  }

  @Test func `cards one under the other are a table of labels and values`() {
    let words = people.enumerated().flatMap { card($1, y: 200 + 90 * Double($0)) }
    #expect(tables([words]) == [rows(people)])
  }

  @Test func `a lone ruled row of labels beside values is a card, and a row of prose beside prose is one row`() {
    func grid(_ left: [String], _ right: [(String, y: Double)]) -> [[String]] {
      let lines = left.enumerated().map { ($1, y: 14 * Double($0)) }
      let box = Box(left: 0, top: 0, right: 400, bottom: 100)
      func cell(_ column: Int, _ lines: [(String, y: Double)]) -> Grid.Cell {
        Grid.Cell(
          row: 0, column: column,
          lines: Lines.gather(lines.flatMap { set.words($0.0, x: 10 + 200 * Double(column), y: 10 + $0.y) }), box: box,
          page: 1)
      }
      var grid = Grid(
        rowCount: 1, columnCount: 2, cells: [cell(0, lines), cell(1, right)], origin: .rules, edges: [0, 200, 400],
        hasUprights: true, box: box, page: 1, lastPage: 1)
      grid.partRows()
      return (0..<grid.rowCount).map { row in
        grid.cells.filter { $0.row == row }.map { $0.lines.map(\.text).joined(separator: " / ") }
      }
    }
    let labels = ["Date recorded", "Rank", "Disposal"]
    #expect(
      grid(labels, [("14/03/2010", y: 0), ("Constable", y: 14), ("Written", y: 28), ("warning", y: 42)]) == [
        ["Date recorded", "14/03/2010"], ["Rank", "Constable"], ["Disposal", "Written / warning"],
      ])
    #expect(grid(labels, [("Racist joke", y: 7), ("on Facebook", y: 21)]).count == 1)
    #expect(grid(["Rank", "Disposal"], [("PC", y: 0), ("Dismissed", y: 14)]).count == 1)
    // A title over the labels
    #expect(
      grid(["Hearing 1"] + labels, [("14/03/2010", y: 14), ("Constable", y: 28), ("Dismissed", y: 42)]) == [
        ["Hearing 1", ""], ["Date recorded", "14/03/2010"], ["Rank", "Constable"], ["Disposal", "Dismissed"],
      ])
  }

  @Test func `a title over each card is a row of its own`() {
    let words = people.enumerated().flatMap { card($1, title: "Case \($0 + 1)", y: 200 + 90 * Double($0)) }
    let expected = people.enumerated().flatMap { [["Case \($0 + 1)"]] + rows([$1]) }
    #expect(tables([words]) == [expected])
  }

  @Test func `a heading over some cards parts them, and stays a heading`() {
    let words =
      set.words("Police officers", x: 70, y: 150, bold: true) + card(people[0], y: 180) + card(people[1], y: 260)
      + set.words("Special constables", x: 70, y: 340, bold: true) + card(people[2], y: 370)
    #expect(tables([words]) == [rows(Array(people.prefix(2))), rows([people[2]])])
    let headings = PDFConverter.document(FileContent([words])).blocks.filter {
      if case .heading = $0.kind { true } else { false }
    }
    #expect(headings.count == 2)
  }

  @Test func `a value that wraps stays beside its label`() {
    let words =
      card(people[0], y: 200) + set.row(["Rank", "Sergeant"], at: [70, 150], y: 290)
      + set.row(["Date", "June 2012"], at: [70, 150], y: 304)
      + set.row(["Allegation", "Sent pictures of a prisoner to"], at: [70, 150], y: 318)
      + set.words("somebody outside the force", x: 150, y: 330)
      + set.row(["Outcome", "Written warning"], at: [70, 150], y: 344) + card(people[2], y: 400)
    let wrapped = [
      "Sergeant", "June 2012", "Sent pictures of a prisoner to somebody outside the force", "Written warning",
    ]
    #expect(tables([words]) == [rows([people[0], wrapped, people[2]])])
  }

  @Test func `cards side by side are read one after the other`() {
    let words =
      card(people[0], title: "Officer A", y: 200) + card(people[1], title: "Officer B", x: 340, y: 200)
      + card(people[2], title: "Officer C", y: 300)
    let expected = zip(["Officer A", "Officer B", "Officer C"], people).flatMap { [[$0]] + rows([$1]) }
    #expect(tables([words]) == [expected])
  }

  @Test func `a card that a page break cuts is one card, also beside another`() {
    let first =
      card(people[0], y: 600) + card(people[1], y: 770, rows: 0..<2) + card(people[2], x: 340, y: 770, rows: 0..<2)
    let second = card(people[1], y: 60, rows: 2..<4) + card(people[2], x: 340, y: 60, rows: 2..<4)
    #expect(tables([first, onPage(second, 2)]) == [rows(people)])
  }

  @Test func `dots that lead to a value part it from its label`() {
    let words = people.enumerated().flatMap { index, person in
      zip(labels, person).enumerated().flatMap { row, pair in
        set.row([pair.0, ".....", pair.1], at: [70, 125, 155], y: 200 + 90 * Double(index) + 14 * Double(row))
      }
    }
    #expect(tables([words]).first?.map(\.last) == rows(people).map(\.last))
  }

  // MARK: What are no cards

  private func areNone(_ words: [PageWord]) -> Bool {
    let page = PageContent(number: 1, width: 595, height: 842, words: words, drawing: nil)
    return Cards.added(to: [([], words)], of: [page])[0].grids.isEmpty
  }

  @Test func `text in two columns stays text`() {
    let left = [
      "the clerk went through the", "register kept by the unit and", "found entries for the period",
      "but three of those had been", "the clerk went through the", "begun and so we cannot say",
    ]
    let right = [
      "whether they would have been", "counted by anyone else here", "since we have no record and",
      "nothing more can be told of", "whether they would have been", "told what became of others",
    ]
    #expect(areNone(set.block(left, y: 100) + set.block(right, x: 300, y: 100)))
  }

  @Test func `figures beside the same ranks year after year are no cards`() {
    let years = [0.0, 100, 200].flatMap { y in
      ["Constable", "Sergeant", "Inspector"].enumerated().flatMap { row, rank in
        set.row([rank, "\(row + 2)"], at: [70, 200], y: 200 + y + 14 * Double(row))
      }
    }
    #expect(areNone(years))
  }

  @Test func `a list of ranks with outcomes in no order is no set of cards`() {
    let list = [
      "Constable", "Sergeant", "Constable", "Constable", "Inspector", "Sergeant", "Inspector", "Constable", "Sergeant",
    ]
    let outcomes = ["Dismissed", "Resigned", "Advice"]
    #expect(
      areNone(
        list.enumerated().flatMap { row, rank in
          set.row([rank, outcomes[row % 3]], at: [70, 200], y: 200 + 14 * Double(row))
        }))
  }

  @Test func `rows of three columns are no cards`() {
    let rows = (0..<9).flatMap { row in
      set.row(
        [["Constable", "Sergeant", "Inspector"][row % 3], ["Remarks", "Pictures"][row % 2], "Dismissed"],
        at: [70, 200, 330], y: 200 + 14 * Double(row))
    }
    #expect(areNone(rows))
  }

  @Test func `the right half of cards two labels abreast is not taken for the whole`() {
    let left = [["Post held", "Constable"], ["Allegation", "Posted remarks about a colleague"]]
    let right = [["Station", "Withheld"], ["Outcome", "Dismissed"], ["Closed", "March 2012"]]
    let words = (0..<4).flatMap { card in
      (0..<3).flatMap { row -> [PageWord] in
        let y = 200 + 60 * Double(card) + 14 * Double(row)
        return row < 2
          ? set.row(left[row] + right[row], at: [70, 140, 330, 400], y: y) : set.row(right[row], at: [330, 400], y: y)
      }
    }
    let made = tables([words])
    #expect(
      made.allSatisfy { rows in
        rows.joined().contains("Post held") && rows.joined().contains { $0.hasPrefix("Outcome") }
      })
  }
}
