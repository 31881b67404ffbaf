import ArgumentParser
import Evaluation
import Foundation

/// `casebook evaluate`: measures an export against hand-made gold.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure an export against hand-made gold, field by field.",
    discussion: """
      Export the run first: casebook export --out DIR, then casebook evaluate GOLD --run DIR. Exits with 3 when a \
      figure is below its floor.
      """)

  enum Cut: String, CaseIterable, ExpressibleByArgument { case form, force, field, document }

  @Argument(help: ArgumentHelp("The folder of gold JSON files.", valueName: "gold"))
  var gold: String

  @Option(name: .customLong("run"), help: ArgumentHelp("The folder that casebook export wrote.", valueName: "export"))
  var exportFolder: String?

  @Option(help: "Cut the figures by form, force, field or document.")
  var by: Cut?

  @Option(help: ArgumentHelp("List the n documents with most errors, with the errors.", valueName: "n"))
  var worst: Int?

  @Flag(help: "List every error.")
  var errors = false

  @Flag(help: "Print everything as one JSON object.")
  var json = false

  @Option(help: ArgumentHelp("Write the curve and the reliability diagram there, as SVG.", valueName: "dir"))
  var charts: String?

  @Option(
    help: ArgumentHelp(
      "Only gold of these forms, parted by commas. Without it: PDFs with a text layer, and HTML.", valueName: "forms"))
  var forms: String?

  @Flag(help: "Gold of every form: scans, Word, Excel and mail too.")
  var allForms = false

  @Option(help: "The confidence from which an unflagged field counts as accepted.")
  var threshold = 0.9

  @Option(help: ArgumentHelp("Hold the score against the floors in this file.", valueName: "file"))
  var floors: String?

  @Flag(help: "Write the score as the new floors; refused if one would fall.")
  var raise = false

  @Flag(help: "Write the score as the new floors even if some fall.")
  var allowLowering = false

  func validate() throws {
    if exportFolder == nil {
      throw ValidationError(
        "nothing to measure yet: run casebook export --out DIR on the replies, then pass --run DIR")
    }
    if floors == nil, raise || allowLowering {
      throw ValidationError("--raise and --allow-lowering write floors: say where with --floors FILE")
    }
    if allForms, forms != nil { throw ValidationError("--forms and --all-forms exclude each other") }
    if !(0...1).contains(threshold) { throw ValidationError("--threshold is a probability, from 0 to 1") }
    if let worst, worst < 1 { throw ValidationError("--worst takes a number of documents, from 1") }
  }

  func run() throws {
    guard let exportFolder else { return }
    let score = try Evaluator.score(
      goldFolder: URL(fileURLWithPath: gold), exportFolder: URL(fileURLWithPath: exportFolder),
      options: EvaluationOptions(forms: formChoice, threshold: threshold))
    if json { try Console.data(json: JSONReport(score).text()) } else { try Console.data(lines: lines(report(score))) }
    if let charts { try Charts(score.calibration).write(to: URL(fileURLWithPath: charts)) }
    try holdAgainstFloors(score)
  }

  private var formChoice: FormChoice {
    if allForms { return .all }
    guard let forms else { return .textLayerAndHTML }
    return .only(Set(forms.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }))
  }

  private func report(_ score: Score) -> String {
    let terminal = TerminalReport(score)
    let listing = ErrorListing(score)
    var sections = [terminal.overview()]
    switch by {
    case .field: sections.append(terminal.tableByField())
    case .form: sections.append(terminal.table(by: .form))
    case .force: sections.append(terminal.table(by: .force))
    case .document: sections.append(terminal.table(by: .document))
    case nil: break
    }
    if let worst { sections.append(listing.worst(worst)) }
    if errors { sections.append(listing.all()) }
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func holdAgainstFloors(_ score: Score) throws {
    guard let floors else { return }
    let file = URL(fileURLWithPath: floors)
    if raise || allowLowering {
      try Gate.write(score, to: file, allowLowering: allowLowering)
      return tell("floors written to \(floors)\n")
    }
    let verdict = try Gate(reading: file).judge(score)
    tell(verdict.text())
    if !verdict.passes { throw ExitCode(3) }
  }

  private func tell(_ text: String) { Console.message(lines(text).joined(separator: "\n")) }

  private func lines(_ text: String) -> [String] {
    let whole = text.hasSuffix("\n") ? text.dropLast() : text[...]
    return whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
