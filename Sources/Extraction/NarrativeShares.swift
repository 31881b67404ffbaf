import Documents
import Vocabulary

/// Whose each of several results is, where a story tells of several people.
extension NarrativeReader {
  /// "The sergeant was dismissed and the constable …": results told of each by name.
  private func sharesByName(
    _ people: [Person], _ endings: [OutcomeReading], in span: Span
  ) -> [PeopleAndOutcomes.Share]? {
    guard people.count > 1, endings.count > 1, let last = people.last,
      people.indices.allSatisfy({ place in !people[..<place].contains { $0.sameKind(as: people[place]) } })
    else { return nil }
    let named = persons.persons(in: Span(last.whole.end, max(last.whole.end, span.end)))
    var told: [Int: [OutcomeReading]] = [:]
    for ending in endings {
      guard let before = named.last(where: { $0.whole.end <= ending.span.start }),
        let whose = people.firstIndex(where: { $0.sameKind(as: before) })
      else { continue }
      told[whose, default: []].append(ending)
    }
    guard told.count == people.count else { return nil }
    return people.enumerated().map { place, person in
      PeopleAndOutcomes.Share(person: person, count: person.count, outcomes: outcomes.decisive(told[place] ?? []))
    }
  }

  /// "Both accepted a penalty notice and each was given a written warning": of all of them the same is told.
  private func isOfAll(_ people: [Person], _ endings: [OutcomeReading], in span: Span) -> Bool {
    guard people.count == 1, people[0].count.map({ $0.min > 1 }) ?? false, endings.allSatisfy({ $0.count == nil }),
      let first = endings.first,
      let sentence = SentenceReader(text: marks.text).sentences(in: span).first(where: { $0.contains(first.span) }),
      endings.allSatisfy({ sentence.contains($0.span) })
    else { return false }
    let words = marks.words(sentence)
    return zip(words, words.dropFirst()).contains { ["both", "each"].contains($0) && $1 != "other" && $1 != "of" }
  }

  /// The force's own results of several people, where a court's stand beside them: two penalty notices are no second result.
  private func ofForce(_ endings: [OutcomeReading], _ people: [Person]) -> [OutcomeReading] {
    let own = endings.filter { !OutcomeReader.ofCourts.contains($0.code) }
    return people.count == 1 && people[0].count.map({ $0.min > 1 }) ?? false && !own.isEmpty ? own : endings
  }

  func split(_ matter: Matter, _ people: [Person], _ endings: [OutcomeReading]) -> [Matter] {
    let all = ofForce(endings, people)
    let endings = isOfAll(people, all, in: matter.span) ? Array(outcomes.decisive(all).prefix(1)) : all
    let shares =
      sharesByName(people, endings, in: matter.span)
      ?? PeopleAndOutcomes.shares(persons: people, outcomes: endings, decisive: outcomes.decisive)
    return shares.enumerated().map { number, share in
      var part = matter
      if shares.count > 1 { part.locator += "/part:\(number)" }
      part.part = Matter.Part(index: number, count: shares.count)
      part.person = share.person
      part.count = share.count.flatMap { (2..<Person.implausible).contains($0.max) ? $0 : nil }
      part.outcomes = share.outcomes
      return part
    }
  }
}
