/// Small repairs to a page's source that the parser needs.
enum HTMLSource {
  /// Line ends become line feeds. Word writes `<o:p>`, whose prefix the parser drops, leaving a paragraph inside a paragraph; and
  /// `<![if …]>`, which it prints as text. The first becomes `<o-p>`, the second goes.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let isReturn = bytes[index] == UInt8(ascii: "\r")
        let isPair = isReturn && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        if !isPair { result.append(isReturn ? UInt8(ascii: "\n") : bytes[index]) }
        index += 1
        continue
      }
      let end: Int
      if starts(bytes, at: index, with: "<!--") {
        end = close(bytes, from: index + 4, with: "-->")
        result.append(contentsOf: bytes[index..<end])
      } else if starts(bytes, at: index, with: "<![") && !starts(bytes, at: index, with: "<![CDATA[") {
        end = close(bytes, from: index, with: ">")
      } else {
        end = nameEnd(bytes, after: index)
        result.append(contentsOf: bytes[index..<end].map { $0 == UInt8(ascii: ":") ? UInt8(ascii: "-") : $0 })
      }
      index = end
    }
    return result
  }

  private static func starts(_ bytes: [UInt8], at index: Int, with mark: String) -> Bool {
    bytes[index...].starts(with: mark.utf8)
  }

  /// The place after a closing mark; the end of the bytes where there is none.
  private static func close(_ bytes: [UInt8], from start: Int, with mark: String) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
        return index + mark.count
      }
      index += 1
    }
    return bytes.count
  }

  /// The place after `<name` or `</name`.
  private static func nameEnd(_ bytes: [UInt8], after start: Int) -> Int {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    return index
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
