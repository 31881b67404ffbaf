/// A mail as the page that a mail program would print of it, for the converter of pages to read.
enum MailPage {
  static func bytes(of mail: MailContent) -> [UInt8] {
    let head = mail.head.map { "\($0.label): \(escaped($0.text))" }.joined(separator: "<br>\n")
    let bodies = mail.bodies.map { $0.isHTML ? $0.text : markup(ofText: $0.text) }
    // The first page has the room; what comes before and after it stands before and after its words.
    let start = head.isEmpty ? "" : "<div>\(head)</div>\n"
    let page: String
    if bodies.count == 1, mail.bodies[0].isHTML {
      page = opened(bodies[0], with: start)
    } else {
      page = "<html><body>\(start)" + bodies.map { "<div>\(inner($0))</div>\n" }.joined() + "</body></html>"
    }
    return [0xEF, 0xBB, 0xBF] + Array(page.utf8)
  }

  /// Puts words at the top of a page's body.
  private static func opened(_ page: String, with start: String) -> String {
    guard let body = page.firstMatch(of: #/<body\b[^>]*>/#.ignoresCase()) else {
      return "<html><body>\(start)\(inner(page))</body></html>"
    }
    return String(page[..<body.range.upperBound]) + start + page[body.range.upperBound...]
  }

  /// A page without the tags around it, to stand in another.
  private static func inner(_ page: String) -> String {
    page.replacing(#/<!doctype[^>]*>|<\/?(?:html|body|head)\b[^>]*>/#.ignoresCase(), with: "")
  }

  /// Lines as they stand; those that are marked as another's are quoted.
  private static func markup(ofText text: String) -> String {
    var runs: [(isQuoted: Bool, lines: [Substring])] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let isQuoted = line.hasPrefix(">") && !line.hasPrefix(">From ")
      if runs.last?.isQuoted != isQuoted { runs.append((isQuoted, [])) }
      runs[runs.count - 1].lines.append(line)
    }
    return runs.map { run in
      let lines = escaped(run.lines.map { run.isQuoted ? unmarked($0) : $0 }.joined(separator: "\n"))
      return run.isQuoted ? "<blockquote><pre>\(lines)</pre></blockquote>" : "<pre>\(lines)</pre>"
    }.joined()
  }

  private static func unmarked(_ line: Substring) -> Substring { line.drop { $0 == ">" || $0 == " " } }

  private static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
