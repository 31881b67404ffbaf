import Casework
import Documents

/// What a reviewer has before them: a record or reply, one of its fields, and everything that helps to decide it.
public struct Screen: Sendable {
  public struct Line: Sendable {
    /// The field's name; empty for the whole.
    public var name: String
    public var field: Field
    /// Whether it waits for the reviewer.
    public var isOpen: Bool
    /// What was decided about it, and by whom.
    public var decision: Decision?
    /// Who put it before a colleague, while nobody has decided it since.
    public var flagged: Decision?
  }

  /// One of the values that a field could have.
  public struct Choice: Hashable, Sendable {
    public enum Origin: Hashable, Sendable {
      /// As the program read it.
      case read(rule: String)
      /// As its second reader did.
      case secondReader(rule: String)
      /// Words of the vocabulary that stand in the same row or sentence.
      case words
      /// One of the field's few codes.
      case code
      /// As a colleague decided.
      case reviewer(String)
      case nothing
    }

    public var number: Int
    public var values: [String]
    public var origin: Origin
    /// The words that it stands in; nil for those of the field.
    public var evidence: [Evidence]?
  }

  /// A record beside this one.
  public struct Neighbour: Hashable, Sendable {
    public var id: String
    public var text: String
    public var isCurrent: Bool
  }

  public struct Progress: Hashable, Sendable {
    public var settled: Int
    public var total: Int
    /// Decided in this session.
    public var decided: Int
    /// Decisions a minute in this session; nil before there is a pace.
    public var pace: Double?
    /// Set once nothing that is left can move a published share further than the bound that the user set.
    public var isWithinBound: Bool
  }

  public var place: Place
  public var subject: Decision.Subject
  public var file: CaseFile
  /// As people left it; nil for a reply.
  public var record: Record?
  public var reply: Reply
  public var replyID: String
  /// Those in doubt first.
  public var lines: [Line]
  public var choices: [Choice]
  public var neighbours: [Neighbour]
  /// How many other open fields were read alike from the same words.
  public var lookalikes: Int
  /// Why the whole needs a look.
  public var flags: [Flag]
  public var state: ReviewState
  /// The program has another value now than when this was decided.
  public var disagreements: [Disagreement]
  /// The number of the last decision when this was put together.
  public var seen: Int64
  public var progress: Progress

  public var current: Line? { lines.first { $0.name == place.field } }
  public var document: Document? { file.document }

  /// Why the current field needs a look, and what else is to be known of it.
  public var reasons: [Flag] {
    let own = current?.field.flags ?? []
    return own + flags.filter { $0.field == place.field && !own.contains($0) }
  }

  /// Why the whole does, beside its fields.
  public var reasonsOfWhole: [Flag] {
    flags.filter { flag in
      flag.asksForReview && flag.field == nil && !lines.contains { $0.field.flags.contains(flag) }
    }
  }

  /// The words of the current field, or of the record where the field has none.
  public var evidence: [Evidence] {
    if let own = current?.field.ownEvidence, !own.isEmpty { return own }
    guard let record, let document else { return [] }
    return [Evidence(pointingAt: record.span, in: document)]
  }
}

/// Where a reviewer is: a record or reply, and one of its fields.
public struct Place: Hashable, Sendable {
  public var id: String
  /// A field's name; empty for the whole.
  public var field: String

  public init(id: String, field: String = "") {
    self.id = id
    self.field = field
  }
}

extension Place {
  /// The first field of a record or reply that waits, whichever that is: its screen says.
  public static func first(of id: String) -> Place { Place(id: id, field: "?") }
}

/// What a reviewer does.
public enum Command: Hashable, Sendable {
  case accept
  case reject
  /// `words` are the spans that somebody pointed at; nil for the field's own.
  case correct([String], words: [Span]?)
  case choose(Int)
  case flag
  case skip
  case undo
  case acceptRecord, acceptDocument, acceptGroup
  /// A case that was missed, in those words of the current document.
  case addCase(Span)
  case split(Int)
  /// Records of the same document that are part of this one.
  case merge([String])
}

/// What came of it.
public enum Outcome: Hashable, Sendable {
  /// Done, and kept where there was something to keep; where to go now, or nil when nothing is left.
  case moved(Place?)
  /// Nothing was kept, as others decided meanwhile: their decisions.
  case conflict([Decision])
  case refused(Refusal)
}

/// Why nothing was done.
public enum Refusal: Hashable, Sendable {
  case nothingHere
  case notPossible(value: String, field: String)
  case noSuchChoice(Int)
  case nothingToUndo
  case noSuchRecords
  case notForReplies
  /// A note goes with a decision, and there is none.
  case noteWithoutDecision
}
