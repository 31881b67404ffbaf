import Documents
import Vocabulary

/// What a reply that is about one kind of misconduct says of a matter whose own words name none: a list under "Misuse of
/// police systems" is of misuse of police systems.
struct TopicAllegationReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  /// The kind that title and request name, when they name one above all. Social media is no kind of misconduct.
  func allegation() -> (code: String, span: Span)? {
    let places = anatomy.statements.filter { statement in
      if statement.zone == .request { return true }
      if case .heading = marks.document.blocks[statement.block].kind {
        return statement.zone == .head || statement.zone == .answer
      }
      return false
    }
    let found = places.flatMap { marks.matches(marks.allegations, in: $0.span) }
      .filter { $0.strength == .strong && !TopicAllegationReader.general.contains($0.code) }
    let counts = Dictionary(grouping: found, by: \.code).mapValues(\.count)
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 10 >= found.count * 6,
      let first = found.first(where: { $0.code == best.key })
    else { return nil }
    return (best.key, first.span)
  }

  /// What is asked about in general says nothing of one matter.
  private static let general: Set = [
    "offensive", "account", "excessive_use", "other", "criminal_offence", "image", "contact", "none",
  ]

  /// The matter with its conduct weighed in the light of what the letter is about.
  func weighed(_ matter: Matter, with topic: (code: String, span: Span)?) -> Matter {
    guard let topic, let stories = matter.stories, !matter.allegationIsInherited else { return matter }
    var matter = matter
    matter.allegation = ConductReader(marks: marks).allegations(in: stories, about: topic)
    matter.allegationIsInherited = matter.allegation?.spans.first == topic.span
    return matter
  }
}
