import Documents

/// Turns a file of values parted by commas, semicolons, tabs or bars into a document: a sheet of cells (RFC 4180).
public enum CSVConverter {
  static let largest = 64 << 20
  private static let mostCells = 500_000

  public static func convert(_ bytes: [UInt8]) throws(ConversionError) -> Document {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    guard bytes.count <= largest else { throw .tooLarge(pages: 1, bytes: bytes.count) }
    let text = HTMLEncoding.detect(bytes).transcode(bytes)
    let separator = separator(in: text)
    var sheet = Sheet()
    var warnings: [String] = []
    guard cells(of: text, separator, into: &sheet, &warnings) else { throw .tooLarge(pages: 1, bytes: bytes.count) }
    let flow = SheetFlow.drafts(of: sheet, page: 1)
    guard flow.drafts.contains(where: { $0.wordCount > 0 }) else { throw .noText(pages: 1) }
    return HTMLAssembly.document(of: flow.drafts, warnings: warnings + flow.warnings)
  }

  /// The mark that cuts most of the first lines into the same number of cells, and into more than one.
  static func separator(in text: [UInt8]) -> UInt8 {
    let marks = [",", "\t", ";", "|"].map { $0.utf8.first ?? 0 }
    var counts = [[Int]](repeating: [], count: marks.count)
    var here = [Int](repeating: 0, count: marks.count)
    var isQuoted = false
    for byte in text.prefix(1 << 16) {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !isQuoted {
        if here.contains(where: { $0 > 0 }) { for index in marks.indices { counts[index].append(here[index]) } }
        here = here.map { _ in 0 }
      } else if !isQuoted, let index = marks.firstIndex(of: byte) {
        here[index] += 1
      }
    }
    for index in marks.indices { counts[index].append(here[index]) }
    let scores = counts.map { counts in
      Dictionary(grouping: counts.filter { $0 > 0 }) { $0 }.map { $0.value.count * $0.key }.max() ?? 0
    }
    let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
    return marks[best]
  }

  /// False when there are too many.
  private static func cells(
    of text: [UInt8], _ separator: UInt8, into sheet: inout Sheet, _ warnings: inout [String]
  ) -> Bool {
    var place = Sheet.Place(row: 0, column: 0)
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    func close(_ sheet: inout Sheet) {
      let value = String(decoding: cell, as: UTF8.self)
      cell = []
      guard value.contains(where: { !$0.isWhitespace }) else { return }
      let isNumber = Double(value.filter { $0 != "," && $0 != "%" && $0 != "£" }) != nil
      sheet.cells[place] = SheetCell(text: value, isNumber: isNumber)
    }
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted:
        if index < text.count, text[index] == UInt8(ascii: "\"") {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      case _ where isQuoted: cell.append(byte)
      case UInt8(ascii: "\"") where cell.allSatisfy({ $0 == 0x20 }):
        cell = []
        isQuoted = true
      case separator:
        close(&sheet)
        place.column += 1
      case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        if byte == UInt8(ascii: "\r"), index < text.count, text[index] == UInt8(ascii: "\n") { index += 1 }
        close(&sheet)
        place = Sheet.Place(row: place.row + 1, column: 0)
      default: cell.append(byte)
      }
      if sheet.cells.count > mostCells { return false }
    }
    close(&sheet)
    if isQuoted { warnings.append("a quotation mark that is never closed") }
    return true
  }
}
