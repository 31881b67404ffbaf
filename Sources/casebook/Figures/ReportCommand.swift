import ArgumentParser
import Casework
import Documents
import Figures
import Foundation
import ReportWriting
import Reporting
import Review
import Vocabulary

/// `casebook report`: the figures of a story, with all that they rest on.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Add up what the replies say, with bounds, and say what each figure rests on.",
    discussion: Help.report)

  enum Format: String, ExpressibleByArgument, CaseIterable { case terminal, markdown, csv, json, html }

  @OptionGroup var store: StoreOption
  @OptionGroup var scope: ScopeOptions

  @Option(help: "terminal, markdown, csv, json or html.")
  var format = Format.terminal

  @Option(help: ArgumentHelp("Write it there instead of to standard output.", valueName: "file"))
  var out: String?

  @Option(
    help: ArgumentHelp("With the error bound that casebook review --audit N found, of that sample.", valueName: "n"))
  var audit: Int?

  @Option(
    help: ArgumentHelp(
      "With html, pictures of the letters' pages: embed (up to 16 MB), beside (in a folder beside --out) or none.",
      valueName: "where"))
  var pictures = PicturePlace.embed

  @Option(
    help: ArgumentHelp("Say what changed since an earlier report, written with --format json.", valueName: "file"))
  var compare: String?

  func validate() throws {
    if pictures == .beside, out == nil { throw ValidationError("--pictures beside needs --out") }
    if let audit, audit < 1 { throw ValidationError("--audit takes a number from 1") }
  }

  func run() throws {
    let opened = try Store.openForReading(store.place)
    let words = Words(try Vocabulary())
    let labels = ReportLabels(words)
    var report = Report(try scope.input(from: opened, audit: audit, words: words))
    if let compare { report = report.compared(with: try earlier(at: compare)) }
    switch format {
    case .html:
      let written = try ReportPage(report, labels: labels).written(
        from: try ReviewedStore(opened), pictures: LetterPictures.evidence(of: opened, pictures, beside: out))
      try LetterPictures.write(written.files, beside: out)
      try give(written.html)
    case .terminal: try give(lines: TextReports(report, labels: labels).terminal)
    case .markdown: try give(lines: TextReports(report, labels: labels).markdown)
    case .csv: try give(FigureSheet(report, labels: labels).csv)
    case .json: try give(ReportJSON(report).bytes)
    }
  }

  private func earlier(at path: String) throws -> Snapshot {
    guard let data = FileManager.default.contents(atPath: path),
      let snapshot = try? EarlierReport.snapshot(json: Array(data))
    else { throw CommandError.unreadableReport(path: path) }
    return snapshot
  }

  private func give(lines: [String]) throws {
    guard let out else { return try Console.data(lines: lines) }
    try AtomicFile.write(
      Array((lines.map(Lines.printable).joined(separator: "\n") + "\n").utf8), to: out, durable: true)
  }

  private func give(_ bytes: [UInt8]) throws {
    guard let out else { return try Console.data(bytes) }
    try AtomicFile.write(bytes, to: out, durable: true)
  }
}
