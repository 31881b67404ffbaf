import Documents
import Vocabulary

/// Decides which force (or forces, in a joint letter) answers. Source: domain §1.3 precedence, §1.4 confusable names.
struct ForceReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  struct Candidate: Sendable {
    var code: String
    var score: Double
    var best: Span
    var bestScore: Double
  }

  /// The forces that answer, most certain first: one, or two for a joint letter; empty when no police force does.
  func forces(fileName: String) -> (chosen: [Candidate], margin: Double) {
    var table: [String: Candidate] = [:]
    func add(_ code: String, _ span: Span, _ score: Double) {
      var candidate = table[code] ?? Candidate(code: code, score: 0, best: span, bestScore: 0)
      candidate.score += score
      if score > candidate.bestScore { (candidate.best, candidate.bestScore) = (span, score) }
      table[code] = candidate
    }
    for statement in anatomy.statements {
      let weight = weight(of: statement)
      for match in marks.matches(marks.forces, in: statement.span) where !isNegated(match) {
        let isNamed = match.strength == .strong && !match.isAmbiguous || sharesName(match, in: statement.span)
        let certainty = isNamed ? 1.0 : 0.15
        let voice = speaks(after: match.span, in: statement) ? 3.0 : 0
        add(match.code, match.span, weight * certainty + (statement.zone == .request ? 0 : voice))
      }
      for (code, span) in domains(in: statement.span) {
        add(code, span, statement.zone == .request ? 0.3 : min(weight, 2))
      }
    }
    let name = ForceReader.words(of: fileName)
    for match in marks.vocabulary.forces.matches(in: FoldedText(name), of: name) where table[match.code] != nil {
      table[match.code]?.score += match.strength == .strong ? 1 : 0.5
    }
    let ordered = table.values.sorted { ($0.score, $1.code) > ($1.score, $0.code) }
    guard let first = ordered.first, first.bestScore >= 0.9 else { return ([], 0) }
    let second = ordered.dropFirst().first
    if let second, isJoint(first.code, second.code) { return ([first, second].sorted { $0.best < $1.best }, 0) }
    return ([first], first.score / max(0.01, first.score + (second?.score ?? 0)))
  }

  /// "Norfolk and Suffolk Constabularies": the first of two that share the word.
  private func sharesName(_ match: Match, in span: Span) -> Bool {
    guard let next = marks.matches(marks.forces, in: span).first(where: { $0.span.start > match.span.end }),
      next.strength == .strong, let last = marks.folded.tokens(in: next.span).last,
      ["constabularies", "forces"].contains(marks.folded.word(last))
    else { return false }
    let between = marks.folded.tokens(in: Span(match.span.end, next.span.start)).map(marks.folded.word)
    return between == ["and"] || between.isEmpty
  }

  private func weight(of statement: Statement) -> Double {
    switch marks.document.blocks[statement.block].region {
    case .letterhead: return 5
    case .runningHead, .footer: return 4
    case .title: return 3
    case .messageHead: return 3
    case .navigation: return 1.5
    case .aside: return 0.1
    case .quoted: return 0.2
    case .body:
      switch statement.zone {
      case .request: return 0.3
      case .head: return 3
      case .closing: return 3
      case .rights: return 1
      default: return 1
      }
    }
  }

  /// "… Police holds", "… Constabulary can confirm": the author speaking.
  private func speaks(after span: Span, in statement: Statement) -> Bool {
    marks.cues("force_first_person", in: Span(span.end, min(statement.span.end, span.end + 30))).contains {
      $0.span.start - span.end <= 4
    }
  }

  /// Part of another body's name: "Kent Police and Crime Commissioner", "New South Wales Police".
  private func isNegated(_ match: Match) -> Bool {
    let others = marks.otherBodies.filter { $0.span.overlaps(match.span) && $0.span.length > match.span.length }
    if !others.isEmpty { return true }
    let before =
      marks.folded.tokens(in: Span(max(0, match.span.start - 12), match.span.start)).last.map(marks.folded.word) ?? ""
    return before == "new" && match.code == "south-wales"
  }

  /// Labels before `.police.uk` and `.pnn.police.uk`.
  private func domains(in span: Span) -> [(String, Span)] {
    let folded = marks.folded
    let range = folded.tokens(in: span)
    var found: [(String, Span)] = []
    for index in range
    where folded.word(index) == "police" && index + 1 < range.upperBound && folded.word(index + 1) == "uk" {
      var at = index - 1
      if at >= range.lowerBound, folded.word(at) == "pnn" { at -= 1 }
      guard at >= range.lowerBound, folded.tokens[at].span.end + 1 >= folded.tokens[at + 1].span.start else { continue }
      // "devon-cornwall", "north-wales": the label may be two tokens
      for count in [1, 2, 3] where at - count + 1 >= range.lowerBound {
        let first = at - count + 1
        let label = (first...at).map(folded.word).joined()
        if let entry = marks.vocabulary.forces.entries.first(where: {
          ($0.domains ?? []).contains { squeezed($0) == label }
        }) {
          found.append((entry.code, folded.tokens[first].span.union(folded.tokens[index + 1].span)))
          break
        }
      }
    }
    return found
  }

  private func squeezed(_ label: String) -> String { label.lowercased().filter { $0 != "-" && $0 != "." } }

  static func words(of fileName: String) -> Text { Text(String(fileName.map { "_-.".contains($0) ? " " : $0 })) }

  /// "Norfolk and Suffolk Constabularies": both named side by side outside the request, more than once or in the head.
  private func isJoint(_ a: String, _ b: String) -> Bool {
    guard !isAnsweringApart(a, b) else { return false }
    var hits = 0
    // Who signs, and the small print, may serve another force besides: by themselves they tell nothing.
    var own = 0
    for statement in anatomy.statements where statement.zone != .outside {
      let found = marks.matches(marks.forces, in: statement.span)
      for (first, second) in zip(found, found.dropFirst()) where Set([first.code, second.code]) == Set([a, b]) {
        // The two speaking with one voice, wherever they do.
        if sharesName(first, in: statement.span), speaks(after: second.span, in: statement) {
          hits += 2
          own += 1
        }
        guard statement.zone != .request else { continue }
        let between = marks.text[Span(first.span.end, second.span.start)].lowercased()
        guard between.count <= 24,
          between.contains("and") || between.contains("&") || between.contains("/") || between.contains("|")
            || between.contains("\t") || statement.zone == .head && between.trimmingSpaces.isEmpty
        else { continue }
        hits += statement.zone == .head ? 2 : 1
        if ![.closing, .rights].contains(statement.zone) { own += 1 }
      }
    }
    return hits >= 2 && (own > 0 || !isNamedAlone(a, b))
  }

  /// The letter itself speaks of one of the two by itself.
  private func isNamedAlone(_ a: String, _ b: String) -> Bool {
    anatomy.statements.contains { statement in
      ![.outside, .closing, .rights, .request].contains(statement.zone)
        && Set(marks.matches(marks.forces, in: statement.span).map(\.code)).intersection([a, b]).count == 1
    }
  }

  /// "Our colleagues at Warwickshire Police will send an answer of their own": one of the two doesn't answer here.
  private func isAnsweringApart(_ a: String, _ b: String) -> Bool {
    anatomy.statements.contains { statement in
      let words = marks.words(statement.span)
      let named = Set(marks.matches(marks.forces, in: statement.span).map(\.code)).intersection([a, b])
      return named.count == 1 && words.contains { ["own", "separately", "separate"].contains($0) }
        && words.contains("will")
        && words.contains { ["answer", "reply", "response", "respond", "letter"].contains($0) }
    }
  }
}
