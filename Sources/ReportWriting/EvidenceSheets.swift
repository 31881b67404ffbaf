import Casework
import Documents
import Foundation
import Reporting

/// Pictures of the pages that records stand on, as far as they can be had.
public struct EvidencePictures: Sendable {
  /// Where they go.
  public enum Place: Hashable, Sendable {
    /// Into the page itself, until so many bytes are used up.
    case inside(atMost: Int)
    /// Beside it, in a folder of that name.
    case beside(folder: String)
    case nowhere
  }

  public var place: Place
  /// A page as a PNG; nil where the file isn't there as it was read.
  public var png: @Sendable (_ path: String, _ sha256: String, _ page: Int) -> [UInt8]?

  public init(place: Place, png: @escaping @Sendable (_ path: String, _ sha256: String, _ page: Int) -> [UInt8]?) {
    self.place = place
    self.png = png
  }

  public static let none = EvidencePictures(place: .nowhere) { _, _, _ in nil }
}

/// The pictures of a page of HTML: each page of a letter is in it once, however many crops show a part of it.
struct EvidenceSheets {
  private let pictures: EvidencePictures
  private var room: Int
  private(set) var markup = Markup()
  /// Files to be written beside the page.
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  /// Pages for which there was no room.
  private(set) var leftOut = 0
  private var ids: [String: String] = [:]

  init(_ pictures: EvidencePictures) {
    self.pictures = pictures
    room = if case .inside(let most) = pictures.place { most } else { 0 }
  }

  /// The id of a page's picture; nil where there is none.
  mutating func sheet(_ sheet: Int, of file: CaseFile) -> String? {
    let key = "\(sheet) \(file.path)"
    if let id = ids[key] { return id.isEmpty ? nil : id }
    let id = made(sheet, of: file)
    ids[key] = id ?? ""
    return id
  }

  private mutating func made(_ sheet: Int, of file: CaseFile) -> String? {
    guard pictures.place != .nowhere, let sha256 = file.sha256,
      let page = file.document?.pages.first(where: { $0.number == sheet }), page.width > 0,
      let png = pictures.png(file.path, sha256, sheet)
    else { return nil }
    let id = "sheet-\(sha256.prefix(16))-\(sheet)"
    let source: String
    switch pictures.place {
    case .inside:
      guard png.count <= room else {
        leftOut += 1
        return nil
      }
      room -= png.count
      source = "data:image/png;base64," + Data(png).base64EncodedString()
    case .beside(let folder):
      source = "\(folder)/\(id).png"
      files.append(("\(folder)/\(id).png", png))
    case .nowhere: return nil
    }
    markup.element(
      "image",
      [
        ("id", id), ("href", source), ("width", number(page.width)), ("height", number(page.height)),
      ])
    return id
  }
}
