import Foundation
import Fuzzing

/// A folder for each parser, with the replies as it sees them.
func writeSeeds(into folder: URL, from replies: URL) {
  do {
    let names = try FileManager.default.contentsOfDirectory(atPath: replies.path).sorted()
    let files = try names.map { (name: $0, bytes: [UInt8](try Data(contentsOf: replies.appending(path: $0)))) }
    for target in FuzzTarget.allCases {
      let place = folder.appending(path: target.rawValue)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for (number, seed) in target.seeds(from: files).enumerated() {
        try Data(seed).write(to: place.appending(path: "seed-\(number)"))
      }
    }
  } catch {
    fatalError("no seeds: \(error)")
  }
}
