import Documents

/// Who a row of a case table is about.
extension CaseTableReader {
  func readPersons(_ spans: [Span]) -> [Person] {
    let people = spans.flatMap { persons.persons(in: $0, inColumn: true) }
    guard people.count > 1, spans.count > 1 else { return people }
    // rank in one column, grade or group in another: one person
    let perCell = spans.map { persons.persons(in: $0, inColumn: true) }
    guard perCell.allSatisfy({ $0.count <= 1 }) else { return perCell.max { $0.count < $1.count } ?? [] }
    let found = perCell.compactMap(\.first)
    let best = found.max { a, b in rankOfDetail(a) < rankOfDetail(b) }
    guard var person = best else { return [] }
    if let count = found.compactMap(\.count).first { person.count = count }
    return [person]
  }

  /// "Staff yr heddlu" over "Police staff", "Police staff – call handler" in one cell: one person, in two languages, or by
  /// kind and post.
  func told(once people: [Person]) -> [Person] {
    guard people.count == 2, people[0].sameKind(as: people[1]), people.allSatisfy({ $0.count == nil && !$0.isPlural }),
      people[0].whole.end <= people[1].whole.start
    else { return people }
    let between = marks.text[Span(people[0].whole.end, people[1].whole.start)].prefix { !$0.isLetter }
    if people[0].role == "police_staff", between.contains(where: { "–—-:(".contains($0) }),
      marks.words(people[0].whole).contains("staff"), !marks.words(people[1].whole).contains("staff")
    {
      return [people[0]]
    }
    let welsh = people.map { marks.has("welsh", in: $0.whole) }
    return welsh[0] == welsh[1] ? people : [welsh[0] ? people[1] : people[0]]
  }

  private func rankOfDetail(_ person: Person) -> Int {
    // "Special" beside "Special Sergeant"
    if person.role == "special_constable", let rank = person.rank, rank != "special_constable" { return 4 }
    if person.role == "pcso" || person.role == "special_constable" { return 3 }
    if person.rank != nil { return 2 }
    return person.isGeneric || person.role == nil ? 0 : 1
  }

  /// "PC – posted …": a person who opens the text of the allegation.
  func leadingPerson(in span: Span) -> [Person] {
    guard let first = persons.persons(in: span).first, first.whole.start - span.start <= 4 else { return [] }
    return [first]
  }
}
