import Documents
import Vocabulary

/// What a column of a table holds.
enum ColumnKind: String, Sendable {
  case person, grade, allegationType, allegation, outcome, court, finding
  case dateRecorded, dateFinalised, date
  case count, index, reference, platform, force, otherText, blank
}

/// One column with what its header says and its cells show.
struct Column: Sendable {
  var index: Int
  var kind: ColumnKind
  var header: Span?
  /// Shares of the filled cells, 0...1.
  var shares: Shares
}

/// How many of a column's filled cells look like what, as shares in 0...1.
struct Shares: Sendable {
  var filled = 0
  var date = 0.0
  var year = 0.0
  var person = 0.0
  var outcome = 0.0
  /// Results of a court or of the police as prosecutors, and no others.
  var court = 0.0
  var finding = 0.0
  var allegation = 0.0
  var count = 0.0
  var consecutive = false
  var repeating = false
  /// 1, 2, 1, 1, 2, 3: numbers that start anew.
  var restarts = false
  /// 1, 2, 3 without a gap.
  var byOne = false
  var reference = 0.0
  /// "4/2018": the fourth of its year.
  var numberOfYear = 0.0
  var grade = 0.0
  var platform = 0.0
  var force = 0.0
  /// Numbers that the letter's key explains.
  var coded = 0.0
  /// Mean number of words.
  var length = 0.0
}

/// Tells what a table's columns hold, from their headers and their cells, each checking the other.
struct ColumnReader: Sendable {
  let marks: Annotations

  private static let headerKinds: [(code: String, kind: ColumnKind)] = [
    ("court", .court), ("person", .person), ("grade", .grade), ("allegation_type", .allegationType),
    ("allegation", .allegation),
    ("outcome", .outcome), ("finding", .finding), ("date_recorded", .dateRecorded), ("date_finalised", .dateFinalised),
    ("date", .date), ("count", .count), ("index", .index), ("reference", .reference), ("platform", .platform),
    ("force", .force), ("other_text", .otherText),
  ]

  /// A fine stands among them where others do: the disciplinary fine ended with the regulations of 2004.
  /// A fine in a column of court's results is theirs.
  private static let courtResults = OutcomeReader.ofCourts.union(["fine"])

  /// The kinds that a header's words promise, the best first.
  func promised(by span: Span) -> [ColumnKind] {
    let span = marks.text.trimmed(span)
    guard !span.isEmpty else { return [] }
    let length = max(1, marks.words(span).count)
    var scored: [(kind: ColumnKind, score: Double)] = []
    for match in marks.matches(marks.headers, in: span) {
      guard let kind = ColumnReader.headerKinds.first(where: { $0.code == match.code })?.kind else { continue }
      let words = Double(marks.words(match.span).count)
      let atStart = match.span.start == span.start ? 0.2 : 0
      let score = words / Double(length) + atStart
      if let known = scored.firstIndex(where: { $0.kind == kind }) {
        scored[known].score = max(scored[known].score, score)
      } else {
        scored.append((kind, score))
      }
    }
    return scored.filter { $0.score >= 0.3 }.sorted { $0.score > $1.score }.map(\.kind)
  }

  func columns(of grid: Grid) -> [Column] {
    var columns = (0..<grid.columnCount).map { column -> Column in
      let shares = shares(of: grid, column)
      let header = header(of: grid, column)
      let kind = kind(promised: header.map(promised) ?? [], shares: shares)
      return Column(index: column, kind: kind, header: header, shares: shares)
    }
    settleDuplicates(&columns)
    return columns
  }

  func header(of grid: Grid, _ column: Int) -> Span? {
    let spans = (0..<grid.headerRows).compactMap { grid.cell($0, column) }.filter { !$0.span.isEmpty }.map(\.span)
    // The lowest header is the column's own; one that spans several columns stands over it.
    guard let last = spans.last else { return nil }
    return last
  }

