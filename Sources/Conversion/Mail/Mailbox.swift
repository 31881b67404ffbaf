/// Tells a file of several mails from one of a single mail.
enum Mailbox {
  /// Whether lines "From address date" part it into several mails.
  static func hasSeveral(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: mark) else { return false }
    var at = 0
    while let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) {
      let next = end + 1
      // After an empty line only: a letter may begin a line with "From " too.
      let isAfterGap = at == end || bytes[at..<end].elementsEqual([UInt8(ascii: "\r")])
      if isAfterGap, bytes[next...].starts(with: mark), opensMail(bytes[next...]) { return true }
      at = next
    }
    return false
  }

  private static let mark = Array("From ".utf8)

  /// A line with a year, and a head line after it.
  private static func opensMail(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lines = bytes.prefix(600).split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count > 1 else { return false }
    let digits = lines[0].split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.contains(where: { $0.count == 4 }) else { return false }
    let name = lines[1].prefix { $0 != UInt8(ascii: ":") }
    return name.count < lines[1].count && !name.isEmpty && name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
