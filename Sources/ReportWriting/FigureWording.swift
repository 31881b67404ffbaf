import Documents
import Figures
import Reporting

/// What a report says of its figures.
struct FigureWording {
  let report: Report
  let labels: ReportLabels

  /// In one line: what is counted, and how far it is known.
  var headline: String {
    Numbers.bounds(report.total.stated) + rest
  }

  /// The headline after its number.
  var rest: String { " \(labels.unit(report.unit)), from \(Wording.count(report.ranking.places.count, "force"))" }

  static let onPaper = "The replies, records and words that each figure rests on are in the page itself, not on paper."

  static func leftOut(_ pages: Int) -> String {
    "For \(Wording.count(pages, "page")) there was no room for a picture: casebook report --pictures beside writes all of them into a folder."
  }

  /// The line that is to stand under a chart or table of this figure.
  func line(under figure: Figure) -> String {
    var parts = ["Rests on \(forces(of: figure))."]
    if figure.basis.matters > 0 { parts.append("Of its matters \(Numbers.basis(figure.basis)).") }
    if let audit = report.audit {
      parts.append(
        "Of what the program accepted by itself at most \(Numbers.bound(audit.upper)) is wrong (\(audit.wrong) of \(audit.decided) looked at; at 95%)."
      )
    }
    if report.audit == nil, figure.basis.accepted > 0 {
      parts.append("How much of what the program accepted is wrong has not been measured.")
    }
    if !figure.stated.isExact { parts.append("Two numbers: it lies between them.") }
    parts += scope
    return parts.joined(separator: " ")
  }

  /// `39 of the 43 forces asked (4 refused)`.
  private func forces(of figure: Figure) -> String {
    let matrix = report.matrix
    let all = Set(matrix.rows.map(\.force))
    var ends: [String] = []
    if !matrix.refusing.isEmpty { ends.append("\(matrix.refusing.count) refused") }
    if !matrix.withoutReply.isEmpty { ends.append("\(matrix.withoutReply.count) without a reply yet") }
    if !matrix.withOtherReply.isEmpty { ends.append("\(matrix.withOtherReply.count) with a reply that is left out") }
    let more = ends.isEmpty ? "" : " (\(ends.joined(separator: ", ")))"
    guard let asked = matrix.asked else {
      return "\(figure.forces.count) of the \(Wording.count(all.count, "force")) that replied\(more)"
    }
    let others = figure.forces.count { !asked.contains($0) }
    let beside = others == 0 ? "" : " and \(Wording.count(others, "other"))"
    return "\(figure.forces.count - others) of the \(Wording.count(asked.count, "force")) asked\(more)\(beside)"
  }

  /// What the user has narrowed it to, or has taken on themselves.
  var scope: [String] {
    var parts: [String] = []
    let scope = report.scope
    if let answered = report.answered {
      parts.append(
        answered.first == answered.last
          ? "Answered on \(answered.first.iso)." : "Answered between \(answered.first.iso) and \(answered.last.iso).")
    }
    if !report.isOfOneTopic { parts.append("The replies aren't all about one topic (--topic).") }
    if let period = scope.period { parts.append("Only \(period.edtf).") }
    if let topic = scope.topic { parts.append("Only replies about: \(report.groupings.topic(topic)?.label ?? topic).") }
    if let forces = scope.forces { parts.append("Only \(forces.sorted().map(labels.force).joined(separator: ", ")).") }
    if report.includesHidden { parts.append("Words that can't be seen on their page were read with the others.") }
    if scope.mixesUnits { parts.append("Different units are added up, as the user asked: persons, cases, complaints.") }
    if scope.mixesPeriods {
      parts.append("Replies of different years, for different times, are added up, as the user asked.")
    }
    if scope.addsOverlaps {
      parts.append(
        "Replies of one force about the same time are added up, as the user asked; a matter may be counted twice.")
    } else if !report.overlaps.isEmpty {
      parts.append(
        "Where a force gave several replies about the same time (\(report.overlaps.count) times), it is at least the largest of them and at most all together."
      )
    }
    return parts
  }

  var ranking: String {
    let firm = report.ranking.places.count { $0.rank.isExact && $0.rankOfReviewed == $0.rank }
    let without = report.ranking.without
    let rest =
      without.isEmpty
      ? ""
      : " \(Wording.count(without.count, "force")) without a number could stand anywhere: \(without.map(labels.force).joined(separator: ", "))."
    return
      "A ranking of \(Wording.count(report.ranking.places.count, "force")); \(firm) of the ranks hold whatever is suppressed or unreviewed (forces that are level share a range).\(rest)"
  }

  /// Rows as they are to be read: years in order, groups as the data file has them, all others by size.
  func ordered(_ table: FigureTable) -> [FigureTable.Row] {
    let groups = report.groupings
    func place(_ row: FigureTable.Row) -> [Int] {
      zip(row.key, table.dimensions).map { code, dimension in
        switch dimension {
        case .roleGroup: groups.roles.firstIndex { $0.code == code } ?? .max
        case .outcomeGroup: groups.outcomes.firstIndex { $0.code == code } ?? .max
        default: 0
        }
      }
    }
    return table.rows.sorted { a, b in
      if table.dimensions == [.year] { return a.key[0] < b.key[0] }
      if place(a) != place(b) { return place(a).lexicographicallyPrecedes(place(b)) }
      let (x, y) = (a.figure.stated, b.figure.stated)
      return (y.min, y.max, a.key[0]) < (x.min, x.max, b.key[0])
    }
  }

