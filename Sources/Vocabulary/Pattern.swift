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
    var parser = Parser(source: source)
    return try parser.run()
  }

  private struct Parser {
    let source: String
    /// All signs of the language are ASCII.
    let bytes: [UInt8]
    var index = 0

    init(source: String) {
      self.source = source
      bytes = Array(source.utf8)
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

    private mutating func alternatives(until closer: UInt8?) throws(SyntaxError) -> [[Element]] {
      var all: [[Element]] = []
      var current: [[Element]] = [[]]
      while index < bytes.count {
        let byte = bytes[index]
        if byte == closer { break }
        switch byte {
        case UInt8(ascii: "|"):
          all += current
          current = [[]]
          index += 1
        case UInt8(ascii: "("), UInt8(ascii: "["):
          let open = index
          let isOptional = byte == UInt8(ascii: "[")
          let close = isOptional ? UInt8(ascii: "]") : UInt8(ascii: ")")
          index += 1
          var inner = try alternatives(until: close)
          guard index < bytes.count, bytes[index] == close else {
            throw SyntaxError(pattern: source, problem: "unclosed \(sign(byte))")
          }
          index += 1
          // "constable[s]": an ending glued to the word before.
          let glued = open > 0 && isLetter(bytes[open - 1])
          if isOptional { inner.append([]) }
          current = combine(current, inner, glued: glued)
        case UInt8(ascii: " "):
          index += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
          throw SyntaxError(pattern: source, problem: "stray \(sign(byte))")
        default:
          let element = try token()
          for place in current.indices { current[place].append(element) }
        }
      }
      return all + current
    }

    private func sign(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

    /// Accents and all else beyond ASCII stand in words alone.
    private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

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
      let start = index
      while index < bytes.count, !Parser.ends.contains(bytes[index]) { index += 1 }
      let word = bytes[start..<index]
      if word.first == UInt8(ascii: "~") {
        guard let count = Int(String(decoding: word.dropFirst(), as: UTF8.self)) else {
          throw SyntaxError(pattern: source, problem: "bad gap")
        }
        return .gap(count)
      }
      return word.last == UInt8(ascii: "*") ? .prefix(Array(word.dropLast())) : .word(Array(word))
    }

    private static let ends = Array(" ()[]|".utf8)
  }
}
