import Documents

/// Fits the models of all fields on examples, and measures them on forces held out.
public struct Calibrator: Sendable {
  public let maxError: Double

  public init(maxError: Double = 0.01) { self.maxError = maxError }

  /// The same examples give the same model, whatever their order.
  public func model(of examples: [Example]) -> ConfidenceModel {
    let ordered = examples.sorted { $0 < $1 }
    let folds = HeldOut.folds(of: ordered)
    var fields: [String: FieldModel] = [:]
    let byQuantity = Dictionary(grouping: ordered, by: \.quantity)
    let judged = byQuantity.mapValues { HeldOut.judged($0, folds: folds) }
    let shared = sharedThresholds(byQuantity, judged)
    for (name, mine) in byQuantity.sorted(by: { $0.key < $1.key }) {
      let judged = judged[name] ?? []
      let choice =
        shared[name].map { ThresholdChoice(judged, from: $0) } ?? ThresholdChoice(judged, maxError: maxError)
      fields[name] = model(of: mine, judged, choice)
    }
    let training = ConfidenceModel.Training(
      documents: Set(ordered.map(\.document)).count, forces: Set(ordered.flatMap(\.forces)).count,
      examples: ordered.count, maxError: maxError)
    return ConfidenceModel(training: training, fields: fields)
  }

  /// The fields of a case that are published side by side. The rate asked for is kept for all that passes of them.
  static let together = [FieldName.role, .rank, .outcome, .allegation, .period].map {
    Quantity.caseField($0).description
  }.sorted()

  /// Thresholds that let most pass while of all that passes the exact bound of the share of wrong ones is within the
  /// rate asked for on forces held out, and no more than that rate was seen wrong of what was read unseen. Empty where
  /// no thresholds do.
  private func sharedThresholds(
    _ examples: [String: [Example]], _ judged: [String: [HeldOut.Judged]]
  ) -> [String: Double] {
    let names = Calibrator.together.filter { judged[$0] != nil }
    // What one wrong value costs, in right ones that don't pass.
    for price in stride(from: 1.0, through: 400, by: 1) {
      var chosen: [String: Double] = [:]
      var passing: [HeldOut.Judged] = []
      var unseen: [HeldOut.Judged] = []
      for name in names {
        let mine = judged[name] ?? []
        let threshold = ThresholdChoice.best(mine, price: price)
        chosen[name] = threshold
        passing += mine.filter { $0.confidence >= threshold }
        unseen += zip(examples[name] ?? [], mine).filter { $0.0.isUnseen && $0.1.confidence >= threshold }.map(\.1)
      }
      let wrong = passing.filter { !$0.isRight }.count
      let unseenWrong = Double(unseen.filter { !$0.isRight }.count)
      if BinomialBound.upper(wrong: wrong, of: passing.count) <= maxError,
        unseenWrong <= maxError * Double(unseen.count)
      {
        return chosen
      }
    }
    return [:]
  }

  /// Nil where nothing was read off a picture.
  private func scans(
    _ examples: [Example], _ judged: [HeldOut.Judged], _ choice: ThresholdChoice
  ) -> FieldReport.Scans? {
    let scans = zip(examples, judged).filter { $0.0.isOfScan }.map(\.1)
    guard !scans.isEmpty else { return nil }
    let passing = scans.filter { $0.confidence >= choice.threshold }
    return FieldReport.Scans(
      examples: scans.count, wrong: scans.count { !$0.isRight },
      calibrationError: FieldModel.rounded(HeldOut.calibrationError(scans)), accepted: passing.count,
      acceptedWrong: passing.count { !$0.isRight })
  }

  private func model(of examples: [Example], _ judged: [HeldOut.Judged], _ choice: ThresholdChoice) -> FieldModel {
    let unseen = zip(examples, judged).filter { $0.0.isUnseen }.map(\.1)
    let passing = unseen.filter { $0.confidence >= choice.threshold }
    let fitted = LogisticFit(examples).weights()
    let report = FieldReport(
      examples: examples.count, wrong: examples.filter { !$0.isRight }.count,
      calibrationError: FieldModel.rounded(HeldOut.calibrationError(judged)), accepted: choice.accepted,
      acceptedWrong: choice.wrong, upperBound: FieldModel.rounded(choice.upperBound),
      isSupported: choice.isSupported, unseen: unseen.count, unseenAccepted: passing.count,
      unseenWrong: passing.filter { !$0.isRight }.count, scans: scans(examples, judged, choice))
    return FieldModel(
      intercept: fitted.intercept, weights: fitted.weights, threshold: choice.threshold, report: report)
  }
}
