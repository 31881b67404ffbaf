/// Two kinds of words beside each other, or one by itself, that tell of a kind of conduct: somebody *tells*, and what
/// follows is *police business*.
public struct Frame: Sendable, Decodable {
  /// One kind of words, and where they have to stand.
  public struct Part: Sendable, Hashable {
    public enum Place: String, Sendable {
      /// Within quotation marks.
      case quoted
      /// Not in a remark on somebody else's affairs ("who had reported a theft").
      case own
      case anywhere
    }
    /// A code of the senses; `any` is any word at all.
    public var sense: String
    public var place: Place
  }

  public enum Order: String, Sendable, Decodable { case after, either }

  public var name: String
  public var parts: [Part]
  /// What has to stand beside them; empty where the one kind says enough.
  public var companions: [Part]
  /// How many words may stand between; nil is anywhere in the story.
  public var within: Int?
  public var order: Order

  enum CodingKeys: String, CodingKey {
    case name = "code"
    case of, with, within, order
  }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    name = try box.decode(String.self, forKey: .name)
    parts = try box.decode([String].self, forKey: .of).map(Frame.part)
    companions = try box.decodeIfPresent([String].self, forKey: .with)?.map(Frame.part) ?? []
    within = try box.decodeIfPresent(Int.self, forKey: .within)
    order = try box.decodeIfPresent(Order.self, forKey: .order) ?? .after
  }

  private static func part(_ written: String) -> Part {
    let halves = written.split(separator: ":").map(String.init)
    guard halves.count == 2, let place = Part.Place(rawValue: halves[0]) else {
      return Part(sense: written, place: .anywhere)
    }
    return Part(sense: halves[1], place: place)
  }
}

/// How much each sign says for each kind of conduct, as fitted on gold: log odds.
public struct ConductWeights: Sendable, Decodable {
  private struct Sign: Decodable {
    var sign: String
    var says: [String: Double]
  }

  /// All codes that are weighed.
  public let codes: [String]
  /// What is thought of each code before anything is read.
  public let base: [Double]
  /// What each sign says for some of the codes, these by their places.
  public let signs: [String: [(code: Int, weight: Double)]]
  /// From what probability on a code is the primary one.
  public let primary: Double
  /// From what probability on a code is a further one.
  public let further: Double

  enum CodingKeys: String, CodingKey { case base, entries, primary, further }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    let base = try box.decode([String: Double].self, forKey: .base)
    primary = try box.decode(Double.self, forKey: .primary)
    further = try box.decode(Double.self, forKey: .further)
    let entries = try box.decode([Sign].self, forKey: .entries)
    let codes = Set(base.keys).union(entries.flatMap(\.says.keys)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    self.codes = codes
    self.base = codes.map { base[$0] ?? 0 }
    signs = Dictionary(
      entries.map { entry in
        (entry.sign, entry.says.compactMap { code, weight in places[code].map { (code: $0, weight: weight) } })
      }
    ) { first, _ in first }
  }
}

/// Everything that conduct is told by.
public struct ConductWords: Sendable {
  /// Kinds of words.
  public let senses: Lexicon
  public let frames: [Frame]
  public let weights: ConductWeights
  /// By kind of words, the places of the frames that one of their parts is.
  private let framesBySense: [String: [Int]]

  init(senses: Lexicon, frames: [Frame], weights: ConductWeights) {
    self.senses = senses
    self.frames = frames
    self.weights = weights
    var places: [String: [Int]] = [:]
    for (place, frame) in frames.enumerated() {
      for sense in Set(frame.parts.map(\.sense)) { places[sense, default: []].append(place) }
    }
    framesBySense = places
  }

  /// The frames, in their order, that a story with these kinds of words may have.
  public func frames(of senses: some Sequence<String>) -> [Frame] {
    Set(senses.flatMap { framesBySense[$0] ?? [] }).sorted().map { frames[$0] }
  }
}
