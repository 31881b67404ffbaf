import Documents

/// A kind of file that the program knows by sight and doesn't read.
public enum ForeignKind: String, Hashable, Codable, Sendable, CaseIterable {
  case wordProcessing, spreadsheet, presentation, office, mail, image, archive, plainText
  /// A mail as Outlook keeps it.
  case outlook
  /// A link, a pipe, a device: no file.
  case special
  case unknown
}

/// Why an input gave no document, in facts. The words for people stand in `Reporting`.
public enum Failure: Error, Hashable, Codable, Sendable {
  case encrypted
  case damaged(reason: String)
  case empty
  case noText(pages: Int)
  case tooLarge(pages: Int, bytes: Int)
  /// It lies in a file in a file, and so on, more often than is gone into.
  case tooDeep(levels: Int)
  /// More comes out of it, or out of what it lies in, than is taken in.
  case tooManyParts(parts: Int, bytes: Int)
  case unsupported(ForeignKind)
  /// The system would not let it be read.
  case unreadable(reason: String)
  /// A symbolic link whose target lies outside the folder.
  case linkOutside
  /// It was written to while it was being read.
  case changed
  /// It was there when the folder was listed, and gone when its turn came.
  case vanished
  /// The same bytes stand at an earlier path.
  case duplicate(of: String)
  /// It took longer than a document may.
  case timedOut(seconds: Int)
  /// What was reading it broke down.
  case crashed(Crash)

  /// How a reader broke down.
  public enum Crash: Hashable, Codable, Sendable {
    /// It needed more than so much.
    case memory(megabytes: Int)
    case signal(Int32)
    case exit(Int32)
    /// What it said of the document can't be.
    case answer
  }

  /// The status of the contract in which this ends.
  public var status: DocumentStatus {
    switch self {
    case .encrypted: .encrypted
    case .damaged, .empty, .unreadable: .damaged
    case .noText: .noText
    case .tooLarge, .tooDeep, .tooManyParts: .tooLarge
    case .unsupported, .linkOutside: .unsupported
    case .changed, .vanished: .changed
    case .duplicate: .duplicate
    case .timedOut: .timeout
    case .crashed: .crashed
    }
  }
}

extension DocumentStatus {
  /// Whether some of what the input says is not in the output. A duplicate's content is, once.
  public var isFailure: Bool { self != .ok && self != .duplicate }
}
