import Casework
import Foundation
import Pipeline
import Synchronization
import TestSupport
import Vocabulary

/// A store that is gone with the test.
final class MemoryStore: CaseworkStore {
  private struct State {
    var files: [String: CaseFile] = [:]
    var manifest: Manifest?
  }
  private let state = Mutex(State())

  func keep(_ file: CaseFile) { state.withLock { $0.files[file.key] = file } }
  func finish(_ manifest: Manifest) { state.withLock { $0.manifest = manifest } }

  func manifest() throws(StoreError) -> Manifest {
    guard let manifest = state.withLock({ $0.manifest }) else { throw .empty(path: "memory") }
    return manifest
  }

  func caseFile(_ entry: Manifest.Entry) throws(StoreError) -> CaseFile {
    guard let file = state.withLock({ $0.files[entry.key] }) else { throw .malformed(path: entry.path) }
    return file
  }
}

/// The program's own words, read once.
let words = Result { try Vocabulary() }

@discardableResult
func ingest(_ folder: TemporaryFolder, into store: some CaseworkStore, leavingOut excluded: String = "") throws
  -> RunSummary
{
  try Pipeline(vocabulary: words.get(), tool: "0.0.0").ingest(
    try Folder(at: folder.path, leavingOut: excluded), into: store)
}

/// Every case file that a run over the folder keeps, in order.
func ingested(_ folder: TemporaryFolder, leavingOut excluded: String = "") throws -> [CaseFile] {
  let store = MemoryStore()
  try ingest(folder, into: store, leavingOut: excluded)
  return try store.manifest().entries.map { try store.caseFile($0) }
}
