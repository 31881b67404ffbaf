/// What models believe of forces they weren't fitted on.
struct HeldOut {
  struct Judged: Hashable, Sendable {
    var confidence: Double
    var isRight: Bool
  }

  static let folds = 10

  /// The fold of each force: forces that share a document are held out together, groups are dealt out in order.
  static func folds(of examples: [Example]) -> [String: Int] {
    var leader: [String: String] = [:]
    func root(_ force: String) -> String {
      var force = force
      while let next = leader[force], next != force { force = next }
      return force
    }
    for example in examples {
      let keys = key(example)
      for force in keys where leader[force] == nil { leader[force] = force }
      guard let first = keys.first else { continue }
      for other in keys.dropFirst() {
        let (a, b) = (root(first), root(other))
        if a != b { leader[max(a, b)] = min(a, b) }
      }
    }
    let roots = Set(leader.keys.map(root)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: roots.enumerated().map { ($0.element, $0.offset % folds) })
    return leader.keys.reduce(into: [:]) { $0[$1] = numbers[root($1)] }
  }

  /// Confidence of each example from a model fitted without its force's fold, in the examples' order.
  static func judged(_ examples: [Example], folds: [String: Int]) -> [Judged] {
    var result: [Judged?] = Array(repeating: nil, count: examples.count)
    let foldOf = examples.map { example in key(example).first.flatMap { folds[$0] } ?? 0 }
    for fold in 0..<HeldOut.folds where foldOf.contains(fold) {
      let fitted = LogisticFit(zip(examples, foldOf).filter { $0.1 != fold }.map(\.0)).weights()
      let model = FieldModel(intercept: fitted.intercept, weights: fitted.weights, threshold: 0)
      for (index, example) in examples.enumerated() where foldOf[index] == fold {
        result[index] = Judged(confidence: model.confidence(example.featureSet), isRight: example.isRight)
      }
    }
    return result.compactMap { $0 }
  }

  /// Expected calibration error over ten equal stretches of confidence.
  static func calibrationError(_ judged: [Judged]) -> Double {
    guard !judged.isEmpty else { return 0 }
    var sums = Array(repeating: (confidence: 0.0, right: 0.0), count: 10)
    for each in judged {
      let bin = min(max(Int(each.confidence * 10), 0), 9)
      sums[bin].confidence += each.confidence
      sums[bin].right += each.isRight ? 1 : 0
    }
    return sums.reduce(0) { $0 + abs($1.confidence - $1.right) } / Double(judged.count)
  }

  /// A document whose force nobody knows is a force of its own.
  private static func key(_ example: Example) -> [String] {
    example.forces.isEmpty ? ["document:\(example.document)"] : example.forces
  }
}
