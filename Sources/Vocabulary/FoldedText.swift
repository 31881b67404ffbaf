import Documents

/// A stretch of a document's text made ready for matching: tokens of folded bytes, each with its place in the raw text.
///
/// Folding: lower case; curly quotes straight and apostrophes dropped; ligatures opened; soft hyphens dropped; `&`
/// is the word *and*; dotted initials join (*N.F.A.* is one token). Dashes, slashes and other signs part tokens.
public struct FoldedText: Sendable {
  public struct Token: Sendable {
    /// Index into `forms`.
    public var form: Int
    /// In scalars of the document's text.
    public var span: Span
    /// Whether a phrase may run on from the token before into this one: nothing but space, hyphen, slash, quote
    /// or bracket stands between.
    public var joinsPrevious: Bool
    /// Whether a clause goes on from the token before (a comma is no end; a full stop, semicolon, tab or line feed is).
    public var sameClause: Bool
  }

  /// A word of the text, however often it stands in it: what hangs on the word alone is looked up once.
  public struct Form: Sendable {
    /// Folded UTF-8.
    public var bytes: [UInt8]
    /// The vocabulary's word that a misspelt one stands for.
    public var corrected: [UInt8]?
    public var word: String
    /// Whether all of it is ASCII.
    var isPlain: Bool
  }

  public let tokens: [Token]
  public let forms: [Form]
  public let span: Span

  public init(_ text: Text, in span: Span? = nil, speller: Speller? = nil) {
    let span = span ?? Span(0, text.count)
    self.span = span
    let whole = Span(max(0, span.start), min(text.count, span.end))
    (tokens, forms) = text.scalars.withUnsafeBufferPointer { scalars in
      var tokenizer = Tokenizer(scalars: scalars, span: whole, speller: speller)
      tokenizer.run()
      return (tokenizer.tokens, tokenizer.forms.all)
    }
  }

  /// All its words run together.
  var bytes: [UInt8] { tokens.flatMap { forms[$0.form].bytes } }

  /// The folded word at an index; empty outside.
  public func word(_ index: Int) -> String {
    tokens.indices.contains(index) ? forms[tokens[index].form].word : ""
  }

  /// The first token that starts at a place of the text or behind it; one past the last where none does.
  public func firstToken(from place: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.start < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Indices of the tokens wholly inside a span.
  public func tokens(in span: Span) -> Range<Int> {
    let low = firstToken(from: span.start)
    // Of those that start before its end, only the last may go on behind it.
    var end = max(low, firstToken(from: span.end))
    while end > low, tokens[end - 1].span.end > span.end { end -= 1 }
    return low..<end
  }
}

private struct Tokenizer {
  let scalars: UnsafeBufferPointer<Unicode.Scalar>
  let span: Span
  private(set) var tokens: [FoldedText.Token] = []
  private(set) var forms: Forms
  /// The word at hand, folded.
  private var bytes: [UInt8] = []
  private var joins = false
  private var sameClause = false

  init(scalars: UnsafeBufferPointer<Unicode.Scalar>, span: Span, speller: Speller?) {
    self.scalars = scalars
    self.span = span
    forms = Forms(speller: speller)
    tokens.reserveCapacity(span.length / 5)
  }

  mutating func run() {
    var index = span.start
    while index < span.end {
      let scalar = scalars[index]
      if isWordScalar(scalar) {
        bytes.removeAll(keepingCapacity: true)
        index = dottedInitials(at: index) ?? word(at: index)
      } else if scalar == "&" {
        bytes = Array("and".utf8)
        add(Span(index, index + 1))
        index += 1
      } else {
        note(separator: scalar, at: index)
        index += 1
      }
    }
  }

  private mutating func word(at start: Int) -> Int {
    var index = start
    while index < span.end {
      let scalar = scalars[index]
      if isWordScalar(scalar) {
        appendFolded(scalar)
      } else if scalar.value == 0xAD {
        // a soft hyphen is no letter
      } else if isApostrophe(scalar), index + 1 < span.end, isWordScalar(scalars[index + 1]), index > start {
        // "officer's" is one token
      } else {
        break
      }
      index += 1
    }
    add(Span(start, index))
    return index
  }

