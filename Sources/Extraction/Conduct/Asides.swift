import Documents
import Vocabulary

/// What a story says of somebody else's affairs, and not of what its subject did: "a woman *who had reported a theft*",
/// "the victim of *an assault*", "in a *rape trial*".
struct Asides: Sendable {
  let folded: FoldedText

  /// Whether the words of some tokens stand in such a remark.
  func contains(_ tokens: Range<Int>, from start: Int) -> Bool {
    var at = tokens.lowerBound
    while at > start, tokens.lowerBound - at < Asides.reach, folded.tokens[at].sameClause {
      at -= 1
      if opens(at, from: start) { return true }
    }
    guard folded.tokens.indices.contains(tokens.upperBound), folded.tokens[tokens.upperBound].joinsPrevious else {
      return false
    }
    return Asides.proceedings.contains(folded.word(tokens.upperBound))
  }

  private func opens(_ index: Int, from start: Int) -> Bool {
    let word = folded.word(index)
    if Asides.relatives.contains(word) {
      // "A constable who was convicted …" goes on about the subject.
      let before = (max(start, index - 2)..<max(start, index)).map(folded.word)
      return !before.contains(where: Asides.subjects.contains) && !before.isEmpty
    }
    if Asides.sufferers.contains(word) { return ["of", "in"].contains(folded.word(index + 1)) }
    return Asides.dealings.contains(word)
      || Asides.pairs.contains("\(word) \(folded.word(index + 1))")
  }

  private static let reach = 8
  private static let relatives: Set = ["who", "whom", "whose"]
  private static let subjects: Set = [
    "officer", "officers", "constable", "constables", "pc", "pcs", "dc", "sergeant", "sgt", "inspector", "pcso",
    "pcsos", "special", "staff", "operator", "clerk", "handler", "employee", "member", "assistant", "he", "she", "one",
    "colleague",
  ]
  private static let sufferers: Set = [
    "victim", "victims", "witness", "witnesses", "complainant", "suspect", "survivor", "aggrieved", "person", "juror",
  ]
  private static let dealings: Set = ["reported", "reporting", "investigating", "following", "report"]
  private static let pairs: Set = [
    "dealing with", "dealt with", "wanted for", "arrested for", "jailed for", "bail for", "suspected of", "looked at",
    "looking into", "for theft", "case of", "accused in", "evidence in", "statement in",
  ]
  private static let proceedings: Set = [
    "victim", "victims", "witness", "witnesses", "complainant", "suspect", "suspects", "trial", "case", "investigation",
    "enquiry", "inquiry", "warrant", "raid", "operation", "squad",
  ]
}
