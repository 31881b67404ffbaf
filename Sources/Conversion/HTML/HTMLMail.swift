import Documents

/// Finds the heads of mails (From, Sent, To, Subject) and sets the answer apart from what it quotes.
struct HTMLMail {
  private struct Head {
    /// Positions of its lines among the drafts.
    var lines: Range<Int>
    var sender: String
    /// It stands in what the markup quotes, or says itself that it quotes ("On 3 March 2014, X wrote:").
    var isQuoted = false

    var isAuthority: Bool {
      let plain = sender.lowercased()
      return plain.contains("police.uk") || plain.contains("gov.uk") || HTMLCues.namesAuthority(sender)
    }
  }

  static func mark(_ drafts: inout [HTMLDraft]) {
    let messages = Set(drafts.map(\.message))
    for message in messages.sorted() {
      let positions = drafts.indices.filter {
        drafts[$0].message == message && [.body, .letterhead, .quoted].contains(drafts[$0].region)
      }
      var part = positions.map { drafts[$0] }
      markMessage(&part)
      for (position, draft) in zip(positions, part) { drafts[position] = draft }
    }
  }

  /// Works on the drafts of one message, in order.
  private static func markMessage(_ drafts: inout [HTMLDraft]) {
    let heads = self.heads(in: drafts)
    let top = heads.firstIndex { !$0.isQuoted }
    let answer = top.flatMap { answering(heads, from: $0, in: drafts) }
    let forwarded = answer.map { $0 != top || isForwarded(above: heads[$0].lines.lowerBound, in: drafts) } ?? false
    let own = Set([answer, answer.flatMap { fuller(than: $0, among: heads, in: drafts) }].compactMap { $0 })
    var region = Block.Region.body
    var next = 0
    for index in drafts.indices {
      let isMarkedQuoted = drafts[index].region == .quoted
      let opensHead = next < heads.count && index == heads[next].lines.lowerBound
      if opensHead {
        if own.contains(next) {
          region = .messageHead
        } else if !isMarkedQuoted {
          region = .quoted
        }
        next += 1
      } else if next > 0, region == .messageHead, index == heads[next - 1].lines.upperBound {
        region = .body
      }
      // What an answer quotes stays quoted, unless the answer itself is what is quoted.
      if isMarkedQuoted, next == 0 || !heads[next - 1].isQuoted || !own.contains(next - 1) { continue }
      // The lines of a head may stand among those of a letterhead; other such lines stay what they are.
      if drafts[index].region == .letterhead, region != .messageHead { continue }
      if region != .messageHead, opensQuote(drafts[index].text) { region = .quoted }
      drafts[index].region = isQuotedLine(drafts[index].text) ? .quoted : region
      if forwarded, next == 0 { drafts[index].region = .quoted }
    }
  }

  /// The head of the message that answers: the top one, or below it the first that an authority sent.
  private static func answering(_ heads: [Head], from top: Int, in drafts: [HTMLDraft]) -> Int? {
    let above = drafts[..<heads[top].lines.lowerBound].filter { $0.region != .quoted }
    let opensPage = above.reduce(0) { $0 + $1.wordCount } < 25 && !above.contains { opensQuote($0.text) }
    guard opensPage else { return nil }
    if heads[top].isAuthority { return top }
    return heads.firstIndex { $0.isAuthority && !$0.isQuoted } ?? heads.firstIndex(where: \.isAuthority) ?? top
  }

  /// The message below that the top one only adds to: a covering note or a correction, sent over the reply itself.
  private static func fuller(than top: Int, among heads: [Head], in drafts: [HTMLDraft]) -> Int? {
    func words(of message: Int) -> [HTMLDraft] {
      let end = message + 1 < heads.count ? heads[message + 1].lines.lowerBound : drafts.count
      return drafts[heads[message].lines.upperBound..<end].filter { !isQuotedLine($0.text) && !opensQuote($0.text) }
    }
    func length(_ message: Int) -> Int { words(of: message).reduce(0) { $0 + $1.wordCount } }
    guard heads[top].isAuthority else { return nil }
    let below = heads.indices.filter { $0 > top && heads[$0].isAuthority }
    guard let longest = below.max(by: { length($0) < length($1) }),
      !words(of: longest).contains(where: { HTMLCues.acknowledges($0.text) })
    else { return nil }
    // One as long as the other may be the whole answer anew, unless it says that it mends the one below.
    let mends = words(of: top).contains { HTMLCues.mends($0.text) } && !words(of: top).contains(where: \.isTable)
    guard length(longest) >= max(60, (mends ? 1 : 3) * length(top)) else { return nil }
    return longest
  }

