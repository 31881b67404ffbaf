import Documents

/// The person named may be who complained, a relative, or somebody who had left long before. Source: domain §6 rows
/// 5, 8, 9.
struct OtherPersonCheck: Check {
  private static let before: Set = [
    "complainant", "complained", "complaint", "victim", "retired", "former", "ex", "wife", "husband", "partner", "son",
    "daughter", "about", "towards", "against",
  ]

  func remarks(on record: Record, in reading: Reading) -> [Remark] {
    guard record.kind == .case else { return [] }
    return [FieldName.role, .rank].compactMap { name in
      guard let span = record[name]?.evidence.first?.span,
        reading.places.cell(of: span) == nil || isStory(span, reading),
        isOther(span, reading)
      else { return nil }
      return Remark(name, feature: "check:other_person")
    }
  }

  private func isOther(_ span: Span, _ reading: Reading) -> Bool {
    let folded = reading.folded(reading.places.place(of: span))
    guard let first = folded.tokens(in: span).first, first > 0 else { return false }
    return (max(0, first - 3)..<first).contains { OtherPersonCheck.before.contains(folded.word($0)) }
  }

  /// A cell of some length tells a story; a short one names the subject.
  private func isStory(_ span: Span, _ reading: Reading) -> Bool {
    reading.folded(reading.places.place(of: span)).tokens.count > 6
  }
}
