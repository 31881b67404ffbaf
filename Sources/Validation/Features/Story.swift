import Vocabulary

/// What a row's or a sentence's words tell besides their values.
struct Story {
  /// "Ditto", "the same officer": part of it stands elsewhere.
  private(set) var refersBack = false
  /// One thing came after another, or was changed.
  private(set) var hasStages = false
  /// How many dates it has, about.
  private(set) var dates = 0

  private static let back: Set = [
    "ditto", "same", "above", "former", "latter", "likewise", "lastly", "another", "both",
  ]
  private static let turns: Set = [
    "then", "later", "subsequently", "appeal", "reduced", "substituted", "reinstated", "varied", "replaced",
    "overturned",
    "before", "prior", "previously", "initially", "originally", "court", "trial", "whilst", "while", "instead", "since",
  ]
  private static let months: Set = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  init(_ folded: FoldedText) {
    var (years, months) = (0, 0)
    for index in folded.tokens.indices {
      let word = folded.word(index)
      refersBack = refersBack || Story.back.contains(word)
      hasStages = hasStages || Story.turns.contains(word)
      if Story.months.contains(word) { months += 1 }
      if word.utf8.count == 4, let year = Int(word), (1990...2035).contains(year) { years += 1 }
    }
    dates = max(years, months)
  }
}