  /// Whether the words above the first head are those of somebody who sent the answer on.
  private static func isForwarded(above end: Int, in drafts: [HTMLDraft]) -> Bool {
    drafts[..<end].contains { !$0.isHeading && $0.wordCount > 5 } && !drafts[..<end].contains(where: \.isHeading)
  }

  // MARK: Heads

  private static let labels = [
    "from", "sent", "to", "cc", "bcc", "date", "subject", "attachments", "importance", "reply-to", "sent by",
    "oddi wrth",
    "anfonwyd", "at", "pwnc",
  ]

  private static func heads(in drafts: [HTMLDraft]) -> [Head] {
    var heads: [Head] = []
    var index = 0
    while index < drafts.count {
      guard let head = head(at: index, in: drafts) else {
        index += 1
        continue
      }
      heads.append(head)
      if drafts[index].region == .quoted { heads[heads.count - 1].isQuoted = true }
      index = head.lines.upperBound
    }
    return heads
  }

  /// A head starts with From (or a label beside it) and has at least one more of the labels right after.
  private static func head(at start: Int, in drafts: [HTMLDraft]) -> Head? {
    if case .table(let grid) = drafts[start].content { return head(in: grid, at: start) }
    if saysWhoWrote(drafts[start].text) {
      return Head(lines: start..<start + 1, sender: drafts[start].text, isQuoted: true)
    }
    var found: [String] = []
    var sender = ""
    var end = start
    while end < drafts.count, let (label, lines) = labelled(at: end, in: drafts),
      !(label == "from" && found.contains("from"))
    {
      if label == "from" { sender = drafts[end + lines - 1].text }
      found.append(label)
      end += lines
    }
    let isHead =
      Set(found).count > 1 && (found.contains("from") || found.contains("to") && found.contains("subject"))
    return isHead ? Head(lines: start..<end, sender: sender) : nil
  }

  /// "From: …" in one line, or "From" alone with its words in the next.
  private static func labelled(at index: Int, in drafts: [HTMLDraft]) -> (label: String, lines: Int)? {
    let text = drafts[index].text
    if let label = label(of: text) {
      let isAlone = text.hasSuffix(":") && index + 1 < drafts.count && self.label(of: drafts[index + 1].text) == nil
      return (label, isAlone ? 2 : 1)
    }
    guard let label = label(of: text + ":"), index + 1 < drafts.count else { return nil }
    return (label, 2)
  }

  private static func head(in grid: HTMLGrid, at position: Int) -> Head? {
    guard grid.columnCount == 2 else { return nil }
    let terms = grid.cells.filter { $0.column == 0 }
    let found = terms.compactMap { label(of: $0.line.text + ":") }
    guard found.contains("from"), found.count > 1, found.count * 2 > terms.count else { return nil }
    let row = terms.first { label(of: $0.line.text + ":") == "from" }?.row ?? 0
    let sender = grid.cells.first { $0.row == row && $0.column == 1 }?.line.text ?? ""
    return Head(lines: position..<position + 1, sender: sender)
  }

  private static func label(of text: String) -> String? {
    guard let colon = text.prefix(16).firstIndex(of: ":") else { return nil }
    let name = text[..<colon].lowercased().filter { $0 != "*" && $0 != ">" }.trimmingPrefix { $0 == " " }
    return labels.first { $0 == name }
  }

  // MARK: Quotes

  /// "-----Original Message-----", "On 3 March 2014, X wrote:".
  private static func opensQuote(_ text: String) -> Bool {
    let plain = text.lowercased()
    if plain.count < 80, plain.hasPrefix("-") || plain.hasPrefix("_") {
      if plain.contains("original message") || plain.contains("forwarded message")
        || plain.contains("original appointment")
      {
        return true
      }
    }
    return saysWhoWrote(text)
  }

  private static func saysWhoWrote(_ text: String) -> Bool {
    let plain = text.lowercased()
    return plain.hasPrefix("on ") && plain.hasSuffix("wrote:") && plain.count < 250
  }

  private static func isQuotedLine(_ text: String) -> Bool { text.hasPrefix(">") }
}
