import Documents
import Vocabulary

/// Where a letter says that there was none of what was asked about, what else it tells of in passing is no matter: how
/// many officers it has, what it searched, what would have counted.
struct NilReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  /// What is left of the body when one of the candidates says that there was none.
  func cleared(_ body: BodyReader.Result, by candidates: [TotalCandidate]) -> BodyReader.Result {
    let none = candidates.filter(isUnreserved).map(\.span)
    var body = body
    body.matters.removeAll { matter in matter.outcomes.isEmpty && none.contains { matter.span.contains($0) } }
    // What comes after figures is said of a part: "How many were above the rank of Inspector? None."
    let first = (body.matters.map(\.span) + body.tallies.map(\.span)).map(\.start).min() ?? 0
    guard none.contains(where: { $0.start < first }), !hasList(body) else { return body }
    body.matters.removeAll { !tellsEnd($0) }
    body.tallies.removeAll { !tellsMisconduct($0.span) }
    return body
  }

  private func tellsEnd(_ matter: Matter) -> Bool { !matter.outcomes.isEmpty || matter.findingOnly != nil }

  /// Cases or counts set out in a table: whatever the nil was said of, it wasn't all.
  private func hasList(_ body: BodyReader.Result) -> Bool {
    body.matters.contains { $0.rule == "case_table" }
      || body.tallies.contains { ["cross_tab", "counted_cell"].contains($0.rule) && !$0.isTotal && $0.count.max > 0 }
  }

  private func tellsMisconduct(_ span: Span) -> Bool {
    marks.has("conduct", in: span) || !OutcomeReader(marks: marks).outcomes(in: span).isEmpty
  }

  /// It isn't said of one kind of people, where others were asked about, or of one year.
  private func isUnreserved(_ candidate: TotalCandidate) -> Bool {
    guard candidate.rule == "nil_answer" else { return false }
    let years = marks.dates.dates(in: candidate.span).filter { [.year, .financialYear, .month].contains($0.form) }
    let roles = Set(PersonReader(marks: marks).persons(in: candidate.span).compactMap(\.role))
    let asked = anatomy.statements.filter { $0.zone == .request }
      .flatMap { PersonReader(marks: marks).persons(in: $0.span) }.compactMap(\.role)
    return years.count != 1 && (roles.count != 1 || Set(asked).count <= 1)
  }
}
