import Documents

/// The correspondence of a request as WhatDoTheyKnow, and others that run its program, write it into the archive that
/// they offer for download: a line that says what it is, and each message after a line of hyphens, with From, To and
/// Date over it, and the names of its attachments below. Source: mysociety/alaveteli, app/views/request/show.text.erb.
struct TextThread {
  private(set) var document: Document

  private enum Author { case authority, requester }

  /// Nil for any other text.
  init?(_ lines: [TextLine]) {
    let parts = lines.split(maxSplits: Int.max, omittingEmptySubsequences: false, whereSeparator: \.opensMessage)
    guard parts.count > 1, TextThread.announces(parts[0]) else { return nil }
    let heads = parts.dropFirst().map { Head($0) }
    guard let first = heads.lazy.compactMap({ $0 }).first else { return nil }
    var drafts = parts[0].filter { !$0.isBlank }.map { HTMLDraft(content: .paragraph($0.line), region: .title) }
    var files: [String] = []
    var author = Author.requester
    let answers = heads.indices.filter { heads[$0].map { !$0.isOfRequester(asking: first) } ?? false }
    for (number, (part, head)) in zip(parts.dropFirst(), heads).enumerated() {
      if let head {
        author = head.isOfRequester(asking: first) ? .requester : .authority
      } else if TextThread.isNotice(part) {
        author = .requester
      }
      let isAnswer = author == .authority
      // What is received or sent on is no answer where one follows.
      let isReceipt = isAnswer && TextThread.acknowledges(part) && answers.contains { $0 > number }
      drafts += TextThread.drafts(of: part, head: head, isAnswer: isAnswer && !isReceipt, number: number + 1)
      if isAnswer { files += TextThread.attachments(in: part) }
    }
    HTMLMail.mark(&drafts)
    document = HTMLAssembly.document(of: drafts, pages: lines.last?.page ?? 1, warnings: [])
    if !files.isEmpty { document.links = Array(files.prefix(200)) }
  }

  /// Only where it says so itself: a letter may draw lines, too.
  private static func announces(_ opening: ArraySlice<TextLine>) -> Bool {
    opening.prefix(6).map(\.text).joined(separator: " ").lowercased().contains(
      "plain-text version of the freedom of information request")
  }

  /// An annotation, or a word that a message was sent again or is hidden: nobody's answer.
  private static func isNotice(_ part: ArraySlice<TextLine>) -> Bool {
    let opening = part.lazy.filter { !$0.isBlank }.prefix(2).map { $0.text.lowercased() }.joined(separator: " ")
    return opening.contains("left an annotation") || opening.hasPrefix("this message has been hidden")
      || opening.hasPrefix("date:")
  }

  private static func drafts(of part: ArraySlice<TextLine>, head: Head?, isAnswer: Bool, number: Int) -> [HTMLDraft] {
    let lines = part.drop(while: \.isBlank)
    let top = head == nil ? 0 : lines.prefix { !$0.isBlank }.count
    var drafts = lines.prefix(top).map { line in
      HTMLDraft(content: .paragraph(line.line), region: isAnswer ? .messageHead : .quoted, message: number)
    }
    let body = lines.dropFirst(top).filter { !isAnswer || !$0.namesAttachment }
    drafts += TextFlow.drafts(of: body, in: isAnswer ? .body : .quoted, message: number)
    // Which files came with it is none of its words.
    drafts += lines.dropFirst(top).filter { isAnswer && $0.namesAttachment }.map { line in
      HTMLDraft(content: .paragraph(line.line), region: .aside, message: number)
    }
    return drafts
  }

  /// A short message that the request was received.
  private static func acknowledges(_ part: ArraySlice<TextLine>) -> Bool {
    let words = part.map(\.line).reduce(0) { $0 + $1.words.count }
    return words < 200 && HTMLCues.acknowledges(part.map(\.text).joined(separator: " "))
  }

  /// "Attachment: Response 0417 14.csv (2K)"
  private static func attachments(in part: ArraySlice<TextLine>) -> [String] {
    part.filter(\.namesAttachment).compactMap { line in
      let name = line.text.drop { $0 != ":" }.dropFirst()
      let end = name.lastIndex(of: "(") ?? name.endIndex
      let trimmed = name[..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return trimmed.isEmpty ? nil : trimmed
    }
  }

  /// Who wrote to whom.
  private struct Head {
    var from: String
    var to: String

    /// The first lines of a message, in their order; nil for what has none.
    init?(_ part: ArraySlice<TextLine>) {
      let lines = part.drop(while: \.isBlank).prefix { !$0.isBlank }.prefix(4).map(\.text)
      func value(_ label: String) -> String? {
        lines.first { $0.hasPrefix(label) }.map {
          $0.dropFirst(label.count).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
      }
      guard lines.first?.hasPrefix("From:") == true, let from = value("From:"), let to = value("To:"),
        value("Date:") != nil
      else { return nil }
      (self.from, self.to) = (from, to)
    }

    /// The authority's name stands after its officer's; the request goes from its asker to the authority.
    func isOfRequester(asking first: Head) -> Bool {
      let (writes, gets) = (HTMLCues.namesAuthority(from), HTMLCues.namesAuthority(to))
      if writes != gets { return gets }
      return from == first.from || to == first.to
    }
  }
}

extension TextLine {
  /// A line of hyphens alone, as long as those that part messages.
  fileprivate var opensMessage: Bool { scalars.count >= 20 && scalars.allSatisfy { $0 == "-" } }

  fileprivate var namesAttachment: Bool { scalars.starts(with: "Attachment:".unicodeScalars) }
}
