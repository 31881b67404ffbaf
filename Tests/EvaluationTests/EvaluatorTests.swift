import Foundation
import Testing

@testable import Evaluation

@Suite struct EvaluatorTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(gold("letter.pdf", forces: ["gwent"]), to: "gold/letter.json")
    try scratch.write("the letter", to: "docs/letter.pdf")
    try export(documents: [("d1", "in/letter.pdf", nil)], replies: [("r1", "gwent", "d1")], records: ["r1"])
  }

  private func gold(_ document: String, form: String = "tagged-pdf", forces: [String]) -> String {
    let replies = forces.map { force in
      """
      {"force": "\(force)", "reference": null, "date_responded": null, "disposition": "full", "exemptions": [],
       "total": null, "tallies": [], "cases": [{"count": 1, "role": "pcso", "rank": "pcso",
       "allegations": [], "platforms": [], "outcome": "resigned", "period": "2011"}]}
      """
    }
    return #"{"document": "\#(document)", "form": "\#(form)", "replies": [\#(replies.joined(separator: ","))]}"#
  }

  private func export(
    documents: [(id: String, path: String, parent: String?)], replies: [(id: String, force: String, document: String)],
    records: [String]
  ) throws {
    let documentLines = documents.map { document in
      let parent = document.parent.map { "\"\($0)\"" } ?? "null"
      return #"{"id": "\#(document.id)", "path": "\#(document.path)", "status": "ok", "parent": \#(parent)}"#
    }
    let replyLines = replies.map {
      #"{"id": "\#($0.id)", "force": "\#($0.force)", "disposition": "full", "documents": ["\#($0.document)"]}"#
    }
    let recordLines = records.enumerated().map { index, reply in
      #"{"id": "c\#(index)", "kind": "case", "reply_id": "\#(reply)", "count_min": 1, "count_max": 1, "#
        + #""role": "pcso", "rank": "pcso", "outcome": "resigned", "outcome_group": "left", "period": "2011", "#
        + #""review_state": "accepted", "source": {"locator": "item:0"}, "#
        + #""fields": {"outcome": {"raw": "resigned", "value": "resigned", "confidence": 0.9, "flags": []}}}"#
    }
    try scratch.write(documentLines.joined(separator: "\n") + "\n", to: "run/documents.jsonl")
    try scratch.write(replyLines.joined(separator: "\n") + "\n", to: "run/replies.jsonl")
    try scratch.write(recordLines.joined(separator: "\n") + "\n", to: "run/records.jsonl")
  }

  private func evaluate(_ forms: FormChoice = .textLayerAndHTML) throws -> Score {
    try Evaluator.score(
      goldFolder: scratch.url.appendingPathComponent("gold"), exportFolder: scratch.url.appendingPathComponent("run"),
      options: EvaluationOptions(forms: forms))
  }

  @Test func `a run that says what the gold says has no errors`() throws {
    let result = try evaluate()
    #expect(result.errors.isEmpty)
    #expect(result.figures.perfect == Ratio(right: 1, of: 1))
    #expect(result.calibration.measured == 1)
  }

  @Test func `a document that the run has not got is all missing`() throws {
    try scratch.write(gold("lost.html", form: "html-email", forces: ["kent"]), to: "gold/lost.json")
    let result = try evaluate()
    #expect(result.absent == ["lost.html"])
    #expect(result.figures.cases == Overlap(matched: 1, gold: 2, got: 1))
    #expect(result.figures.replyFields[.force] == Ratio(right: 1, of: 2))
  }

  @Test func `scans and other formats take part only when asked`() throws {
    try scratch.write(gold("scan.pdf", form: "scan", forces: ["kent"]), to: "gold/scan.json")
    try scratch.write(gold("sheet.xlsx", form: "xlsx", forces: ["kent"]), to: "gold/sheet.json")
    #expect(try evaluate().leftOut == ["scan.pdf", "sheet.xlsx"])
    #expect(try evaluate(.all).leftOut.isEmpty)
    #expect(try evaluate(.only(["xlsx"])).replies.map(\.document) == ["sheet.xlsx"])
  }

  @Test func `the replies of a joint letter are paired by force`() throws {
    try scratch.write(gold("letter.pdf", forces: ["suffolk", "norfolk"]), to: "gold/letter.json")
    try export(
      documents: [("d1", "in/letter.pdf", nil)], replies: [("r1", "norfolk", "d1"), ("r2", "suffolk", "d1")],
      records: ["r1", "r2"])
    #expect(try evaluate().errors.isEmpty)
  }

  @Test func `what an attachment says belongs to the file it came in`() throws {
    try scratch.write(gold("mail.eml", form: "eml", forces: ["gwent"]), to: "gold/letter.json")
    try export(
      documents: [("d1", "in/mail.eml", nil), ("d2", "in/mail.eml/data.xlsx", "d1")],
      replies: [("r1", "gwent", "d2")], records: ["r1"])
    #expect(try evaluate(.all).errors.isEmpty)
  }

  @Test func `two files of one name are refused`() throws {
    try export(documents: [("d1", "a/letter.pdf", nil), ("d2", "b/letter.pdf", nil)], replies: [], records: [])
    #expect(throws: EvaluationError.ambiguousDocument(name: "letter.pdf", paths: ["a/letter.pdf", "b/letter.pdf"])) {
      try evaluate()
    }
  }

  @Test func `a broken line is named by file and number`() throws {
    try scratch.write("{\"id\": \"r1\"}\n{\"force\": \"kent\"}\n", to: "run/replies.jsonl")
    #expect(throws: EvaluationError.badLine(file: "replies.jsonl", line: 2, reason: "no \"id\"")) { try evaluate() }
  }

  @Test func `a dimension that records have no column for is refused`() throws {
    try scratch.write(
      """
      {"document": "letter.pdf", "form": "tagged-pdf", "replies": [{"exemptions": [], "cases": [],
       "tallies": [{"dims": {"shift": "night"}, "min": 1, "max": 1}]}]}
      """, to: "gold/letter.json")
    #expect(throws: EvaluationError.unknownDimension(file: "letter.json", name: "shift")) { try evaluate() }
  }

  @Test func `the fingerprint follows the bytes of gold and replies`() throws {
    let before = try evaluate().fingerprint
    #expect(try evaluate().fingerprint == before)
    try scratch.write("another letter", to: "docs/letter.pdf")
    #expect(try evaluate().fingerprint != before)
  }

  @Test func `reports are the same each time`() throws {
    try scratch.write(gold("lost.html", form: "html-email", forces: ["kent"]), to: "gold/lost.json")
    let first = try evaluate()
    let second = try evaluate()
    #expect(try JSONReport(first).text() == JSONReport(second).text())
    #expect(TerminalReport(first).overview() == TerminalReport(second).overview())
    #expect(ErrorListing(first).worst(1).hasPrefix("lost.html: 2 errors\n  no reply of kent\n"))
  }
}
