import Casework
import Documents
import Review

/// Why a record says what it says: for each field the words, the rule, the page and how far it is believed.
public struct Explanation {
  private let record: Record
  private let file: CaseFile
  private let width: Int
  private let decision: (String) -> Decision?

  /// `decision` finds one by its id.
  public init(
    of record: Record, in file: CaseFile, width: Int = 100, decision: @escaping (String) -> Decision? = { _ in nil }
  ) {
    self.decision = decision
    self.record = record
    self.file = file
    self.width = width
  }

  public var lines: [String] {
    var lines = head
    lines += passage
    for name in FieldName.allCases { lines += explained(name) }
    return lines
  }

  private var head: [String] {
    var lines = [
      "\(record.kind.rawValue) \(Identity(of: file).record(record))",
      "from \(Lines.printable(file.path)), page \(record.page), \(record.locator.path)",
      "\(count), \(counting)",
      "\(Wording.meaning(of: record.state)); lowest confidence \(percent(record.lowestConfidence))",
    ]
    lines += record.flags.map { "flag \($0.rawValue): \(Wording.meaning(of: $0))" }
    return lines
  }

  private var count: String {
    let number = record.countMin == record.countMax ? "\(record.countMin)" : "\(record.countMin) to \(record.countMax)"
    return "count \(number)" + (record.unit.map { " (\($0.rawValue))" } ?? "")
  }

  private var counting: String {
    if record.isTotal { return "a printed total" }
    return record.counted ? "counted in the reply's total" : "not counted again in the reply's total"
  }

  /// The row, item or sentence that it was read from.
  private var passage: [String] {
    guard let text = file.document?.text else { return [] }
    let words = Lines.wrapped(text[record.span], width: width - 2)
    return ["", "read from:"] + words.map { "  " + $0 } + [""]
  }

  private func explained(_ name: FieldName) -> [String] {
    guard let field = record[name], !field.values.isEmpty || field.raw != nil || !field.flags.isEmpty else {
      return ["\(name.rawValue): nothing stated"] + otherwise(record[name])
    }
    let value = field.values.isEmpty ? "no value" : field.values.joined(separator: ", ")
    var lines = ["\(name.rawValue): \(value) (\(percent(field.confidence)) sure; rule \(field.rule))"]
    if let decision = field.review.flatMap(decision) {
      lines = ["\(name.rawValue): \(value)", "  decided: \(Lines.printable(ReviewWording.decided(decision)))"]
    }
    if let raw = field.raw { lines.append("  words: “\(Lines.printable(raw))”") }
    lines += field.evidence.map { "  \(place(of: $0))" }
    lines += otherwise(field)
    lines += field.flags.map { "  flag \($0.rawValue): \(Wording.meaning(of: $0))" }
    return lines
  }

  /// What the second reader says, where it says something else.
  private func otherwise(_ field: Field?) -> [String] {
    guard let other = field?.otherwise else { return [] }
    return [
      "  a second reader has \(other.values.joined(separator: ", ")) (rule \(other.rule))",
      "    \(place(of: other.evidence))",
    ]
  }

  private func place(of evidence: Evidence) -> String {
    let span = "characters \(evidence.span.start) to \(evidence.span.end)"
    let box = evidence.box.map { box in
      let sides = [box.left, box.top, box.right, box.bottom].map { String(Int($0.rounded())) }
      return ", box " + sides.joined(separator: " ")
    }
    if let document = evidence.document {
      return "page \(evidence.page), \(span)\(box ?? "") of document \(document) of the reply"
    }
    let words = file.document.map { "“\(Lines.printable($0.text[evidence.span]))”" } ?? ""
    return "page \(evidence.page), \(span)\(box ?? ""): \(evidence.exact ? "" : "near by, ")\(words)"
  }

  private func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded()))%" }
}
