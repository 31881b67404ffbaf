import Documents

/// What is kept of one input: how it ended, the document it became, and what was found in it.
public struct CaseFile: Hashable, Sendable {
  /// Relative to the ingested folder, parted by `/`.
  public var path: String
  /// Of the bytes; nil when they couldn't be read.
  public var sha256: String?
  /// MIME type, as the bytes say.
  public var mediaType: String?
  /// MIME type that the name's ending claims, when the bytes say otherwise.
  public var claimedType: String?
  /// The library that read it.
  public var converter: String?
  /// Why it gave no document; nil when it gave one.
  public var failure: Failure?
  public var document: Document?
  public var findings: Findings
  /// The file that it lies in; nil for a file of the folder.
  public var parent: Place?
  /// The document that holds the reply which its records belong to; nil where it has its own.
  public var lead: Place?
  /// All documents of its reply, itself among them, its reply's first; empty where it's the only one.
  public var members: [Place] = []

  /// Names one input.
  public struct Place: Hashable, Sendable {
    public var path: String
    /// Of the bytes; nil when they couldn't be read.
    public var sha256: String?

    public init(path: String, sha256: String?) {
      self.path = path
      self.sha256 = sha256
    }
  }

  public init(
    path: String, sha256: String? = nil, mediaType: String? = nil, claimedType: String? = nil,
    converter: String? = nil, failure: Failure? = nil, document: Document? = nil, findings: Findings = Findings()
  ) {
    self.path = path
    self.sha256 = sha256
    self.mediaType = mediaType
    self.claimedType = claimedType
    self.converter = converter
    self.failure = failure
    self.document = document
    self.findings = findings
  }

  public var status: DocumentStatus { failure?.status ?? document?.status ?? .ok }

  /// Known where it failed on its size or its missing text, too.
  public var pages: Int? {
    switch failure {
    case .noText(let pages): return pages
    case .tooLarge(let pages, _) where pages > 0: return pages
    default: return document?.pages.count
    }
  }
}

extension Document {
  /// The converter says of itself when the end of the text is missing.
  var status: DocumentStatus {
    if words.isEmpty, !hidden.isEmpty { return .noText }
    return warnings.contains { $0.hasPrefix("truncated") } ? .truncated : .ok
  }
}
