import Documents
import TestSupport

@testable import Conversion

extension FuzzTarget {
  /// Nil for a reply of a kind that this parser doesn't see.
  func seed(from bytes: [UInt8], name: String) -> [UInt8]? {
    let isPage = name.hasSuffix(".html")
    switch self {
    case .html: return isPage ? bytes : nil
    case .mail:
      var mail = TinyMail()
      mail.add(text: "See attached.")
      mail.attach(Array(bytes.prefix(2000)), name: name)
      mail.forward(TinyMail.plain("Three officers."))
      return mail.bytes()
    case .text: return isPage ? plainText(of: bytes) : nil
    case .tnef: return TinyTNEF.file([name: Array(bytes.prefix(500))])
    case .layout:
      guard !isPage, let file = try? PopplerReader.read(bytes, needsDrawing: PageFlow.wantsDrawing) else { return nil }
      return PageBytes.bytes(of: Array(file.pages.prefix(1)))
    default: break
    }
    guard let document = isPage ? try? HTMLConverter.convert(bytes) : try? PDFConverter.convert(bytes) else {
      return nil
    }
    switch self {
    case .tables: return document.tables.isEmpty ? nil : start(of: document.tablesAsLines)
    case .narratives: return start(of: document.blocksAsLines)
    case .dates:
      return start(of: document.text.string.split(separator: "\n").filter(\.hasDigit).joined(separator: "\n"))
    default:
      let lines = document.blocksAsLines.split(separator: "\n").filter(\.hasDigit).prefix(3).joined(separator: "\n")
      let small = LetterBuilder.document(
        [.paragraph("Gwent Police: how many officers were disciplined for social media?")]
          + ReplyParts.narratives(Array(lines.utf8)))
      return try? frame(of: small)
    }
  }
}

/// The lines of a page as a text has them, its tables in columns, in a thread of two messages.
private func plainText(of page: [UInt8]) -> [UInt8]? {
  guard let document = try? HTMLConverter.convert(page) else { return nil }
  let lines = document.text.string.replacing("\t", with: "   ")
  let rule = String(repeating: "-", count: 31)
  let thread = """
    This is a plain-text version of the Freedom of Information request "Conduct".
    \(rule)
    From: A
    To: Kent Police
    Date: 1 May 2014

    How many?
    \(rule)
    From: B, Kent Police
    To: A
    Date: 2 May 2014

    | Rank | Result |
    |------|--------|
    | PC   | None   |
    > 1. Asked
    \(lines)
    Attachment: a.csv (1K)
    """
  return start(of: thread)
}

/// Lines up to a length that a fuzzer is quick with.
private func start(of text: String) -> [UInt8] {
  var (lines, length) = ([Substring](), 0)
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    length += line.utf8.count + 1
    if length > 1200, !lines.isEmpty { break }
    lines.append(line)
  }
  return Array(lines.joined(separator: "\n").utf8)
}

extension Document {
  fileprivate var tablesAsLines: String {
    tables.map { table in
      (0..<table.rowCount).map { row in
        (0..<table.columnCount).map { column in
          guard let cell = table.cell(row, column) else { return "" }
          return cell.row == row && cell.column == column ? text[cell.span] : cell.column < column ? "<" : "^"
        }.joined(separator: "|")
      }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  fileprivate var blocksAsLines: String {
    blocks.filter { $0.region == .body }.compactMap { block in
      let words = text[block.content]
      return switch block.kind {
      case .heading: "# " + words
      case .listItem: block.ordinal.map { "\($0 % 10)." + words } ?? "- " + words
      case .paragraph: words
      case .table: nil
      }
    }.joined(separator: "\n")
  }
}

extension Substring {
  fileprivate var hasDigit: Bool { contains(where: \.isNumber) }
}
