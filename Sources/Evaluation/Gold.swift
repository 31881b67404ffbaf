import Foundation

/// What a careful reader wrote down from one document.
public struct Gold: Decodable, Hashable, Sendable {
  public var document: String
  public var form: String
  public var replies: [Reply]

  public struct Reply: Decodable, Hashable, Sendable {
    public var force: String?
    public var reference: String?
    public var dateResponded: String?
    public var disposition: String?
    public var exemptions: [String]
    public var total: Total?
    public var cases: [Case]
    public var tallies: [Tally]

    /// Neither a case nor a printed count: whatever a run finds here is made up.
    var holdsNothing: Bool { cases.isEmpty && tallies.isEmpty }
  }

  public struct Total: Decodable, Hashable, Sendable {
    public var min: Int
    public var max: Int
    public var unit: String?
  }

  public struct Case: Decodable, Hashable, Sendable {
    public var count: Int
    public var role: String?
    public var rank: String?
    public var allegations: [String]
    public var platforms: [String]
    public var outcome: String?
    public var period: String?
  }

  public struct Tally: Decodable, Hashable, Sendable {
    public var dims: [String: Dimension]
    public var min: Int
    public var max: Int
  }

  /// A dimension's code; several where a row is headed by several platforms.
  public struct Dimension: Decodable, Hashable, Sendable {
    public var codes: [String]

    public init(_ codes: [String]) { self.codes = codes }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        codes = []
      } else if let code = try? container.decode(String.self) {
        codes = [code]
      } else {
        codes = try container.decode([String].self)
      }
    }
  }
}

/// Which gold documents take part.
public enum FormChoice: Hashable, Sendable {
  /// PDFs with a text layer and HTML pages: extension pdf, html or htm, and a form other than `scan`.
  case textLayerAndHTML
  case all
  /// Only these forms, as the gold names them.
  case only(Set<String>)

  func takes(_ gold: Gold) -> Bool {
    switch self {
    case .textLayerAndHTML:
      let suffix = gold.document.split(separator: ".").last.map { $0.lowercased() } ?? ""
      return ["pdf", "html", "htm"].contains(suffix) && gold.form != "scan"
    case .all: return true
    case .only(let forms): return forms.contains(gold.form)
    }
  }
}

/// The gold of a folder, with the bytes it was read from.
struct GoldSet {
  struct Entry {
    var file: String
    var bytes: Data
    var gold: Gold
  }

  /// Those that take part, by document name.
  var entries: [Entry]
  /// Names of documents left out by their form.
  var leftOut: [String]

  static func read(_ folder: URL, forms: FormChoice) throws(EvaluationError) -> GoldSet {
    let files = try namesOfFiles(in: folder).filter { $0.hasSuffix(".json") }
    var entries: [Entry] = []
    for file in files { entries.append(try entry(file, in: folder)) }
    entries.sort { ($0.gold.document, $0.file) < ($1.gold.document, $1.file) }
    for (a, b) in zip(entries, entries.dropFirst()) where a.gold.document == b.gold.document {
      throw .goldTwice(document: a.gold.document, files: [a.file, b.file])
    }
    let chosen = entries.filter { forms.takes($0.gold) }
    guard !chosen.isEmpty else { throw .noGold(folder: folder.path, found: entries.count) }
    return GoldSet(
      entries: chosen, leftOut: entries.filter { !forms.takes($0.gold) }.map(\.gold.document))
  }

  private static func entry(_ file: String, in folder: URL) throws(EvaluationError) -> Entry {
    let bytes = try contents(of: folder.appendingPathComponent(file))
    let gold: Gold
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      gold = try decoder.decode(Gold.self, from: bytes)
    } catch {
      throw .badGold(file: file, reason: reason(error))
    }
    let names = gold.replies.flatMap { $0.tallies.flatMap { $0.dims.keys } }
    if let stranger = names.sorted().first(where: { TallyShape.dimension(named: $0) == nil }) {
      throw .unknownDimension(file: file, name: stranger)
    }
    return Entry(file: file, bytes: bytes, gold: gold)
  }
}

func contents(of file: URL) throws(EvaluationError) -> Data {
  do {
    return try Data(contentsOf: file)
  } catch {
    throw .unreadable(path: file.path, reason: reason(error))
  }
}

func namesOfFiles(in folder: URL) throws(EvaluationError) -> [String] {
  do {
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  } catch {
    throw .unreadable(path: folder.path, reason: reason(error))
  }
}
