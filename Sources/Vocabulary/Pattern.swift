/// A phrase of the pattern language, written out into plain sequences.
///
/// Words apart by one space follow one another; `dismiss*` is a prefix; `(a|b c)` alternatives; `[x]` may be left
/// out; `~3` stands for up to three tokens of the same clause.
struct Pattern: Sendable {
  enum Element: Sendable, Hashable {
    case word([UInt8])
    case prefix([UInt8])
    case gap(Int)
  }

  /// What was wrong with a pattern and where.
  struct SyntaxError: Error, Hashable {
    var pattern: String
    var problem: String
  }

  static func sequences(of source: String) throws(SyntaxError) -> [[Element]] {
    var parser = Parser(source: source, characters: Array(source))
    return try parser.run()
  }

  private struct Parser {
    let source: String
    let characters: [Character]
    var index = 0

    init(source: String, characters: [Character]) {
      self.source = source
      self.characters = characters
    }

    mutating func run() throws(SyntaxError) -> [[Element]] {
      let result = try alternatives(until: nil)
      if result.contains(where: \.isEmpty) { throw SyntaxError(pattern: source, problem: "may match nothing") }
      for sequence in result {
        if case .gap = sequence.first { throw SyntaxError(pattern: source, problem: "starts with a gap") }
        if case .gap = sequence.last { throw SyntaxError(pattern: source, problem: "ends with a gap") }
      }
      return result
    }

    private mutating func alternatives(until closer: Character?) throws(SyntaxError) -> [[Element]] {
      var all: [[Element]] = []
      var current: [[Element]] = [[]]
      while index < characters.count {
        let character = characters[index]
        if character == closer { break }
        switch character {
        case "|":
          all += current
          current = [[]]
          index += 1
        case "(", "[":
          index += 1
          let close: Character = character == "(" ? ")" : "]"
          var inner = try alternatives(until: close)
          guard index < characters.count, characters[index] == close else {
            throw SyntaxError(pattern: source, problem: "unclosed \(character)")
          }
          index += 1
          // "constable[s]": an ending glued to the word before.
          let glued = index - 1 > 0 && isGlued(closing: index - 1, open: character, close: close)
          if character == "[" { inner.append([]) }
          current = combine(current, inner, glued: glued)
        case " ":
          index += 1
        case ")", "]":
          throw SyntaxError(pattern: source, problem: "stray \(character)")
        default:
          let element = try token()
          current = current.map { $0 + [element] }
        }
      }
      return all + current
    }

    /// Whether the bracket that closes at `closing` opens right after a letter.
    private func isGlued(closing: Int, open: Character, close: Character) -> Bool {
      var depth = 0
      var at = closing
      while at >= 0 {
        if characters[at] == close { depth += 1 }
        if characters[at] == open { depth -= 1 }
        if depth == 0 { break }
        at -= 1
      }
      return at > 0 && characters[at - 1].isLetter
    }

    private func combine(_ heads: [[Element]], _ tails: [[Element]], glued: Bool) -> [[Element]] {
      heads.flatMap { head in
        tails.map { tail in
          guard glued, case .word(let start)? = head.last, let first = tail.first else { return head + tail }
          switch first {
          case .word(let ending): return head.dropLast() + [.word(start + ending)] + tail.dropFirst()
          case .prefix(let ending): return head.dropLast() + [.prefix(start + ending)] + tail.dropFirst()
          case .gap: return head + tail
          }
        }
      }
    }

    private mutating func token() throws(SyntaxError) -> Element {
      var word = ""
      while index < characters.count, !" ()[]|".contains(characters[index]) {
        word.append(characters[index])
        index += 1
      }
      if word.hasPrefix("~") {
        guard let count = Int(word.dropFirst()) else { throw SyntaxError(pattern: source, problem: "bad gap") }
        return .gap(count)
      }
      if word.hasSuffix("*") { return .prefix(Array(word.dropLast().utf8)) }
      return .word(Array(word.utf8))
    }
  }
}
