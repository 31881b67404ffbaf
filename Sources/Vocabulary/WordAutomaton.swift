/// All words, and beginnings of words, that phrases are made of, in one automaton over folded bytes: a word is looked up
/// in all lexicons at once, byte by byte, and falls out at the first byte that none of them goes on with.
struct WordAutomaton: Sendable {
  /// What a word of a text is to the phrases: each step of theirs that it can be, and where it is an abbreviation.
  struct Meaning: Sendable, Hashable {
    /// Steps, each a word or the beginning of one.
    var steps: [Int32] = []
    /// Lexicons, a bit each, that have an abbreviation which looks like it when folded.
    var shortIn: UInt64 = 0
  }

  private static let root: UInt32 = 1

  /// Column of the table for each byte; none for bytes that stand in no word.
  private let columns: [UInt8]
  private let width: Int
  /// A row for each state; 0 is no state.
  private let table: [UInt32]
  /// By state, what a word is that ends there, and what it is when it goes on otherwise than any word known.
  private let whole: [Int32]
  private let begun: [Int32]
  /// Each meaning once; the first is that of a word that means nothing.
  let meanings: [Meaning]

  /// What a word means, as an index into `meanings`.
  func meaning(of word: [UInt8]) -> Int {
    word.withUnsafeBufferPointer { word in
      table.withUnsafeBufferPointer { table in
        columns.withUnsafeBufferPointer { columns in
          var state = WordAutomaton.root
          for byte in word {
            let column = columns[Int(byte)]
            guard column != 0 else { return Int(begun[Int(state)]) }
            let next = table[Int(state) * width + Int(column)]
            guard next != 0 else { return Int(begun[Int(state)]) }
            state = next
          }
          return Int(whole[Int(state)])
        }
      }
    }
  }

  /// Gathers words before the automaton is made of them.
  struct Builder {
    private struct State {
      /// The state before, and the byte that leads here from it.
      var parent = 0
      var byte: UInt8 = 0
      var word: Int32?
      var prefix: Int32?
      var shortIn: UInt64 = 0
    }

    private var states = [State()]
    private var edges = EdgeTable()
    private(set) var steps: Int32 = 0

    /// The step that a word, or a beginning of words, is.
    mutating func step(_ bytes: [UInt8], isWhole: Bool) -> Int32 {
      let state = state(of: bytes)
      if let known = isWhole ? states[state].word : states[state].prefix { return known }
      defer { steps += 1 }
      if isWhole { states[state].word = steps } else { states[state].prefix = steps }
      return steps
    }

    mutating func addAbbreviation(_ bytes: [UInt8], of lexicon: Int) {
      states[state(of: bytes)].shortIn |= 1 << UInt64(lexicon)
    }

    private mutating func state(of bytes: [UInt8]) -> Int {
      var at = 0
      for byte in bytes {
        let next = edges.next(of: at, by: Int32(byte), orNew: states.count)
        if next == states.count { states.append(State(parent: at, byte: byte)) }
        at = next
      }
      return at
    }

    func automaton() -> WordAutomaton {
      var columns = [UInt8](repeating: 0, count: 256)
      var width = 1
      for byte in Set(states.dropFirst().map(\.byte)).sorted() {
        columns[Int(byte)] = UInt8(truncatingIfNeeded: width)
        width += 1
      }
      var table = [UInt32](repeating: 0, count: (states.count + 1) * width)
      var (whole, begun) = (
        [Int32](repeating: 0, count: states.count + 1), [Int32](repeating: 0, count: states.count + 1)
      )
      var meanings = [Meaning()]
      var places = [Meaning(): Int32(0)]
      func place(_ meaning: Meaning) -> Int32 {
        if let known = places[meaning] { return known }
        let place = Int32(meanings.count)
        places[meaning] = place
        meanings.append(meaning)
        return place
      }
      // Every state comes after the one that leads to it.
      var prefixes = [[Int32]](repeating: [], count: states.count)
      for (number, state) in states.enumerated() {
        if number > 0 {
          table[(state.parent + 1) * width + Int(columns[Int(state.byte)])] = UInt32(number + 1)
          prefixes[number] = prefixes[state.parent]
        }
        if let prefix = state.prefix { prefixes[number].append(prefix) }
        begun[number + 1] = place(Meaning(steps: prefixes[number]))
        let words = state.word.map { [$0] } ?? []
        whole[number + 1] = place(Meaning(steps: words + prefixes[number], shortIn: state.shortIn))
      }
      return WordAutomaton(
        columns: columns, width: width, table: table, whole: whole, begun: begun, meanings: meanings)
    }
  }
}
