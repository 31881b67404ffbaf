import ArgumentParser
import Casework
import Documents
import Figures
import Foundation
import ReportWriting
import Review
import Vocabulary

/// What a report is to be about.
struct ScopeOptions: ParsableArguments {
  @Option(help: "Only what is counted in that unit: person, case, allegation or complaint (default: the commonest).")
  var unit: String?

  @Option(help: "Only that time: 2011, 2009/10, or two dates parted by a slash.")
  var period: String?

  @Option(help: "Only replies to questions about that: a topic of the groupings, such as social_media.")
  var topic: String?

  @Option(help: ArgumentHelp("Only that force, by its code; may be given again.", valueName: "force"))
  var force: [String] = []

  @Option(
    help: ArgumentHelp(
      "The forces that were asked: a CSV file with a column force, or territorial for the 43 of England and Wales.",
      valueName: "file"))
  var asked: String?

  @Option(help: ArgumentHelp("Other groups of outcomes, roles and topics (JSON).", valueName: "file"))
  var groups: String?

  @ArgumentParser.Flag(help: "Add up persons, cases, allegations and complaints all the same; the report says so.")
  var mixUnits = false

  @ArgumentParser.Flag(help: "Add up replies of one force about the same time; the report says so.")
  var addOverlaps = false

  func validate() throws {
    if let unit, Documents.Unit(rawValue: unit) == nil {
      throw ValidationError("--unit takes person, case, allegation or complaint")
    }
    if let period, Values.period(period) == nil {
      throw ValidationError("--period takes a year, 2009/10, or two dates as 2009-01-01/2014-02-17")
    }
  }

  func input(from store: Store, audit: Int?, words: Words) throws -> ReportInput {
    let groupings = try self.groupings()
    if let topic, groupings.topic(topic) == nil {
      throw CommandError.noTopic(name: topic, known: groupings.topics.map(\.code))
    }
    var input = try Gathering.input(from: try ReviewedStore(store), groupings: groupings)
    input.scope = Scope(
      unit: unit.flatMap(Documents.Unit.init), period: period.flatMap(Values.period), topic: topic,
      forces: force.isEmpty ? nil : Set(force), mixesUnits: mixUnits, addsOverlaps: addOverlaps)
    input.asked = try askedForces()
    input.audit = try audit.flatMap { try bound(ofAudit: $0, in: store, words) }
    return input
  }

  private func groupings() throws -> Groupings {
    guard let groups else { return try .standard() }
    guard let data = FileManager.default.contents(atPath: groups) else {
      throw CommandError.unreadableGroups(path: groups)
    }
    return try Groupings(json: Array(data))
  }

  private func askedForces() throws -> [String]? {
    guard let asked else { return nil }
    let forces = try Vocabulary().forces
    if asked == "territorial" {
      return forces.entries.filter { ($0.territorial ?? false) && ["england", "wales"].contains($0.country ?? "") }.map(
        \.code)
    }
    guard let data = FileManager.default.contents(atPath: asked), let text = String(validating: data, as: UTF8.self),
      let rows = CSV.rows(text), let column = rows.first?.firstIndex(of: "force")
    else { throw CommandError.unreadableForces(path: asked) }
    let codes = rows.dropFirst().filter { column < $0.count && !$0[column].isEmpty }.map { $0[column] }
    if let unknown = codes.first(where: { forces.entry($0) == nil }) { throw CommandError.noForce(code: unknown) }
    return codes
  }

  private func bound(ofAudit size: Int, in store: Store, _ words: Words) throws -> AuditBound? {
    var settings = Desk.Settings(reviewer: NSUserName())
    settings.audit = size
    guard let audit = try Desk(store, words: words, settings: settings).summary().audit, let upper = audit.upperBound
    else { return nil }
    return AuditBound(decided: audit.decided, wrong: audit.wrong, upper: upper)
  }
}
