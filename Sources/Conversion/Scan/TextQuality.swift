/// How much a text looks like words, without a dictionary: an old scanner's rubbish and glyphs that were mapped wrongly
/// don't.
struct TextQuality: Sendable, Equatable {
  /// Words of three letters and more, or what stands in their place.
  private(set) var judged = 0
  private(set) var good = 0

  /// 1 where there is nothing to judge.
  var share: Double { judged == 0 ? 1 : Double(good) / Double(judged) }

  /// Enough words for a verdict, and too few that look like any.
  var isBad: Bool { judged >= 12 && share < 0.6 }

  init(_ words: some Sequence<[Unicode.Scalar]>) {
    for word in words {
      guard let isWord = Self.judge(word) else { continue }
      judged += 1
      if isWord { good += 1 }
    }
  }

  /// Whether it looks like a word; nil for what says nothing: figures, references, short words, addresses.
  private static func judge(_ scalars: [Unicode.Scalar]) -> Bool? {
    if scalars.allSatisfy({ (0x41...0x5A).contains($0.value & ~0x20) }) {
      return judge(letters: scalars.map { UInt8($0.value) })
    }
    if scalars.contains(where: isUnmapped) { return false }
    let core = trimmed(scalars)
    guard core.count >= 3 else { return nil }
    if core.allSatisfy({ (0x41...0x5A).contains($0.value & ~0x20) }) {
      return judge(letters: core.map { UInt8($0.value) })
    }
    if core.contains(where: { "@/\\:".unicodeScalars.contains($0) }) || core.contains("." as Unicode.Scalar) {
      return nil
    }
    let letters = core.filter(\.properties.isAlphabetic)
    if letters.isEmpty || core.contains(where: \.isDigit) && letters.count * 2 < core.count { return nil }
    // Marks and figures within a word.
    let strange = core.count { !$0.properties.isAlphabetic && !"'’-–‐".unicodeScalars.contains($0) }
    if strange > 0 { return false }
    let text = String(String.UnicodeScalarView(letters)).lowercased()
    let isUpper = letters.allSatisfy { !$0.properties.isLowercase }
    if isUpper, letters.count <= 5 { return nil }
    if !isUpper, letters.dropFirst().contains(where: \.properties.isUppercase), !core.contains("-" as Unicode.Scalar) {
      return hasHump(letters)
    }
    var (run, longest, vowels) = (0, 0, 0)
    var (same, longestSame) = (1, 1)
    var previous: Character?
    for letter in text {
      let isVowel = "aeiouywâêîôûŵŷáéíóúàèìòùäëïöü".contains(letter)
      vowels += isVowel ? 1 : 0
      run = isVowel ? 0 : run + 1
      longest = max(longest, run)
      same = letter == previous ? same + 1 : 1
      longestSame = max(longestSame, same)
      previous = letter
    }
    return vowels > 0 && longest <= 5 && longestSame <= 2
  }

  /// The same for a word of plain letters, as most are, without the cost of characters.
  private static func judge(letters: [UInt8]) -> Bool? {
    guard letters.count >= 3 else { return nil }
    let capitals = letters.count { $0 < 0x60 }
    if capitals == letters.count, letters.count <= 5 { return nil }
    let within = capitals - (letters[0] < 0x60 ? 1 : 0)
    if capitals < letters.count, within > 0 {
      return within == 1 && letters[letters.count - 1] >= 0x60 && letters.count > 4
    }
    var (run, longest, vowels) = (0, 0, 0)
    var (same, longestSame) = (1, 1)
    var previous: UInt8 = 0
    for letter in letters {
      let small = letter | 0x20
      let isVowel = plainVowels.contains(small)
      vowels += isVowel ? 1 : 0
      run = isVowel ? 0 : run + 1
      longest = max(longest, run)
      same = small == previous ? same + 1 : 1
      longestSame = max(longestSame, same)
      previous = small
    }
    return vowels > 0 && longest <= 5 && longestSame <= 2
  }

  private static let plainVowels = Array("aeiouyw".utf8)

  /// "McDonald", "YouTube": a single capital within, after two small letters at most or before more of them.
  private static func hasHump(_ letters: [Unicode.Scalar]) -> Bool {
    let capitals = letters.dropFirst().count { $0.properties.isUppercase }
    return capitals == 1 && letters.last?.properties.isLowercase ?? false && letters.count > 4
  }

  private static func isUnmapped(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    return switch scalar.properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate: true
    default: scalar.value == 0xFFFD
    }
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    func isMark(_ scalar: Unicode.Scalar) -> Bool { !scalar.properties.isAlphabetic && !scalar.isDigit }
    guard let first = scalars.firstIndex(where: { !isMark($0) }), let last = scalars.lastIndex(where: { !isMark($0) })
    else { return [] }
    return scalars[first...last]
  }
}
