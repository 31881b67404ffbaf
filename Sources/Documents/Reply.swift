/// How a force dealt with the request.
public enum Disposition: String, Hashable, Codable, Sendable {
  case full, partial, refused
  case notHeld = "not_held"
  case `nil`, ncnd, clarification, transfer
}

public enum Act: String, Hashable, Codable, Sendable { case foia, foisa }

/// A printed question and how it was answered.
public struct Question: Hashable, Codable, Sendable {
  public var number: String?
  public var text: Span
  /// `full`, `partial`, `refused`, `not_held`, `nil`, `ncnd` or `none`.
  public var answer: String

  public init(number: String?, text: Span, answer: String) {
    self.number = number
    self.text = text
    self.answer = answer
  }
}

/// One way in which a population is cut.
public struct Breakdown: Hashable, Codable, Sendable {
  public var id: String
  public var dimensions: [FieldName]
  public var sumMin: Int
  public var sumMax: Int

  public init(id: String, dimensions: [FieldName], sumMin: Int, sumMax: Int) {
    self.id = id
    self.dimensions = dimensions
    self.sumMin = sumMin
    self.sumMax = sumMax
  }
}

/// The set of matters that a reply counts.
public struct Population: Hashable, Codable, Sendable {
  public enum Agreement: String, Hashable, Codable, Sendable { case agree, conflict, single }

  public var id: String
  public var unit: Unit?
  public var period: Period?
  public var totalMin: Int?
  public var totalMax: Int?
  public var agreement: Agreement
  public var breakdowns: [Breakdown]

  public init(
    id: String, unit: Unit? = nil, period: Period? = nil, totalMin: Int? = nil, totalMax: Int? = nil,
    agreement: Agreement = .single, breakdowns: [Breakdown] = []
  ) {
    self.id = id
    self.unit = unit
    self.period = period
    self.totalMin = totalMin
    self.totalMax = totalMax
    self.agreement = agreement
    self.breakdowns = breakdowns
  }
}

/// One force's answer to one request.
public struct Reply: Hashable, Codable, Sendable {
  /// `force`, `reference`, `date_requested`, `date_responded`, `act`, `disposition`, `exemptions`, `total`.
  public enum FieldName: String, Hashable, Codable, Sendable, CaseIterable {
    case force, reference
    case dateRequested = "date_requested"
    case dateResponded = "date_responded"
    case act, disposition, exemptions, total
  }

  public var fields: [FieldName: Field]
  public var questions: [Question]
  public var populations: [Population]
  public var totalMin: Int?
  public var totalMax: Int?
  public var flags: [Flag]
  public var state: ReviewState
  /// Whether it was found to be about misconduct of people who work for the force; nil where nobody looked.
  public var isOnTopic: Bool?

  public init(
    fields: [FieldName: Field] = [:], questions: [Question] = [], populations: [Population] = [],
    totalMin: Int? = nil, totalMax: Int? = nil, flags: [Flag] = [], state: ReviewState = .needsReview
  ) {
    self.fields = fields
    self.questions = questions
    self.populations = populations
    self.totalMin = totalMin
    self.totalMax = totalMax
    self.flags = flags
    self.state = state
  }

  public subscript(name: FieldName) -> Field { fields[name] ?? Field() }
  public var disposition: Disposition? { self[.disposition].value.flatMap(Disposition.init) }
  public var act: Act? { self[.act].value.flatMap(Act.init) }
}

/// What a document was found to say.
public struct Findings: Hashable, Codable, Sendable {
  public var replies: [Reply]
  public var records: [Record]

  public init(replies: [Reply] = [], records: [Record] = []) {
    self.replies = replies
    self.records = records
  }
}

/// How an input file ended.
public enum DocumentStatus: String, Hashable, Codable, Sendable {
  case ok
  case noText = "no_text"
  case encrypted, damaged, timeout, crashed
  case tooLarge = "too_large"
  case truncated, unsupported, changed, duplicate
}
