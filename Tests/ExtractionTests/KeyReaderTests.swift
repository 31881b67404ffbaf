import Documents
import Testing
import Vocabulary

@testable import Extraction

@Suite("A letter's own key of abbreviations")
struct KeyReaderTests {
  private func key(_ parts: [Part]) -> [String: String] {
    let document = LetterBuilder.document(parts)
    return KeyReader(document: document, folded: FoldedText(document.text)).key().mapValues { document.text[$0] }
  }

  @Test(
    "An abbreviation is explained after a sign",
    arguments: ["MA = Management Action", "MA: Management Action", "MA – Management Action", "MA - Management Action"])
  func signs(line: String) { #expect(key([.paragraph(line)]) == ["MA": "Management Action"]) }

  @Test("Several of a line, and of a table")
  func several() {
    #expect(
      key([
        .paragraph("Key: WW = Written Warning; NFA = No Further Action, UPP = Unsatisfactory Performance Procedure.")
      ]) == [
        "WW": "Written Warning", "NFA": "No Further Action", "UPP": "Unsatisfactory Performance Procedure",
      ])
    #expect(
      key([.table([["WA", "Words of Advice"], ["LR", "Local Resolution"]], headers: 0)]) == [
        "WA": "Words of Advice", "LR": "Local Resolution",
      ])
  }

  @Test(
    "What doesn't explain the letters is no key",
    arguments: [
      "PC – racist comment on Facebook", "PCSO: 3", "DC - Dismissed", "Ref: 12/14", "A: The policy is attached",
      "MA Management Action",
    ])
  func none(line: String) { #expect(key([.paragraph(line)]).isEmpty, "\(line)") }

  @Test("What the letter says goes before what is known elsewhere")
  func before() throws {
    let rows = [
      ["Rank", "Allegation", "Outcome"], ["PC", "Racist comment on Facebook", "MA"], ["PS", "Rude tweet", "LR"],
    ]
    let action = try findings(letter([.table(rows), .paragraph("MA = Management Action")]))
    #expect(action.cases.map { $0.line(.outcome) } == ["management_action", "local_resolution"])
    let advice = try findings(letter([.table(rows), .paragraph("MA = Management Advice, LR = Learning Requirement")]))
    #expect(advice.cases.map { $0.line(.outcome) } == ["management_advice", "learning"])
  }

  @Test("A table that is a key gives no records")
  func noRecords() throws {
    let found = try findings(
      letter([
        .paragraph("No information held."),
        .table([
          ["Code", "Meaning"], ["WW", "Written Warning"], ["FWW", "Final Written Warning"],
          ["NFA", "No Further Action"],
        ]),
      ]))
    #expect(found.records.isEmpty)
  }
}
