import Foundation

/// How much each sign of a letter says for its being about misconduct of people who work for a force, and for its telling of
/// any, as fitted on gold: log odds.
public struct LetterWeights: Sendable, Decodable {
  /// What is asked of a letter.
  public struct Question: Sendable, Decodable {
    /// What is thought of a letter before anything is read.
    public let base: Double
    /// From what probability on the answer is yes.
    public let least: Double
    /// From what probability on hardly a doubt is left; nil where it never is.
    public let sure: Double?

    /// Whether signs of so much weight together, with what is thought before, make a yes.
    public func holds(odds: Double) -> Bool { LetterWeights.chance(odds) >= least }
    /// Whether they make a yes that is hardly in doubt.
    public func isSure(odds: Double) -> Bool { sure.map { LetterWeights.chance(odds) >= $0 } ?? false }
  }

  /// What a sign says for each question.
  public struct Sign: Sendable, Decodable {
    let sign: String
    /// Log odds that it is about misconduct of staff.
    public let topic: Double
    /// Log odds that it tells of any.
    public let disclosure: Double
  }

  private static func chance(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

  /// So many letters of a word tell: "dismissed", "dismissal" and "dismiss" are one.
  public static let lengthOfBeginning = 6

  /// Whether the letter is about misconduct of staff.
  public let topic: Question
  /// Whether a letter about misconduct of staff tells of any, and doesn't refuse to or say that there was none.
  public let disclosure: Question
  /// By their names, as `answer:dismis` and `request=rank`.
  public let signs: [String: Sign]
  /// Of fewer known signs nothing is concluded: a letter of a few lines.
  public let fewest: Int

  enum CodingKeys: String, CodingKey { case topic, disclosure, entries, fewest }

  /// Reads the data file (Schemas/vocabulary.schema.json, "letters").
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    fewest = try box.decode(Int.self, forKey: .fewest)
    topic = try box.decode(Question.self, forKey: .topic)
    disclosure = try box.decode(Question.self, forKey: .disclosure)
    signs = Dictionary(try box.decode([Sign].self, forKey: .entries).map { ($0.sign, $0) }) { first, _ in first }
  }
}