  /// The line that is to stand under a chart or table of these figures.
  func line(under table: FigureTable) -> String {
    [told(table), line(under: report.total)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Empty where every force that gives a number tells it.
  func told(_ table: FigureTable) -> String {
    let forces = report.ranking.places.count
    guard table.forces.count < forces else { return "" }
    return "Told by \(table.forces.count) of the \(Wording.count(forces, "force")) that give a number."
  }

  func notes(on table: FigureTable) -> [String] {
    (table.isPartition ? [] : ["A matter can stand in several rows: they don't add up to the total."])
      + (mixesYears(table)
        ? ["Some forces count by calendar years, others by financial years: no row has all matters of its year."] : [])
      + (table.isTightest ? [] : ["The bounds hold; narrower ones may exist, which weren't looked for to the end."])
  }

  /// Whether what it cuts by year has both 2011 and 2011/12.
  private func mixesYears(_ table: FigureTable) -> Bool {
    guard table.dimensions == [.year] else { return false }
    return Set(table.rows.map { $0.key[0].contains("/") }).count > 1
  }

  var responses: String {
    let matrix = report.matrix
    let unknown =
      matrix.asked != nil ? "" : " Which forces were asked isn't known (--asked FILE): silence doesn't show."
    let counted = Set(matrix.rows.filter(\.isCounted).map(\.force)).count
    return "\(Set(matrix.rows.map(\.force)).count) forces, \(counted) of them with a number.\(unknown)"
  }

  var jigsaw: String {
    let rank = report.jigsaw.count { $0.pieces.count == 1 }
    let two = report.jigsaw.count { $0.pieces.count == 2 }
    let three = report.jigsaw.count - rank - two
    return
      "Whoever knows the force and these can know the rest. \(rank) are singled out by rank or role alone, \(two) more with the year or the allegation, \(three) with both. Think twice before these things are printed side by side."
  }

  func words(for item: Disagreement) -> String {
    let sums = zip(item.breakdowns, item.sums).map { id, sum in
      "\(labels.breakdown(id)) comes to \(Numbers.bounds(sum))"
    }.joined(separator: ", ")
    let total = Numbers.bounds(item.total)
    switch item.kind {
    case .fewerThanTotal: return "\(sums), of a total of \(total): the rest is not told"
    case .moreThanTotal: return "\(sums), of a total of \(total): more than there are"
    case .sumsDontAddUp:
      return "printed sums, as they were read, aren't those of their cells (\(sums)): the cells are taken"
    case .breakdownsDiffer: return "\(sums), and say otherwise of the same matters: the fullest is taken"
    }
  }

  func words(for reason: LeftOut.Reason) -> String {
    switch reason {
    case .otherForce: "of another force"
    case .noForce: "no force is told"
    case .rejected: "a person rejected it"
    case .superseded(let path): "superseded by “\(path)”"
    case .otherTopic: "about something else"
    case .otherUnit(let unit): "counts \(labels.unit(unit)); add --mix-units to add them up all the same"
    case .otherAnswer: "answered in another year; --answered takes that, --mix-periods adds them up all the same"
    case .otherPeriod: "about another time, or a longer one that it doesn't cut by year"
    case .periodNotTold: "what time it is about isn't told"
    }
  }
}

// MARK: what changed

extension FigureWording {
  /// `force/sussex` → `Sussex Police`; the id itself for a figure that isn't there any more.
  func name(ofFigure id: String) -> String {
    if id == report.total.id { return "the total" }
    if let place = report.ranking.places.first(where: { $0.figure.id == id }) { return labels.force(place.force) }
    for table in report.tables {
      let title = labels.name(table.name, in: "table")
      if table.notTold.id == id { return "\(title): not told" }
      if let row = table.rows.first(where: { $0.figure.id == id }) {
        return "\(title): \(labels.row(row, of: table, report.groupings))"
      }
    }
    return id
  }

  func changes(_ all: Int, stated: Int) -> String {
    if all == 0 { return "Nothing: every figure rests on the same as before." }
    let others = all - stated
    return
      "\(Wording.count(stated, "figure")) changed"
      + (others == 0 ? "." : "; of \(others) more only what they rest on, or the most that they can be.")
  }

  func words(for state: Snapshot.State?) -> String {
    guard let state else { return "–" }
    let most = state.atMost > state.stated.max ? " (at most \(state.atMost))" : ""
    return Numbers.bounds(state.stated) + most
  }

  func words(for part: Change.Part) -> String {
    let causes = part.causes.map { labels.name($0.rawValue, in: "cause") }.joined(separator: ", ")
    return
      "\(labels.force(part.force)) \(words(for: part.before)) → \(words(for: part.after)) (\(causes))"
  }
}
