import Documents
import TestSupport
import Testing
import Vocabulary

@testable import Extraction

@Suite("Codes in cells of a scan")
struct ScanCodesTests {
  /// A letter of which each word was read off a picture, unless it's told otherwise.
  private func findings(_ outcomes: [String], key: [Part] = [], isScan: Bool = true) throws -> Findings {
    let cases = outcomes.map { ["2012", "PC", "Racist comment on Facebook", $0] }
    let rows = [["Year", "Rank", "Allegation", "Outcome"]] + cases
    var document = LetterBuilder.document(letter(key + [.table(rows)]))
    if isScan { for index in document.words.indices { document.words[index].confidence = 0.9 } }
    return Extractor(vocabulary: try ownWords.get()).findings(in: document, fileName: "reply.pdf")
  }

  private func last(_ outcome: String, key: [Part] = [], isScan: Bool = true) throws -> Field? {
    try findings(["Dismissed", "Resigned", outcome], key: key, isScan: isScan).cases.last?[.outcome]
  }

  @Test(
    "A code that a recogniser took for another is read as the one that it looks like, its words as they stand",
    arguments: [
      ("Www", "written_warning"), ("VVW", "written_warning"), ("FVVW", "final_written_warning"), ("NF4", nil),
      ("M4", nil),
    ] as [(String, String?)])
  func misread(printed: String, code: String?) throws {
    let field = try last(printed)
    #expect(field?.value == code)
    guard code != nil else { return }
    #expect(field?.raw == printed)
    #expect(field?.features.contains("misread") == true)
  }

  @Test("What is in the file as text is taken at its word", arguments: ["Www", "VVW", "FVVW"])
  func typed(printed: String) throws { #expect(try last(printed, isScan: false)?.value == nil) }

  @Test("A code that is read as it is printed is no misreading")
  func printed() throws {
    let field = try last("WW")
    #expect(field?.value == "written_warning" && field?.features.contains("misread") == false)
  }

  @Test("Near misses stay unread", arguments: ["WV", "VW", "Wwww", "WWA", "W", "Yes", "No", "17", "11"])
  func nearMisses(printed: String) throws { #expect(try last(printed)?.value == nil) }

  @Test("The letter's own key goes first, and where two of its codes look alike none is taken")
  func key() throws {
    let key = [Part.paragraph("DI = Dismissed immediately; WO = Words of advice")]
    #expect(try last("D1", key: key)?.value == "dismissed")
    #expect(try last("W0", key: key)?.value == "words_of_advice")
    let twins = [Part.paragraph("DI = Dismissed immediately; DL = Dismissed later")]
    #expect(try last("D1", key: twins)?.value == nil)
  }

  @Test("In a column of other things no code of the vocabulary is looked for")
  func column() throws {
    let rows =
      [["Year", "Unit", "Rank", "Allegation", "Outcome"]]
      + ["Www", "North", "South"].map {
        ["2012", $0, "PC", "Racist comment on Facebook", "Dismissed"]
      }
    var document = LetterBuilder.document(letter([.table(rows)]))
    for index in document.words.indices { document.words[index].confidence = 0.9 }
    #expect(Annotations(document: document, vocabulary: try ownWords.get()).misread.isEmpty)
  }

  @Test("Signs that look alike are one, a last letter seen twice is one, and nothing else is")
  func lookalikes() {
    #expect(Lookalike.areAlike(read: "Www", printed: "WW") && Lookalike.areAlike(read: "vvvv", printed: "WW"))
    #expect(Lookalike.areAlike(read: "N1L", printed: "NIL") && Lookalike.areAlike(read: "D0", printed: "DO"))
    #expect(Lookalike.areAlike(read: "RNA", printed: "MA") && Lookalike.areAlike(read: "5C", printed: "SC"))
    #expect(!Lookalike.areAlike(read: "W", printed: "WW") && !Lookalike.areAlike(read: "Wwww", printed: "WW"))
    #expect(!Lookalike.areAlike(read: "MB", printed: "MA") && !Lookalike.areAlike(read: "1", printed: "I"))
  }
}
