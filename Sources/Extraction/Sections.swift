import Documents
import Vocabulary

/// A section of the Act as cited, to the subsection.
struct Citation: Hashable, Sendable {
  /// `s40(2)`, `s12`.
  var code: String
  var span: Span
}

/// Finds sections of FOIA and FOISA. Source: domain §5.1, §5.2.
struct SectionReader: Sendable {
  let marks: Annotations

  /// "Section 40(2)", "S 1 (1) (a)", "s.31(1)(g)", "sections 30(3) and 31(3)", "Section 38(1)(b)".
  func citations(in span: Span) -> [Citation] {
    let folded = marks.folded
    let range = folded.tokens(in: span)
    var result: [Citation] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let word = folded.word(index)
      // What cites a section is "section", its like in Welsh, or begins with an s.
      guard let first = word.utf8.first, first == UInt8(ascii: "s") || first == UInt8(ascii: "a") else {
        index += 1
        continue
      }
      let glued =
        word.count >= 2 && word.count <= 4 && word.first == "s" && word.dropFirst().allSatisfy(\.isNumber)
        && !isPostcode(at: index, range)
      if glued {
        let (citation, next) = parse(at: index, from: folded.tokens[index].span.start + 1, in: span, range)
        if let citation { result += [citation] + siblings(of: citation, in: span) }
        index = max(next, index + 1)
        continue
      }
      guard ["section", "sections", "s", "sec", "ss", "adran"].contains(word), index + 1 < range.upperBound,
        folded.word(index + 1).first?.isNumber ?? false
      else {
        index += 1
        continue
      }
      index += 1
      while index < range.upperBound, folded.word(index).first?.isNumber ?? false {
        let (citation, next) = parse(at: index, from: folded.tokens[index].span.start, in: span, range)
        guard let citation else { break }
        let siblings = siblings(of: citation, in: span)
        result += [citation] + siblings
        index = next
        if let last = siblings.last {
          while index < range.upperBound, marks.folded.tokens[index].span.start < last.span.end { index += 1 }
        }
        // "and 31(3)", ", 30(3)", "& 40(5)", "and/or"
        var ahead = index
        while ahead < range.upperBound, ["and", "or", "section", "with", "amp"].contains(folded.word(ahead)) {
          ahead += 1
        }
        guard ahead < range.upperBound, isSectionNumber(ahead), ahead > index || isComma(before: ahead) else { break }
        index = ahead
      }
    }
    return result
  }

  /// "31(1)(a) and (b)", "30(1)(a), (b) and (c)": further subsections of the same section.
  private func siblings(of citation: Citation, in span: Span) -> [Citation] {
    guard let open = citation.code.lastIndex(of: "(") else { return [] }
    let last = citation.code[open...].dropFirst().dropLast()
    let scalars = marks.text.scalars
    var result: [Citation] = []
    var at = citation.span.end
    while true {
      var probe = at
      while probe < span.end, " ,&/".unicodeScalars.contains(scalars[probe]) { probe += 1 }
      let word = marks.folded.tokens(in: Span(probe, min(span.end, probe + 4))).first
      if let word, ["and", "or"].contains(marks.folded.word(word)), marks.folded.tokens[word].span.start == probe {
        probe = marks.folded.tokens[word].span.end
        while probe < span.end, scalars[probe] == " " { probe += 1 }
      }
      guard probe > at, probe < span.end, scalars[probe] == "(",
        let close = (probe..<min(span.end, probe + 5)).first(where: { scalars[$0] == ")" })
      else { return result }
      let inner = marks.text[Span(probe + 1, close)]
      guard isSubsection(inner), inner.first?.isNumber == last.first?.isNumber else { return result }
      result.append(Citation(code: citation.code[..<open] + "(\(inner))", span: Span(probe, close + 1)))
      at = close + 1
    }
  }

  /// "S35 2PY": a place in Sheffield or Stockport.
  private func isPostcode(at index: Int, _ range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    let next = marks.folded.word(index + 1)
    return next.count == 3 && next.first?.isNumber ?? false && next.dropFirst().allSatisfy(\.isLetter)
  }

  private func isSectionNumber(_ index: Int) -> Bool {
    let word = marks.folded.word(index)
    guard word.count <= 3, let number = Int(word.filter(\.isNumber)), (1...50).contains(number),
      word.first?.isNumber ?? false
    else { return false }
    // "and 31(3)", not "and 12 officers"
    let end = marks.folded.tokens[index].span.end
    return end < marks.text.count
      && (marks.text.scalars[end] == "(" || (end + 1 < marks.text.count && marks.text.scalars[end + 1] == "("))
      || [12, 14, 21, 22, 23, 24, 27, 30, 31, 36, 38, 40, 41, 42, 43, 44].contains(number) && isEndOfClause(end)
  }

  private func isEndOfClause(_ end: Int) -> Bool {
    guard end < marks.text.count else { return true }
    return ".,;:)–-".unicodeScalars.contains(marks.text.scalars[end])
      || marks.words(Span(end, min(marks.text.count, end + 20))).first.map {
        ["of", "apply", "applies", "are", "is", "foia"].contains($0)
      } ?? true
  }

  private func isComma(before index: Int) -> Bool {
    let start = marks.folded.tokens[index].span.start
    return start >= 2 && (marks.text.scalars[start - 1] == "," || marks.text.scalars[start - 2] == ",")
  }

  /// From the digits on, with bracketed subsections, spaces allowed before a bracket.
  private func parse(at index: Int, from start: Int, in span: Span, _ range: Range<Int>) -> (Citation?, Int) {
    let scalars = marks.text.scalars
    var at = start
    var code = "s"
    while at < span.end, let digit = digitOrLetter(scalars[at]), digit.isNumber || code.count > 1 && code.count < 4 {
      code.append(digit)
      at += 1
    }
    guard code.count >= 2, let number = Int(code.dropFirst().filter(\.isNumber)), (1...84).contains(number) else {
      return (nil, index + 1)
    }
    var inners: [String] = []
    var letter: Unicode.Scalar?
    while true {
      var probe = at
      while probe < span.end, scalars[probe] == " " { probe += 1 }
      guard probe < span.end, scalars[probe] == "(" else { break }
      var inner = ""
      var close = probe + 1
      while close < span.end, scalars[close] != ")", inner.count <= 3 {
        if scalars[close] != " " { inner.unicodeScalars.append(scalars[close]) }
        close += 1
      }
      guard close < span.end, scalars[close] == ")", !inner.isEmpty, inner.count <= 3, isSubsection(inner) else {
        break
      }
      // "40(2)(a)(b)": several paragraphs, of which the subsection is what is cited
      if let last = letter, inner.unicodeScalars.count == 1, inner.unicodeScalars.first?.value == last.value + 1 {
        if inners.last == String(last) { inners.removeLast() }
        code = "s" + code.dropFirst().prefix { $0 != "(" } + inners.map { "(\($0))" }.joined()
        letter = inner.unicodeScalars.first
        at = close + 1
        continue
      }
      letter = inner.unicodeScalars.count == 1 && inner.first?.isLowercase ?? false ? inner.unicodeScalars.first : nil
      inners.append(inner)
      code += "(\(inner))"
      at = close + 1
    }
    var next = index
    while next < range.upperBound, marks.folded.tokens[next].span.start < at { next += 1 }
    return (Citation(code: code, span: Span(start, at)), max(next, index + 1))
  }

  private func digitOrLetter(_ scalar: Unicode.Scalar) -> Character? {
    let character = Character(scalar)
    return character.isNumber || character.isUppercase ? character : nil
  }

  private func isSubsection(_ inner: String) -> Bool {
    inner.first?.isNumber ?? false || inner.count == 1 || ["ii", "iii", "iv", "vi"].contains(inner.lowercased())
  }
}
