import Documents

/// The ids of what one input gives. They hang on its bytes and on places in it, never on what was read there.
public struct Identity: Sendable {
  private let source: String
  private let path: String
  /// The bytes of the document that has the reply.
  private let replySource: String

  /// A document's records belong to the reply of the document that it makes one with.
  public init(of file: CaseFile) {
    self.init(source: file.sha256 ?? "", path: file.path, replySource: file.lead?.sha256)
  }

  public init(of place: CaseFile.Place) { self.init(source: place.sha256 ?? "", path: place.path) }

  init(source: String, path: String, replySource: String? = nil) {
    self.source = source
    self.path = path
    self.replySource = replySource ?? source
  }

  /// Two files with the same bytes are two documents, so a document's place is its path.
  public var document: String { Digest.id(source: source, locator: "document:\(path)") }

  public func reply(_ index: Int) -> String { Digest.id(source: replySource, locator: "reply:\(index)") }

  public func record(_ record: Record) -> String { Digest.id(source: source, locator: record.locator.path) }

  public func population(_ name: String, reply: Int) -> String { "\(self.reply(reply))/\(name)" }

  public func breakdown(_ name: String, population: String, reply: Int) -> String {
    let within = name.hasPrefix(population + "/") ? name : "\(population)/\(name)"
    return "\(self.reply(reply))/\(within)"
  }
}
