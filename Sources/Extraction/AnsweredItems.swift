import Documents
import Vocabulary

/// Questions of a list that have their answers in the same items: "How many PCSOs? None."
extension AnatomyReader {
  /// So many items tell whether a list holds its answers.
  private static var mostAnswered: Int { 40 }

  /// Whether a list that starts at a block, or goes on there, holds its answers.
  func holdsAnswers(from index: Int) -> Bool {
    let items = blocks[index...].prefix(Self.mostAnswered).prefix { isListItem($0) && $0.region == .body }
    let asking = items.filter { text[$0.content].contains("?") }
    let rests = asking.compactMap { rest(after: $0.content) }
    return rests.count >= 2 && rests.count * 2 >= asking.count && rests.count(where: answers) * 2 >= rests.count
  }

  /// "Nineteen were constables, …" right under the question what their ranks were.
  func answersAbove(_ sentence: Span, _ index: Int) -> Bool {
    guard let last = result.statements.last, last.block == index - 1, last.zone == .request,
      text[last.span].hasSuffix("?")
    else { return false }
    return saysNumber(sentence) || answers(sentence)
  }

  /// What an item says after its question.
  private func rest(after item: Span) -> Span? {
    let sentences = SentenceReader(text: text).sentences(in: item)
    guard let asked = sentences.lastIndex(where: { text[$0].hasSuffix("?") }), asked + 1 < sentences.count else {
      return nil
    }
    return sentences[asked + 1]
  }

  /// "None.", "Likewise zero.", "Twelve.", "Yes", "This does not arise": no request says so.
  private func answers(_ sentence: Span) -> Bool {
    let words = marks.words(sentence)
    // "If yes, please give details."
    if words.contains("if") || words.contains("please") { return false }
    let short: Set = ["none", "nil", "zero", "no", "yes", "nobody"]
    return words.count <= 5 && words.contains(where: short.contains) || short.contains(words.first ?? "")
      || saysNumber(sentence) || looksLikeData(sentence) || startsAnswer(sentence)
      || marks.has("falls_away", in: sentence) || marks.has("not_held", in: sentence)
  }
}
