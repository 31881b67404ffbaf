import ArgumentParser
import Casework
import Documents
import Evaluation
import Foundation
import Reporting
import Validation
import Vocabulary

/// `casebook calibrate`: fits what is believed of each field on gold.
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fit the confidence of every field on hand-made gold.",
    discussion: """
      Ingest each set of replies into a store of its own first. --store and --gold go in pairs. The report is measured \
      with whole forces held out; the model written is fitted on everything. Nothing is left to chance: the same stores \
      and gold give the same file.

      EXAMPLES
        casebook ingest Corpus/replies --store out/corpus
        casebook calibrate --store out/corpus --gold Corpus/gold --out Sources/Validation/Data/model.json
      """)

  @Option(help: ArgumentHelp("A store that casebook ingest filled; one for each --gold.", valueName: "dir"))
  var store: [String] = []

  @Option(help: ArgumentHelp("The folder of gold JSON files for the store of the same place.", valueName: "dir"))
  var gold: [String] = []

  @Option(help: ArgumentHelp("Examples of unseen replies that an earlier run kept.", valueName: "file"))
  var examples: [String] = []

  @Option(help: ArgumentHelp("Examples of replies that the rules were learned from.", valueName: "file"))
  var seenExamples: [String] = []

  @Option(help: ArgumentHelp("Keep the stores' examples there, one a line.", valueName: "file"))
  var saveExamples: String?

  @Option(help: ArgumentHelp("Keep no more than so many of one quantity of one document.", valueName: "n"))
  var atMost: Int?

  @Option(help: ArgumentHelp("Write the model there.", valueName: "file"))
  var out: String?

  @Option(help: ArgumentHelp("The share of wrong fields that may pass without a look.", valueName: "share"))
  var maxError = 0.01

  func validate() throws {
    if store.count != gold.count { throw ValidationError("--store and --gold go in pairs") }
    if store.isEmpty, examples.isEmpty, seenExamples.isEmpty {
      throw ValidationError("name a --store with its --gold, or --examples")
    }
    if let atMost, atMost < 1 { throw ValidationError("--at-most is one at least") }
    if !(maxError > 0 && maxError < 1) { throw ValidationError("--max-error is a share between 0 and 1") }
  }

  func run() throws {
    let validator = Validator(vocabulary: try Vocabulary())
    var fresh: [Example] = []
    for (store, gold) in zip(store, gold) {
      fresh += try LabelledStore(store: Store.openForReading(StorePlace(path: store)), gold: gold).examples(
        by: validator)
    }
    if let saveExamples {
      try ExampleFile.write(atMost.map { Example.thinned(fresh, to: $0) } ?? fresh, to: saveExamples)
    }
    let unseen = try examples.flatMap { try ExampleFile.read($0, areUnseen: true) }
    let all = try fresh + unseen + seenExamples.flatMap { try ExampleFile.read($0, areUnseen: false) }
    let model = Calibrator(maxError: maxError).model(of: all)
    try Console.data(lines: CalibrationText.lines(of: model))
    if let out { try AtomicFile.write(model.json(), to: out) }
  }
}

/// A store beside the gold of its documents.
private struct LabelledStore {
  let store: Store
  let gold: String

  /// What was noticed of every field that the gold can judge.
  func examples(by validator: Validator) throws -> [Example] {
    let manifest = try store.manifest()
    let exporter = Exporter(manifest: manifest)
    var (documents, replies, records) = (Data(), Data(), Data())
    var noticed: [String: Observation] = [:]
    for entry in manifest.entries {
      let file = try store.caseFile(entry)
      documents.append(jsonl([DocumentLines.line(of: file)]))
      replies.append(jsonl(ReplyLines.lines(of: file)))
      records.append(contentsOf: exporter.recordLines(of: file))
      guard let document = file.document else { continue }
      for observation in validator.observations(of: file.findings, in: document) {
        noticed[key(id(of: observation.subject, in: file), observation.name)] = observation
      }
    }
    let judgements = try Evaluator.judgements(
      goldFolder: URL(fileURLWithPath: gold), documents: documents, replies: replies, records: records)
    return judgements.compactMap { judgement in
      noticed[key(judgement.id, judgement.field)].map {
        Example($0, document: judgement.document, forces: judgement.forces, isRight: judgement.isRight)
      }
    }
  }

  private func id(of subject: Observation.Subject, in file: CaseFile) -> String {
    let identity = Identity(of: file)
    return switch subject {
    case .reply(let number): identity.reply(number)
    case .record(let index): identity.record(file.findings.records[index])
    }
  }

  private func key(_ id: String, _ field: String) -> String { "\(id) \(field)" }

  private func jsonl(_ lines: [OrderedJSON]) -> Data { Data(lines.flatMap { $0.line + [0x0A] }) }
}

/// Examples in a file, one a line.
private enum ExampleFile {
  static func write(_ examples: [Example], to path: String) throws {
    let lines = examples.map { example -> OrderedJSON in
      let amounts = example.amounts.sorted { $0.key < $1.key }.map { OrderedJSON.Member($0, .decimal($1, places: 3)) }
      return .object(
        [
          OrderedJSON.Member("quantity", .string(example.quantity)),
          OrderedJSON.Member("document", .string(example.document)),
          OrderedJSON.Member("forces", .strings(example.forces)),
          OrderedJSON.Member("features", .strings(example.features)),
        ] + (amounts.isEmpty ? [] : [OrderedJSON.Member("amounts", .object(amounts))])
          + [OrderedJSON.Member("right", .bool(example.isRight))])
    }
    try AtomicFile.write(lines.flatMap { $0.line + [0x0A] }, to: path)
  }

  static func read(_ path: String, areUnseen: Bool) throws -> [Example] {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw CommandError.unreadableExamples(path: path, line: nil)
    }
    return try data.split(separator: 0x0A).enumerated().map { index, line in
      guard var example = try? JSONDecoder().decode(Example.self, from: Data(line)) else {
        throw CommandError.unreadableExamples(path: path, line: index + 1)
      }
      example.isUnseen = areUnseen
      return example
    }
  }
}
