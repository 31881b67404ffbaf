import Casework
import Conversion
import Documents
import Extraction
import Validation
import Vocabulary

/// The stages in their order: detect, convert, extract, validate, keep.
public struct Pipeline: Sendable {
  private let extractor: Extractor
  private let validator: Validator
  private let provenance: Provenance

  public init(vocabulary: Vocabulary, tool: String) {
    extractor = Extractor(vocabulary: vocabulary)
    validator = Validator(vocabulary: vocabulary)
    provenance = Provenance(tool: tool, vocabulary: vocabulary)
  }

  /// Takes every file of a folder into a store. One that fails is kept with its failure, and the run goes on.
  public func ingest(
    _ folder: Folder, into store: some CaseworkStore, progress: (Progress) -> Void = { _ in }
  ) throws(IngestError) -> RunSummary {
    let inputs = folder.inputs()
    var firstPaths: [String: String] = [:]
    var summary = RunSummary()
    var entries: [Manifest.Entry] = []
    for (index, input) in inputs.enumerated() {
      progress(Progress(path: input.path, done: index, total: inputs.count))
      let file = read(input, seen: &firstPaths)
      try keep(file, in: store)
      entries.append(Manifest.Entry(path: file.path, key: file.key))
      summary.add(file)
    }
    progress(Progress(path: nil, done: inputs.count, total: inputs.count))
    try finish(provenance.manifest(of: folder, entries), in: store)
    return summary
  }

  /// One input through all the stages. `seen` has the path at which each content was first met.
  func read(_ input: Input, seen: inout [String: String]) -> CaseFile {
    var file = CaseFile(path: input.path)
    do throws(Failure) {
      let bytes = try input.bytes()
      let hash = Digest.sha256(bytes)
      file.sha256 = hash
      let type = MediaType.detect(bytes, name: input.name)
      file.mediaType = type?.rawValue
      file.claimedType = type?.contradicted(by: input.name)?.rawValue
      if let first = seen[hash] { throw .duplicate(of: first) }
      seen[hash] = input.path

      file.converter = type?.converter
      let document = try convert(bytes, as: try known(type, name: input.name))
      file.document = document
      let findings = extractor.findings(in: document, fileName: input.name)
      file.findings = validator.validated(findings, of: document)
    } catch {
      file.failure = error
    }
    return file
  }

  private func keep(_ file: CaseFile, in store: some CaseworkStore) throws(IngestError) {
    do throws(StoreError) { try store.keep(file) } catch { throw .store(error) }
  }

  private func finish(_ manifest: Manifest, in store: some CaseworkStore) throws(IngestError) {
    do throws(StoreError) { try store.finish(manifest) } catch { throw .store(error) }
  }
}

/// How far a run is. `path` is nil when it's done.
public struct Progress: Hashable, Sendable {
  public var path: String?
  public var done: Int
  public var total: Int
}

/// Why a run could not be, as against why one input failed.
public enum IngestError: Error, Hashable, Sendable {
  case missingFolder(path: String)
  case notAFolder(path: String)
  case unreadableFolder(FileError)
  case store(StoreError)
}

/// With what a run was made.
private struct Provenance: Sendable {
  let tool: String
  let vocabulary: String
  let outcomeGroups: [String: String]

  init(tool: String, vocabulary: Vocabulary) {
    self.tool = tool
    self.vocabulary = vocabulary.version
    var groups: [String: String] = [:]
    for entry in vocabulary.outcomes.entries where groups[entry.code] == nil { groups[entry.code] = entry.group }
    outcomeGroups = groups
  }

  func manifest(of folder: Folder, _ entries: [Manifest.Entry]) -> Manifest {
    Manifest(
      folder: folder.path, tool: tool, vocabulary: vocabulary, outcomeGroups: outcomeGroups, entries: entries)
  }
}
