import Foundation

/// A store that is a plain folder: one JSON file for each input, and a manifest.
public struct FolderStore: CaseworkStore {
  /// Where a store is when nobody says.
  public static let defaultPath = ".casebook"

  public let path: String

  public init(path: String) { self.path = path }

  public func keep(_ file: CaseFile) throws(StoreError) {
    do throws(FileError) {
      try AtomicFile.makeFolder(inputsFolder)
      try AtomicFile.write(try encoded(file, path: file.path), to: location(of: file.key))
    } catch {
      throw .unwritable(error)
    }
  }

  public func finish(_ manifest: Manifest) throws(StoreError) {
    do throws(FileError) {
      try AtomicFile.makeFolder(inputsFolder)
      try AtomicFile.write(try encoded(manifest, path: manifestPath), to: manifestPath)
    } catch {
      throw .unwritable(error)
    }
    forgetAllBut(Set(manifest.entries.map(\.key)))
  }

  public func manifest() throws(StoreError) -> Manifest {
    guard FileManager.default.fileExists(atPath: manifestPath) else { throw .empty(path: path) }
    return try decoded(at: manifestPath)
  }

  public func caseFile(_ entry: Manifest.Entry) throws(StoreError) -> CaseFile {
    try decoded(at: location(of: entry.key))
  }

  private var manifestPath: String { path + "/manifest.json" }
  private var inputsFolder: String { path + "/inputs" }
  private func location(of key: String) -> String { "\(inputsFolder)/\(key).json" }

  /// What an earlier run left. A file that can't be removed does no harm: no manifest names it.
  private func forgetAllBut(_ keys: Set<String>) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: inputsFolder)) ?? []
    for name in names where name.hasSuffix(".json") && !keys.contains(String(name.dropLast(5))) {
      unlink("\(inputsFolder)/\(name)")
    }
  }

  private func encoded(_ value: some Encodable, path: String) throws(FileError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    do {
      return Array(try encoder.encode(value))
    } catch {
      throw FileError(path: path, reason: "could not be written as JSON")
    }
  }

  private func decoded<Value: Decodable>(at path: String) throws(StoreError) -> Value {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(FileError(path: path, error: error))
    }
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch {
      throw .malformed(path: path)
    }
  }
}
