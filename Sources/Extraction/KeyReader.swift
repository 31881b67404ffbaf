import Documents
import Vocabulary

/// A letter's own key of abbreviations: "MA = Management Action", "WW - Written Warning", a table of two columns.
///
/// What the letter says its abbreviations mean goes before what they mean elsewhere.
struct KeyReader: Sendable {
  let document: Document
  let folded: FoldedText

  /// Abbreviation to the words that explain it.
  func key() -> [String: Span] {
    var found: [String: Span] = [:]
    for block in document.blocks {
      if case .table(let index) = block.kind {
        for (short, meaning) in pairs(of: document.tables[index]) where found[short] == nil { found[short] = meaning }
      } else {
        for (short, meaning) in pairs(in: block.span) where found[short] == nil { found[short] = meaning }
      }
    }
    for (letter, meaning) in letters() where found[letter] == nil { found[letter] = meaning }
    return found
  }

  /// "A – dismissed without notice", "B – final written warning": letters in their order, each on its line, which stand over the
  /// columns of a table.
  private func letters() -> [(String, Span)] {
    var result: [(String, Span)] = []
    for block in document.blocks {
      if case .table = block.kind { continue }
      let tokens = folded.tokens(in: block.span)
      guard let first = tokens.first, tokens.count > 1 else { continue }
      let label = document.text[folded.tokens[first].span]
      let next = Unicode.Scalar(65 + UInt32(min(result.count, 25))).map { String(Character($0)) }
      guard label == next, sign(after: folded.tokens[first].span.end, until: block.span.end) != nil else { continue }
      result.append((label, document.text.trimmed(Span(folded.tokens[first + 1].span.start, block.span.end))))
    }
    let heads = Set(
      document.tables.flatMap { table in table.cells.filter { $0.row == 0 }.map { document.text[$0.span] } })
    return result.count >= 3 && result.allSatisfy { heads.contains($0.0) } ? result : []
  }

  /// Numbers with their meaning, from a table of two columns or lines "04 Written warning" that `isMeaning` vouches for.
  func codes(isMeaning: (Span) -> Bool) -> [String: Span] {
    var found: [String: Span] = [:]
    for table in document.tables where KeyReader.isCodeTable(table, document.text) {
      for row in 0..<table.rowCount {
        guard let a = table.cell(row, 0), let b = table.cell(row, 1), !b.span.isEmpty else { continue }
        let code = document.text[a.span]
        if !code.isEmpty, code.allSatisfy(\.isNumber), found[code] == nil { found[code] = b.span }
      }
    }
    if found.isEmpty { found = codeLines() }
    let known = found.values.filter(isMeaning).count
    return found.count >= 3 && known * 2 >= found.count ? found : [:]
  }

  /// Two columns, the first of short running numbers and the second of words.
  static func isCodeTable(_ table: Table, _ text: Text) -> Bool {
    guard table.columnCount == 2, table.rowCount >= 3 else { return false }
    let rows = (0..<table.rowCount).filter { row in
      guard let a = table.cell(row, 0), let b = table.cell(row, 1) else { return false }
      let code = text[a.span]
      return (1...2).contains(code.count) && code.allSatisfy(\.isNumber) && text[b.span].contains(where: \.isLetter)
    }
    return rows.count * 10 >= table.rowCount * 8
  }

  private func codeLines() -> [String: Span] {
    var found: [String: Span] = [:]
    for block in document.blocks {
      if case .table = block.kind { continue }
      let range = folded.tokens(in: block.span)
      guard let first = range.first, range.count >= 2, range.count <= 12 else { continue }
      let code = document.text[folded.tokens[first].span]
      guard code.count == 2, code.allSatisfy(\.isNumber) else { continue }
      found[code] = document.text.trimmed(Span(folded.tokens[first + 1].span.start, block.span.end))
    }
    return found
  }

  private func pairs(in span: Span) -> [(String, Span)] {
    let text = document.text
    var result: [(String, Span)] = []
    let range = folded.tokens(in: span)
    for index in range {
      let token = folded.tokens[index].span
      guard let start = sign(after: token.end, until: span.end) else { continue }
      let short = text[token].filter { $0 != "." }
      guard isAbbreviation(short) else { continue }
      let end = meaningEnd(from: start, until: span.end)
      let meaning = text.trimmed(Span(start, end))
      let equated = text[Span(token.end, start)].contains("=")
      if explains(short, meaning, equated: equated) { result.append((short, meaning)) }
    }
    return result.isEmpty ? barred(in: span) : result
  }

