/// Tells hyphens that only a line's end made from those of compounds.
struct Hyphens {
  /// Words before which a hyphen stays: "non-crime", "self-refer".
  private static let prefixes: Set<String> = [
    "e", "co", "re", "pre", "non", "self", "ex", "on", "off", "well", "mid", "anti", "cross", "multi", "semi",
    "sub", "part", "full", "half", "long", "short", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  /// What the document has in one piece, letters only, and what it has with a hyphen within a line.
  private var whole: Set<String> = []
  private var compound: Set<String> = []

  /// Learns from a document's words, should any of its lines end in a hyphen.
  init(_ lines: [Line]) {
    let ends = lines.contains { $0.words.last?.scalars.last.map(Hyphens.isHyphen) ?? false }
    guard ends else { return }
    for word in lines.lazy.flatMap(\.words) {
      let text = Hyphens.bare(word)
      if text.contains("-") { compound.insert(text) } else { whole.insert(text) }
    }
  }

  /// Whether "investi-" and "gated" were one word before the line ended.
  func isSoft(_ last: PageWord, _ next: PageWord) -> Bool {
    guard last.scalars.count > 1, let hyphen = last.scalars.last, Hyphens.isHyphen(hyphen) else { return false }
    if hyphen.value == 0xAD { return true }
    guard last.scalars[last.scalars.count - 2].properties.isLowercase, next.beginsLower,
      !next.scalars.contains("-")
    else { return false }
    let (first, rest) = (Hyphens.bare(last), Hyphens.bare(next))
    let stem = first.hasSuffix("-") ? String(first.dropLast()) : first
    if stem.count == 1 { return false }
    if whole.contains(stem + rest) { return true }
    return !compound.contains("\(stem)-\(rest)") && !stem.contains("-") && !Hyphens.prefixes.contains(stem)
  }

  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar.value == 0x2010 || scalar.value == 0xAD
  }

  /// Lower-case letters and hyphens, without the marks round a word.
  private static func bare(_ word: PageWord) -> String {
    var view = String.UnicodeScalarView()
    for scalar in word.scalars {
      if scalar.properties.isAlphabetic { view.append(scalar) } else if isHyphen(scalar) { view.append("-") }
    }
    return String(view).lowercased()
  }
}
