/// From which confidence a field may pass without a look, as the held-out curve has it.
///
/// The lowest confidence from which on the exact upper bound of the share of wrong ones is within the rate asked for.
/// Where no confidence has such a bound, the lowest from which on no more than that rate was seen wrong; and where the
/// examples could not show the rate even if all were right, the model itself must be that sure. `isSupported` is then
/// false.
struct ThresholdChoice: Hashable, Sendable {
  var threshold: Double
  var accepted: Int
  var wrong: Int
  var upperBound: Double
  var isSupported: Bool

  init(_ judged: [HeldOut.Judged], maxError: Double) {
    let points = ThresholdChoice.points(judged)
    if let point = points.last(where: { ThresholdChoice.bound($0) <= maxError }) {
      self.init(point, isSupported: true)
      return
    }
    guard let best = points.last(where: { Double($0.wrong) <= maxError * Double($0.accepted) }) else {
      self.init(Point(threshold: FieldModel.acceptsNothing, accepted: 0, wrong: 0), isSupported: false)
      return
    }
    let couldShow = BinomialBound.upper(wrong: 0, of: judged.count) <= maxError
    let threshold = couldShow ? best.threshold : max(best.threshold, FieldModel.rounded(1 - maxError))
    let passing = judged.filter { $0.confidence >= threshold }
    self.init(
      Point(threshold: threshold, accepted: passing.count, wrong: passing.filter { !$0.isRight }.count),
      isSupported: false)
  }

  /// What passes from a threshold that was chosen for several fields at once.
  init(_ judged: [HeldOut.Judged], from threshold: Double) {
    let passing = judged.filter { $0.confidence >= threshold }
    self.init(
      Point(threshold: threshold, accepted: passing.count, wrong: passing.filter { !$0.isRight }.count),
      isSupported: !passing.isEmpty)
  }

  /// The threshold at which what passes is worth most, when each wrong one costs so many right ones.
  static func best(_ judged: [HeldOut.Judged], price: Double) -> Double {
    func worth(_ point: Point) -> Double { Double(point.accepted - point.wrong) - price * Double(point.wrong) }
    let best = points(judged).max { worth($0) < worth($1) }
    return best.flatMap { worth($0) > 0 ? $0.threshold : nil } ?? FieldModel.acceptsNothing
  }

  struct Point: Hashable, Sendable {
    var threshold: Double
    var accepted: Int
    var wrong: Int
  }

  private init(_ point: Point, isSupported: Bool) {
    threshold = point.threshold
    accepted = point.accepted
    wrong = point.wrong
    upperBound = ThresholdChoice.bound(point)
    self.isSupported = isSupported
  }

  private static func bound(_ point: Point) -> Double { BinomialBound.upper(wrong: point.wrong, of: point.accepted) }

  /// From the surest down, one for each confidence that occurs.
  private static func points(_ judged: [HeldOut.Judged]) -> [Point] {
    let groups = Dictionary(grouping: judged, by: \.confidence).sorted { $0.key > $1.key }
    var points: [Point] = []
    var (accepted, wrong) = (0, 0)
    for (confidence, group) in groups {
      accepted += group.count
      wrong += group.filter { !$0.isRight }.count
      points.append(Point(threshold: confidence, accepted: accepted, wrong: wrong))
    }
    return points
  }
}
