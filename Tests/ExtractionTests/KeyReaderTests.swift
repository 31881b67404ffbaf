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

  @Test("Pairs of columns side by side are one key")
  func sideBySide() throws {
    let table = [
      ["MA", "Management Advice", "WW", "Written Warning"], ["NFA", "No Further Action", "", ""],
    ]
    #expect(
      key([.table(table, headers: 0)]) == [
        "MA": "Management Advice", "WW": "Written Warning", "NFA": "No Further Action",
      ])
    #expect(key([.table([["PC", "4", "PCSO", "2"], ["DC", "1", "DS", "3"]], headers: 0)]).isEmpty)
    #expect(try findings(letter([.paragraph("No information held."), .table(table, headers: 0)])).records.isEmpty)
  }

  private static let mixed: [[String]] = [
    ["WW", "Written Warning"], ["NFA", "No Further Action"], ["MA", "Management Action"],
    ["Res", "Resigned before the hearing"], ["Live", "Still under investigation"],
  ]

  @Test("Where most labels are abbreviations the others are, too")
  func mixedLabels() {
    #expect(key([.table(Self.mixed, headers: 0)])["Res"] == "Resigned before the hearing")
    #expect(key([.table(Self.mixed, headers: 0)])["Live"] == "Still under investigation")
    let few = [["WW", "Written Warning"], ["NFA", "No Further Action"], ["Res", "Resigned"]]
    #expect(key([.table(few, headers: 0)]) == ["WW": "Written Warning", "NFA": "No Further Action"])
  }

  @Test("Abbreviations in small letters are read in tables alone")
  func smallLetters() throws {
    let rows = [
      ["Rank", "Allegation", "Outcome"], ["PC", "Racist comment on Facebook", "Res"], ["PS", "Rude tweet", "Live"],
    ]
    let found = try findings(letter([.table(rows), .table(Self.mixed, headers: 0)]))
    #expect(found.cases.map { $0.line(.outcome) } == ["resigned_before_proceedings", "pending"])
    let words = "The letters Res and a Live link are on the page."
    let marks = try marked([.table(Self.mixed, headers: 0), .paragraph(words)])
    let line = try marks.span(of: words)
    #expect(marks.outcomes.filter { line.contains($0.span) && marks.text[$0.span] == "Res" }.isEmpty)
  }

  @Test(
    "Words explained under their heading tell of nobody",
    arguments: ["Glossary", "Definitions", "What the outcomes mean"])
  func glossary(title: String) throws {
    let found = try findings(
      letter([
        .paragraph("No information held."), .heading(title),
        .table([
          ["Outcome", "Meaning"], ["Written warning", "A constable has it on file for 12 months"],
          ["Dismissed", "The constable leaves the force after a racist comment on Facebook, say"],
        ]),
      ]))
    #expect(found.records.isEmpty)
  }

  @Test("A heading that only speaks of a definition heads what it heads")
  func noGlossary() throws {
    let found = try findings(
      letter([
        .heading("Officers whose conduct came under the definition of misconduct"),
        .table([
          ["Rank", "Allegation", "Outcome"], ["PC", "Racist comment on Facebook", "Dismissed"],
          ["Sergeant", "Rude tweet", "Resigned"],
        ]),
      ]))
    #expect(found.cases.map { $0.line(.outcome) } == ["dismissed", "resigned"])
  }

  @Test("Letters over the columns are whom the letter's key says they are, and letters in its prose aren't")
  func letters() throws {
    let found = try findings(
      letter(
        [
          .paragraph("They are shown here by type. O = police officers, S = police staff."),
          .table([["Type of allegation", "O", "S"], ["Racist comments", "4", "1"], ["Photographs", "3", "2"]]),
          .paragraph("Mr O and Mrs S wrote the guidance."),
        ], asks: "How many allegations of misuse of social media were made, by type?"))
    #expect(
      found.tallies.map { $0.line(.role, .allegation) } == [
        "4 police_officer racist", "1 police_staff racist", "3 police_officer image", "2 police_staff image",
      ])
  }

  @Test("What an abbreviation stands for, in a line under the table, is nobody")
  func line() throws {
    let table: Part = .table([
      ["Rank", "Summary", "Outcome"], ["PC", "Racist joke on Facebook", "Dismissed"],
      ["PS", "Looked at records of a neighbour", "Written warning"],
    ])
    for line in [
      "PS = Police Sergeant. PNC = Police National Computer, whose records may be looked at for a policing purpose only."
    ] {
      #expect(try findings(letter([table, .paragraph(line)])).cases.count == 2)
      #expect(try findings(letter([table, .item(line)])).cases.count == 2)
    }
  }

  @Test(
    "A sentence explains it, too",
    arguments: ["“MA” is management action.", "MA means management action.", "MA stands for management action."])
  func sentences(line: String) { #expect(key([.paragraph(line)]) == ["MA": "management action"]) }

  @Test("Bars part what nothing else does")
  func bars() {
    #expect(
      key([
        .paragraph(
          "DWN dismissed without notice | FWW final written warning | NCA no case to answer | OPEN not yet over")
      ])
        == [
          "DWN": "dismissed without notice", "FWW": "final written warning", "NCA": "no case to answer",
          "OPEN": "not yet over",
        ])
    #expect(key([.paragraph("Home | Report a crime | Your area | News")]).isEmpty)
  }

  @Test("Letters in their order, each on its line, explain the columns of a table; an article does not")
  func lettersOverColumns() {
    let heads = Part.table([["Year", "A", "B", "C"], ["2012", "1", "2", "0"]])
    let lines = ["A – dismissed without notice", "B – final written warning", "C – words of advice"].map {
      Part.paragraph($0)
    }
    let known = ["A": "dismissed without notice", "B": "final written warning", "C": "words of advice"]
    #expect(key(lines + [heads]).filter { $0.key.count == 1 } == known)
    let before = Part.paragraph("A total of three people were given written warnings.")
    #expect(key([before] + lines + [heads]).filter { $0.key.count == 1 } == known)
  }
}
