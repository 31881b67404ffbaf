import Documents
import Vocabulary

/// Finds the force's own reference for the request, as printed after its label. Source: domain §5.4.
struct ReferenceReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  func reference() -> (span: Span, score: Double)? {
    var best: (span: Span, score: Double)?
    func offer(_ span: Span, _ score: Double) { if score > (best?.score ?? 0) { best = (span, score) } }
    for statement in anatomy.statements where statement.zone != .outside {
      let zone = zoneScore(statement)
      for cue in marks.cues("reference_label", in: statement.span) {
        let reach = reach(from: cue.span, statement)
        guard let value = value(after: cue.span.end, until: reach) else { continue }
        // "Your reference no: COL-20-0447": the applicant's, unless the force's own page bears it
        if isYours(cue.span) {
          if isTitled(value) { offer(value, zone) }
          continue
        }
        let words = marks.words(cue.span)
        let own = words.contains("our") || words.contains("my") || words.contains("foi") ? 0.4 : 0
        let labelled = marks.text[Span(cue.span.end, value.start)].contains(":") ? 0.3 : 0
        offer(
          value,
          zone + own + labelled
            + (words.contains(where: { $0.hasPrefix("ref") || $0 == "number" || $0 == "no" }) ? 0.5 : 0))
      }
      if let number = requestNumber(statement.span) { offer(number, zone + 0.4) }
      if isHeading(statement.block), let number = numberAtEnd(of: statement.span) { offer(number, zone - 0.4) }
      if statement.zone == .head || isHeading(statement.block) {
        for line in lines(of: statement.span) {
          if let bare = bare(in: line) { offer(bare, zone - 0.8) }
        }
      }
    }
    return best.map { (unlabelled($0.span), $0.score) }
  }

  /// Whether the page's or letter's title has that number, too.
  private func isTitled(_ value: Span) -> Bool {
    let said = marks.text[value]
    return said.count >= 6
      && marks.document.blocks.contains { $0.region == .title && marks.text[$0.content].contains(said) }
  }

  /// "FOI 3985_13" where the number stands without the word elsewhere: there the word is a label.
  private func unlabelled(_ span: Span) -> Span {
    let tokens = marks.folded.tokens(in: span)
    guard tokens.count > 1, let first = tokens.first, marks.folded.word(first) == "foi",
      marks.text[Span(marks.folded.tokens[first].span.end, marks.folded.tokens[first + 1].span.start)] == " "
    else { return span }
    let number = Span(marks.folded.tokens[first + 1].span.start, span.end)
    let said = tokens.dropFirst().map(marks.folded.word)
    let starts = marks.folded.tokens.indices.filter { marks.folded.word($0) == said[0] && !tokens.contains($0) }
    let standsAlone = starts.contains { start in
      let isSame = said.indices.allSatisfy { marks.folded.word(start + $0) == said[$0] }
      let before = start > 0 ? marks.folded.word(start - 1) : ""
      return isSame && !["foi", "request", "f"].contains(before)
    }
    return standsAlone ? number : span
  }

  /// "Request 004521/12" on a line of its own.
  private func requestNumber(_ span: Span) -> Span? {
    let words = marks.words(span)
    guard let first = marks.folded.tokens(in: span).first, words.count <= 4,
      ["request", "enquiry"].contains(marks.folded.word(first)),
      let value = value(after: marks.folded.tokens[first].span.end, until: span.end)
    else { return nil }
    return marks.text[value].contains("/") && span.end - value.end <= 1 ? value : nil
  }

  /// "Freedom of Information: Right to know request 583-18" as a heading.
  private func numberAtEnd(of heading: Span) -> Span? {
    let words = marks.folded.tokens(in: heading)
    // "Request 5127 - PSD" has the word as a part of it.
    guard
      let word = words.dropFirst().last(where: {
        ["request", "enquiry", "application"].contains(marks.folded.word($0))
      }),
      let value = value(after: marks.folded.tokens[word].span.end, until: heading.end), heading.end - value.end <= 1
    else { return nil }
    let said = marks.text[value]
    return said.contains { "/-".contains($0) } && said.count(where: \.isNumber) >= 4 ? value : nil
  }

  /// The cells of a table, and any other span as it is.
  private func lines(of span: Span) -> [Span] {
    var lines: [Span] = []
    var start = span.start
    for at in span.start..<span.end where "\t\n".unicodeScalars.contains(marks.text.scalars[at]) {
      lines.append(Span(start, at))
      start = at + 1
    }
    return lines + [Span(start, span.end)]
  }

  private func zoneScore(_ statement: Statement) -> Double {
    switch marks.document.blocks[statement.block].region {
    case .letterhead: return 3
    case .messageHead: return 1.6
    case .title: return 1.5
    case .footer, .runningHead: return 1.4
    case .quoted: return 0.2
    default: break
    }
    switch statement.zone {
    case .head: return 2.8
    case .request: return 1.2
    case .rights: return 1
    default: return 2
    }
  }

  private func isHeading(_ block: Int) -> Bool {
    if case .heading = marks.document.blocks[block].kind { true } else { false }
  }

  private func isYours(_ span: Span) -> Bool {
    let first = marks.folded.tokens(in: span).lowerBound
    return ["your", "eich"].contains(marks.folded.word(first - 1))
      || ["your", "eich"].contains(marks.folded.word(first))
  }

  /// The value may stand in the next cell, or in the next block when the label ends its own.
  private func reach(from label: Span, _ statement: Statement) -> Int {
    let end = statement.span.end
    guard marks.text.trimmed(Span(label.end, end)).length <= 1 else { return end }
    let next = statement.block + 1
    return marks.document.blocks.indices.contains(next) ? marks.document.blocks[next].span.end : end
  }

  /// "FOI 1137/14", "0194/2014", "01.FOI.22.026570", "IM-FOI-2016-1187", "Request 3320 - HR".
  private func value(after start: Int, until end: Int) -> Span? {
    let scalars = marks.text.scalars
    var at = start
    while at < end, scalars[at].properties.isWhitespace || ":.-–#".unicodeScalars.contains(scalars[at]) { at += 1 }
    // "Reference N°: FOI 002218/16"
    if at + 1 < end, scalars[at] == "N", "°º".unicodeScalars.contains(scalars[at + 1]) { at += 2 }
    while at < end, scalars[at].properties.isWhitespace || ":.".unicodeScalars.contains(scalars[at]) { at += 1 }
    // "Ref No. 12/34", "Reference (FOI): …"
    for filler in ["no", "number", "is", "of"] {
      let word = marks.folded.tokens(in: Span(at, min(end, at + 12))).first
      if let word, marks.folded.word(word) == filler {
        at = marks.folded.tokens[word].span.end
        while at < end, scalars[at].properties.isWhitespace || ":.".unicodeScalars.contains(scalars[at]) { at += 1 }
      }
    }
    guard at - start <= 24 else { return nil }
    let first = at
    var hasDigit = false
    var words = 0
    var last = at
    while at < end, words < 3 {
      var stop = at
      while stop < end, isReferenceScalar(scalars[stop]), !startsWord(stop, after: at, end) { stop += 1 }
      guard stop > at else { break }
      let word = marks.text[Span(at, stop)]
      let digits = word.contains(where: \.isNumber)
      if !digits, !isPrefix(word) { break }
      hasDigit = hasDigit || digits
      last = stop
      words += 1
      if digits { break }
      guard stop < end, scalars[stop] == " " else { break }
      at = stop + 1
    }
    guard hasDigit else { return nil }
    // a department after a dash: "3320 - HR"
    if last + 3 < end, scalars[last] == " ", "-–".unicodeScalars.contains(scalars[last + 1]), scalars[last + 2] == " " {
      var stop = last + 3
      while stop < end, scalars[stop].properties.isUppercase { stop += 1 }
      if stop - last - 3 >= 2, stop - last - 3 <= 4, stop >= end || scalars[stop].properties.isWhitespace {
        last = stop
      } else if stop == last + 3 {
        // or the year, at the end of its line: "514 - 21"
        while stop < end, scalars[stop].properties.numericType != nil { stop += 1 }
        if stop == end, [2, 4].contains(stop - last - 3) { last = stop }
      }
    }
    return cleaned(Span(first, last))
  }

  private func isReferenceScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "/-._–".unicodeScalars.contains(scalar)
  }

  /// "00871Date": the next label, glued on.
  private func startsWord(_ index: Int, after start: Int, _ end: Int) -> Bool {
    let scalars = marks.text.scalars
    guard index > start, index + 1 < end, scalars[index - 1].properties.numericType != nil else { return false }
    return scalars[index].properties.isUppercase && scalars[index + 1].properties.isLowercase
  }

  private func isPrefix(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count <= 7 && letters == letters.uppercased() && !letters.isEmpty
      || ["Request", "Ref", "Case"].contains(word) || word.lowercased() == "foi"
  }

  private func cleaned(_ span: Span) -> Span? {
    var span = span
    while span.end > span.start, ".-–_/".unicodeScalars.contains(marks.text.scalars[span.end - 1]) { span.end -= 1 }
    let raw = marks.text[span]
    guard raw.filter(\.isNumber).count >= 2 else { return nil }
    // a date, or the year of the Act, is no reference
    if let date = marks.dates.dates(in: span).first, date.span.length >= span.length - 1,
      date.form != .interval || raw.filter(\.isNumber).count <= 8
    {
      return nil
    }
    return span
  }

  /// A reference without a label in a title: "0087-14-FOI", "FOI 2014-211".
  private func bare(in span: Span) -> Span? {
    let raw = marks.text[span]
    guard raw.count < 140 else { return nil }
    var at = span.start
    while at < span.end {
      while at < span.end, "([".unicodeScalars.contains(marks.text.scalars[at]) { at += 1 }
      if let found = value(after: at, until: span.end), found.start == at || at == span.start {
        let text = marks.text[found].uppercased()
        let digits = text.filter(\.isNumber).count
        let isMarked = ["FOI", "RFI", "/", "_"].contains(where: text.contains) || text.hasPrefix("REQUEST ")
        if digits >= 3, isMarked { return found }
      }
      while at < span.end, !marks.text.scalars[at].properties.isWhitespace { at += 1 }
      at += 1
    }
    return nil
  }
}
