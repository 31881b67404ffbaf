import Documents

/// A reply's matters cut one way, each matter once, out of all the breakdowns that it gives.
public struct Cut: Hashable, Sendable {
  /// The matters of one value.
  public struct Slice: Hashable, Sendable {
    /// One for each dimension of the cut.
    public var key: [String]
    /// What the reply states, as far as it is suppressed.
    public var stated: Bounds
    /// With all of those of whom it isn't told.
    public var atMost: Int
    /// The ids of the records it rests on, in order.
    public var records: [String]
  }

  public var slices: [Slice]
  /// Matters of which the reply doesn't tell it.
  public var notTold: Bounds
  /// What doesn't agree, and what was done about it.
  public var disagreements: [Disagreement]
  /// False where narrower bounds weren't looked for to the end.
  public var isTightest: Bool
}

/// Breakdowns of one reply that can't all be right.
public struct Disagreement: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// A list has fewer entries, or a table counts fewer, than the total; the rest is not told.
    case fewerThanTotal = "fewer_than_total"
    /// It counts more than the total: so many of its entries are none, or are counted twice.
    case moreThanTotal = "more_than_total"
    /// Rows or columns aren't the sum of their cells. The cells are taken, the printed sums aren't.
    case sumsDontAddUp = "sums_dont_add_up"
    /// Two breakdowns say otherwise of the same matters. The one that is counted is taken.
    case breakdownsDiffer = "breakdowns_differ"
  }

  public var kind: Kind
  public var reply: String
  /// Their ids within the reply.
  public var breakdowns: [String]
  /// What they come to, in their order, and the total.
  public var sums: [Bounds]
  public var total: Bounds
  /// Records that stand for the difference: those to look at first.
  public var records: [String]
}
