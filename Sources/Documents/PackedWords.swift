/// The words of a document, which in JSON are one string: a document has thousands, and keys to each would take most of
/// the time that is spent on it, and most of the store.
///
/// Words are parted by a semicolon and their parts by a comma: how far the word starts after the end of the one before,
/// its length, and, unless all the rest is as with the word before, page, left, top, right, bottom, size, signs of the
/// style and confidence. Of these, what is left out is as with the word before; `-` stands for no box and no confidence.
///
/// JSON of earlier versions, with an object to each word, is read as well.
@propertyWrapper
public struct PackedWords: Hashable, Codable, Sendable {
  /// A document may have so many words.
  public static let most = 500_000

  public var wrappedValue: [Word]

  public init(wrappedValue: [Word]) { self.wrappedValue = wrappedValue }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard var packed = try? container.decode(String.self) else {
      wrappedValue = try container.decode([Word].self)
      return
    }
    guard let words = packed.withUTF8(PackedWords.words) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "words that are none")
    }
    wrappedValue = words
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    guard wrappedValue.allSatisfy(\.isFinite) else {
      throw EncodingError.invalidValue(
        wrappedValue.count, .init(codingPath: encoder.codingPath, debugDescription: "a place that is no number"))
    }
    var packer = Packer()
    for word in wrappedValue { packer.add(word) }
    try container.encode(String(decoding: packer.bytes, as: UTF8.self))
  }
}

extension PackedWords: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    // Like every number that is none.
    guard wrappedValue.allSatisfy(\.isFinite) else { return json.put(Double.nan) }
    var packer = Packer()
    packer.bytes.reserveCapacity(wrappedValue.count * 24)
    for word in wrappedValue { packer.add(word) }
    json.put(plain: packer.bytes)
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    if json.next() == UInt8(ascii: "[") {
      wrappedValue = try json.values()
    } else {
      wrappedValue = try json.plainString(PackedWords.words)
    }
  }

  /// Nil when it says something else than words.
  private static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [Word]? { Unpacker(bytes: bytes).words() }
}

/// What the first word is compared with.
private let nothing = Word(span: Span(0, 0), page: 0, box: nil)

extension Word {
  fileprivate var isFinite: Bool {
    (box.map { $0.left.isFinite && $0.top.isFinite && $0.right.isFinite && $0.bottom.isFinite } ?? true)
      && style.size.isFinite && confidence?.isFinite ?? true
  }
}

extension Style {
  fileprivate var signs: Int { (bold ? 1 : 0) + (italic ? 2 : 0) + (underlined ? 4 : 0) }
}

private struct Packer {
  var bytes: [UInt8] = []
  private var last = nothing

  mutating func add(_ word: Word) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ";")) }
    put(word.span.start &- last.span.end)
    bytes.append(UInt8(ascii: ","))
    put(word.span.end &- word.span.start)
    defer { last = word }
    guard
      word.page != last.page || word.box != last.box || word.style != last.style || word.confidence != last.confidence
    else { return }
    part(word.page == last.page ? nil : String(word.page))
    part(word.box?.left, last.box?.left)
    part(word.box?.top, last.box?.top)
    part(word.box?.right, last.box?.right)
    part(word.box?.bottom, last.box?.bottom)
    part(word.style.size, last.style.size)
    part(word.style.signs == last.style.signs ? nil : String(word.style.signs))
    part(word.confidence, last.confidence)
  }

  private mutating func part(_ value: Double?, _ before: Double?) {
    guard value?.bitPattern != before?.bitPattern else { return bytes.append(UInt8(ascii: ",")) }
    part(value.map(\.description) ?? "-")
  }

  private mutating func part(_ text: String?) {
    bytes.append(UInt8(ascii: ","))
    if let text { bytes.append(contentsOf: text.utf8) }
  }

  private mutating func put(_ number: Int) {
    if (0...9).contains(number) {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }
}

private struct Unpacker {
  let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var last = nothing
  /// Left, top, right and bottom of the last word.
  private var sides: [Double?] = [nil, nil, nil, nil]

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Nil when it says something else than words.
  consuming func words() -> [Word]? {
    var words: [Word] = []
    guard !bytes.isEmpty else { return words }
    repeat {
      guard words.count < PackedWords.most, let word = word() else { return nil }
      words.append(word)
      last = word
    } while pass(UInt8(ascii: ";"))
    return at == bytes.count ? words : nil
  }

  private mutating func word() -> Word? {
    var word = last
    guard let gap = integer(), pass(UInt8(ascii: ",")), let length = integer() else { return nil }
    word.span = Span(last.span.end &+ gap, last.span.end &+ gap &+ length)
    guard pass(UInt8(ascii: ",")) else { return word }
    guard let page = isAtPart ? integer() : last.page else { return nil }
    word.page = page
    for side in 0..<4 {
      guard pass(UInt8(ascii: ",")), let value = part(or: sides[side]) else { return nil }
      sides[side] = value
    }
    switch (sides[0], sides[1], sides[2], sides[3]) {
    case (nil, nil, nil, nil): word.box = nil
    case (let left?, let top?, let right?, let bottom?):
      word.box = Box(left: left, top: top, right: right, bottom: bottom)
    default: return nil
    }
    guard pass(UInt8(ascii: ",")), let number = part(or: last.style.size), let size = number, pass(UInt8(ascii: ",")),
      let signs = isAtPart ? integer() : last.style.signs, (0...7).contains(signs), pass(UInt8(ascii: ",")),
      let confidence = part(or: last.confidence)
    else { return nil }
    word.style = Style(size: size, bold: signs & 1 != 0, italic: signs & 2 != 0, underlined: signs & 4 != 0)
    word.confidence = confidence
    return word
  }

  private mutating func pass(_ sign: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == sign else { return false }
    at += 1
    return true
  }

  /// Whether something stands before the next sign.
  private var isAtPart: Bool {
    at < bytes.count && bytes[at] != UInt8(ascii: ",") && bytes[at] != UInt8(ascii: ";")
  }

  private mutating func integer() -> Int? {
    let isNegative = pass(UInt8(ascii: "-"))
    let start = at
    var value = 0
    while at < bytes.count, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10 {
      // Longer than any place in a text.
      guard at - start < 18 else { return nil }
      value = value * 10 + Int(digit)
      at += 1
    }
    guard at > start else { return nil }
    return isNegative ? -value : value
  }

  /// The number that stands here, none for a `-`, or what was there before where nothing stands. Nil when it can't be
  /// read.
  private mutating func part(or before: Double?) -> Double?? {
    guard isAtPart else { return .some(before) }
    let start = at
    while isAtPart { at += 1 }
    if at - start == 1, bytes[start] == UInt8(ascii: "-") { return .some(nil) }
    return DecimalNumber.read(UnsafeBufferPointer(rebasing: bytes[start..<at])).map { .some($0) }
  }
}
