import Documents

/// Tells the Welsh half of a letter, so that each matter is read once. Source: domain §6 row 38.
struct WelshReader: Sendable {
  let marks: Annotations
  /// Whether the letter has English enough to rely on.
  private let hasEnglish: Bool

  init(marks: Annotations) {
    self.marks = marks
    hasEnglish = ["the", "and", "of", "was"].allSatisfy { word in
      marks.folded.tokens.contains { $0.bytes == Array(word.utf8) }
    }
  }

  func isWelsh(_ span: Span) -> Bool {
    guard hasEnglish else { return false }
    let words = marks.words(span)
    guard words.count >= 4 else { return false }
    let welsh = marks.cues("welsh", in: span).count
    let english = words.filter {
      ["the", "of", "and", "to", "was", "for", "on", "with", "were", "by", "from", "or", "at", "that"].contains($0)
    }.count
    return welsh >= 2 && welsh * 5 > words.count && welsh > english
  }
}
