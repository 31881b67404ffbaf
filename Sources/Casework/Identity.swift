import Documents

/// The ids of what one input gives. They hang on its bytes and on places in it, never on what was read there.
public struct Identity: Sendable {
  private let source: String
  private let path: String

  public init(of file: CaseFile) { self.init(source: file.sha256 ?? "", path: file.path) }

  init(source: String, path: String) {
    self.source = source
    self.path = path
  }

  /// Two files with the same bytes are two documents, so a document's place is its path.
  public var document: String { Digest.id(source: source, locator: "document:\(path)") }

  public func reply(_ index: Int) -> String { Digest.id(source: source, locator: "reply:\(index)") }

  public func record(_ record: Record) -> String { Digest.id(source: source, locator: record.locator.path) }

  public func population(_ name: String, reply: Int) -> String { "\(self.reply(reply))/\(name)" }

  public func breakdown(_ name: String, population: String, reply: Int) -> String {
    let within = name.hasPrefix(population + "/") ? name : "\(population)/\(name)"
    return "\(self.reply(reply))/\(within)"
  }
}
