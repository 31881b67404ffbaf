import Documents

/// What the store knows of one input: how it was met, and how it ended.
public struct LedgerEntry: Hashable, Sendable {
  /// Relative to the ingested folder, parted by `/`.
  public var path: String
  /// How the file stood when it was read; nil when a look at them can't tell that the file is still the same.
  public var facts: FileFacts?
  /// Of the bytes; nil when they couldn't be read.
  public var sha256: String?
  /// How many bytes they were.
  public var size: Int?
  /// MIME type, as the bytes say.
  public var mediaType: String?
  /// MIME type that the name's ending claims, when the bytes say otherwise.
  public var claimedType: String?
  /// Which version told the types.
  public var detector: String?
  /// Why the input itself gave nothing, as against why its content didn't.
  public var failure: Failure?
  /// What its bytes became; nil when nothing was to become of them.
  public var conversion: ConversionMark?
  /// What was found in them; for one that makes a reply with others, as part of that reply.
  public var reading: ReadingMark?
  /// What was found in them by themselves, where `reading` is of a reply that they make with others.
  public var own: ReadingMark?
  /// The path of the document that holds the reply which this one is a part of; nil where it has its own.
  public var lead: String?
  /// The path of the file that it lies in.
  public var parent: String?
  /// How many files lie in it; nil where it was never opened.
  public var parts: Int?
  /// It was there in an earlier run and isn't any more.
  public var isRemoved: Bool

  public init(
    path: String, facts: FileFacts? = nil, sha256: String? = nil, size: Int? = nil, mediaType: String? = nil,
    claimedType: String? = nil, detector: String? = nil, failure: Failure? = nil, conversion: ConversionMark? = nil,
    reading: ReadingMark? = nil, isRemoved: Bool = false, parent: String? = nil
  ) {
    self.path = path
    self.facts = facts
    self.sha256 = sha256
    self.size = size
    self.mediaType = mediaType
    self.claimedType = claimedType
    self.detector = detector
    self.failure = failure
    self.conversion = conversion
    self.reading = reading
    self.isRemoved = isRemoved
    self.parent = parent
  }

  /// The one status in which it ended.
  public var status: DocumentStatus { failure?.status ?? conversion?.status ?? .ok }

  /// Why it gave no document; nil when it gave one.
  public var cause: Failure? { failure ?? conversion?.failure }
}

/// How a file stood at a moment: when none of it is different, its bytes aren't.
public struct FileFacts: Hashable, Sendable {
  public var size: Int64
  /// Nanoseconds since 1970.
  public var modified: Int64
  /// When name, mode or bytes last changed: nobody can set it back. Nanoseconds since 1970.
  public var changed: Int64
  public var inode: UInt64
  public var device: UInt64

  public init(size: Int64, modified: Int64, changed: Int64, inode: UInt64, device: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.device = device
  }
}

/// Names a conversion: those bytes, taken for that kind, by that version.
public struct ConversionKey: Hashable, Sendable {
  public var sha256: String
  /// In bytes.
  public var size: Int
  /// What the bytes were taken for; for bytes of no kind that is read, with what the name claims.
  public var kind: String
  /// The library that reads the kind; nil when none does.
  public var converter: String?
  /// The version of all that has a part in it.
  public var stamp: String

  public init(sha256: String, size: Int, kind: String, converter: String?, stamp: String) {
    self.sha256 = sha256
    self.size = size
    self.kind = kind
    self.converter = converter
    self.stamp = stamp
  }
}

/// A conversion that a store holds.
public struct ConversionMark: Hashable, Sendable {
  /// Names it among those of its store.
  public struct ID: Hashable, Sendable { let number: Int64 }

  let id: Int64
  public var name: ID { ID(number: id) }
  public var key: ConversionKey
  /// Why it gave no document; nil when it gave one.
  public var failure: Failure?
  public var status: DocumentStatus
}

/// Names a reading: that document, under that file name, by those rules and words.
public struct ReadingKey: Hashable, Sendable {
  public var conversion: ConversionMark
  /// The file's name, which is asked for the force when nothing else tells.
  public var name: String
  /// The version of the rules and the model, and of the words that have a say in the document.
  public var stamp: String

  public init(conversion: ConversionMark, name: String, stamp: String) {
    self.conversion = conversion
    self.name = name
    self.stamp = stamp
  }
}

/// A reading that a store holds.
public struct ReadingMark: Hashable, Sendable {
  /// Names it among those of its store.
  public struct ID: Hashable, Sendable { let number: Int64 }

  let id: Int64
  public var name: String
  public var stamp: String
  /// The version of rules, model and all words by which it was last seen to be what they would find.
  public var heldUnder: String
  public var counts: FindingCounts

  public var key: ID { ID(number: id) }
}

/// How much was found in a document.
public struct FindingCounts: Hashable, Codable, Sendable {
  public var replies = 0
  public var cases = 0
  public var tallies = 0
  /// Fields of records that hold a value.
  public var fields = 0
  /// Those of them that a person should look at.
  public var flaggedFields = 0
  public var recordsToReview = 0

  public init() {}

  public init(of findings: Findings) {
    replies = findings.replies.count
    for record in findings.records {
      switch record.kind {
      case .case: cases += 1
      case .tally: tallies += 1
      }
      if record.state == .needsReview { recordsToReview += 1 }
      let held = record.fields.values.filter { !$0.values.isEmpty }
      fields += held.count
      flaggedFields += held.count { !$0.flags.isEmpty }
    }
  }

  public static func += (sum: inout FindingCounts, more: FindingCounts) {
    sum.replies += more.replies
    sum.cases += more.cases
    sum.tallies += more.tallies
    sum.fields += more.fields
    sum.flaggedFields += more.flaggedFields
    sum.recordsToReview += more.recordsToReview
  }
}

extension FindingCounts: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("cases", cases)
      $0.put("fields", fields)
      $0.put("flaggedFields", flaggedFields)
      $0.put("recordsToReview", recordsToReview)
      $0.put("replies", replies)
      $0.put("tallies", tallies)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    self.init()
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "cases": cases = try json.int()
      case "fields": fields = try json.int()
      case "flaggedFields": flaggedFields = try json.int()
      case "recordsToReview": recordsToReview = try json.int()
      case "replies": replies = try json.int()
      case "tallies": tallies = try json.int()
      default: try json.skip()
      }
    }
  }
}
