import Documents
import Testing
import Vocabulary

@testable import Validation

let words = Result { try Vocabulary() }

/// One case in a letter made for the test: its row is a sentence, and each field stands on words of it.
struct Scene {
  var request = "How many officers were disciplined between 2009 and 2013?"
  var row = "Constable, offensive comment, written warning, 2011"
  var fields: [FieldName: (value: String, words: String)] = [
    .role: ("police_officer", "Constable"), .rank: ("constable", "Constable"),
    .allegation: ("offensive", "offensive comment"), .outcome: ("written_warning", "written warning"),
    .period: ("2011", "2011"),
  ]
  var period = Period.year(2011)
  var force = "gwent"
  var answered = "2014-03-12"

  func with(_ name: FieldName, _ value: String?, _ words: String = "") -> Scene {
    var copy = self
    copy.fields[name] = value.map { ($0, words) }
    return copy
  }

  var document: Document {
    let text = Text(request + "\n" + row)
    let start = request.unicodeScalars.count + 1
    let blocks = [Span(0, start - 1), Span(start, text.count)].map {
      Block(kind: .paragraph, region: .body, span: $0, page: 1)
    }
    return Document(text: text, pages: [Page(number: 1, width: 0, height: 0)], blocks: blocks)
  }

  var findings: Findings {
    let start = request.unicodeScalars.count + 1
    var record = Record(
      kind: .case, locator: Locator("item:1"), breakdown: "cases", period: period,
      span: Span(start, start + row.unicodeScalars.count), page: 1)
    for (name, (value, words)) in fields { record.fields[name] = field(value, words, from: start) }
    record.fields[.force] = Field(raw: "Gwent Police", values: [force], rule: "force")
    let reply = Reply(
      fields: [
        .force: Field(raw: "Gwent Police", values: [force], rule: "force"),
        .dateResponded: Field(raw: answered, values: [answered], rule: "date_responded"),
      ], questions: [Question(number: nil, text: Span(0, start - 1), answer: "full")])
    return Findings(replies: [reply], records: [record])
  }

  /// The words' first place in the row.
  private func field(_ value: String, _ words: String, from start: Int) -> Field {
    let place = row.range(of: words).map { row[..<$0.lowerBound].unicodeScalars.count } ?? 0
    let span = Span(start + place, start + place + words.unicodeScalars.count)
    return Field(
      raw: words, values: [value], evidence: [Evidence(page: 1, box: nil, span: span, exact: true)], rule: "list_item")
  }

  func validated(model: ConfidenceModel = ConfidenceModel()) throws -> Findings {
    try Validator(vocabulary: words.get(), model: model).validated(findings, of: document)
  }

  func record() throws -> Record { try #require(try validated().records.first) }
  func flags() throws -> Set<Flag> { Set(try record().flags) }
}
