import Documents

/// Tells which comments in a page's source hold words meant for a reader once: a row or a sentence that was taken out.
enum HTMLComments {
  /// Marks of templates, switches for browsers and code that was put aside are no text.
  static func hidden(in comments: [String]) -> [HiddenText] {
    comments.compactMap { comment in
      let words = text(of: comment).split { !$0.isLetter && !$0.isNumber }
      guard words.count >= leastWords, !isMark(comment, words), !isCode(comment) else { return nil }
      let text = text(of: comment).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return HiddenText(kind: .comment, page: 1, box: nil, length: text.unicodeScalars.count)
    }
  }

  private static let leastWords = 5
  private static let openings: Set<String> = [
    "begin", "start", "end", "close", "open", "if", "endif", "todo", "include", "wp", "mso",
  ]

  private static func isMark(_ comment: String, _ words: [Substring]) -> Bool {
    comment.hasPrefix("[") || comment.hasPrefix("<!") || openings.contains(words[0].lowercased())
      || words.last.map { openings.contains($0.lowercased()) } ?? false
  }

  private static func isCode(_ comment: String) -> Bool {
    let text = text(of: comment)
    return text.contains { "{}=".contains($0) } || text.contains("//") || text.contains("();")
  }

  /// Without the tags that may stand in it.
  private static func text(of comment: String) -> String {
    var text = ""
    var depth = 0
    for character in comment {
      switch character {
      case "<": depth += 1
      case ">":
        depth = max(0, depth - 1)
        text.append(" ")
      default:
        if depth == 0 { text.append(character) }
      }
    }
    return text
  }
}
