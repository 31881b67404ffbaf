import Documents
import Foundation
import Testing

@testable import Vocabulary

@Suite("Matching with the full vocabulary")
struct MatchingTests {
  /// The lexicons that a letter is read by, whether their wordings exclude each other, and what was found of each.
  private typealias Each = (
    name: String, lexicon: KeyPath<Vocabulary, Lexicon>, isExclusive: Bool, found: KeyPath<Vocabulary.Found, [Match]>
  )

  private static var all: [Each] {
    [
      ("forces", \.forces, true, \.forces), ("bodies", \.otherBodies, true, \.otherBodies),
      ("ranks", \.ranks, true, \.ranks), ("roles", \.roles, true, \.roles),
      ("outcomes", \.outcomes, true, \.outcomes), ("findings", \.findings, true, \.findings),
      ("allegations", \.allegations, false, \.allegations), ("platforms", \.platforms, true, \.platforms),
      ("anatomy", \.anatomy, false, \.anatomy), ("headers", \.headers, false, \.headers),
      ("order cues", \.orderCues, false, \.orderCues), ("senses", \.conduct.senses, false, \.senses),
    ]
  }

  /// Words of the vocabulary in any order, whole phrases, slips of the pen and all kinds of signs between them: the same
  /// for the same number.
  private func text(_ number: UInt64, from vocabulary: Vocabulary) -> String {
    var chance = Chance(state: number &* 0x9E37_79B9_7F4A_7C15 | 1)
    let signs = [" ", " ", " ", " ", " ", "-", "/", ", ", ". ", "; ", "\t", "\n", " & ", " (", ") ", "’s ", ".", " = "]
    var words = ["Élan", "ﬁnal", "N.F.A.", "p.c", "dissmissed", "off\u{AD}icer", "12", "misconductt", "W.W", "É"]
    for each in Self.all {
      let entries = vocabulary[keyPath: each.lexicon].entries
      for _ in 0..<6 {
        guard let entry = chance.pick(entries) else { continue }
        words += entry.cased ?? []
        words += (entry.cased ?? []).map { $0.lowercased() }
        guard let pattern = chance.pick((entry.patterns ?? []) + (entry.weak ?? [])),
          let steps = (try? Pattern.sequences(of: pattern)).flatMap({ chance.pick($0) })
        else { continue }
        words.append(
          steps.map { step in
            switch step {
            case .word(let bytes): String(decoding: bytes, as: UTF8.self)
            case .prefix(let bytes): String(decoding: bytes, as: UTF8.self) + (chance.next(2) == 0 ? "ing" : "")
            case .gap(let length): Array(repeating: "some", count: chance.next(length + 2)).joined(separator: " ")
            }
          }.joined(separator: " "))
      }
    }
    return (0..<40).map { _ in (chance.pick(words) ?? "") + (chance.pick(signs) ?? "") }.joined()
  }

  @Test("What is found in one go is what each phrase by itself finds", arguments: 1...6 as ClosedRange<UInt64>)
  func naive(number: UInt64) throws {
    let vocabulary = try Vocabulary()
    let text = Text(text(number, from: vocabulary))
    let folded = FoldedText(text, speller: vocabulary.speller)
    let found = vocabulary.matches(in: folded, of: text)
    for each in Self.all {
      let lexicon = vocabulary[keyPath: each.lexicon]
      let wanted = try NaiveMatching(lexicon, exclusive: each.isExclusive).matches(in: folded, of: text)
      #expect(described(found[keyPath: each.found], text) == described(wanted, text), "\(each.name)")
      #expect(described(lexicon.matches(in: folded, of: text), text) == described(wanted, text), "\(each.name) alone")
    }
    #expect(Self.all.contains { !found[keyPath: $0.found].isEmpty })
  }

  private func described(_ matches: [Match], _ text: Text) -> [String] {
    matches.map {
      "\($0.span.start) \(text[$0.span]): \($0.code) \($0.entry) \($0.strength) \($0.isAbbreviation) \($0.isAmbiguous) "
        + "\($0.corrected)"
    }
  }
}

/// Xorshift: the same numbers for the same start.
private struct Chance {
  var state: UInt64

  mutating func next(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, count)))
  }

  mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values[next(values.count)]
  }
}
