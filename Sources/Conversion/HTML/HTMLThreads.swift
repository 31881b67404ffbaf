import Documents

/// Pages that print the correspondence of a request: what the requester wrote is not the answer.
enum HTMLThreads {
  static func mark(_ element: inout HTMLElement) {
    let listed = messagesByAuthor(in: element)
    for index in element.children.indices {
      guard case .element(var child) = element.children[index] else { continue }
      if let isAnswer = child.saysWhoWrote ?? listed[index] {
        child.opensMessage = true
        child.setAttachmentsApart()
        child.raiseHead()
        if !isAnswer { child.region = .quoted }
      } else {
        mark(&child)
      }
      element.children[index] = .element(child)
    }
  }

  /// Siblings that are messages by their class, told apart by who is named at their head.
  private static func messagesByAuthor(in element: HTMLElement) -> [Int: Bool] {
    var found: [Int: Bool] = [:]
    for (index, node) in element.children.enumerated() {
      guard let child = node.element, child.isBlock, child.measure.words > 0, child.isNamedMessage else { continue }
      guard let author = child.author else { continue }
      found[index] = HTMLCues.namesAuthority(author)
    }
    let answers = found.values.count { $0 }
    return answers > 0 && answers < found.count ? found : [:]
  }
}

extension HTMLElement {
  /// True for the authority's message, false for anybody else's; nil where the markup doesn't say.
  fileprivate var saysWhoWrote: Bool? {
    guard isBlock, measure.words > 0 else { return nil }
    let names = nameWords
    let isMessage = !names.isDisjoint(with: ["correspondence", "message", "email", "mail", "letter", "incoming", "outgoing"])
    guard isMessage else { return names.isSuperset(of: ["comment", "request"]) ? false : nil }
    if names.contains("incoming") { return true }
    if names.contains("outgoing") { return false }
    return nil
  }

  /// The line that names a message's author and date is its heading, whatever element it is.
  fileprivate mutating func raiseHead() {
    guard let index = children.firstIndex(where: { ($0.element?.measure.words ?? 0) > 0 }),
      case .element(var head) = children[index], head.isBlock, head.headingLevel == nil, head.measure.words < 25
    else { return }
    guard !head.nameWords.isDisjoint(with: ["header", "head", "author", "byline", "meta", "from", "sender"]) else { return }
    if head.holds({ $0.headingLevel != nil }) { return }
    head.attributes["role"] = "heading"
    children[index] = .element(head)
  }

  /// Attachments hang on the message, not on the mail that it quotes last.
  fileprivate mutating func setAttachmentsApart() {
    for index in children.indices {
      guard case .element(var child) = children[index], child.isBlock else { continue }
      if child.nameWords.isDisjoint(with: ["attachment", "attachments"]) {
        child.setAttachmentsApart()
      } else {
        child.opensMessage = true
      }
      children[index] = .element(child)
    }
  }

  fileprivate var isNamedMessage: Bool {
    !nameWords.isDisjoint(with: ["message", "correspondence", "post", "email", "comment", "entry", "reply", "thread"])
  }

  /// The heading of a message, or the element that is named for its author.
  fileprivate var author: String? {
    let isAuthor: (HTMLElement) -> Bool = { element in
      element.headingLevel != nil || element.name == "header"
        || !element.nameWords.isDisjoint(with: ["author", "from", "sender", "user", "byline", "meta", "head", "header"])
    }
    guard let found = first(isAuthor), found.measure.words < 25 else { return nil }
    return found.plainText
  }

  /// Words that it repeats from somebody else: a quoted mail, or the request above an answer.
  var quotes: Bool {
    if holds({ $0.name == "table" && HTMLTables.isData($0) }) || holds({ $0.name == "h1" || $0.isMain }) { return false }
    // A box that has the answer in it as well isn't the request alone.
    if holds({ $0.headingLevel != nil && HTMLCues.announcesAnswer($0.plainText) }) { return false }
    if name == "blockquote" { return true }
    guard isBlock else { return false }
    let quoted = [
      "gmail_quote", "yahoo_quoted", "moz-cite-prefix", "outlookmessageheader", "protonmail_quote", "divrplyfwdmsg",
      "appendonsend", "quoted_message", "quotedtext",
    ]
    if classNames.contains(where: quoted.contains) || quoted.contains(attribute("id").lowercased()) { return true }
    return classNames.contains { Self.isRequestName($0) }
  }

  /// "request", "foi-request", "quoted-text": the name ends with what it holds.
  private static func isRequestName(_ name: String) -> Bool {
    let parts = name.split { $0 == "-" || $0 == "_" }.map(String.init)
    let fillers: Set<String> = ["the", "foi", "your", "original", "quoted", "text", "body", "content", "details", "msg"]
    let core = parts.filter { !fillers.contains($0) }
    return core == ["request"] || core == ["quote"] || (core.isEmpty && parts.contains("quoted"))
  }
}
