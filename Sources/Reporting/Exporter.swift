import Casework
import Documents
import Review

/// Writes a store's content as the files of the contract.
public struct Exporter: Sendable {
  private let records: RecordLines

  public init(manifest: Manifest) {
    records = RecordLines(manifest: manifest)
  }

  /// The lines of `records.jsonl`, one input's at a time.
  public func recordLines(of file: CaseFile) -> [UInt8] { jsonl(records.lines(of: file)) }

  /// Writes every file into a folder, each whole or not at all, the description last.
  public func write(_ store: Store, to folder: String) throws(ExportError) {
    var files = ExportFiles()
    do throws(StoreError) {
      let reviewed = try ReviewedStore(store)
      files.decisions = jsonl(
        reviewed.decisions.map { DecisionLines.line(of: $0, attached: reviewed.attached[$0.id]) })
      try reviewed.forEachFile { file in
        files.records += jsonl(records.lines(of: file))
        files.replies += jsonl(ReplyLines.lines(of: file))
        files.documents += jsonl([DocumentLines.line(of: file)])
      }
    } catch {
      throw .store(error)
    }
    do throws(FileError) { try write(files, to: folder) } catch { throw .unwritable(error) }
  }

  private func write(_ files: ExportFiles, to folder: String) throws(FileError) {
    try AtomicFile.makeFolder(folder)
    for (name, bytes) in files.named { try AtomicFile.write(bytes, to: "\(folder)/\(name)", durable: true) }
    let description = DataPackage.description(of: files).indented
    try AtomicFile.write(description, to: "\(folder)/datapackage.json", durable: true)
  }

  private func jsonl(_ lines: [OrderedJSON]) -> [UInt8] { lines.flatMap { $0.line + [0x0A] } }
}

/// Why an export could not be made.
public enum ExportError: Error, Hashable, Sendable {
  case store(StoreError)
  case unwritable(FileError)
}

/// The bytes of the line-by-line files.
struct ExportFiles {
  var records: [UInt8] = []
  var replies: [UInt8] = []
  var documents: [UInt8] = []
  var decisions: [UInt8] = []

  var named: [(name: String, bytes: [UInt8])] {
    [
      ("records.jsonl", records), ("replies.jsonl", replies), ("documents.jsonl", documents),
      ("decisions.jsonl", decisions),
    ]
  }
}
