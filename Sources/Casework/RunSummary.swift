import Documents

/// What a run came to, in numbers, and the inputs that failed.
public struct RunSummary: Hashable, Sendable {
  public private(set) var documents = 0
  /// Every input has one status: these add up to `documents`.
  public private(set) var byStatus: [DocumentStatus: Int] = [:]
  public private(set) var found = FindingCounts()
  /// Every input that failed, in order of path.
  public private(set) var failed: [LedgerEntry] = []
  /// What had to be done, as against what was kept from before.
  public var work = Work()
  /// Inputs of earlier runs that this one was the first to miss, in order of path.
  public var removed: [String] = []
  /// Replies that this run was the first to see superseded.
  public var successions: [Succession] = []

  /// How often each stage was gone through.
  public struct Work: Hashable, Sendable {
    /// Files whose bytes were read.
    public var looked = 0
    public var converted = 0
    /// Documents that the rules were laid over.
    public var read = 0
    /// Inputs for which none of this had to be done.
    public var kept = 0

    public init() {}
  }

  public init() {}

  public mutating func add(_ entry: LedgerEntry) {
    documents += 1
    byStatus[entry.status, default: 0] += 1
    if let counts = entry.reading?.counts { found += counts }
    if entry.status.isFailure { failed.append(entry) }
  }
}
