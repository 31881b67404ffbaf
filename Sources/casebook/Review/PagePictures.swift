import ArgumentParser
import Casework
import Foundation
import Isolation
import Pipeline
import Synchronization
import Vocabulary

/// Pictures of pages, drawn by processes that are shut in, and kept as long as there is room.
actor PagePictures {
  private struct Key: Hashable {
    var sha256: String
    var page: Int
    var scale: Double
  }

  private let files: SourceFiles
  private let pictures = Pictures(executable: "/proc/self/exe", memory: WorkerOptions.megabytes << 20)
  private var drawn: [Key: Task<[UInt8]?, Never>] = [:]
  private var order: [Key] = []
  private let most = 64
  private let queue = DispatchQueue(label: "casebook.pictures", attributes: .concurrent)
  private let slots = DispatchSemaphore(value: 2)

  init(of files: SourceFiles) { self.files = files }

  /// Nil when the file isn't there as it was, or the page can't be drawn.
  func png(path: String, sha256: String, page: Int, scale: Double) async -> [UInt8]? {
    let key = Key(sha256: sha256, page: page, scale: scale)
    if let task = drawn[key] { return await task.value }
    let task = Task { [pictures, queue, slots, files] in
      await withCheckedContinuation { continuation in
        queue.async {
          slots.wait()
          defer { slots.signal() }
          continuation.resume(
            returning: files.bytes(of: path, sha256: sha256).flatMap {
              pictures.png(of: $0, page: page, scale: scale)
            })
        }
      }
    }
    drawn[key] = task
    order.append(key)
    if order.count > most { drawn[order.removeFirst()] = nil }
    return await task.value
  }

}

extension SourceFiles {
  /// Those that were ingested into a store.
  static func of(_ store: Store) throws -> SourceFiles {
    SourceFiles(
      folder: try store.manifest().facts.folder, ledger: try store.ledger(), vocabulary: try Vocabulary(),
      tool: Casebook.version, workers: WorkerOptions.one)
  }
}

/// `casebook picture`: draws a page that comes over standard input, shut in.
struct PictureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture", abstract: "Draw a page of the PDF that comes over standard input.", shouldDisplay: false)

  @Option(help: ArgumentHelp("The most memory that it may take.", valueName: "MB"))
  var memory = WorkerOptions.megabytes

  func validate() throws {
    if !(64...(1 << 20)).contains(memory) { throw ValidationError("--memory takes megabytes, from 64") }
  }

  func run() throws { Pictures.serve(memory: memory << 20) }
}

/// Carries an error out of a task.
final class Box: Sendable {
  private let held = Mutex<(any Error)?>(nil)

  var error: (any Error)? { held.withLock { $0 } }

  func set(_ error: any Error) { held.withLock { $0 = error } }
}
