import Documents

/// Tells lines that stand at the same place on page after page, and what stands at the foot.
enum RunningHeads {
  struct Parts: Sendable {
    var head: [Line] = []
    var foot: [Line] = []
    var body: [Line] = []
  }

  /// One entry a page. Lines within tables aren't given.
  static func split(_ pages: [(height: Double, lines: [Line])], bodySize: Double) -> [Parts] {
    let signatures = pages.map { $0.lines.map(signature) }
    func repeated(_ page: Int, _ index: Int) -> Bool {
      let line = pages[page].lines[index]
      return neighbours(page, of: pages.count).contains { other in
        other != page
          && pages[other].lines.indices.contains { candidate in
            abs(pages[other].lines[candidate].box.midY - line.box.midY) < 4
              && signatures[other][candidate] == signatures[page][index]
          }
      }
    }
    return pages.indices.map { page in
      let (height, lines) = pages[page]
      var first = 0
      while first < lines.count, lines[first].box.midY < 0.3 * height, repeated(page, first) { first += 1 }
      var last = lines.count
      while last > first, lines[last - 1].box.midY > 0.8 * height, repeated(page, last - 1) { last -= 1 }
      if last == lines.count { last = footStart(lines, from: first, height: height, bodySize: bodySize) }
      return Parts(
        head: Array(lines[..<first]), foot: Array(lines[last...]), body: Array(lines[first..<last]))
    }
  }

  /// Left and right pages, and first pages of parts, may have heads of their own.
  private static func neighbours(_ page: Int, of count: Int) -> Range<Int> {
    max(0, page - 3)..<min(count, page + 4)
  }

  /// Where an unrepeated foot begins: low on the page, apart from the text, a page number or in small print.
  private static func footStart(_ lines: [Line], from first: Int, height: Double, bodySize: Double) -> Int {
    var start = lines.count
    while start > first, lines[start - 1].box.midY > 0.88 * height, lines.count - start < 4 { start -= 1 }
    while start < lines.count {
      let apart = start == 0 || lines[start].box.top - lines[start - 1].box.bottom > 1.2 * lines[start].em
      let small = lines[start...].allSatisfy { $0.em < 0.95 * bodySize || isPageNumber($0) }
      if apart && small { return start }
      start += 1
    }
    return lines.count
  }

  /// "3", "- 3 -", "Page 3", "Page 3 of 4", "3 of 4", "3/4".
  static func isPageNumber(_ line: Line) -> Bool {
    let words = line.words.map { $0.text.lowercased() }
    guard words.count <= 5, line.words.contains(where: \.hasDigit) else { return false }
    return words.allSatisfy { word in
      word == "page" || word == "of" || word == "pg" || word == "|"
        || word.unicodeScalars.allSatisfy { $0.isDigit || "-–/.|".unicodeScalars.contains($0) }
    }
  }

  /// What a line says, whatever its numbers are.
  private static func signature(_ line: Line) -> [Unicode.Scalar] {
    var signature: [Unicode.Scalar] = []
    for word in line.words {
      for scalar in word.scalars {
        let isDigit = scalar.isDigit
        if isDigit, signature.last == "0" { continue }
        signature.append(isDigit ? "0" : scalar)
      }
      signature.append(" ")
    }
    return signature
  }
}
