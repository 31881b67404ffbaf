import Documents

/// What a person decided about a record or a reply. Once kept it is never changed; a change of mind is a later decision.
public struct Decision: Hashable, Sendable {
  public enum Action: String, Hashable, Codable, Sendable, CaseIterable {
    /// The value, or the record, is right as it is.
    case confirm
    /// `value` is right.
    case correct
    /// The record is none.
    case reject
    /// A colleague should look.
    case flag
    /// A case that the program missed; its fields are set by corrections of their own.
    case add
    /// The record is as many as `value` says.
    case split
    /// The records of `value` are part of this one.
    case merge
    /// Takes back the decision that `undoes` names.
    case undo
  }

  public enum Subject: String, Hashable, Codable, Sendable { case record, reply }

  public var id: String
  public var subject: Subject
  /// The id of the record or reply, as exported.
  public var record: String
  /// Of the document that it was read from.
  public var sha256: String
  /// Where the record stood when it was decided.
  public var anchor: Anchor?
  /// A field's name, a record's or a reply's; nil for a decision about the whole.
  public var field: String?
  public var action: Action
  /// What holds from now on.
  public var value: [String]?
  /// What the program had read.
  public var before: [String]?
  /// The words that a person says the value stands in; nil where they are those of the program.
  public var evidence: [QuotedEvidence]?
  public var undoes: String?
  /// Made without sight of what others decided.
  public var isBlind: Bool
  public var reviewer: String?
  /// RFC 3339, in UTC.
  public var decidedAt: String
  public var note: String?

  public init(
    id: String, subject: Subject = .record, record: String, sha256: String, anchor: Anchor? = nil,
    field: String? = nil, action: Action, value: [String]? = nil, before: [String]? = nil,
    evidence: [QuotedEvidence]? = nil, undoes: String? = nil, isBlind: Bool = false, reviewer: String? = nil,
    decidedAt: String, note: String? = nil
  ) {
    self.id = id
    self.subject = subject
    self.record = record
    self.sha256 = sha256
    self.anchor = anchor
    self.field = field
    self.action = action
    self.value = value
    self.before = before
    self.evidence = evidence
    self.undoes = undoes
    self.isBlind = isBlind
    self.reviewer = reviewer
    self.decidedAt = decidedAt
    self.note = note
  }
}

/// Where something stands, in a form that outlives another conversion of the document.
public struct Anchor: Hashable, Codable, Sendable {
  /// Of the input, as it was called.
  public var path: String
  /// The place in the document.
  public var locator: String
  public var quote: Quote?

  public init(path: String, locator: String, quote: Quote? = nil) {
    self.path = path
    self.locator = locator
    self.quote = quote
  }
}

/// Words with some of those around them: a `TextQuoteSelector` of the W3C's annotation model.
public struct Quote: Hashable, Codable, Sendable {
  public var exact: String
  public var prefix: String
  public var suffix: String

  public init(exact: String, prefix: String, suffix: String) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  /// How many scalars around the words are kept.
  public static let around = 32

  public init(_ span: Span, of text: Text) {
    self.init(
      exact: text[span], prefix: text[Span(span.start - Quote.around, span.start)],
      suffix: text[Span(span.end, span.end + Quote.around)])
  }
}

/// Words in a document that a person pointed at, with what they said then.
public struct QuotedEvidence: Hashable, Codable, Sendable {
  public var evidence: Evidence
  public var quote: Quote

  public init(_ evidence: Evidence, quote: Quote) {
    self.evidence = evidence
    self.quote = quote
  }

  public init(_ evidence: Evidence, of text: Text) {
    self.init(evidence, quote: Quote(evidence.span, of: text))
  }
}
