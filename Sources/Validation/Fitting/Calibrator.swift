/// Fits the models of all fields on examples, and measures them on forces held out.
public struct Calibrator: Sendable {
  public let maxError: Double

  public init(maxError: Double = 0.01) { self.maxError = maxError }

  /// The same examples give the same model, whatever their order.
  public func model(of examples: [Example]) -> ConfidenceModel {
    let ordered = examples.sorted { $0 < $1 }
    let folds = HeldOut.folds(of: ordered)
    var fields: [String: FieldModel] = [:]
    for (name, mine) in Dictionary(grouping: ordered, by: \.quantity).sorted(by: { $0.key < $1.key }) {
      fields[name] = model(of: mine, folds)
    }
    let training = ConfidenceModel.Training(
      documents: Set(ordered.map(\.document)).count, forces: Set(ordered.flatMap(\.forces)).count,
      examples: ordered.count, maxError: maxError)
    return ConfidenceModel(training: training, fields: fields)
  }

  private func model(of examples: [Example], _ folds: [String: Int]) -> FieldModel {
    let judged = HeldOut.judged(examples, folds: folds)
    let choice = ThresholdChoice(judged, maxError: maxError)
    let unseen = zip(examples, judged).filter { $0.0.isUnseen }.map(\.1)
    let passing = unseen.filter { $0.confidence >= choice.threshold }
    let fitted = LogisticFit(examples).weights()
    let report = FieldReport(
      examples: examples.count, wrong: examples.filter { !$0.isRight }.count,
      calibrationError: FieldModel.rounded(HeldOut.calibrationError(judged)), accepted: choice.accepted,
      acceptedWrong: choice.wrong, upperBound: FieldModel.rounded(choice.upperBound),
      isSupported: choice.isSupported, unseen: unseen.count, unseenAccepted: passing.count,
      unseenWrong: passing.filter { !$0.isRight }.count)
    return FieldModel(
      intercept: fitted.intercept, weights: fitted.weights, threshold: choice.threshold, report: report)
  }
}
