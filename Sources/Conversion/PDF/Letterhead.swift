import Documents

/// Marks the sender's block at the top of the first page.
enum Letterhead {
  static func mark(_ drafts: inout [Draft], pages: [PageContent]) {
    guard let page = pages.first else { return }
    for index in drafts.indices {
      guard drafts[index].page == page.number, drafts[index].region != .footer else { break }
      if drafts[index].region == .letterhead { continue }
      guard let box = drafts[index].lines.first?.box, box.midY < 0.27 * page.height, isSender(drafts[index])
      else { break }
      drafts[index].region = .letterhead
    }
  }

  /// A last line in small print, centred, closes the letter as a foot does.
  static func markFoot(_ drafts: inout [Draft], pages: [PageContent], bodySize: Double) {
    guard let index = drafts.lastIndex(where: { $0.region == .body }), index > 0,
      drafts[index].lines.count == 1, let line = drafts[index].lines.first,
      let page = pages.first(where: { $0.number == line.page })
    else { return }
    let isCentred =
      abs(line.left + line.right - page.width) < 0.04 * page.width && line.left > 0.15 * page.width
    if isCentred, line.em < 0.93 * bodySize { drafts[index].region = .footer }
  }

  /// Names and addresses; no label with its value, no greeting, no sentence.
  private static func isSender(_ draft: Draft) -> Bool {
    guard !draft.isListItem else { return false }
    let words = draft.words
    guard words.count <= 24, let last = words.last else { return false }
    if words.count > 8, last.scalars.last == "." || last.scalars.last == ":" { return false }
    let labels = words.prefix(8).filter { $0.scalars.last == ":" }
    let isContact = words.prefix(2).contains { word in
      ["tel", "fax", "phone", "email", "e-mail", "web", "website", "telephone"].contains {
        word.text.lowercased().hasPrefix($0)
      }
    }
    if !labels.isEmpty && !isContact { return false }
    return words.first?.text.lowercased() != "dear"
  }
}

enum Headings {
  /// A line that is no more than a year, over a list, heads it however it is set.
  static func yearsOverLists(_ drafts: inout [Draft]) {
    for index in drafts.indices.dropLast() where drafts[index + 1].isListItem && !drafts[index].isHeading {
      let words = drafts[index].words
      guard !drafts[index].isMarked, words.count == 1, isYear(words[0].scalars) else { continue }
      drafts[index].kind = .heading(level: 3)
    }
  }

  /// "2013", "2013/14", "2013-2014", "2013:".
  static func isYear(_ word: [Unicode.Scalar]) -> Bool {
    let digits = word.filter(\.isDigit)
    let isOurs = digits.starts(with: "19".unicodeScalars) || digits.starts(with: "20".unicodeScalars)
    guard digits.count >= 4, word.count <= 10, isOurs else { return false }
    return word.allSatisfy { $0.isDigit || "/-–:".unicodeScalars.contains($0) }
  }
}
