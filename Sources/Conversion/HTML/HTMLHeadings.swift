import Documents

/// Makes headings of short lines that stand out by being bold or underlined throughout.
enum HTMLHeadings {
  static func promote(_ drafts: inout [HTMLDraft]) {
    let body = drafts.filter { $0.region == .body && $0.isParagraph }
    let bold = body.filter { $0.line?.isBold ?? false }.reduce(0) { $0 + $1.wordCount }
    // Where nearly everything is bold, bold means nothing.
    let boldStandsOut = bold * 2 < body.reduce(0) { $0 + $1.wordCount }
    for index in drafts.indices {
      guard case .paragraph(let line) = drafts[index].content, isTitle(line) else { continue }
      guard [.body, .aside, .quoted].contains(drafts[index].region) else { continue }
      if line.isBold, boldStandsOut {
        drafts[index].content = .heading(level: 5, line)
      } else if line.isUnderlined, line.linkedShare < 1 {
        drafts[index].content = .heading(level: 6, line)
      }
    }
  }

  private static func isTitle(_ line: HTMLLine) -> Bool {
    guard line.words.count <= 20, let last = line.text.last, !".,;".contains(last) else { return false }
    return line.text.contains(where: \.isLetter) || isYear(line.text)
  }

  /// "2011", "2011/12", "2010-2012": figures that head a section rather than answer a question.
  private static func isYear(_ text: String) -> Bool {
    let parts = text.split { "/-–:".contains($0) || $0 == " " }
    guard let first = parts.first, first.count == 4, first.hasPrefix("19") || first.hasPrefix("20") else { return false }
    return parts.count <= 2 && parts.allSatisfy { ($0.count == 4 || $0.count == 2) && $0.allSatisfy(\.isNumber) }
  }
}

/// Marks lines of the body that only serve finding one's way, where no element around them says so.
enum HTMLTrimmings {
  static func mark(_ drafts: inout [HTMLDraft]) {
    var insideBox = false
    var boxLevel = 0
    for index in drafts.indices where drafts[index].region == .body {
      let draft = drafts[index]
      if draft.isWayMark {
        drafts[index].region = .navigation
        continue
      }
      if let level = draft.titleLevel {
        if HTMLCues.opensSideBox(draft.text), followedByLinks(drafts, after: index) {
          (insideBox, boxLevel) = (true, level)
        } else if level <= boxLevel || draft.message > 0 {
          insideBox = false
        }
      } else if insideBox, draft.linkedShare < 0.3, draft.wordCount > 12 {
        insideBox = false
      }
      if insideBox { drafts[index].region = .aside }
    }
  }

  private static func followedByLinks(_ drafts: [HTMLDraft], after index: Int) -> Bool {
    let next = drafts[(index + 1)...].prefix { $0.region == .body && $0.titleLevel == nil }
    let words = next.reduce(0) { $0 + $1.wordCount }
    let linked = next.reduce(0.0) { $0 + $1.linkedShare * Double($1.wordCount) }
    return words == 0 ? false : linked / Double(words) > 0.5
  }
}

extension HTMLDraft {
  fileprivate var titleLevel: Int? {
    switch content {
    case .heading(let level, _): level
    case .paragraph(let line) where line.isBold && line.words.count < 12: 5
    default: nil
    }
  }

  /// Skip links, breadcrumbs, "back to top".
  fileprivate var isWayMark: Bool {
    guard let line, !isHeading, line.words.count < 40 else { return false }
    if HTMLCues.isWayMark(line.text), line.linkedShare > 0.4 || line.words.count < 8 { return true }
    if HTMLCues.turnsPages(line.text), line.linkedShare > 0.5 { return true }
    let separators = line.words.count { [">", "»", "/", "›", "|", "→", "»"].contains($0.text) && !$0.linked }
    return separators > 1 && line.linkedShare > 0.4
  }
}
