import Casework
import Foundation
import TestSupport
import Vocabulary

@testable import Pipeline

/// The program's own words, read once.
let words = Result { try Vocabulary() }

extension Pipeline {
  /// The pipeline of the program, or one that takes itself for another version. Facts of a file count at once.
  static func own(_ change: (inout StageVersions) -> Void = { _ in }) throws -> Pipeline {
    let words = try words.get()
    var versions = StageVersions(vocabulary: words)
    change(&versions)
    return Pipeline(vocabulary: words, tool: "0.0.0", versions: versions, settling: 0)
  }
}

@discardableResult
func ingest(
  _ folder: TemporaryFolder, into store: some CaseworkStore, leavingOut excluded: [String] = [],
  by pipeline: Pipeline? = nil
) throws -> RunSummary {
  try (pipeline ?? .own()).ingest(try Folder(at: folder.path, leavingOut: excluded), into: store)
}

/// Every case file that a run over the folder keeps, in order.
func ingested(_ folder: TemporaryFolder, leavingOut excluded: [String] = []) throws -> [CaseFile] {
  let store = try Store.inMemory()
  try ingest(folder, into: store, leavingOut: excluded)
  return try caseFiles(in: store)
}

func caseFiles(in store: some CaseworkStore) throws -> [CaseFile] {
  try store.manifest().entries.map { try store.caseFile($0) }
}
