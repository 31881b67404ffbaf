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

  @Option(
    help: "Only replies answered then (default: the twelve months in which most was answered for, unless --period).")
  var answered: String?

  @Option(help: "Only replies to questions about that: a topic of the groupings, such as social_media.")
  var topic: String?

  @Option(help: ArgumentHelp("Only that force, by its code; may be given again.", valueName: "force"))
  var force: [String] = []

  @Option(
    help: ArgumentHelp(
      "The forces that were asked: a CSV file with a column force, or territorial for the 43 of England and Wales.",
      valueName: "file"))
  var asked: String?

  @Option(
    help: ArgumentHelp(
      "How many officers and staff each force has, for rates: a CSV file with columns force and strength.",
      valueName: "file"))
  var strength: String?

  @Option(help: ArgumentHelp("Other groups of outcomes, roles and topics (JSON).", valueName: "file"))
  var groups: String?

  @ArgumentParser.Flag(help: "Add up persons, cases, allegations and complaints all the same; the report says so.")
  var mixUnits = false

  @ArgumentParser.Flag(
    help: "Add up replies of different years, for different times, all the same; the report says so.")
  var mixPeriods = false

  @ArgumentParser.Flag(help: "Add up replies of one force about the same time; the report says so.")
  var addOverlaps = false

  func validate() throws {
    if let unit, Documents.Unit(rawValue: unit) == nil {
      throw ValidationError("--unit takes person, case, allegation or complaint")
    }
    for (name, value) in [("--period", period), ("--answered", answered)] {
      if let value, Values.period(value) == nil {
        throw ValidationError("\(name) takes a year, 2009/10, or two dates as 2009-01-01/2014-02-17")
      }
    }
  }

  func input(from store: Store, audit: Int?, words: Words) throws -> ReportInput {
    let groupings = try self.groupings()
    if let topic, groupings.topic(topic) == nil {
      throw CommandError.noTopic(name: topic, known: groupings.topics.map(\.code))
    }
    var input = try Gathering.input(from: try ReviewedStore(store), groupings: groupings)
    input.scope = Scope(
      unit: unit.flatMap(Documents.Unit.init), period: period.flatMap(Values.period),
      answered: answered.flatMap(Values.period), topic: topic,
      forces: force.isEmpty ? nil : Set(force), mixesUnits: mixUnits, mixesPeriods: mixPeriods,
      addsOverlaps: addOverlaps)
    input.asked = try askedForces()
    input.strengths = try strengths()
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
    guard asked == "territorial" else { return try rows(of: asked, columns: ["force"]).map { $0[0] } }
    return try Vocabulary().forces.entries.filter { entry in
      (entry.territorial ?? false) && ["england", "wales"].contains(entry.country ?? "")
    }.map(\.code)
  }

  private func strengths() throws -> [String: Int]? {
    guard let strength else { return nil }
    let rows = try rows(of: strength, columns: ["force", "strength"])
    let pairs = try rows.map { row in
      guard let number = Int(row[1]), number > 0 else { throw CommandError.unreadableForces(path: strength) }
      return (row[0], number)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Those columns of a CSV file whose first is the force's code.
  private func rows(of path: String, columns: [String]) throws -> [[String]] {
    guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self),
      let rows = CSV.rows(text), let head = rows.first
    else { throw CommandError.unreadableForces(path: path) }
    let places = columns.compactMap { head.firstIndex(of: $0) }
    guard places.count == columns.count else { throw CommandError.unreadableForces(path: path) }
    let cells = rows.dropFirst().map { row in places.map { $0 < row.count ? row[$0] : "" } }.filter { $0[0] != "" }
    let forces = try Vocabulary().forces
    if let unknown = cells.first(where: { forces.entry($0[0]) == nil }) { throw CommandError.noForce(code: unknown[0]) }
    return cells
  }

  private func bound(ofAudit size: Int, in store: Store, _ words: Words) throws -> AuditBound? {
    var settings = Desk.Settings(reviewer: NSUserName())
    settings.audit = size
    guard let audit = try Desk(store, words: words, settings: settings).summary().audit, let upper = audit.upperBound
    else { return nil }
    return AuditBound(decided: audit.decided, wrong: audit.wrong, upper: upper)
  }
}
