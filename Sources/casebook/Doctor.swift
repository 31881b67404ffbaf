import ArgumentParser
import Casework
import Isolation
import Pipeline
import Reporting
import Vocabulary

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which versions are at work, and whether the store is whole.", discussion: Help.doctor)

  @OptionGroup var store: StoreOption

  func run() throws {
    let place = store.place
    let vocabulary = try Vocabulary()
    try Console.data(lines: HealthText.versions(Pipeline.versions(vocabulary: vocabulary, tool: Casebook.version)))
    let trial = try WorkerTrial(WorkerOptions.one, vocabulary: vocabulary)
    try Console.data(lines: HealthText.lines(of: trial.isolation, trial.outcomes))
    let health: StoreHealth
    do {
      health = try Store.openForReading(place).health()
    } catch StoreError.empty {
      return try Console.data(lines: ["store       nothing is kept in \(Lines.printable(place.name))"])
    }
    try Console.data(lines: HealthText.lines(of: health))
    guard health.isWell else { throw StoreError.damaged(path: place.name, reason: health.problems[0]) }
  }
}

/// What `casebook doctor` prints.
enum HealthText {
  static func versions(_ versions: [(name: String, version: String)]) -> [String] {
    versions.map { line($0.name, $0.version) } + helpers(among: Set(versions.map { $0.name }))
  }

  /// What is read with the help of other programs, and what installs those that aren't there.
  private static func helpers(among libraries: Set<String>) -> [String] {
    let lines = Helper.allCases.map { helper in
      let isThere = libraries.contains(helper.rawValue)
      return "\(helper.name) \(helper.purpose): " + (isThere ? "there" : "not there (\(helper.command))")
    }
    return line("helpers", lines[0], lines.dropFirst())
  }

  static func lines(of isolation: Isolation, _ outcomes: [Trial.Outcome]) -> [String] {
    let layers = Isolation.Layer.allCases.map { layer in
      "\(CommandWording.name(of: layer, in: isolation)): \(isolation.layers.contains(layer) ? "on" : "not to be had here")"
    }
    let trials = outcomes.map {
      "\(CommandWording.name(of: $0.trial)): \($0.refusal.map { "refused (\($0))" } ?? "ALLOWED")"
    }
    return line("workers", layers[0], layers.dropFirst()) + line("tried", trials[0], trials.dropFirst())
  }

  private static func line(_ name: String, _ value: String, _ more: some Sequence<String>) -> [String] {
    [line(name, value)] + more.map { line("", $0) }
  }

  static func lines(of health: StoreHealth) -> [String] {
    var lines = [
      line("store", Lines.printable(health.file)),
      line("", "\(max(1, health.size >> 10)) KB, mode \(health.mode), \(health.journal), schema \(schema(of: health))"),
      line(
        "",
        "\(Wording.count(health.inputs, "input")), \(health.removed) gone, \(Wording.count(health.records, "record")), \(Wording.count(health.decisions, "decision"))"
      ),
    ]
    if let last = health.lastRun {
      lines.append(line("last run", "casebook \(last.tool), vocabulary \(last.vocabulary), \(libraries(last))"))
    }
    if health.unfinished > 0 {
      lines.append(
        line("", "\(Wording.count(health.unfinished, "run")) broken off; casebook ingest takes up what was made"))
    }
    if health.mode != "600" { lines.append(line("", "others may read it: chmod 600 it")) }
    return lines + (health.isWell ? [line("check", "ok")] : health.problems.map { line("check", Lines.printable($0)) })
  }

  private static func schema(of health: StoreHealth) -> String { health.schema.last ?? "none" }

  private static func libraries(_ run: RunFacts) -> String {
    run.libraries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private static func line(_ name: String, _ value: String) -> String {
    name + String(repeating: " ", count: max(1, 12 - name.count)) + value
  }
}
