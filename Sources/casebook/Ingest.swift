import ArgumentParser
import Casework
import Foundation
import Pipeline
import Vocabulary

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a folder of replies into the store.", discussion: Help.ingest)

  @Argument(help: ArgumentHelp("The folder of replies.", valueName: "folder"))
  var folder: String

  @OptionGroup var store: StoreOption

  @Option(help: ArgumentHelp("A folder of vocabulary files laid over the program's own.", valueName: "dir"))
  var vocabulary: String?

  @ArgumentParser.Flag(help: "Read words that can't be seen on the pages, too.")
  var includeHidden = false

  @OptionGroup var workers: WorkerOptions

  @Option(help: ArgumentHelp("A folder of what workers elsewhere said of these files.", valueName: "dir"))
  var answers: String?

  @ArgumentParser.Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  @ArgumentParser.Flag(help: "Go on following the folder, until you stop it.")
  var watch = false

  @Option(help: ArgumentHelp("With --watch: how often to look, in seconds.", valueName: "seconds"))
  var every = 2.0

  func validate() throws {
    if dryRun, watch { throw ValidationError("--dry-run and --watch exclude each other") }
    if !(every >= 0.1 && every <= 86_400) { throw ValidationError("--every takes seconds, from 0.1 to 86400") }
  }

  func run() throws {
    let words = try Vocabulary(overlay: vocabulary.map { URL(fileURLWithPath: $0, isDirectory: true) })
    let pipeline = Pipeline(
      vocabulary: words, tool: Casebook.version,
      workers: workers.settings(vocabulary: vocabulary, includingHidden: includeHidden), includingHidden: includeHidden,
      answers: try answers.map(AnswerFiles.init))
    if dryRun { return try say(what: pipeline) }
    let run = IngestRun(pipeline: pipeline, folder: folder, place: store.place)
    if watch { run.follow(every: every) }
    if try !run.once().failed.isEmpty { throw DocumentsFailed() }
  }

  /// Makes no store where there is none.
  private func say(what pipeline: Pipeline) throws {
    let place = store.place
    let folder = try Folder(at: folder, leavingOut: place.own)
    var store: Store?
    do {
      store = try Store.openForReading(place)
    } catch StoreError.empty {
      // Then every file is new.
    }
    try Console.data(lines: PlanText.lines(of: try pipeline.plan(for: folder, in: store)))
  }
}

/// Runs over one folder, with words for a person on the way and at the end.
struct IngestRun {
  let pipeline: Pipeline
  let folder: String
  let place: StorePlace

  func once() throws -> RunSummary {
    let folder = try Folder(at: folder, leavingOut: place.own)
    let store = try Store.open(place)
    var bar = ProgressBar()
    let summary = try pipeline.ingest(folder, into: store) { bar.show($0) }
    if let isolation = pipeline.isolation, let warning = CommandWording.warning(of: isolation) {
      Console.message("casebook: " + warning)
    }
    let changes = try summary.successions.map { SuccessionText.Change($0, try store.differences(of: $0)) }
    Console.message(SummaryText.lines(of: summary, changes).joined(separator: "\n"))
    return summary
  }

  /// A run at first and after every change, once the folder has been still for one look. What stops one run, such as
  /// another that is under way, is said and doesn't stop the next.
  func follow(every seconds: Double) -> Never {
    Console.message("Following “\(folder)”. Ctrl-C ends it; nothing is lost by that.")
    var seen = Seen()
    while true {
      look(&seen)
      Thread.sleep(forTimeInterval: seconds)
    }
  }

  /// What one look at a folder leaves for the next.
  private struct Seen {
    /// As it was at the last run, and at the last look.
    var taken, last: FolderState?
    var complaint: String?
  }

  /// Apart from the loop around it: the compiler's optimiser doesn't come to an end over the two in one (Swift 6.3.1).
  @inline(never)
  private func look(_ seen: inout Seen) {
    do {
      let state = try Folder(at: folder, leavingOut: place.own).state()
      if state != seen.taken, seen.taken == nil || state == seen.last {
        _ = try once()
        seen.taken = state
      }
      seen.last = state
      seen.complaint = nil
    } catch {
      let words = CommandWording.sentence(for: error) ?? "\(error)"
      if words != seen.complaint { Console.message("casebook: " + words) }
      seen.complaint = words
    }
  }
}
