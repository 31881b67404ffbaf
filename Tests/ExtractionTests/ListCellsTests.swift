import Documents
import Testing

@testable import Extraction

@Suite("Numbered items inside a cell")
struct ListCellsTests {
  private func items(_ cell: String) throws -> [String] {
    let marks = try marked(cell)
    return ListCellReader(marks: marks).items(in: marks.whole).map { marks.text[$0] }
  }

  @Test("Items follow their numbers")
  func numbered() throws {
    #expect(
      try items("1. PC – advice 2. Sergeant – NFA 3. PC – resigned") == [
        "PC – advice", "Sergeant – NFA", "PC – resigned",
      ])
    #expect(try items("1) PC – advice 2) Sergeant – NFA") == ["PC – advice", "Sergeant – NFA"])
  }

  @Test(
    "Numbers out of order, within a sentence or alone number nothing",
    arguments: [
      "1. PC – advice", "2 PCs", "PC fined 2 days 3 hours", "1. PC 3. Sergeant", "On 1. of May 2. of June", "",
    ])
  func none(cell: String) throws { #expect(try items(cell).isEmpty, "\(cell)") }
}
