/// The forces by their totals, and how firm each rank is.
public struct Ranking: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    public var force: String
    public var figure: Figure
    /// The best and the worst rank that the bounds allow; 1 is the most matters, and forces that may be level share the
    /// better one.
    public var rank: Bounds
    /// The same where nothing that is unreviewed counted, of any force.
    public var rankOfReviewed: Bounds
    /// The same if the forces of the scope that give no number, because they refused or are silent, had given one: each of
    /// them could stand above it.
    public var rankAmongAll: Bounds
    /// How many officers and staff the force has, by the user's word; nil where that isn't given.
    public var strength: Int?

    /// Matters for every thousand of its strength; nil where that isn't given.
    public var perThousand: (least: Double, most: Double)? {
      guard let strength, strength > 0 else { return nil }
      return (1000 * Double(figure.stated.min) / Double(strength), 1000 * Double(figure.stated.max) / Double(strength))
    }
  }

  public var places: [Place]
  /// Forces of the scope that give no number: any of them could stand anywhere.
  public var without: [String]

  init(_ figures: [(force: String, figure: Figure)], without: [String], strengths: [String: Int]?) {
    let strict = figures.map(\.figure.stated)
    let doubtful = figures.map { item in
      Bounds(max(0, item.figure.stated.min - item.figure.basis.unreviewed), item.figure.stated.max)
    }
    places = figures.indices.map { index in
      let rank = Ranking.rank(index, in: strict)
      return Place(
        force: figures[index].force, figure: figures[index].figure, rank: rank,
        rankOfReviewed: Ranking.rank(index, in: doubtful), rankAmongAll: Bounds(rank.min, rank.max + without.count),
        strength: strengths?[figures[index].force])
    }.sorted { a, b in
      let (x, y) = (a.figure.stated, b.figure.stated)
      return (y.min, y.max, a.force) < (x.min, x.max, b.force)
    }
    self.without = without
  }

  static func rank(_ index: Int, in all: [Bounds]) -> Bounds {
    let own = all[index]
    let others = all.indices.filter { $0 != index }.map { all[$0] }
    return Bounds(1 + others.count { $0.min > own.max }, 1 + others.count { $0.max > own.min })
  }
}
