import Documents

/// Parts an archive into its files.
public enum ArchiveOpener {
  /// Each file is held to `PartLimits`. One that is locked or broken is among them without its bytes.
  public static func open(_ bytes: [UInt8]) throws(ConversionError) -> Opened {
    let limits = Archive.Limits(
      entries: 2 * PartLimits.parts, totalBytes: PartLimits.bytes, ratio: PartLimits.ratio, ratioFloor: 8 << 20)
    let entries: [Archive.Entry]
    do throws(Archive.Failure) {
      entries = try Archive.files(ofZip: bytes, limits: limits) { !isLeftOut($0) }
    } catch {
      switch error {
      case .damaged(let reason): throw .damaged(code: 0, reason: reason)
      case .tooLarge(_, let size): throw .tooLarge(pages: 0, bytes: size)
      }
    }
    guard entries.count <= PartLimits.parts else { throw .tooLarge(pages: 0, bytes: bytes.count) }
    let parts = entries.enumerated().map { index, entry in
      let name = PartName.cleaned(entry.name, keepingFolders: true, orElse: "file \(index + 1)")
      switch entry.content {
      case .success(let bytes): return Part(name: name, bytes: bytes)
      case .failure(let refusal): return Part(name: name, bytes: [], refusal: Part.Refusal(refusal))
      }
    }
    return Opened(Document(), parts: PartName.apart(parts))
  }

  /// Hidden files, as in a folder, and what a Mac lays beside each file.
  private static func isLeftOut(_ name: String) -> Bool {
    let steps = name.split(separator: "/")
    let isHidden = steps.last.map { $0.hasPrefix(".") && !$0.hasPrefix("..") } ?? false
    return isHidden || steps.first == "__MACOSX"
  }
}

extension Part.Refusal {
  init(_ refusal: Archive.Refusal) {
    self =
      switch refusal {
      case .encrypted: .encrypted
      case .damaged, .name: .damaged
      case .tooLarge: .tooLarge
      case .notAFile: .notAFile
      }
  }
}
