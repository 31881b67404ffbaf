import Documents
import Vocabulary

/// A sign of conduct, and the words that give it.
struct ConductSign: Sendable {
  var name: String
  var span: Span
}

/// Finds what a story shows of conduct: its frames, and the wordings that the lexicon knows.
struct ConductSignReader: Sendable {
  let marks: Annotations

  /// The signs in some stories about one matter, each once, at its first place.
  func signs(in stories: [Span], except taken: [Span] = []) -> [ConductSign] {
    var found: [ConductSign] = []
    var known: Set<String> = []
    func add(_ name: String, _ span: Span) {
      if known.insert(name).inserted { found.append(ConductSign(name: name, span: span)) }
    }
    for story in stories {
      for sign in wordings(in: story, except: taken) { add(sign.name, sign.span) }
      let read = ConductStory(story, in: marks, except: taken)
      for frame in marks.vocabulary.conduct.frames(of: read.senses) {
        if let span = span(of: frame, in: read) { add("frame:\(frame.name)", span) }
      }
    }
    return found
  }

  /// What the lexicon reads: an act, what only sets the scene, or a weak hint; the first act by its own sign too.
  private func wordings(in story: Span, except taken: [Span]) -> [ConductSign] {
    guard let reading = AllegationReader(marks: marks).allegations(in: story, except: taken) else { return [] }
    let asides = Asides(folded: marks.folded)
    let start = marks.folded.tokens(in: story).lowerBound
    var signs: [ConductSign] = []
    var hasAct = false
    for (code, span) in zip(reading.codes, reading.spans) {
      let isAside = asides.contains(marks.folded.tokens(in: span), from: start)
      let kind = reading.isWeak ? "hint" : isAside ? "aside" : "wording"
      signs.append(ConductSign(name: "\(kind):\(code)", span: span))
      if kind == "wording", !hasAct {
        signs.append(ConductSign(name: "first:\(code)", span: span))
        hasAct = true
      }
    }
    return signs
  }

  /// The words that make a frame: its two parts and what stands between, or the first alone where they are far apart.
  private func span(of frame: Frame, in story: ConductStory) -> Span? {
    let firsts = story.places(of: frame.parts)
    guard !frame.companions.isEmpty, !firsts.isEmpty else { return firsts.first?.span }
    let seconds = story.places(of: frame.companions)
    for first in firsts {
      for second in seconds {
        guard let within = frame.within else {
          if !first.tokens.overlaps(second.tokens) { return first.span }
          continue
        }
        if story.follows(second, first, within: within)
          || frame.order == .either && story.follows(first, second, within: within)
        {
          return first.span.union(second.span)
        }
      }
    }
    return nil
  }
}
