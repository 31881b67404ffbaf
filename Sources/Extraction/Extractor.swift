import Documents
import Vocabulary

/// Reads a document into replies, cases and tallies.
public struct Extractor: Sendable {
  let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Everything the document says that the rules can read; nothing that it doesn't.
  ///
  /// `fileName` is a last resort for the force's name, never for anything else.
  public func findings(in document: Document, fileName: String) -> Findings {
    Findings()
  }
}
