import ArgumentParser
import Casework
import Documents
import Reporting
import Review
import Vocabulary

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the records out as JSON Lines, or what is in doubt as a sheet.", discussion: Help.export)

  @OptionGroup var store: StoreOption

  @Option(help: ArgumentHelp("The folder to write every file into.", valueName: "dir"))
  var out: String?

  @Option(help: ArgumentHelp("Write what is in doubt there, for a spreadsheet (CSV).", valueName: "file"))
  var reviewSheet: String?

  @Option(
    help: ArgumentHelp(
      "Write the documents there as tasks for Label Studio (JSON), and its set-up beside them (FILE.config.xml).",
      valueName: "file"))
  var labelStudio: String?

  @Option(help: ArgumentHelp("Write the documents there for doccano (JSON Lines).", valueName: "file"))
  var doccano: String?

  @Option(help: ArgumentHelp("Write flat tables there: CSV for spreadsheets, and their description.", valueName: "dir"))
  var csv: String?

  @Option(help: ArgumentHelp("Write the same tables as one SQLite file, for Datasette.", valueName: "file"))
  var sqlite: String?

  @Option(
    help: ArgumentHelp(
      "Write forces, letters and cases there as FollowTheMoney entities, for Aleph.", valueName: "file"))
  var ftm: String?

  func run() throws {
    let store = try Store.openForReading(store.place)
    let exporter = Exporter(manifest: try store.manifest())
    if let out { try exporter.write(store, to: out) }
    if let reviewSheet { try write(to: reviewSheet, store, Handoff.sheet) }
    if let labelStudio {
      try write(to: labelStudio, store, Handoff.labelStudio)
      let setup = Array(AnnotationExports.labelStudioConfiguration.utf8)
      try AtomicFile.write(setup, to: labelStudio + ".config.xml", durable: true)
    }
    if let doccano { try write(to: doccano, store, Handoff.doccano) }
    if let csv { try FlatFiles.write(try FlatExport.tables(of: try ReviewedStore(store)), to: csv) }
    if let sqlite { try TableFile.write(try FlatExport.tables(of: try ReviewedStore(store)), to: sqlite) }
    if let ftm { try write(to: ftm, store, try Handoff.followTheMoney()) }
    guard [out, reviewSheet, labelStudio, doccano, csv, sqlite, ftm].allSatisfy({ $0 == nil }) else { return }
    let reviewed = try ReviewedStore(store)
    for entry in reviewed.manifest.entries { try Console.data(exporter.recordLines(of: try reviewed.file(entry))) }
  }

  private func write(
    to path: String, _ store: Store, _ bytes: (ReviewedStore) throws(StoreError) -> [UInt8]
  ) throws {
    try AtomicFile.write(try bytes(try ReviewedStore(store)), to: path, durable: true)
  }
}

/// Files for other programs, in which people go on with the work.
enum Handoff {
  static func sheet(of store: ReviewedStore) throws(StoreError) -> [UInt8] {
    // With a mark of byte order: spreadsheets take it for another encoding otherwise.
    var text = "\u{FEFF}" + CSV.line(Sheet.columns)
    try store.forEachFile { file in
      for line in Sheet.lines(of: file, meaning: Wording.meaning(of:)) { text += CSV.line(line) }
    }
    return Array(text.utf8)
  }

  /// With the vocabulary's names for what the codes stand for.
  static func followTheMoney() throws -> (ReviewedStore) throws(StoreError) -> [UInt8] {
    let words = Words(try Vocabulary())
    return { store throws(StoreError) in
      try FollowTheMoney.lines(of: store, forceName: { words.label($0, of: "force") }, label: words.label)
    }
  }

  static func labelStudio(of store: ReviewedStore) throws(StoreError) -> [UInt8] {
    var tasks: [OrderedJSON] = []
    try store.forEachFile { file in
      if let task = AnnotationExports.labelStudioTask(of: file) { tasks.append(task) }
    }
    return OrderedJSON.array(tasks).line + [0x0A]
  }

  static func doccano(of store: ReviewedStore) throws(StoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    try store.forEachFile { file in
      if let line = AnnotationExports.doccanoLine(of: file) { bytes += line.line + [0x0A] }
    }
    return bytes
  }
}
