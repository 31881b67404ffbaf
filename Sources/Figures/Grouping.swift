import Documents
import Foundation

/// How codes are put together for publication: outcomes under "left the force", special constables with officers.
///
/// Data, with a source each: `Data/groupings.json`, or a file of the user's own of the same form.
public struct Groupings: Hashable, Sendable, Decodable {
  public struct Group: Hashable, Sendable, Decodable {
    public var code: String
    public var label: String
    public var codes: [String]
    /// Why they are put together.
    public var source: String
  }

  /// In order of publication.
  public var outcomes: [Group]
  public var roles: [Group]
  /// What a request is about, told by words of its questions.
  public var topics: [Group]
  public var version: String

  public enum Problem: Error, Hashable, Sendable {
    case malformed
    /// A code stands in two groups: its matters would be counted twice.
    case twice(code: String)
  }

  public init(json: [UInt8]) throws(Problem) {
    guard let read = try? JSONDecoder().decode(Groupings.self, from: Data(json)) else { throw .malformed }
    for groups in [read.outcomes, read.roles] {
      var seen: Set<String> = []
      for code in groups.flatMap(\.codes) where !seen.insert(code).inserted { throw .twice(code: code) }
    }
    self = read
  }

  /// The program's own.
  public static func standard() throws(Problem) -> Groupings { try Groupings(json: PackageResources.groupings_json) }

  public func group(ofOutcome code: String) -> String? { outcomes.first { $0.codes.contains(code) }?.code }
  public func group(ofRole code: String) -> String? { roles.first { $0.codes.contains(code) }?.code }
  public func topic(_ code: String) -> Group? { topics.first { $0.code == code } }
}

extension Groupings.Group {
  /// Whether one of its words stands in a text, as whole words, whatever their case.
  public func isMentioned(in text: String) -> Bool { isMentioned(among: Groupings.Group.words(of: text)) }

  /// The same of a text whose words are told apart already.
  public func isMentioned(among words: [String]) -> Bool {
    codes.contains { wording in
      let wanted = Groupings.Group.wordings.value(of: wording) { Groupings.Group.words(of: wording) }
      return !wanted.isEmpty && words.indices.contains { words[$0...].starts(with: wanted) }
    }
  }

  private static let wordings = Memo<String, [String]>()

  public static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if isOfWord(scalar) || !word.isEmpty && goesOn(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    return word.isEmpty ? words : words + [String(word)]
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// A mark upon the letter before, and a joiner, part no word; by themselves, as behind a bullet, they are none.
  private static func goesOn(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && (scalar.properties.isGraphemeExtend || scalar.value == 0x200D)
  }
}
