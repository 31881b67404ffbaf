import Pipeline
import Reporting

/// Tells how far a run is: a bar on a terminal, a line every few seconds elsewhere.
struct ProgressBar {
  private let isTerminal: Bool
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant?

  init(isTerminal: Bool = Console.isTerminal) {
    self.isTerminal = isTerminal
    start = .now
  }

  private var pause: Duration { isTerminal ? .milliseconds(50) : .seconds(5) }

  mutating func show(_ progress: Progress) {
    guard progress.path != nil else {
      if isTerminal { Console.status("") }
      return
    }
    // A run that is over before the first line is due has nothing to tell of its way.
    let now = ContinuousClock.now
    guard now - (last ?? (isTerminal ? start - pause : start)) >= pause else { return }
    last = now
    let text = ProgressText(progress, elapsed: now - start)
    if isTerminal { Console.status(text.bar) } else { Console.message(text.line) }
  }
}

/// The words of the bar and the line.
struct ProgressText {
  private let progress: Progress
  /// Inputs a second.
  private let rate: Double

  init(_ progress: Progress, elapsed: Duration) {
    self.progress = progress
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    rate = seconds > 0 ? Double(progress.done) / seconds : 0
  }

  var bar: String {
    let width = 24
    let filled = progress.total == 0 ? width : progress.done * width / progress.total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return "\(bar) \(counts)  \(file)"
  }

  var line: String { "casebook: \(counts), now at \(file)" }

  private var counts: String {
    let failed = progress.failed == 0 ? "" : ", \(progress.failed) failed"
    return "\(progress.done) of \(progress.total), \(pace) a second\(failed)"
  }

  private var pace: String {
    rate >= 10 ? "\(Int(rate.rounded()))" : "\(Int(rate)).\(Int((rate * 10).rounded(.down)) % 10)"
  }

  /// Its end says more than its beginning.
  private var file: String {
    let path = progress.path ?? ""
    return path.count > 60 ? "…" + path.suffix(59) : path
  }
}
