import Documents
import Vocabulary

/// Codes in the cells of a scan that a recogniser took for others: "Www" for "WW", "FVVW" for "FWW".
///
/// A cell that holds one short code, which nobody knows, stands for the one code that it equals but for signs that look
/// alike. The letter's own key is asked first; the vocabulary only where the column holds words of the same kind. What
/// is in the file as text is never read so. The words stay as they were recognised.
struct ScanCodes {
  /// A vocabulary, and what was found of it.
  struct Known {
    var lexicon: Lexicon
    var matches: [Match]
  }

  let document: Document
  let folded: FoldedText
  /// The letter's own: abbreviation to the words that explain it.
  let key: [String: Span]

  /// Adds what such cells stand for, and tells where they are.
  func complete(_ known: inout [Known]) -> [Span] {
    guard document.isRecognised else { return [] }
    let found = known
    var misread: [Span] = []
    for table in document.tables {
      for cell in table.cells where !cell.isHeader {
        guard let span = code(in: cell), !found.contains(where: { $0.matches.contains { $0.span.overlaps(span) } })
        else { continue }
        for (place, match) in meanings(of: span, in: cell, of: table, found) {
          known[place].matches.append(match)
          misread.append(span)
        }
      }
    }
    for place in known.indices where known[place].matches.count > found[place].matches.count {
      known[place].matches.sort { $0.span < $1.span }
    }
    return misread
  }

  /// The words of a cell that holds nothing but one short code, read off a picture.
  private func code(in cell: Cell) -> Span? {
    let span = document.text.trimmed(cell.span)
    let tokens = folded.tokens(in: span)
    guard tokens.count == 1, (2...6).contains(span.length), words(in: span).allSatisfy({ $0.confidence != nil }) else {
      return nil
    }
    return document.text[span].contains(where: \.isLetter) ? span : nil
  }

  private func words(in span: Span) -> ArraySlice<Word> {
    let all = document.words
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { $0.span.start < span.end }
  }

  /// What it stands for, by the place of its vocabulary; nothing where several codes look like it.
  private func meanings(of span: Span, in cell: Cell, of table: Table, _ known: [Known]) -> [(Int, Match)] {
    let read = document.text[span]
    let keyed = key.keys.filter { Lookalike.areAlike(read: read, printed: $0) }
    if !keyed.isEmpty {
      guard keyed.count == 1, let meaning = keyed.first.flatMap({ key[$0] }) else { return [] }
      return known.enumerated().compactMap { place, known in
        let meant = known.matches.filter { meaning.contains($0.span) && !$0.isAbbreviation }
        return meant.max { $0.span.length < $1.span.length }.map { (place, match($0.entry, $0.code, at: span)) }
      }
    }
    let kinds = known.indices.filter { holds(known[$0].matches, inColumnOf: cell, of: table) }
    let shorts = Set(
      kinds.flatMap { known[$0].lexicon.abbreviations { Lookalike.areAlike(read: read, printed: $0) } })
    guard shorts.count == 1, let short = shorts.first else { return [] }
    return kinds.compactMap { place in
      known[place].lexicon.entry(ofAbbreviation: short).map { index, entry in
        (place, match(index, entry.code, at: span))
      }
    }
  }

  private func match(_ entry: Int, _ code: String, at span: Span) -> Match {
    Match(
      code: code, entry: entry, span: span, strength: .strong, isAbbreviation: true, isAmbiguous: false,
      corrected: true)
  }

  private func holds(_ matches: [Match], inColumnOf cell: Cell, of table: Table) -> Bool {
    table.cells.contains { other in
      other.column == cell.column && other.row != cell.row && !other.isHeader
        && matches.contains { other.span.contains($0.span) }
    }
  }
}

/// Signs that a recogniser takes for one another. Source: what Tesseract 5 made of the codes in scans of Corpus and of
/// its own drawing; the pairs are those that any account of such errors names.
enum Lookalike {
  /// Whether what was read may be what was printed: but for capitals, signs that look alike, and a last letter that was
  /// seen twice.
  static func areAlike(read: String, printed: String) -> Bool {
    let (read, printed) = (shape(read), shape(printed))
    guard printed.count > 1, read != printed else { return printed.count > 1 }
    let isTwice = read.count == printed.count + 1 && read.last == read.dropLast().last
    return isTwice && read.dropLast().elementsEqual(printed)
  }

  /// One letter for all that look like it.
  private static func shape(_ code: String) -> [Character] {
    let small = code.lowercased().filter { $0 != "." }.replacing("vv", with: "w").replacing("rn", with: "m")
    return small.map { signs[$0] ?? $0 }
  }

  private static let signs: [Character: Character] = [
    "l": "i", "1": "i", "|": "i", "!": "i", "0": "o", "5": "s", "$": "s", "8": "b", "2": "z",
  ]
}