  private func shares(of grid: Grid, _ column: Int) -> Shares {
    var shares = Shares()
    var seen: Set<Int> = []
    var numbers: [Int] = []
    var words = 0
    let persons = PersonReader(marks: marks)
    let outcomes = OutcomeReader(marks: marks)
    for row in grid.bodyRows where !grid.isBand(row) {
      guard let index = grid.index(row, column), seen.insert(index).inserted else { continue }
      let cell = grid.cells[index]
      guard !cell.span.isEmpty, cell.columnSpan == 1 else { continue }
      let span = cell.span
      shares.filled += 1
      words += marks.words(span).count
      if let date = marks.dates.period(ofWhole: span), span.length - date.span.length <= 12 {
        shares.date += 1
        if date.form == .year || date.form == .financialYear || date.form == .interval { shares.year += 1 }
      }
      if let person = persons.persons(in: span, inColumn: true).first, person.span.start - span.start <= 25 {
        shares.person += 1
      }
      let endings = Set(outcomes.outcomes(in: span, inColumn: true).map(\.code))
      if !endings.isEmpty { shares.outcome += 1 }
      if !endings.isEmpty, endings.isSubset(of: ColumnReader.courtResults) { shares.court += 1 }
      if isFinding(span) { shares.finding += 1 }
      if !marks.matches(marks.allegations, in: span).isEmpty { shares.allegation += 1 }
      switch marks.counts.cell(span) {
      case .count(let count):
        shares.count += 1
        if count.isExact { numbers.append(count.min) }
      case .zero, .dash, .withheld: shares.count += 0.5
      default: break
      }
      if !marks.codes.isEmpty, marks.codes[marks.text[span]] != nil { shares.coded += 1 }
      if isReference(span) { shares.reference += 1 }
      if isNumberOfYear(span) { shares.numberOfYear += 1 }
      if isGrade(span) { shares.grade += 1 }
      if let platform = marks.matches(marks.platforms, in: span).first, platform.span.length * 2 >= span.length {
        shares.platform += 1
      }
      if let force = marks.matches(marks.forces, in: span).first, force.span.length * 2 >= span.length {
        shares.force += 1
      }
    }
    guard shares.filled > 0 else { return shares }
    let total = Double(shares.filled)
    for path in [
      \Shares.date, \.year, \.person, \.outcome, \.court, \.finding, \.allegation, \.count, \.reference, \.grade,
      \.platform,
      \.force, \.coded, \.numberOfYear,
    ] {
      shares[keyPath: path] /= total
    }
    shares.length = Double(words) / total
    // Case numbers come again where a case has several allegations.
    shares.repeating =
      numbers.count >= 2 && numbers[0] == 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 || $1 == $0 + 1 }
    shares.restarts =
      numbers.count >= 3 && numbers[0] == 1
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == 1 || $1 == $0 + 1 }
    shares.byOne =
      shares.repeating && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 } && numbers.count >= 3
    shares.consecutive =
      numbers.count >= 3 && numbers.count * 10 >= shares.filled * 9
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 > $0 && $1 - $0 <= 3 }
      && (numbers[0] <= 2 && (numbers.last ?? 0) <= numbers.count * 2
        || numbers.count >= 3 && zip(numbers, numbers.dropFirst()).filter { $1 - $0 > 1 }.count * 4 <= numbers.count)
    return shares
  }

  private func isFinding(_ span: Span) -> Bool {
    if span.length < 12 {
      let word = marks.text[span].lowercased().trimmingSpaces
      if ["y", "n", "yes", "no", "–", "-", "—"].contains(word) { return true }
    }
    return !marks.matches(marks.findings, in: span).isEmpty
  }

  private func isReference(_ span: Span) -> Bool {
    let raw = marks.text[span]
    guard raw.count <= 24, !raw.contains(" ") || raw.split(separator: " ").count <= 3 else { return false }
    let digits = raw.filter(\.isNumber).count
    return digits >= 1 && (raw.contains("/") || raw.contains("-") || raw.contains(where: \.isLetter))
      && digits * 3 >= raw.filter { !$0.isWhitespace }.count
      && marks.dates.dates(in: span).isEmpty
  }

  private func isNumberOfYear(_ span: Span) -> Bool {
    let parts = marks.text[span].split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...3).contains(parts[0].count) && parts[0].allSatisfy(\.isNumber)
      && parts[1].count == 4 && parts[1].allSatisfy(\.isNumber)
  }

  private func isGrade(_ span: Span) -> Bool {
    let words = marks.words(span)
    guard let first = words.first, words.count <= 3 else { return false }
    return ["scale", "grade", "band", "so1", "so2", "po1", "po2", "po3", "level"].contains(first)
      || (words.count == 1 && first.count <= 2 && !first.allSatisfy(\.isNumber))
  }

  // MARK: deciding

  private func kind(promised: [ColumnKind], shares: Shares) -> ColumnKind {
    if shares.filled == 0 { return promised.first ?? .blank }
    if shares.coded >= 0.8, !shares.consecutive || promised.first == .outcome { return .outcome }
    for kind in promised where bears(kind, shares) { return kind }
    // A card's own number, one to a table.
    if promised.first == .index, shares.filled == 1, shares.count == 1 { return .index }
    return kindByContent(shares)
  }

  /// Whether the cells allow what the header promises.
  private func bears(_ kind: ColumnKind, _ shares: Shares) -> Bool {
    switch kind {
    case .person:
      shares.person >= 0.3 || (shares.count < 0.3 && shares.date < 0.3 && shares.length <= 6 && shares.outcome < 0.5)
    case .grade: shares.count < 0.9 && shares.length <= 4 && shares.person < 0.5
    case .outcome: shares.count < 0.5 && shares.date < 0.5 && (shares.outcome >= 0.2 || shares.person < 0.5)
    case .court: shares.count < 0.5 && shares.date < 0.5
    case .finding: shares.finding >= 0.3 && shares.outcome < 0.6 && shares.length < 6
    case .dateRecorded, .dateFinalised, .date: shares.date >= 0.4
    case .count: shares.count >= 0.5 && !shares.byOne
    case .index:
      shares.consecutive || shares.repeating || shares.restarts || shares.numberOfYear >= 0.8
        || (shares.reference >= 0.5 && shares.person < 0.3 && shares.count < 0.5)
    case .reference: shares.person < 0.3 && shares.outcome < 0.3 && shares.length <= 4
    case .allegation, .allegationType:
      // "Misconduct" over what came of it
      shares.count < 0.5 && shares.date < 0.5 && (shares.person < 0.7 || shares.length > 5)
        && !(shares.outcome >= 0.8 && shares.allegation < 0.3 && shares.length <= 7)
    case .platform: shares.platform >= 0.3
    case .force: shares.force >= 0.3 || shares.length <= 2
    case .otherText: true
    case .blank: shares.filled == 0
    }
  }

  private func kindByContent(_ shares: Shares) -> ColumnKind {
    if shares.consecutive { return .index }
    if shares.date >= 0.6 { return .date }
    if shares.count >= 0.6 { return .count }
    if shares.outcome >= 0.5, shares.outcome >= shares.person, shares.length < 9 { return .outcome }
    if shares.person >= 0.5, shares.length < 7 { return .person }
    if shares.reference >= 0.6 { return .reference }
    if shares.finding >= 0.6, shares.length < 4 { return .finding }
    if shares.platform >= 0.6 { return .platform }
    if shares.force >= 0.6 { return .force }
    if shares.grade >= 0.6 { return .grade }
    if shares.outcome >= 0.5 { return .outcome }
    if shares.allegation >= 0.25 || shares.length >= 4 { return .allegation }
    return .otherText
  }

  /// Two columns cannot both be the outcome, or both the number of the row: the weaker gives way.
  private func settleDuplicates(_ columns: inout [Column]) {
    // "Caution | Final written warning": what the court did beside what the force did
    let results = columns.indices.filter { columns[$0].kind == .outcome }
    if results.contains(where: { columns[$0].shares.court < 0.4 }) {
      for index in results where columns[index].shares.court >= 0.6 { columns[index].kind = .court }
    }
    let outcomes = columns.indices.filter { columns[$0].kind == .outcome }
    if outcomes.count > 1, let best = outcomes.max(by: { columns[$0].shares.outcome < columns[$1].shares.outcome }) {
      for index in outcomes where index != best {
        if columns[index].shares.outcome >= 0.3 { continue }
        if columns[index].shares.finding >= 0.3 {
          columns[index].kind = .finding
        } else if columns[index].shares.allegation >= 0.3 {
          columns[index].kind = .allegation
        }
      }
    }
    let dates = columns.indices.filter { [.date, .dateRecorded, .dateFinalised].contains(columns[$0].kind) }
    if dates.count > 1, !dates.contains(where: { columns[$0].kind == .dateRecorded }),
      let first = dates.first(where: { columns[$0].kind == .date })
    {
      columns[first].kind = .dateRecorded
    }
  }
}
