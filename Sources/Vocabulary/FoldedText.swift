import Documents

/// A stretch of a document's text made ready for matching: tokens of folded bytes, each with its place in the raw text.
///
/// Folding: lower case; curly quotes straight and apostrophes dropped; ligatures opened; soft hyphens dropped; `&`
/// is the word *and*; dotted initials join (*N.F.A.* is one token). Dashes, slashes and other signs part tokens.
public struct FoldedText: Sendable {
  public struct Token: Sendable {
    /// Folded UTF-8.
    public var bytes: [UInt8]
    /// The vocabulary's word that a misspelt token stands for.
    public var corrected: [UInt8]?
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
    public var bytes: [UInt8]
    public var corrected: [UInt8]?
    public var word: String
  }

  public let tokens: [Token]
  public let forms: [Form]
  public let span: Span

  public init(_ text: Text, in span: Span? = nil, speller: Speller? = nil) {
    let span = span ?? Span(0, text.count)
    self.span = span
    var tokenizer = Tokenizer(scalars: text.scalars, span: span, speller: speller)
    tokens = tokenizer.run()
    forms = tokenizer.forms
  }

  /// The folded word at an index; empty outside.
  public func word(_ index: Int) -> String {
    tokens.indices.contains(index) ? forms[tokens[index].form].word : ""
  }

  /// Indices of the tokens wholly inside a span.
  public func tokens(in span: Span) -> Range<Int> {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, tokens[end].span.end <= span.end { end += 1 }
    return low..<end
  }
}

private struct Tokenizer {
  let scalars: [Unicode.Scalar]
  let span: Span
  let speller: Speller?
  private var tokens: [FoldedText.Token] = []
  private(set) var forms: [FoldedText.Form] = []
  private var places: [[UInt8]: Int] = [:]
  private var joins = false
  private var sameClause = false

  init(scalars: [Unicode.Scalar], span: Span, speller: Speller?) {
    self.scalars = scalars
    self.speller = speller
    self.span = Span(max(0, span.start), min(scalars.count, span.end))
  }

  mutating func run() -> [FoldedText.Token] {
    var index = span.start
    while index < span.end {
      let scalar = scalars[index]
      if scalar == "&" {
        add(Array("and".utf8), Span(index, index + 1))
        index += 1
      } else if isWordScalar(scalar) {
        index = dottedInitials(at: index) ?? word(at: index)
      } else {
        note(separator: scalar, at: index)
        index += 1
      }
    }
    return tokens
  }

  private mutating func word(at start: Int) -> Int {
    var bytes: [UInt8] = []
    var index = start
    while index < span.end {
      let scalar = scalars[index]
      if isWordScalar(scalar) {
        appendFolded(scalar, to: &bytes)
      } else if scalar.value == 0xAD {
        // a soft hyphen is no letter
      } else if isApostrophe(scalar), index + 1 < span.end, isWordScalar(scalars[index + 1]), index > start {
        // "officer's" is one token
      } else {
        break
      }
      index += 1
    }
    add(bytes, Span(start, index))
    return index
  }

  /// *N.F.A.* and *P.C.*: single letters each followed by a full stop, two or more.
  private mutating func dottedInitials(at start: Int) -> Int? {
    var bytes: [UInt8] = []
    var index = start
    while index + 1 < span.end, isLetter(scalars[index]), scalars[index + 1] == "." {
      if index > start, index + 2 < span.end, isWordScalar(scalars[index + 2]),
        !(index + 3 < span.end && scalars[index + 3] == ".")
      {
        // "A.Smith": the last letter begins a word
        if !isLetter(scalars[index + 2]) || bytes.isEmpty { break }
      }
      appendFolded(scalars[index], to: &bytes)
      index += 2
    }
    // A last letter without its stop: "N.F.A"
    if bytes.count >= 1, index < span.end, isLetter(scalars[index]), index > start,
      index + 1 >= span.end || !isWordScalar(scalars[index + 1])
    {
      appendFolded(scalars[index], to: &bytes)
      index += 1
    }
    guard bytes.count >= 2 else { return nil }
    add(bytes, Span(start, index))
    return index
  }

  private mutating func add(_ bytes: [UInt8], _ span: Span) {
    let first = tokens.isEmpty
    let form = form(of: bytes)
    tokens.append(
      .init(
        bytes: forms[form].bytes, corrected: forms[form].corrected, form: form, span: span,
        joinsPrevious: !first && joins, sameClause: !first && sameClause))
    joins = true
    sameClause = true
  }

  private mutating func form(of bytes: [UInt8]) -> Int {
    if let known = places[bytes] { return known }
    places[bytes] = forms.count
    forms.append(
      .init(bytes: bytes, corrected: speller?.correction(of: bytes), word: String(decoding: bytes, as: UTF8.self)))
    return forms.count - 1
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

  private func appendFolded(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
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
