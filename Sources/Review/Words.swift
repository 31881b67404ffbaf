import Casework
import Documents
import Vocabulary

/// What a field can be set to: the vocabulary's codes with their labels, and what words stand for.
public struct Words: Sendable {
  /// A code, with what it is called.
  public struct Code: Hashable, Sendable {
    public var code: String
    public var label: String

    init(_ code: String, _ label: String) {
      self.code = code
      self.label = label
    }
  }

  private let vocabulary: Vocabulary

  public init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The codes of a field, in the vocabulary's order; empty where values are no codes (periods, counts, references).
  public func codes(of field: String, in subject: Decision.Subject) -> [Code] {
    switch subject {
    case .record: lexicon(field).map(codes) ?? []
    case .reply:
      switch field {
      case "force": codes(vocabulary.forces)
      case "exemptions": codes(vocabulary.exemptions)
      case "act": [Code("foia", "Freedom of Information Act 2000"), Code("foisa", "its Scottish counterpart of 2002")]
      case "disposition": Words.dispositions
      default: []
      }
    }
  }

  /// What a code is called; the code itself where it has no other name.
  public func label(_ code: String, of field: String) -> String {
    lexicon(field)?.entry(code)?.label ?? Words.dispositions.first { $0.code == code }?.label ?? code
  }

  /// Whether the field can have that value.
  public func isPossible(_ value: String, of field: String, in subject: Decision.Subject) -> Bool {
    let codes = codes(of: field, in: subject)
    if !codes.isEmpty { return codes.contains { $0.code == value } }
    switch field {
    case "count", "total": return Values.count(value) != nil
    case "period": return Values.period(value) != nil
    case "date_requested", "date_responded":
      return Values.period(value).map { $0.start == $0.end } ?? false
    default: return !value.isEmpty && value.count <= 100
    }
  }

  /// What some words stand for, as that field has it, in their order; empty when nothing is recognised.
  public func values(_ span: Span, of text: Text, as field: String) -> [String] {
    let words = text[text.trimmed(span)]
    switch field {
    case "count", "total": return Values.count(words).map { [Values.text($0)] } ?? []
    case "period", "date_requested", "date_responded": return Values.period(words).map { [$0.edtf] } ?? []
    case "reference": return words.isEmpty ? [] : [words]
    default: break
    }
    guard let lexicon = lexicon(field) else { return [] }
    let folded = FoldedText(text, in: span, speller: vocabulary.speller)
    var seen: Set<String> = []
    let found = lexicon.matches(in: folded, of: text).map(\.code).filter { seen.insert($0).inserted }
    return field == "outcome" || field == "allegation" || field == "platform" ? found : Array(found.prefix(1))
  }

  /// Everything in some words that the field could mean, each by itself with its place.
  func readings(in span: Span, of text: Text, as field: String) -> [(code: String, span: Span)] {
    guard let lexicon = lexicon(field) else { return [] }
    let folded = FoldedText(text, in: span, speller: vocabulary.speller)
    return lexicon.matches(in: folded, of: text).map { ($0.code, $0.span) }
  }

  private func lexicon(_ field: String) -> Lexicon? {
    switch field {
    case "force": vocabulary.forces
    case "role": vocabulary.roles
    case "rank": vocabulary.ranks
    case "allegation": vocabulary.allegations
    case "platform": vocabulary.platforms
    case "outcome": vocabulary.outcomes
    case "exemptions": vocabulary.exemptions
    default: nil
    }
  }

  private func codes(_ lexicon: Lexicon) -> [Code] {
    var seen: Set<String> = []
    return lexicon.entries.filter { seen.insert($0.code).inserted }.map { Code($0.code, $0.label) }
  }

  /// `docs/record-contract.md`, a reply.
  private static let dispositions = [
    Code("full", "answered in full"), Code("partial", "answered in part"), Code("refused", "refused"),
    Code("not_held", "not held"), Code("nil", "a nil return"), Code("ncnd", "neither confirmed nor denied"),
    Code("clarification", "asks for clarification"), Code("transfer", "passed on to another body"),
  ]
}
