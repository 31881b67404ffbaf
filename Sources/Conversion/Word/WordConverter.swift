import Documents

/// Turns a Word file (`.docx`) into a document: what a reader of its pages sees, with the file's own headings, lists and
/// tables.
///
/// It has no geometry until a program lays it out, so words have no boxes and the page is always 1. Tracked changes
/// count as they would be accepted; what they delete, comments, and text that isn't shown are told of in `hidden`.
public enum WordConverter {
  public static func convert(_ bytes: [UInt8], includingHidden: Bool = false) throws(ConversionError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    let package = try OfficePackage(bytes)
    guard let main = try package.main(), let tree = try package.tree(of: main), let body = tree.child("body") else {
      throw .damaged(code: 0, reason: "a Word file without a text")
    }
    let relations = try package.relations(of: main)
    func part(_ kind: String) throws(ConversionError) -> XMLTree? {
      guard let relation = relations.values.first(where: { $0.kind == kind && !$0.isExternal }) else { return nil }
      return try package.tree(of: relation.target)
    }
    var reader = WordBody(
      styles: try part("styles").map(WordStyles.init) ?? WordStyles(),
      numbering: try part("numbering").map(WordNumbering.init) ?? WordNumbering(), includingHidden: includingHidden,
      hasGround: tree.child("background") != nil)
    var root = HTMLElement(name: "body")
    let edges = WordEdges(of: body, evenPages: try part("settings")?.toggle("evenAndOddHeaders") ?? false)
    for head in edges.heads {
      guard let part = relations[head.id]?.target, let tree = try package.tree(of: part) else { continue }
      root.children.append(reader.edge("header", tree, head.isFirst ? .letterhead : .runningHead))
    }
    root.children += reader.blocks(of: body)
    for kind in ["footnotes", "endnotes"] { root.children += try reader.notes(in: part(kind)) }
    for foot in edges.feet {
      guard let part = relations[foot.id]?.target, let tree = try package.tree(of: part) else { continue }
      root.children.append(reader.edge("footer", tree, .footer))
    }
    if let comments = try part("comments") { reader.tell(ofComments: comments) }

    root.takeMeasure()
    var flow = HTMLFlow.drafts(of: root)
    guard flow.drafts.contains(where: { $0.wordCount > 0 }) else { throw .noText(pages: 1) }
    HTMLMail.mark(&flow.drafts)
    HTMLHeadings.promote(&flow.drafts)
    var document = HTMLAssembly.document(of: flow.drafts, warnings: flow.warnings + reader.warnings + package.warnings)
    document.hidden = reader.hidden
    if includingHidden, reader.hasIncluded { document.warnings.append(HiddenText.includedWarning) }
    return document
  }
}

/// The heads and feet of a file's pages, each once, in the order of its sections.
struct WordEdges: Sendable {
  struct Edge: Sendable, Equatable {
    var id: String
    /// On the first page, where a letter has its letterhead.
    var isFirst: Bool
  }

  private(set) var heads: [Edge] = []
  private(set) var feet: [Edge] = []

  init(of body: XMLTree, evenPages: Bool) {
    let sections =
      body.children.flatMap { $0.name == "p" ? $0.child("pPr")?.children("sectPr") ?? [] : [] }
      + body.children("sectPr")
    for (index, section) in sections.enumerated() {
      let hasFirst = section.toggle("titlePg") ?? false
      func add(_ name: String, to edges: inout [Edge]) {
        for type in ["first", "default", "even"] {
          if type == "first" && !hasFirst || type == "even" && !evenPages { continue }
          for reference in section.children(name) where (reference["type"] ?? "default") == type {
            guard let id = reference["r:id"], !edges.contains(where: { $0.id == id }) else { continue }
            edges.append(Edge(id: id, isFirst: index == 0 && edges.isEmpty))
          }
        }
      }
      add("headerReference", to: &heads)
      add("footerReference", to: &feet)
    }
  }
}
