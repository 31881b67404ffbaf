/// The parsers that are the project's own, each with bytes in front of it that anybody may have written.
///
/// `make fuzz` feeds them what a fuzzer thinks of, and the tests what once broke them.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Pages of HTML.
  case html
  /// Mails.
  case mail
  /// Outlook's wrapping of attachments.
  case tnef
  /// Plain texts, and the correspondence of a request among them.
  case text
  /// Words and rules with places on PDF pages, as poppler gives them.
  case layout
  /// Tables of a reply, already told apart into cells.
  case tables
  /// Paragraphs, headings and list items of a reply.
  case narratives
  /// Dates, periods and numbers in a line.
  case dates
  /// What a worker says.
  case frames

  /// Reads the bytes, and throws where what comes of it can't be.
  public func run(_ bytes: [UInt8]) throws {
    switch self {
    case .html: try readPage(bytes)
    case .mail: try openMail(bytes)
    case .tnef: try openWrapping(bytes)
    case .text: try readText(bytes)
    case .layout: try readLayout(bytes)
    case .tables: try readReply(parts: ReplyParts.tables(bytes))
    case .narratives: try readReply(parts: ReplyParts.narratives(bytes))
    case .dates: try readDates(bytes)
    case .frames: try believe(bytes)
    }
  }

  /// Well-formed bytes for it to start from, made of replies that can be read.
  ///
  /// Long ones are left out: they make a fuzzer slow, and say nothing that short ones don't.
  public func seeds(from replies: [(name: String, bytes: [UInt8])]) -> [[UInt8]] {
    replies.compactMap { seed(from: $0.bytes, name: $0.name) }.filter { $0.count < 12_000 }
  }
}

/// What came of some bytes, and can't be.
public struct Broken: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}

/// Throws unless it holds.
func hold(_ isSo: Bool, _ what: @autoclosure () -> String) throws {
  guard isSo else { throw Broken(what()) }
}
