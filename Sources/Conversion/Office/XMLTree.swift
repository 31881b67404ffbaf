/// An element of an Office file's part, as a value that owes nothing to the parser.
struct XMLTree: Sendable {
  var tag: XMLTag
  var children: [XMLTree] = []
  /// The text right in it.
  var text = ""

  var name: String { tag.name }

  subscript(key: String) -> String? { tag.attributes[key] }

  /// The first child of a name.
  func child(_ name: String) -> XMLTree? { children.first { $0.name == name } }

  func children(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

  /// The first element found by going down a path of names.
  func at(_ path: String...) -> XMLTree? {
    path.reduce(Optional(self)) { $0?.child($1) }
  }

  /// The value of an element `<x val="…"/>` among the children.
  func value(_ name: String) -> String? { child(name)?["val"] }

  /// Whether a switch is on: there, and not turned off. Nil when it isn't there.
  func toggle(_ name: String) -> Bool? {
    child(name).map { !["0", "false", "off", "none"].contains($0["val"] ?? "1") }
  }

  /// Every element below of a name, those in one another left out.
  func all(_ name: String) -> [XMLTree] {
    children.flatMap { $0.name == name ? [$0] : $0.all(name) }
  }

  /// The most elements that one part may have.
  private static let most = 3_000_000

  init(tag: XMLTag) { self.tag = tag }

  /// The root of a part.
  init(part bytes: [UInt8]) throws(ConversionError) {
    var open = [XMLTree(tag: XMLTag(name: ""))]
    var count = 0
    try XMLEvents.read(bytes) { event throws(ConversionError) in
      switch event {
      case .open(let tag):
        count += 1
        guard count <= Self.most else { throw .tooLarge(pages: 0, bytes: bytes.count) }
        open.append(XMLTree(tag: tag))
      case .text(let text): open[open.count - 1].text += text
      case .close:
        guard open.count > 1, let element = open.popLast() else { return }
        open[open.count - 1].children.append(element)
      }
    }
    guard let root = open[0].children.first else { throw .damaged(code: 0, reason: "an empty part") }
    self = root
  }
}