  /// *N.F.A.* and *P.C.*: single letters each followed by a full stop, two or more.
  private mutating func dottedInitials(at start: Int) -> Int? {
    guard start + 1 < span.end, scalars[start + 1] == "." else { return nil }
    var index = start
    while index + 1 < span.end, isLetter(scalars[index]), scalars[index + 1] == "." {
      if index > start, index + 2 < span.end, isWordScalar(scalars[index + 2]),
        !(index + 3 < span.end && scalars[index + 3] == ".")
      {
        // "A.Smith": the last letter begins a word
        if !isLetter(scalars[index + 2]) || bytes.isEmpty { break }
      }
      appendFolded(scalars[index])
      index += 2
    }
    // A last letter without its stop: "N.F.A"
    if bytes.count >= 1, index < span.end, isLetter(scalars[index]), index > start,
      index + 1 >= span.end || !isWordScalar(scalars[index + 1])
    {
      appendFolded(scalars[index])
      index += 1
    }
    guard bytes.count >= 2 else {
      bytes.removeAll(keepingCapacity: true)
      return nil
    }
    add(Span(start, index))
    return index
  }

  private mutating func add(_ span: Span) {
    let first = tokens.isEmpty
    tokens.append(
      .init(form: forms.form(of: bytes), span: span, joinsPrevious: !first && joins, sameClause: !first && sameClause))
    joins = true
    sameClause = true
  }

  private mutating func note(separator scalar: Unicode.Scalar, at index: Int) {
    switch scalar {
    case "\t", "\n", ";", "?", "!":
      joins = false
      sameClause = false
    case ":", ",":
      joins = false
      if scalar == ":" { sameClause = false }
    case ".":
      // "01.01.09" and "www.x" go on; a stop before a space ends the sentence.
      joins = false
      if index + 1 >= span.end || !isWordScalar(scalars[index + 1]) { sameClause = false }
    case "•", "·", "▪", "|":
      joins = false
      sameClause = false
    default:
      if scalar.properties.generalCategory == .mathSymbol || scalar == "=" { joins = false }
    }
  }

  private mutating func appendFolded(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      return
    }
    switch scalar.value {
    case 0xFB00: bytes.append(contentsOf: "ff".utf8)
    case 0xFB01: bytes.append(contentsOf: "fi".utf8)
    case 0xFB02: bytes.append(contentsOf: "fl".utf8)
    case 0xFB03: bytes.append(contentsOf: "ffi".utf8)
    case 0xFB04: bytes.append(contentsOf: "ffl".utf8)
    default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}

/// The distinct words of a text, in order of their first place.
private struct Forms {
  let speller: Speller?
  private(set) var all: [FoldedText.Form] = []
  private var hashes: [UInt64] = []
  /// By hash, one more than the index of a form; 0 where there is none.
  private var slots = [Int32](repeating: 0, count: 256)

  init(speller: Speller?) { self.speller = speller }

  mutating func form(of bytes: [UInt8]) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var signs: UInt8 = 0
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      signs |= byte
    }
    var slot = slot(of: hash)
    while slots[slot] != 0 {
      let form = Int(slots[slot]) - 1
      if hashes[form] == hash, all[form].bytes == bytes { return form }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(all.count + 1)
    all.append(
      .init(
        bytes: bytes, corrected: speller?.correction(of: bytes), word: String(decoding: bytes, as: UTF8.self),
        isPlain: signs < 0x80))
    hashes.append(hash)
    if all.count * 2 > slots.count { grow() }
    return all.count - 1
  }

  private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1) }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    for (form, hash) in hashes.enumerated() {
      var slot = slot(of: hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(form + 1)
    }
  }
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x80 {
    return (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }
  return scalar.properties.isAlphabetic
}

func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x80 { return isLetter(scalar) || (0x30...0x39).contains(scalar.value) }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "'" || scalar.value == 0x2019 || scalar.value == 0x02BC
}
