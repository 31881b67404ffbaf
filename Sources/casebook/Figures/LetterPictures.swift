import ArgumentParser
import Casework
import Foundation
import Pipeline
import ReportWriting

/// Where the pictures of a report's letters are to go.
enum PicturePlace: String, ExpressibleByArgument, CaseIterable { case embed, beside, none }

/// Pictures of the pages of letters, drawn by processes that are shut in.
enum LetterPictures {
  /// So much goes into a page before it gets too heavy for a browser and for mail.
  private static let most = 16 << 20
  /// Pixels to the point: enough to read 9-point type by.
  private static let scale = 1.5

  static func evidence(of store: Store, _ place: PicturePlace, beside out: String?) throws -> EvidencePictures {
    let files = try SourceFiles.of(store)
    let pictures = Pictures(executable: "/proc/self/exe", memory: WorkerOptions.megabytes << 20)
    let target: EvidencePictures.Place =
      switch place {
      case .embed: .inside(atMost: most)
      case .beside: .beside(folder: pagesFolder(beside: out ?? "report.html"))
      case .none: .nowhere
      }
    return EvidencePictures(place: target) { path, sha256, page in
      files.bytes(of: path, sha256: sha256).flatMap { pictures.png(of: $0, page: page, scale: scale) }
    }
  }

  static func write(_ files: [(name: String, bytes: [UInt8])], beside out: String?) throws {
    guard let out, !files.isEmpty else { return }
    let folder = URL(fileURLWithPath: out).deletingLastPathComponent().path
    try AtomicFile.makeFolder("\(folder)/\(pagesFolder(beside: out))")
    for (name, bytes) in files { try AtomicFile.write(bytes, to: "\(folder)/\(name)", durable: true) }
  }

  private static func pagesFolder(beside out: String) -> String {
    URL(fileURLWithPath: out).deletingPathExtension().lastPathComponent + "-pages"
  }
}
