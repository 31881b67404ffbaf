import Documents
import Foundation
import Synchronization

/// Reads the words of scanned pages with Tesseract, where it is installed.
public final class Recogniser: Sendable {
  /// The one of this machine; nil where Tesseract or its English model isn't there.
  public static let shared = Recogniser()

  /// Of the library.
  public var version: String { library.version }
  /// Codes of the models that are used: English, and Welsh where it is there.
  public let languages: [String]
  /// Where the models lie.
  public let folder: String

  let library: TesseractLibrary
  /// By language; each is made when it's first needed and kept. Guards every call of the library.
  private let engines = Mutex<[String: Engine]>([:])

  /// A handle of the library, used by one at a time.
  private struct Engine: @unchecked Sendable {
    // Unchecked, as it is reached through the lock alone.
    let handle: TesseractLibrary.Handle
  }

  private init?() {
    guard let library = TesseractLibrary() else { return nil }
    let folders =
      [ProcessInfo.processInfo.environment["TESSDATA_PREFIX"]].compactMap { $0 } + [
        "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
        "/usr/local/share/tessdata",
      ]
    func has(_ language: String, in folder: String) -> Bool {
      FileManager.default.fileExists(atPath: "\(folder)/\(language).traineddata")
    }
    guard let folder = folders.first(where: { has("eng", in: $0) }) else { return nil }
    self.library = library
    self.folder = folder
    languages = ["eng"] + (has("cym", in: folder) ? ["cym"] : [])
  }

  /// Of the library and its models, for the stamp of what it had a part in.
  public var stamp: String { "\(version) \(languages.joined(separator: "+"))" }

  /// A word as it was read, in pixels.
  struct Reading: Sendable {
    var text: String
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    /// Of the line that it stands on, at its middle.
    var baseline: Double
    /// In 0...1.
    var confidence: Double
  }

  /// How it takes a page apart.
  enum Segmentation: Int32, Sendable {
    case automatic = 3
    case column = 4
    case block = 6
    case sparse = 11
  }

  /// The words on a picture, in the library's order; made of some signs alone, if they are told.
  func words(
    on picture: GreyPicture, language: String = "eng", _ segmentation: Segmentation, signs: String? = nil
  ) -> [Reading] {
    engines.withLock { engines in
      guard let engine = engines[language] ?? engine(of: language) else { return [] }
      engines[language] = engine
      let only = "tessedit_char_whitelist"
      if let signs { _ = library.setVariable(engine.handle, only, signs) }
      defer { if signs != nil { _ = library.setVariable(engine.handle, only, "") } }
      return words(on: picture, engine.handle, segmentation)
    }
  }

  private func engine(of language: String) -> Engine? {
    guard let handle = library.create() else { return nil }
    guard library.initialise(handle, folder, language) == 0 else {
      library.delete(handle)
      return nil
    }
    // Words met on one page would otherwise change how the next is read.
    _ = library.setVariable(handle, "tessedit_enable_doc_dict", "0")
    return Engine(handle: handle)
  }

  private func words(on picture: GreyPicture, _ handle: TesseractLibrary.Handle, _ segmentation: Segmentation)
    -> [Reading]
  {
    library.setSegmentation(handle, segmentation.rawValue)
    library.setImage(handle, picture.grey, Int32(picture.width), Int32(picture.height), 1, Int32(picture.width))
    library.setResolution(handle, Int32((picture.scale * 72).rounded()))
    defer { library.clear(handle) }
    guard library.recognise(handle, nil) == 0, let results = library.results(handle) else { return [] }
    defer { library.deleteResults(results) }
    guard let place = library.place(results) else { return [] }
    var words: [Reading] = []
    let word: Int32 = 3
    repeat {
      guard let text = library.text(results, word) else { continue }
      defer { library.deleteText(text) }
      var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      guard library.box(place, word, &left, &top, &right, &bottom) != 0 else { continue }
      var (x1, y1, x2, y2): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      let hasBaseline = library.baseline(place, word, &x1, &y1, &x2, &y2) != 0
      words.append(
        Reading(
          text: String(cString: text), left: Double(left), top: Double(top), right: Double(right),
          bottom: Double(bottom),
          baseline: hasBaseline ? Double(y1 + y2) / 2 : Double(bottom),
          confidence: min(max(Double(library.confidence(results, word)) / 100, 0), 1)))
    } while library.next(results, word) != 0
    return words
  }
}
