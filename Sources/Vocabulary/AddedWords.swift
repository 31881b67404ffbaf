import Documents
import Foundation

/// What a user's files add to the program's own words, and how much of it has a say in a text.
///
/// A wording can only be found where all of its words stand. So a text that holds none of what was added, or the same of
/// it as before, is read as it was before, whatever else in those files has changed.
struct AddedWords: Sendable {
  /// All that is added under one code.
  fileprivate struct Addition: Sendable {
    /// Tells it from another, by all that it says.
    var mark: String
    /// The words of each of its wordings.
    var wordings: [[Pattern.Element]]
    /// It may be found by something else than the words of its wordings.
    var isEverywhere: Bool
    var hasAbbreviations: Bool
  }

  private var additions: [Addition] = []

  var isEmpty: Bool { additions.isEmpty }

  /// The entries of a file that adds to a lexicon.
  mutating func add(_ entries: [Entry], to lexicon: String) throws(Pattern.SyntaxError) {
    var places: [String: Int] = [:]
    for entry in entries {
      let addition = try Addition(entry, in: lexicon)
      if let known = places[entry.code] {
        additions[known].add(addition)
      } else {
        places[entry.code] = additions.count
        additions.append(addition)
      }
    }
  }

  /// What has a say in these texts, as a name that is the same for the same; nil where nothing has. Of what was read off a
  /// picture every abbreviation may: a code is told from others there by the signs that look like its own.
  func mark(in texts: [FoldedText], isRecognised: Bool) -> String? {
    guard !isEmpty else { return nil }
    let words = WordSet(of: texts)
    let said = additions.filter { addition in
      addition.isEverywhere || isRecognised && addition.hasAbbreviations
        || addition.wordings.contains { $0.allSatisfy(words.holds) }
    }
    guard !said.isEmpty else { return nil }
    var hash = FowlerNollVo()
    for addition in said { hash.add(addition.mark.utf8) }
    return hash.text
  }
}

extension AddedWords.Addition {
  fileprivate init(_ entry: Entry, in lexicon: String) throws(Pattern.SyntaxError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    mark = lexicon + String(decoding: (try? encoder.encode(entry)) ?? Data(), as: UTF8.self)
    wordings = []
    for pattern in (entry.patterns ?? []) + (entry.weak ?? []) { wordings += try Pattern.sequences(of: pattern) }
    let shorts = (entry.cased ?? []) + (entry.ambiguous ?? []) + (entry.weakCased ?? [])
    wordings += shorts.map { [.word(FoldedText(Text($0)).bytes)] }
    hasAbbreviations = !shorts.isEmpty
    // A force is told by its addresses, too, and an exemption by its section; letters with accents may be put together in
    // several ways.
    let isPlain = shorts.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    isEverywhere = lexicon == "exemptions" || !(entry.domains ?? []).isEmpty || !isPlain
  }

  fileprivate mutating func add(_ more: AddedWords.Addition) {
    mark += more.mark
    wordings += more.wordings
    isEverywhere = isEverywhere || more.isEverywhere
    hasAbbreviations = hasAbbreviations || more.hasAbbreviations
  }
}

/// The words of some texts, and those that misspelt ones stand for.
private struct WordSet {
  /// In order of their bytes.
  private let words: [[UInt8]]

  init(of texts: [FoldedText]) {
    let forms = texts.flatMap(\.forms)
    words = (forms.map(\.bytes) + forms.compactMap(\.corrected)).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// A gap may hold anything, and nothing.
  func holds(_ element: Pattern.Element) -> Bool {
    switch element {
    case .gap: true
    case .word(let word): first(from: word) == word
    case .prefix(let beginning): first(from: beginning)?.starts(with: beginning) ?? false
    }
  }

  /// The first word that isn't before that one.
  private func first(from word: [UInt8]) -> [UInt8]? {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
    }
    return low < words.count ? words[low] : nil
  }
}
