import Foundation

/// Fits the weights of one model: penalised logistic regression by cyclic coordinate steps.
///
/// Each weight is pulled towards what was believed of its feature before, and kept on its side of nought where the
/// feature may only lower, or only raise, a belief. Everything happens in a fixed order, without chance.
struct LogisticFit {
  /// How hard weights are held to their prior; the intercept is held less.
  static let pull = 1.5
  static let interceptPull = 0.05
  /// A feature that fewer documents show keeps its prior weight.
  static let fewestDocuments = 2
  /// What a document tells is told over and over in its rows: all its examples weigh no more than so many.
  static let documentWeight = 6.0
  private static let sweeps = 300
  private static let tolerance = 1e-7

  private var names: [String] = []
  private var beliefs: [FeatureCatalogue.Belief] = []
  /// For each feature the rows that show it, and how much of it.
  private var rows: [[Shown]] = []
  private var rights: [Double]
  private var offsets: [Double]
  private var heft: [Double]

  private struct Shown {
    var row: Int
    var amount: Double
  }

  init(_ examples: [Example]) {
    rights = examples.map { $0.isRight ? 1 : 0 }
    offsets = Array(repeating: 0, count: examples.count)
    let sizes = examples.reduce(into: [:]) { $0[$1.document, default: 0.0] += 1 }
    heft = examples.map { min(1, LogisticFit.documentWeight / (sizes[$0.document] ?? 1)) }
    var documents: [String: Set<String>] = [:]
    for example in examples {
      for feature in example.features { documents[feature, default: []].insert(example.document) }
    }
    names = documents.filter { $0.value.count >= LogisticFit.fewestDocuments }.keys.sorted()
    beliefs = names.map(FeatureCatalogue.belief)
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    rows = Array(repeating: [], count: names.count)
    for (row, example) in examples.enumerated() {
      for feature in example.features {
        if let place = places[feature] {
          rows[place].append(Shown(row: row, amount: example.amount(of: feature)))
        } else {
          offsets[row] += FeatureCatalogue.belief(of: feature).prior * example.amount(of: feature)
        }
      }
    }
  }

  /// Intercept and weights, to four decimals.
  func weights() -> (intercept: Double, weights: [String: Double]) {
    var intercept = FeatureCatalogue.intercept
    var weights = beliefs.map(\.prior)
    var sums = offsets.map { $0 + intercept }
    for (feature, members) in rows.enumerated() {
      for member in members { sums[member.row] += weights[feature] * member.amount }
    }
    let all = rights.indices.map { Shown(row: $0, amount: 1) }
    for _ in 0..<LogisticFit.sweeps {
      var moved = step(
        &intercept, all, &sums, prior: FeatureCatalogue.intercept, pull: LogisticFit.interceptPull, .either)
      for feature in names.indices {
        let belief = beliefs[feature]
        moved = max(
          moved,
          step(&weights[feature], rows[feature], &sums, prior: belief.prior, pull: LogisticFit.pull, belief.direction))
      }
      if moved < LogisticFit.tolerance { break }
    }
    let rounded = zip(names, weights).map { ($0, FieldModel.rounded($1)) }
    return (FieldModel.rounded(intercept), Dictionary(uniqueKeysWithValues: rounded))
  }

  /// One damped Newton step along one weight; how far it moved.
  private func step(
    _ weight: inout Double, _ members: [Shown], _ sums: inout [Double], prior: Double, pull: Double,
    _ direction: FeatureCatalogue.Direction
  ) -> Double {
    var slope = -pull * (weight - prior)
    var curve = pull
    for member in members {
      let (row, amount) = (member.row, member.amount)
      let belief = Logistic.curve(sums[row])
      slope += heft[row] * amount * (rights[row] - belief)
      curve += heft[row] * amount * amount * max(belief * (1 - belief), 1e-6)
    }
    var next = weight + min(max(slope / curve, -1), 1)
    switch direction {
    case .doubt: next = min(next, 0)
    case .support: next = max(next, 0)
    case .either: break
    }
    let move = next - weight
    for member in members { sums[member.row] += move * member.amount }
    weight = next
    return abs(move)
  }
}
