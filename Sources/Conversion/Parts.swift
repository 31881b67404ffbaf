import Documents

/// A file inside another: an attachment of a mail, an entry of an archive, a message of a mailbox.
public struct Part: Hashable, Sendable {
  /// As it is called there, cleaned by `PartName`. Never used as a path.
  public var name: String
  public var bytes: [UInt8]
  /// Why there are no bytes.
  public var refusal: Refusal?

  /// Why one of several files is not taken out, while the others are.
  public enum Refusal: String, Hashable, Codable, Sendable { case encrypted, damaged, tooLarge, notAFile }

  public init(name: String, bytes: [UInt8], refusal: Refusal? = nil) {
    self.name = name
    self.bytes = bytes
    self.refusal = refusal
  }
}

/// What a file says itself, and the files in it, in their order.
public struct Opened: Sendable {
  /// Empty for one that has no words of its own, such as an archive.
  public var document: Document
  public var parts: [Part]

  public init(_ document: Document, parts: [Part] = []) {
    self.document = document
    self.parts = parts
  }
}

/// The most that is taken out of one file. A reply has a hundredth of it.
public enum PartLimits {
  public static let parts = 1000
  /// Of all parts together.
  public static let bytes = 256 << 20
  /// How many bytes may come out of one that went in, once more than a megabyte did: real archives stay below 20.
  public static let ratio = 100
  /// In Unicode scalars, of a name.
  public static let name = 200
}

/// Names of parts come from strangers: they are shown, and tell a kind or a force. They never name a place.
public enum PartName {
  /// Without what could mislead: no folder above, no control character, no hidden name, not too long.
  ///
  /// `folders` keeps the names of the folders that it lies in, as an archive gives them.
  static func cleaned(_ name: String, keepingFolders folders: Bool = false, orElse fallback: String) -> String {
    let unified = String(String.UnicodeScalarView(name.unicodeScalars.map { $0 == "\\" ? "/" : $0 }))
    let steps = unified.split(separator: "/").map { step(String($0)) }.filter { !$0.isEmpty }
    let kept = folders ? steps.suffix(6) : steps.suffix(1)
    let whole = kept.joined(separator: "/")
    if whole.isEmpty { return fallback }
    guard whole.unicodeScalars.count > PartLimits.name else { return whole }
    // The end has the kind.
    let end = String(String.UnicodeScalarView(whole.unicodeScalars.suffix(PartLimits.name)))
    return step(String(end.map { $0 == "/" ? " " : $0 }))
  }

  private static func step(_ name: String) -> String {
    let seen = name.unicodeScalars.map { isUnseen($0) ? " " : $0 }
    let text = String(String.UnicodeScalarView(seen)).split(separator: " ").joined(separator: " ")
    return String(text.drop { $0 == "." || $0 == " " })
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }

  /// No two with one name.
  static func apart(_ parts: [Part]) -> [Part] {
    var met: Set<String> = []
    return parts.map { part in
      var part = part
      var number = 2
      while !met.insert(part.name).inserted {
        part.name = numbered(part.name, number)
        number += 1
      }
      return part
    }
  }

  /// "letter.pdf" as "letter (2).pdf".
  public static func numbered(_ name: String, _ number: Int) -> String {
    let base = name.hasSuffix(")") || name.contains(" (") ? unnumbered(name) : name
    guard let dot = base.lastIndex(of: "."), dot > base.startIndex, !base[dot...].contains("/") else {
      return "\(base) (\(number))"
    }
    return "\(base[..<dot]) (\(number))\(base[dot...])"
  }

  private static func unnumbered(_ name: String) -> String {
    guard let match = name.firstMatch(of: #/ \(\d+\)(?=\.[^.\/]*$|$)/#) else { return name }
    return name.replacingCharacters(in: match.range, with: "")
  }

  /// Whether a name is as `cleaned` leaves it.
  public static func isClean(_ name: String) -> Bool {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.isEmpty && name.unicodeScalars.count <= PartLimits.name + 16
      && steps.allSatisfy { !$0.isEmpty && $0.first != "." } && !name.unicodeScalars.contains(where: isUnseen)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
