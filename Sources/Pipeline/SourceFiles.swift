import Casework
import Conversion
import Foundation
import Isolation
import Vocabulary

/// Paths such as `mail.eml!/letter.pdf`.
enum PartPath {
  /// A file that is there, and the name of one within it; nil for the file itself.
  static func parted(_ path: String) -> (location: String, inside: String?) {
    var from = path.startIndex
    while !FileManager.default.fileExists(atPath: path), let mark = path[from...].firstRange(of: Input.within) {
      let location = String(path[..<mark.lowerBound])
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: location, isDirectory: &isFolder), !isFolder.boolValue {
        return (location, String(path[mark.upperBound...]))
      }
      from = mark.upperBound
    }
    return (path, nil)
  }
}

/// The bytes of inputs, for their pages to be shown: of a file, and of one that lies in another, which is opened anew by
/// a worker. Only bytes that the store knows are given out.
public final class SourceFiles: Sendable {
  private let folder: String
  /// By the path of what lies in a file: that file, and its hash.
  private let parents: [String: CaseFile.Place]
  private let pipeline: Pipeline

  /// `folder` is the one that was ingested into the store.
  public init(
    folder: String, ledger: [LedgerEntry], vocabulary: Vocabulary, tool: String, workers: WorkerSettings
  ) {
    self.folder = folder
    let hashes = Dictionary(ledger.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    parents = Dictionary(
      ledger.compactMap { entry in
        entry.parent.map { (entry.path, CaseFile.Place(path: $0, sha256: hashes[$0] ?? nil)) }
      }, uniquingKeysWith: { first, _ in first })
    pipeline = Pipeline(vocabulary: vocabulary, tool: tool, workers: workers)
  }

  /// Nil when it isn't there as it was.
  public func bytes(of path: String, sha256: String) -> [UInt8]? {
    guard let parent = parents[path] else {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else { return nil }
      let bytes = Array(data)
      return Digest.sha256(bytes) == sha256 ? bytes : nil
    }
    guard let hash = parent.sha256, let whole = bytes(of: parent.path, sha256: hash) else { return nil }
    return pipeline.parts(of: whole, name: fileName(of: parent.path)).map(\.bytes).first { Digest.sha256($0) == sha256 }
  }
}
