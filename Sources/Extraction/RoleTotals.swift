import Documents

/// The answer given in parts, a sentence for each kind of people: "Twelve police officers were investigated. In the same
/// period five members of police staff were." Source: record contract, "printed in parts, their sum".
struct RoleTotals: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  /// A count of each kind of people, where several figures that may be the total are of one kind each; else none.
  func tallies(of candidates: [TotalCandidate], beside tallies: [Tally]) -> [Tally] {
    let parts = candidates.filter { candidate in
      candidate.score >= 3 && candidate.max > 0 && candidate.rule != "total_of_parts"
        && !tallies.contains { $0.count.span.overlaps(candidate.span) }
    }.compactMap { candidate in person(countedBy: candidate.span).map { (candidate, $0) } }
    let roles = parts.compactMap(\.1.role)
    guard parts.count > 1, Set(roles).count == parts.count, !isCutByRole(tallies) else { return [] }
    return parts.map { candidate, person in
      Tally(
        locator: "total:\(candidate.span.start)", span: candidate.span.union(person.span),
        count: Count(min: candidate.min, max: candidate.max, span: candidate.span),
        dimensions: Dimensions(person: person), isTotal: false, breakdown: "total", rule: "total_sentence")
    }
  }

  /// The kind of people that a figure counts: of its own sentence, right after it.
  func person(countedBy number: Span) -> Person? {
    guard let statement = anatomy.statements.first(where: { $0.span.contains(number) }) else { return nil }
    let after = Span(number.start, min(statement.span.end, number.end + 40))
    let people = PersonReader(marks: marks).persons(in: after)
    guard let person = people.first, people.count == 1, !person.isGeneric else { return nil }
    return person
  }

  private func isCutByRole(_ tallies: [Tally]) -> Bool {
    tallies.contains { !$0.isTotal && $0.dimensions.names == [.role] }
  }
}
