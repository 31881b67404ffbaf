import Documents
import Foundation
import Vocabulary

/// Reads what was alleged from all the signs of it together: each speaks for some kinds of conduct and against others,
/// and the kind that most speaks for is the primary one. Where nothing says enough, none is given.
struct ConductReader: Sendable {
  let marks: Annotations

  /// A kind of conduct with its probability and the words that speak most for it.
  private struct Candidate {
    var code: String
    var probability: Double
    var span: Span
  }

  struct Stories: Hashable {
    var spans: [Span]
    var taken: [Span]
  }

  func allegations(in stories: [Span], except taken: [Span] = []) -> AllegationReading? {
    marks.knownConduct.value(of: Stories(spans: stories, taken: taken)) { read(stories, taken) }
  }

  /// The same where the letter is about one kind of conduct: that is a sign, too.
  func allegations(in stories: Stories, about topic: (code: String, span: Span)) -> AllegationReading? {
    read(stories.spans, stories.taken, [ConductSign(name: "topic:\(topic.code)", span: topic.span)])
  }

  private func read(_ stories: [Span], _ taken: [Span], _ around: [ConductSign] = []) -> AllegationReading? {
    let signs = ConductSignReader(marks: marks).signs(in: stories, except: taken) + around
    let ranked = candidates(signs)
    let weights = marks.vocabulary.conduct.weights
    guard let first = ranked.first, first.probability >= weights.primary else { return nil }
    var chosen = [first] + ranked.dropFirst().filter { $0.probability >= weights.further }
    // "Breach of policy" says nothing that a named act doesn't.
    if chosen.count > 1, chosen[0].code != "other" { chosen.removeAll { $0.code == "other" } }
    return AllegationReading(
      codes: chosen.map(\.code), spans: chosen.map(\.span), isWeak: first.probability < ConductReader.weak,
      scores: chosen.map(\.probability))
  }

  /// Below it a reading is a guess among several.
  static let weak = 0.6
  /// From it on a reading is hardly ever wrong.
  static let sure = 0.85

  /// The kinds that any sign speaks for, the likeliest first.
  private func candidates(_ signs: [ConductSign]) -> [Candidate] {
    let weights = marks.vocabulary.conduct.weights
    // By the places of codes.
    var sums = weights.base
    var best = [(weight: Double, span: Span)?](repeating: nil, count: sums.count)
    for sign in signs {
      for (code, weight) in weights.signs[sign.name] ?? [] {
        sums[code] += weight
        if weight > best[code]?.weight ?? 0 { best[code] = (weight, sign.span) }
      }
    }
    return best.indices.compactMap { code in
      best[code].map {
        Candidate(code: weights.codes[code], probability: 1 / (1 + exp(-sums[code])), span: $0.span)
      }
    }.sorted { ($1.probability, $0.code) < ($0.probability, $1.code) }
  }
}
