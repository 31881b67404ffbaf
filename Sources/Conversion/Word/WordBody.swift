import Documents

/// Walks the text of a Word file and rebuilds it of the elements that pages are made of, so that what reads a page's
/// flow reads a letter's.
struct WordBody {
  let styles: WordStyles
  private var numbering: WordNumbering
  private let includingHidden: Bool
  private(set) var hidden: [HiddenText] = []
  private(set) var warnings: [String] = []
  /// Whether words are in the text that can't be seen.
  private(set) var hasIncluded = false
  /// Of each field that is open, whether its instruction is over and what it shows has begun.
  private var fields: [Bool] = []
  /// The colour under the words; nil where it isn't known.
  private var ground: Colour?
  /// Notes that the text refers to.
  private var notes: [String] = []

  init(styles: WordStyles, numbering: WordNumbering, includingHidden: Bool, hasGround: Bool) {
    self.styles = styles
    self.numbering = numbering
    self.includingHidden = includingHidden
    ground = hasGround ? nil : .white
  }

  // MARK: Blocks

  /// What stands in a body, a cell, a head or a text box.
  mutating func blocks(of parent: XMLTree) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for child in parent.children {
      switch child.name {
      case "p": nodes += paragraph(child)
      case "tbl": nodes.append(.element(table(child)))
      case "del", "moveFrom": tell(.deleted, Self.text(of: child))
      case "altChunk": warnings.append("a part in another format was not read")
      case "mc:AlternateContent": nodes += blocks(of: Self.chosen(child))
      case "sdt": if let content = child.child("sdtContent") { nodes += blocks(of: content) }
      case "ins", "moveTo", "customXml", "smartTag": nodes += blocks(of: child)
      default: continue
      }
    }
    return nodes
  }

  /// A head or foot of the pages.
  mutating func edge(_ name: String, _ part: XMLTree, _ region: Block.Region) -> HTMLNode {
    var element = HTMLElement(name: name, children: blocks(of: part))
    element.region = region
    return .element(element)
  }

  /// The foot- or endnotes that the text refers to, in the order of the references.
  mutating func notes(in part: XMLTree?) -> [HTMLNode] {
    guard let part else { return [] }
    let kind = part.name == "endnotes" ? "endnote" : "footnote"
    let wanted = notes.filter { $0.hasPrefix(kind) }
    return wanted.flatMap { wanted in
      part.children(kind).first { kind + ($0["id"] ?? "") == wanted }.map { blocks(of: $0) } ?? []
    }
  }

  mutating func tell(ofComments part: XMLTree) {
    for comment in part.children("comment") { tell(.comment, Self.text(of: comment)) }
  }

  private mutating func paragraph(_ element: XMLTree) -> [HTMLNode] {
    let properties = element.child("pPr")
    let style = properties?.value("pStyle")
    let outside = ground
    defer { ground = outside }
    let all = [properties].compactMap { $0 } + styles.paragraphProperties(style)
    if let shade = all.lazy.compactMap({ $0.child("shd") }).first { stand(on: WordSetting.shade(shade)) }
    var line = WordLine()
    runs(of: element, styles.paragraph(style), &line)
    // Counted even where it has no words: Word does so, too.
    let item = numbering.item(all)
    let boxes = line.boxes.flatMap { box -> [HTMLNode] in
      let outside = ground
      defer { ground = outside }
      // Of a shape with a colour of its own, or over a picture.
      ground = nil
      return blocks(of: box)
    }
    guard line.hasWords else { return boxes }
    if let level = styles.headingLevel(style, properties), line.wordCount <= 60 {
      return [.element(HTMLElement(name: "h\(level)", children: line.nodes))] + boxes
    }
    guard let item else { return [.element(HTMLElement(name: "p", children: line.nodes))] + boxes }
    var list = HTMLElement(name: "li", children: line.nodes)
    if let number = item.number { list.attributes["value"] = String(number) }
    for _ in 0...item.level {
      list = HTMLElement(name: item.number == nil ? "ul" : "ol", children: [.element(list)])
    }
    return [.element(list)] + boxes
  }

  mutating func stand(on shade: WordSetting.Ink) {
    switch shade {
    case .automatic: break
    case .colour(let colour): ground = colour
    case .unknown: ground = nil
    }
  }

  /// Does something with another ground under the words.
  mutating func standing<Result>(on ground: Colour?, _ body: (inout WordBody) -> Result) -> Result {
    let outside = self.ground
    defer { self.ground = outside }
    self.ground = ground
    return body(&self)
  }

  var currentGround: Colour? { ground }

  // MARK: Runs

  private mutating func runs(of parent: XMLTree, _ setting: WordSetting, _ line: inout WordLine) {
    for child in parent.children {
      switch child.name {
      case "r": run(child, setting, &line)
      case "del", "moveFrom": tell(.deleted, Self.text(of: child))
      case "sdt": if let content = child.child("sdtContent") { runs(of: content, setting, &line) }
      case "mc:AlternateContent": runs(of: Self.chosen(child), setting, &line)
      case "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo":
        runs(of: child, setting, &line)
      case "other:oMath", "other:oMathPara":
        line.append(child.all("other:t").map(\.text).joined(), setting)
      default: continue
      }
    }
  }

  private mutating func run(_ run: XMLTree, _ outer: WordSetting, _ line: inout WordLine) {
    let properties = run.child("rPr")
    var setting = styles.over(outer, properties?.value("rStyle"))
    if let properties { setting = setting.with(WordSetting(properties)) }
    var text = ""
    func flush(_ body: inout WordBody) {
      guard !text.isEmpty else { return }
      if let kind = body.kind(of: setting), text.contains(where: { $0.isLetter || $0.isNumber }) {
        body.tell(kind, text)
        if body.includingHidden {
          body.hasIncluded = true
          line.append(text, setting)
        } else {
          line.append(" ", setting)
        }
      } else {
        line.append(text, setting)
      }
      text = ""
    }
    for child in run.children {
      switch child.name {
      case "fldChar": follow(field: child["fldCharType"])
      // What a field is told to do is not shown.
      case _ where fields.contains(false): continue
      case "t": text += child.text
      case "tab", "ptab": text += " "
      case "noBreakHyphen": text += "-"
      case "sym":
        if let code = child["char"].flatMap({ UInt32($0, radix: 16) }), let sign = Unicode.Scalar(code) {
          text.unicodeScalars.append(sign)
        }
      case "br", "cr":
        flush(&self)
        line.lineBreak()
      case "delText": tell(.deleted, child.text)
      case "footnoteReference", "endnoteReference":
        notes.append(child.name.dropLast("Reference".count) + (child["id"] ?? ""))
      case "drawing", "pict", "object", "mc:AlternateContent": line.boxes += Self.boxes(in: child)
      default: continue
      }
    }
    flush(&self)
  }

  private mutating func follow(field step: String?) {
    switch step {
    case "begin": fields.append(false)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  // MARK: What can't be seen

  private func kind(of setting: WordSetting) -> HiddenText.Kind? {
    if setting.vanished ?? false { return .notDisplayed }
    if let size = setting.size, size < HiddenWords.leastHeight { return .tiny }
    var under = ground
    switch setting.shade {
    case .colour(let colour): under = colour
    case .unknown: under = nil
    case .automatic, nil: break
    }
    // A marker drawn over black words is how people black them out; Word doesn't turn these white as on a shade.
    switch setting.marker {
    case .colour(let colour):
      if colour == .black, setting.ink == nil || setting.ink == .automatic { return .sameColour }
      under = colour
    case .unknown, .automatic: under = nil
    case nil: break
    }
    guard let under, case .colour(let ink) = setting.ink, ink.isNear(under, within: HiddenWords.tolerance) else {
      return nil
    }
    return .sameColour
  }

  mutating func tell(_ kind: HiddenText.Kind, _ text: String) {
    let length = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.count
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    hidden.append(HiddenText(kind: kind, page: 1, box: nil, length: length))
  }

  /// All words below an element, deleted ones as well.
  static func text(of element: XMLTree) -> String {
    if element.name == "t" || element.name == "delText" { return element.text }
    let text = element.children.map { Self.text(of: $0) }.joined()
    return ["p", "tab", "br", "tc"].contains(element.name) ? text + " " : text
  }

  /// Of two ways to say the same, the one that newer programs show.
  private static func chosen(_ element: XMLTree) -> XMLTree {
    element.child("mc:Choice") ?? element.child("mc:Fallback") ?? element
  }

  /// The texts of boxes in a drawing.
  private static func boxes(in element: XMLTree) -> [XMLTree] {
    if element.name == "txbxContent" { return [element] }
    return (element.name == "mc:AlternateContent" ? chosen(element) : element).children.flatMap { boxes(in: $0) }
  }
}

/// The words of a paragraph as they are gathered, runs of one setting together: Word parts words into runs anywhere.
struct WordLine {
  private struct Piece {
    var text: String
    var style: Style
    var isBreak = false
  }

  private var pieces: [Piece] = []
  /// Text boxes that hang on the paragraph.
  var boxes: [XMLTree] = []

  mutating func append(_ text: String, _ setting: WordSetting) {
    let style = Style(
      bold: setting.bold ?? false, italic: setting.italic ?? false, underlined: setting.underlined ?? false)
    if let last = pieces.last, !last.isBreak, last.style == style {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(text: text, style: style))
    }
  }

  mutating func lineBreak() { pieces.append(Piece(text: "", style: Style(), isBreak: true)) }

  var hasWords: Bool { pieces.contains { $0.text.contains { !$0.isWhitespace } } }
  var wordCount: Int { pieces.reduce(0) { $0 + $1.text.wordCount } }

  var nodes: [HTMLNode] {
    pieces.map { piece in
      if piece.isBreak { return .element(HTMLElement(name: "br")) }
      var node = HTMLNode.text(piece.text)
      for (isSet, name) in [(piece.style.bold, "b"), (piece.style.italic, "i"), (piece.style.underlined, "u")]
      where isSet {
        node = .element(HTMLElement(name: name, children: [node]))
      }
      return node
    }
  }
}