  /// "DWN dismissed without notice | FWW final written warning": nothing between an abbreviation and its meaning, and a bar
  /// or a semicolon after it.
  private func barred(in span: Span) -> [(String, Span)] {
    var parts: [(label: String, meaning: Span)] = []
    var start = span.start
    while start < span.end {
      let end = document.text.scalars[start..<span.end].firstIndex { $0 == "|" || $0 == ";" } ?? span.end
      let tokens = folded.tokens(in: Span(start, end))
      if let first = tokens.first, tokens.count > 1 {
        let from = folded.tokens[first + 1].span.start
        let meaning = Span(from, min(end, meaningEnd(from: from, until: end)))
        parts.append((document.text[folded.tokens[first].span], document.text.trimmed(meaning)))
      }
      start = end + 1
    }
    parts.removeAll { !isShort($0.label) || $0.label.count < 2 || $0.label.first?.isLowercase ?? true }
    let explained = parts.filter { explains($0.label.uppercased(), $0.meaning) }
    return explained.count >= 3 && explained.count * 2 > parts.count ? parts : []
  }

  /// Whether most of a table's lines, or of its pairs of columns side by side, explain an abbreviation.
  func isKey(_ table: Table) -> Bool {
    let all = labelled(table)
    let explained = all.filter { isAbbreviation($0.label) && explains($0.label, $0.meaning) }
    return explained.count >= 2 && explained.count * 2 > all.count
  }

  /// Where most labels of a table are abbreviations the others are, too: "Live", "Res".
  private func pairs(of table: Table) -> [(String, Span)] {
    let all = labelled(table)
    let explained = all.filter { isAbbreviation($0.label) && explains($0.label, $0.meaning) }
    let isKey = explained.count >= 3 && explained.count * 2 >= all.count && all.allSatisfy { isShort($0.label) }
    return isKey ? all : table.columnCount == 2 ? explained : []
  }

  /// The labels of two columns, or of pairs of columns side by side, with what stands beside them.
  private func labelled(_ table: Table) -> [(label: String, meaning: Span)] {
    guard table.columnCount.isMultiple(of: 2), table.columnCount <= 6 else { return [] }
    return (0..<table.rowCount).flatMap { row in
      stride(from: 0, to: table.columnCount, by: 2).compactMap { column -> (label: String, meaning: Span)? in
        guard let a = table.cell(row, column), let b = table.cell(row, column + 1), a.column == column,
          b.column == column + 1, !a.span.isEmpty, !b.span.isEmpty
        else { return nil }
        return (document.text[a.span].filter { $0 != "." }, b.span)
      }
    }
  }

  private func isShort(_ label: String) -> Bool {
    (1...6).contains(label.count) && label.allSatisfy { $0.isLetter || $0 == "/" }
  }

  private func isAbbreviation(_ short: String) -> Bool {
    (1...6).contains(short.count) && short == short.uppercased() && short.allSatisfy(\.isLetter)
  }

  /// The place after "=", "–", "-" or ":" that follows an abbreviation; nil when none does.
  private func sign(after end: Int, until limit: Int) -> Int? {
    let scalars = document.text.scalars
    var at = end
    while at < limit, " \"”’'".unicodeScalars.contains(scalars[at]) { at += 1 }
    if let verb = verb(at: at, until: limit) { return verb }
    guard at < limit, "=–—-:".unicodeScalars.contains(scalars[at]) else { return nil }
    let spaced = at > end || scalars[at] == "=" || scalars[at] == ":"
    return spaced ? at + 1 : nil
  }

  /// “SWW” is a Superintendent's Written Warning: the place after the verb and its article.
  private func verb(at start: Int, until limit: Int) -> Int? {
    let tokens = Array(folded.tokens(in: Span(start, limit)).prefix(3))
    guard let first = tokens.first, folded.tokens[first].span.start == start else { return nil }
    var words = tokens.map(folded.word)[...]
    switch words.removeFirst() {
    case "is", "means", "denotes": break
    case "stands" where words.first == "for": words.removeFirst()
    default: return nil
    }
    if let article = words.first, ["a", "an", "the"].contains(article) { words.removeFirst() }
    return folded.tokens[tokens[tokens.count - words.count - 1]].span.end
  }

  private func meaningEnd(from start: Int, until limit: Int) -> Int {
    let scalars = document.text.scalars
    var at = start
    while at < limit, !";,.\t\n=(".unicodeScalars.contains(scalars[at]) { at += 1 }
    return at
  }

  /// The abbreviation's letters begin the meaning's words, in order, or begin inside one ("Sgt").
  private func explains(_ short: String, _ meaning: Span, equated: Bool = false) -> Bool {
    let words = folded.tokens(in: meaning).map(folded.word)
    guard words.count >= 1, words.count <= 8, let first = short.lowercased().first else { return false }
    // "O = police officers, S = police staff"
    if short.count == 1 { return equated && words.contains { $0.first == first } || words.first?.first == first }
    guard words.first?.first == first else { return false }
    var letters = Substring(short.lowercased()).dropFirst()
    for word in words.dropFirst() where word.first == letters.first { letters = letters.dropFirst() }
    if letters.isEmpty { return true }
    // "PCSO" in "Police Community Support Officer" is found above; "Spl – Special" here.
    return words.count == 1 && letters.allSatisfy { words[0].contains($0) }
  }
}
