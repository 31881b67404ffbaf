internal import CLibXML2
import Documents

/// A parsed page and what the parser could not take in.
struct HTMLPage: Sendable {
  var root: HTMLElement
  var warnings: [String] = []
  /// Comments among the words of the page's body, outside its menus.
  var comments: [String] = []
}

/// The one place that talks to libxml2: bytes go in, a tree of values comes out.
enum HTMLParsing {
  /// Deeper elements are unfolded into their ancestor at this depth, so that no walk can run out of stack.
  static let deepest = 200
  static let largest = 64 << 20

  private static let started: Void = xmlInitParser()

  static func page(fromUTF8 bytes: [UInt8]) throws(ConversionError) -> HTMLPage {
    guard bytes.count <= largest else { throw .tooLarge(pages: 1, bytes: bytes.count) }
    _ = started
    xmlResetLastError()
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
        Int32(options))
    }
    let failure = lastError()
    guard let document else {
      throw .damaged(code: failure?.code ?? 0, reason: failure?.reason ?? "no document")
    }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { throw .noText(pages: 1) }
    var builder = TreeBuilder()
    var page = HTMLPage(root: builder.build(from: root))
    page.comments = builder.comments
    if builder.unfolded > 0 {
      page.warnings.append("nested too deeply: \(builder.unfolded) elements unfolded")
    }
    if let failure, failure.cutsText { page.warnings.append("truncated") }
    return page
  }

  private struct Failure {
    var code: Int
    var reason: String
    var isFatal: Bool

    /// Errors after which the parser has left text out: out of memory, its own limits, a fatal stop.
    var cutsText: Bool {
      let limits = [XML_ERR_INTERNAL_ERROR, XML_ERR_NO_MEMORY, XML_ERR_NAME_TOO_LONG].map { Int($0.rawValue) }
      return isFatal || limits.contains(code)
    }
  }

  private static func lastError() -> Failure? {
    guard let error = xmlGetLastError(), error.pointee.code != 0 else { return nil }
    let reason = error.pointee.message.map { String(cString: $0) } ?? ""
    return Failure(
      code: Int(error.pointee.code), reason: reason.trimmingNewline,
      isFatal: error.pointee.level == XML_ERR_FATAL)
  }
}

extension String {
  fileprivate var trimmingNewline: String { String(split(separator: "\n").first ?? "") }
}

/// Walks the parser's nodes without recursion and copies them into values.
private struct TreeBuilder {
  var unfolded = 0
  private(set) var comments: [String] = []
  private var open: [HTMLElement] = []
  /// How many elements are open below the deepest one kept.
  private var beyond = 0

  mutating func build(from root: xmlNodePtr) -> HTMLElement {
    open = [HTMLElement(name: "#document")]
    var next: xmlNodePtr? = root
    while let node = next {
      if enter(node), let child = node.pointee.children {
        next = child
        continue
      }
      next = leave(node, upTo: root)
    }
    while open.count > 1 { closeInnermost() }
    return open[0]
  }

  /// Copies a node; true when its children are to be copied too.
  private mutating func enter(_ node: xmlNodePtr) -> Bool {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      if open.count < HTMLParsing.deepest {
        open.append(HTMLElement(name: name(of: node), attributes: attributes(of: node)))
      } else {
        beyond += 1
        unfolded += 1
        append(.text(" "))
      }
      return true
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if let content = node.pointee.content { append(.text(String(cString: content).withBrowserCharacters)) }
      return false
    case XML_COMMENT_NODE:
      let isAmongWords = open.contains { $0.name == "body" } && !open.contains(where: \.isFurniture)
      if isAmongWords, let content = node.pointee.content { comments.append(String(cString: content)) }
      return false
    default:
      return false
    }
  }

  /// Closes a node and every parent that ends with it; the node that follows.
  private mutating func leave(_ node: xmlNodePtr, upTo root: xmlNodePtr) -> xmlNodePtr? {
    var current = node
    while true {
      if current.pointee.type == XML_ELEMENT_NODE { close() }
      if current == root { return nil }
      if let next = current.pointee.next { return next }
      guard let parent = current.pointee.parent else { return nil }
      current = parent
    }
  }

  private mutating func close() {
    if beyond > 0 {
      beyond -= 1
      append(.text(" "))
    } else {
      closeInnermost()
    }
  }

  private mutating func closeInnermost() {
    guard open.count > 1, let element = open.popLast() else { return }
    append(.element(element))
  }

  private mutating func append(_ node: HTMLNode) { open[open.count - 1].children.append(node) }

  private func name(of node: xmlNodePtr) -> String {
    node.pointee.name.map { String(cString: $0).lowercased() } ?? ""
  }

  private func attributes(of node: xmlNodePtr) -> [String: String] {
    var found: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      guard let name = attribute.pointee.name else { continue }
      var value = ""
      var piece = attribute.pointee.children
      while let node = piece {
        if let content = node.pointee.content { value += String(cString: content) }
        piece = node.pointee.next
      }
      found[String(cString: name).lowercased()] = value
    }
    return found
  }
}

extension String {
  /// References such as `&#150;` name C1 controls, which browsers read as windows-1252.
  fileprivate var withBrowserCharacters: String {
    guard unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) }) else { return self }
    var view = UnicodeScalarView()
    for scalar in unicodeScalars {
      view.append(
        (0x80...0x9F).contains(scalar.value) ? HTMLEncoding.windows1252(UInt8(scalar.value)) : scalar)
    }
    return String(view)
  }
}
