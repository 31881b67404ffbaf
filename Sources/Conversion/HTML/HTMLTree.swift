import Documents

/// An element of a page, as a value that owes nothing to the parser.
struct HTMLElement: Sendable {
  var name: String
  var attributes: [String: String] = [:]
  var children: [HTMLNode] = []
  /// The part of the page it was found to be; nil means the part its parent is.
  var region: Block.Region?
  /// Whether a message of its own begins here, in a thread of several.
  var opensMessage = false
  /// How much text it holds.
  var measure = HTMLMeasure()
}

enum HTMLNode: Sendable {
  case text(String)
  case element(HTMLElement)

  var element: HTMLElement? {
    if case .element(let element) = self { element } else { nil }
  }
}

extension HTMLElement {
  var elements: [HTMLElement] { children.compactMap(\.element) }

  func attribute(_ key: String) -> String { attributes[key] ?? "" }

  var role: String { attribute("role").lowercased() }

  /// What the `style` attribute declares, in lower case; of two for the same property the later one.
  var declarations: [String: String] {
    guard let style = attributes["style"] else { return [:] }
    var found: [String: String] = [:]
    for declaration in style.lowercased().split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let value = declaration[declaration.index(after: colon)...].replacing("!important", with: "")
      found[declaration[..<colon].trimmingSpaces] = value.trimmingSpaces
    }
    return found
  }

  /// Whether it is text whose line feeds are seen: a `pre`, or what a style sets like one.
  var showsLineFeeds: Bool {
    name == "pre"
      || declarations["white-space"]?.hasPrefix("pre") ?? false && !elements.contains(where: \.isBlock)
  }

  var classNames: [String] {
    attribute("class").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The words that its class and id are made of: `leftNav-main` gives left, nav and main.
  var nameWords: Set<String> { Self.words(of: attribute("class")).union(idWords) }
  var idWords: Set<String> { Self.words(of: attribute("id")) }

  private static func words(of name: String) -> Set<String> {
    guard !name.isEmpty else { return [] }
    var words: Set<String> = []
    var word = ""
    var previous: Character = " "
    for character in name {
      let humps = character.isUppercase && previous.isLowercase
      if humps || !character.isLetter, !word.isEmpty {
        words.insert(word)
        word = ""
      }
      if character.isLetter { word.append(contentsOf: character.lowercased()) }
      previous = character
    }
    if !word.isEmpty { words.insert(word) }
    return words
  }

  /// All the text below, with a space wherever an element begins or ends.
  var plainText: String {
    var text = ""
    collect(into: &text)
    return text
  }

  private func collect(into text: inout String) {
    for child in children {
      switch child {
      case .text(let piece): text += piece
      case .element(let element):
        if element.isBlock || element.name == "br" { text += " " }
        element.collect(into: &text)
        if element.isBlock { text += " " }
      }
    }
  }

  /// Whether any element below answers to a description; those for which `stop` holds are not opened.
  func holds(
    _ description: (HTMLElement) -> Bool, stop: (HTMLElement) -> Bool = { _ in false }
  ) -> Bool {
    elements.contains { child in
      description(child) || (!stop(child) && child.holds(description, stop: stop))
    }
  }

  func count(_ description: (HTMLElement) -> Bool) -> Int {
    elements.reduce(0) { $0 + (description($1) ? 1 : 0) + $1.count(description) }
  }

  func first(_ description: (HTMLElement) -> Bool) -> HTMLElement? {
    for child in elements {
      if description(child) { return child }
      if let found = child.first(description) { return found }
    }
    return nil
  }
}

extension HTMLElement {
  private static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3",
    "h4",
    "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "noframes", "ol", "option",
    "p",
    "pre", "search", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul",
  ]
  private static let unseenNames: Set<String> = [
    "script", "style", "template", "noscript", "head", "title", "meta", "link", "object", "iframe", "svg",
    "math",
    "canvas", "audio", "video", "textarea", "datalist", "noembed",
  ]

  var isBlock: Bool { Self.blockNames.contains(name) }

  /// Elements whose content no browser shows as text.
  var isUnseen: Bool { Self.unseenNames.contains(name) }

  var headingLevel: Int? {
    if role == "heading" { return max(1, min(Int(attribute("aria-level")) ?? 2, 6)) }
    guard name.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue else { return nil }
    return (1...6).contains(level) ? level : nil
  }

  var isList: Bool { ["ul", "ol", "menu", "dir"].contains(name) }
  /// A picture that carries the name of whose page it is.
  var isLogo: Bool {
    guard name == "img" else { return false }
    let title = attribute("alt")
    return title.split(separator: " ").count < 9 && !title.contains(".") && HTMLCues.namesAuthority(title)
  }
  var isLink: Bool { name == "a" && attributes["href"] != nil }
}

extension HTMLElement {
  /// Blocks below that hold words and no other block with words.
  var leafBlocks: Int {
    elements.reduce(0) { sum, child in
      guard child.measure.words > 0 else { return sum }
      return sum + max(child.leafBlocks, child.isBlock ? 1 : 0)
    }
  }
}

/// How many words an element shows, and how many of them are links.
struct HTMLMeasure: Sendable {
  var words = 0
  var linkWords = 0
  var links = 0
  var controls = 0
  /// Pictures whose name is that of an authority.
  var logos = 0

  var ownWords: Int { words - linkWords }
  /// Share of the words that are links; 0 where there are none.
  var linkShare: Double { words == 0 ? 0 : Double(linkWords) / Double(words) }

  static func + (a: HTMLMeasure, b: HTMLMeasure) -> HTMLMeasure {
    HTMLMeasure(
      words: a.words + b.words, linkWords: a.linkWords + b.linkWords, links: a.links + b.links,
      controls: a.controls + b.controls, logos: a.logos + b.logos)
  }
}

extension String {
  /// How many words it has, counted on bytes because every text of a page is asked often.
  var wordCount: Int {
    var count = 0
    var (inWord, previous): (Bool, UInt8) = (false, 0)
    for byte in utf8 {
      let isNoBreakSpace = byte == 0xA0 && previous == 0xC2
      let isSpace = byte <= 0x20 || byte == 0xC2 || isNoBreakSpace
      if !isSpace, !inWord { count += 1 }
      // 0xC2 leads other signs too; it neither ends nor starts a word by itself.
      if byte != 0xC2 { inWord = !isSpace }
      previous = byte
    }
    return count
  }
}

extension HTMLElement {
  /// Fills in `measure` here and everywhere below.
  mutating func takeMeasure(insideLink: Bool = false) {
    let pressable = isLink || name == "button" || role == "button"
    let linked = insideLink || pressable
    var sum = HTMLMeasure()
    for index in children.indices {
      switch children[index] {
      case .text(let text):
        let words = text.wordCount
        sum.words += words
        if linked { sum.linkWords += words }
      case .element(var child):
        child.takeMeasure(insideLink: linked)
        sum = sum + child.measure
        children[index] = .element(child)
      }
    }
    if isLink { sum.links += 1 }
    if isLogo { sum.logos += 1 }
    if ["button", "input", "select"].contains(name) || role == "button" { sum.controls += 1 }
    measure = sum
  }
}
