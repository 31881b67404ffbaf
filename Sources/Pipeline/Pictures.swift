import Conversion
import Foundation
import Isolation

/// Draws pages of PDFs in processes that are shut in as those that read them are, one for each page.
public struct Pictures: Sendable {
  private let executable: String
  private let memory: Int
  /// Of processor time, for one page.
  private let seconds = 20

  /// `executable` is one when it is called with `picture`; each may take `memory` bytes.
  public init(executable: String, memory: Int) {
    self.executable = executable
    self.memory = memory
  }

  /// A page as a PNG with so many pixels to the point; nil when it can't be drawn. Blocks until it is there.
  public func png(of bytes: [UInt8], page: Int, scale: Double) -> [UInt8]? {
    do {
      var child = try ChildProcess(executable: executable, arguments: ["picture", "--memory", "\(memory >> 20)"])
      let deadline = ContinuousClock.now + .seconds(4 * seconds)
      let request = "\(bytes.count) \(page) \(scale) \(seconds)\n"
      // Nothing of the document goes in before the child says that it is shut in.
      guard try child.line(atMost: 16, before: deadline) == Array("ready".utf8) else { return nil }
      try child.send(Array(request.utf8) + bytes, before: deadline)
      let answer = try child.line(atMost: 16, before: deadline)
      guard let length = Int(String(decoding: answer, as: UTF8.self)), (1...(64 << 20)).contains(length) else {
        return nil
      }
      let png = try child.bytes(length, before: deadline)
      return png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? png : nil
    } catch {
      return nil
    }
  }

  /// What `casebook picture` does: it is shut in, draws one page, and ends. `memory` is the most it may take, in bytes.
  public static func serve(memory: Int) {
    guard Confinement.dieWithParent() else { return }
    ConversionNeeds.fetch()
    _ = Confinement.enter(ResourceLimits(memory: memory), readable: ConversionNeeds.folders)
    var parent = ParentProcess()
    guard parent.send(Array("ready\n".utf8)), let line = parent.line(atMost: 100) else { return }
    let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard parts.count == 4, let count = Int(parts[0]), count >= 0, let page = Int(parts[1]),
      let scale = Double(parts[2]), let seconds = Int(parts[3]), let bytes = parent.bytes(count)
    else { return }
    allowProcessorTime(seconds: seconds)
    let png = PagePicture.png(of: bytes, page: page, scale: scale) ?? []
    _ = parent.send(Array("\(png.count)\n".utf8) + png)
  }
}
