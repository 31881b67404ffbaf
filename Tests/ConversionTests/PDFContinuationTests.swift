import Documents
import Testing

@testable import Conversion

struct PDFContinuationTests {
  private func grid(_ rows: [[String]], page: Int, headed: Bool = true) throws -> Grid {
    let set = Typesetter(page: page)
    let columns: [Double] = [70, 140, 300]
    let lines = rows.enumerated().map { index, cells in
      Lines.gather(set.row(cells, at: columns, y: 100 + 20 * Double(index), bold: headed && index == 0))
    }
    return try #require(Grid(lines, edges: [60, 130, 290, 400], origin: .alignment, page: page)).withHeaders()
  }

  @Test func `a table goes on without its header`() throws {
    let whole = Continuation.joined(
      try grid([["No", "Rank", "Result"], ["1", "PC", "Advice"]], page: 1),
      try grid([["2", "Sgt", "Fine"]], page: 2, headed: false))
    #expect(whole?.rows == [["No", "Rank", "Result"], ["1", "PC", "Advice"], ["2", "Sgt", "Fine"]])
  }

  @Test func `a repeated header stays, marked`() throws {
    let head = ["No", "Rank", "Result"]
    let whole = try #require(
      Continuation.joined(
        try grid([head, ["1", "PC", "Advice"]], page: 1), try grid([head, ["2", "Sgt", "Fine"]], page: 2)))
    #expect(whole.rowCount == 4)
    #expect(whole.beginning(in: 2).allSatisfy { $0.isHeader })
    #expect(whole.repeatedHeads == [2])
    #expect(!whole.beginning(in: 3).contains { $0.isHeader })
  }

  @Test func `another header begins another table`() throws {
    let first = try grid([["No", "Rank", "Result"], ["1", "PC", "Advice"]], page: 1)
    let second = try grid([["Year", "Site", "Number"], ["2013", "Bebo", "2"]], page: 2)
    #expect(Continuation.joined(first, second) == nil)
  }

  @Test func `a row cut by the page stays one row`() throws {
    let whole = Continuation.joined(
      try grid(
        [["No", "Rank", "Result"], ["1", "PC", "Advice"], ["2", "Police staff", "Resigned"]], page: 1),
      try grid([["", "(Scale 4)", "before hearing"], ["3", "Sgt", "Fine"]], page: 2, headed: false))
    #expect(whole?.rows[2] == ["2", "Police staff (Scale 4)", "Resigned before hearing"])
    #expect(whole?.rowCount == 4)
  }

  @Test func `a sentence runs on over head and foot`() {
    let set = Typesetter()
    let over = Typesetter(page: 2)
    let long = "were a sergeant to be shown as having been given words of advice about a named"
    let first = set.block([long, long], y: 700)
    let second = over.block(["town, that officer would be known.", "", ""], y: 80)
    let document = PDFConverter.document(
      FileContent([
        set.words("Borsetshire Police", x: 250, y: 30) + first + set.words("Page 1", x: 280, y: 810),
        over.words("Borsetshire Police", x: 250, y: 30) + second + over.words("Page 2", x: 280, y: 810),
      ]))
    #expect(document.orphans().isEmpty)
    let body = document.blocks.filter { $0.region == .body }.map { document.text[$0.span] }
    #expect(body == ["\(long) \(long) town, that officer would be known."])
    #expect(document.blocks.filter { $0.region == .footer }.count == 2)
  }
}
