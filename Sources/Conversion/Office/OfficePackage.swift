/// The parts of a Word or Excel file, and how they refer to one another.
///
/// Only parts in XML are unpacked: pictures, fonts, programs and embedded files stay closed.
struct OfficePackage: Sendable {
  /// Of a part: what it says of another that it needs.
  struct Relation: Sendable {
    /// The last part of its type: `styles`, `worksheet`, `header`.
    var kind: String
    var target: String
    /// Beyond the file: a link, or a template to be fetched.
    var isExternal: Bool
  }

  private var parts: [String: [UInt8]] = [:]
  /// Names of what stayed closed.
  private(set) var closed: [String] = []

  private static let limits = Archive.Limits(
    entries: 20_000, entryBytes: XMLEvents.largest, totalBytes: 256 << 20, ratio: 100, ratioFloor: 32 << 20)

  init(_ bytes: [UInt8]) throws(ConversionError) {
    var closed: [String] = []
    let files: [Archive.Entry]
    do throws(Archive.Failure) {
      files = try Archive.files(ofZip: bytes, limits: Self.limits) { name in
        let isPart = name.lowercased().hasSuffix(".xml") || name.lowercased().hasSuffix(".rels")
        if !isPart { closed.append(name) }
        return isPart
      }
    } catch {
      switch error {
      case .damaged(let reason): throw .damaged(code: 0, reason: reason)
      case .tooLarge: throw .tooLarge(pages: 0, bytes: bytes.count)
      }
    }
    for file in files {
      switch file.content {
      // Of two parts of a name the first counts: readers differ, and no program writes two.
      case .success(let bytes): parts[Self.key(file.name)] = parts[Self.key(file.name)] ?? bytes
      case .failure(.encrypted): throw .encrypted
      case .failure(.tooLarge): throw .tooLarge(pages: 0, bytes: bytes.count)
      case .failure: throw .damaged(code: 0, reason: "a part of it can't be unpacked")
      }
    }
    self.closed = closed
  }

  /// Names of parts are the same in upper and lower case.
  private static func key(_ name: String) -> String { String(name.lowercased().drop { $0 == "/" }) }

  func bytes(of part: String) -> [UInt8]? { parts[Self.key(part)] }

  /// The names of all parts in XML that lie below a folder, in order.
  func names(below folder: String) -> [String] { parts.keys.filter { $0.hasPrefix(folder) }.sorted() }

  func tree(of part: String) throws(ConversionError) -> XMLTree? {
    guard let bytes = bytes(of: part) else { return nil }
    return try XMLTree(part: bytes)
  }

  /// The part that the whole file is about.
  func main() throws(ConversionError) -> String? {
    try relations(of: "").values.first { $0.kind == "officeDocument" && !$0.isExternal }?.target
  }

  /// What a part refers to, by id; targets are names of parts.
  func relations(of part: String) throws(ConversionError) -> [String: Relation] {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[..<$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    guard let tree = try tree(of: (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels") else { return [:] }
    var relations: [String: Relation] = [:]
    for child in tree.children {
      guard let id = child["Id"], let type = child["Type"], let target = child["Target"] else { continue }
      let isExternal = child["TargetMode"] == "External"
      relations[id] = Relation(
        kind: type.split(separator: "/").last.map(String.init) ?? "",
        target: isExternal ? target : Self.resolved(target, from: folder), isExternal: isExternal)
    }
    return relations
  }

  /// A target is told from the folder of the part that names it, or from the root.
  private static func resolved(_ target: String, from folder: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  /// What a reader should know of what stayed closed.
  var warnings: [String] {
    var warnings: [String] = []
    if closed.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) {
      warnings.append("macros in the file: neither run nor read")
    }
    let embedded = closed.count { $0.lowercased().contains("/embeddings/") }
    if embedded > 0 { warnings.append("files embedded in it, not read: \(embedded)") }
    return warnings
  }
}
