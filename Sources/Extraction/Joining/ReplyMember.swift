import Documents

/// One of several documents that may answer a request together.
public struct ReplyMember: Sendable {
  /// What states a fact first, where several do: a letter before the mail that brought it before a sheet of figures.
  public enum Part: Int, Comparable, Sendable {
    case letter, mail, sheet

    public static func < (a: Part, b: Part) -> Bool { a.rawValue < b.rawValue }
  }

  /// The document's id, as evidence in another names it.
  public var id: String
  public var part: Part
  /// The mail or archive that brought the others.
  public var isCover: Bool
  /// What it says by itself; nothing for one that couldn't be read.
  public var findings: Findings
  /// It could not be read and may hold figures: a picture in a signature holds none.
  public var isMissed: Bool

  public init(id: String, part: Part, isCover: Bool, findings: Findings, isMissed: Bool = false) {
    self.id = id
    self.part = part
    self.isCover = isCover
    self.findings = findings
    self.isMissed = isMissed
  }

  /// Whether it is found to be about staff misconduct.
  public var isOnTopic: Bool { findings.replies.contains { $0.isOnTopic == true } }

  /// Whether it states something of an answer: a list, a count, a refusal, or the head of a letter of its own. A policy, a
  /// leaflet on how to complain and a logo don't.
  var answers: Bool {
    findings.replies.contains { reply in
      reply.totalMin != nil || reply.isLetter || reply.isRefusal && reply.hasHead
    } || !findings.records.isEmpty
  }

  /// Forces and references that it states.
  var forces: Set<String> { Set(findings.replies.compactMap { $0[.force].value }) }
  var references: Set<String> { Set(findings.replies.compactMap { $0[.reference].value.map(ReplyReference.key) }) }

  /// Whether both can be of one answer to one request: neither names another force or reference than the other.
  func agrees(with other: ReplyMember) -> Bool {
    let sameForce = forces.isEmpty || other.forces.isEmpty || !forces.isDisjoint(with: other.forces)
    let sameReference =
      references.isEmpty || other.references.isEmpty
      || references.contains { mine in other.references.contains { ReplyReference.agree(mine, $0) } }
    return sameForce && sameReference
  }
}

/// References as letters and digits alone: "FOI 123/14" and "123-14" may be one request's.
public enum ReplyReference {
  public static func key(_ reference: String) -> String {
    // Nearly all are plain, and a folder has many thousands.
    guard reference.utf8.allSatisfy({ $0 < 0x80 }) else {
      return reference.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    return String(
      decoding: reference.utf8.lazy.compactMap { byte -> UInt8? in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        default: nil
        }
      }, as: UTF8.self)
  }

  public static func agree(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    // Four signs are too few to tell one request from another.
    return a == b || short.count > 4 && long.contains(short)
  }
}

extension Reply {
  var hasHead: Bool { [.force, .reference, .dateResponded].contains { !self[$0].values.isEmpty } }

  /// Who writes to whom about which request.
  var isLetter: Bool {
    let hasReference = !self[.reference].values.isEmpty
    let hasForce = !self[.force].values.isEmpty
    return hasReference && (hasForce || !self[.dateResponded].values.isEmpty)
      || hasForce && !self[.dateRequested].values.isEmpty
  }

  var isRefusal: Bool {
    switch disposition {
    case .partial, .refused, .notHeld, .nil, .ncnd, .clarification, .transfer: true
    case .full, nil: false
    }
  }
}
