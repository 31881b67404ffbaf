/// What a printed count is a count of, and how many.
struct TallyShape: Hashable {
  /// Code by dimension. With a rank the role is left out, since the rank implies it.
  var dims: [String: String]
  var min: Int
  var max: Int

  init(_ tally: Gold.Tally) {
    var dims: [String: String] = [:]
    for (name, dimension) in tally.dims {
      guard let known = TallyShape.dimension(named: name), !dimension.codes.isEmpty else { continue }
      dims[known] = TallyShape.joined(dimension.codes)
    }
    self.init(dims: dims, min: tally.min, max: tally.max)
  }

  init(_ record: ExportedRecord) {
    let platforms = record.platforms ?? []
    let columns: [String: String?] = [
      "role": record.role, "rank": record.rank, "allegation": record.allegation, "outcome": record.outcome,
      "period": record.period, "platform": platforms.isEmpty ? nil : TallyShape.joined(platforms),
    ]
    self.init(dims: columns.compactMapValues { $0 }, min: record.countMin, max: record.countMax)
  }

  private init(dims: [String: String], min: Int, max: Int) {
    self.dims = dims
    self.min = min
    self.max = max
    if dims["rank"] != nil { self.dims["role"] = nil }
  }

  /// The one name of a dimension; nil for one that records have no column for.
  static func dimension(named name: String) -> String? {
    switch name {
    case "role", "rank", "allegation", "outcome", "period", "platform": name
    case "platforms": "platform"
    default: nil
    }
  }

  var dimsInWords: String {
    let order = ["role", "rank", "allegation", "platform", "outcome", "period"]
    let stated = order.compactMap { name in dims[name].map { "\(name)=\($0)" } }
    return stated.isEmpty ? "(no dimension)" : stated.joined(separator: " ")
  }

  /// How near two unequal counts are: worth showing side by side or not.
  func nearness(to other: TallyShape) -> Int {
    let shared = dims.filter { other.dims[$0.key] == $0.value }.count
    let sameCount = min == other.min && max == other.max
    let sameDims = dims == other.dims
    guard sameDims || (sameCount && (shared > 0 || dims.isEmpty || other.dims.isEmpty)) else { return 0 }
    return 2 * shared + (sameCount ? 1 : 0) + (sameDims ? 1 : 0) + 1
  }

  private static func joined(_ codes: [String]) -> String { codes.sorted().joined(separator: "+") }
}

/// Gold tallies and those of a run, matched as multisets of (dimensions, min, max).
struct TallyMatching {
  var matched = 0
  var missing: [TallyShape] = []
  var extra: [ExportedRecord] = []

  init(gold: [Gold.Tally], got: [ExportedRecord]) {
    var waiting: [TallyShape: Int] = [:]
    let wanted = gold.filter { $0.max > 0 }.map(TallyShape.init)
    for shape in wanted { waiting[shape, default: 0] += 1 }
    for record in got {
      let shape = TallyShape(record)
      if let left = waiting[shape], left > 0 {
        waiting[shape] = left - 1
        matched += 1
      } else {
        extra.append(record)
      }
    }
    for shape in wanted {
      guard let left = waiting[shape], left > 0 else { continue }
      waiting[shape] = left - 1
      missing.append(shape)
    }
  }

  /// Missing and extra counts that look like one misread count, so that an error is shown once. No bearing on scores.
  func misread() -> (pairs: [(TallyShape, ExportedRecord)], missing: [TallyShape], extra: [ExportedRecord]) {
    let weights = missing.map { shape in extra.map { shape.nearness(to: TallyShape($0)) } }
    let chosen = Assignment.best(weights)
    var pairs: [(TallyShape, ExportedRecord)] = []
    for (row, column) in chosen.enumerated() {
      if let column { pairs.append((missing[row], extra[column])) }
    }
    let taken = Set(chosen.compactMap { $0 })
    return (
      pairs,
      missing.enumerated().filter { chosen[$0.offset] == nil }.map(\.element),
      extra.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    )
  }
}
