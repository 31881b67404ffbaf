import Documents
import Foundation
import Testing

@testable import Validation

@Suite("Fitting")
struct FittingTests {
  /// Forty documents of ten examples; every fifth weak reading is wrong.
  private let examples: [Example] = (0..<400).map { number in
    let isWeak = number % 4 == 0
    return Example(
      quantity: "case.outcome", document: "letter-\(number / 10)", forces: ["force-\(number / 20)"],
      features: ["rule:case_table"] + (isWeak ? ["saw:weak_cue"] : ["fills_place"]),
      isRight: !(isWeak && number % 20 == 0))
  }

  @Test("Fitting twice, and in another order, gives the same bytes")
  func determinism() {
    let calibrator = Calibrator()
    let first = calibrator.model(of: examples).json()
    #expect(calibrator.model(of: examples).json() == first)
    #expect(calibrator.model(of: examples.reversed()).json() == first)
  }

  @Test("What the examples show is found: a weak reading is believed less")
  func learning() throws {
    let model = try #require(Calibrator().model(of: examples).fields["case.outcome"])
    let weak = model.confidence(FeatureSet(["rule:case_table", "saw:weak_cue"]))
    #expect(abs(weak - 0.8) < 0.08)
    #expect(model.confidence(FeatureSet(["rule:case_table", "fills_place"])) > 0.98)
  }

  /// Of words off a picture: the less sure the recogniser was of them, the more are wrong.
  private var scans: [Example] {
    (0..<400).map { number in
      let unsure = Double(number % 10) / 10
      var example = Example(
        quantity: "case.outcome", document: "scan-\(number / 10)", forces: ["force-\(number / 20)"],
        features: unsure > 0 ? ["ocr", "ocr_unsure"] : ["ocr"], isRight: number / 10 % 10 >= number % 10)
      if unsure > 0 { example.amounts = ["ocr_unsure": unsure] }
      return example
    }
  }

  private func unsure(_ amount: Double) -> FeatureSet {
    var set = FeatureSet(["ocr"])
    set.insert("ocr_unsure", amount: amount)
    return set
  }

  @Test("How much of a feature is there is weighed, not that it is there alone")
  func amounts() throws {
    let model = try #require(Calibrator().model(of: scans).fields["case.outcome"])
    let (little, much) = (model.confidence(unsure(0.1)), model.confidence(unsure(0.9)))
    #expect(little > 0.75 && much < 0.35)
    let flat = scans.map { example in
      var example = example
      example.amounts = [:]
      return example
    }
    let blunt = try #require(Calibrator().model(of: flat).fields["case.outcome"])
    #expect(blunt.confidence(unsure(0.1)) - blunt.confidence(unsure(0.9)) < little - much)
  }

  @Test("What was read off pictures is reported by itself, and nothing of it where there was none")
  func scansReported() throws {
    let model = Calibrator().model(of: examples + scans)
    let report = try #require(model.fields["case.outcome"]?.report)
    #expect(report.scans?.examples == 400 && report.scans?.wrong == scans.count { !$0.isRight })
    #expect(report.examples == 800 && report.scans?.accepted ?? 0 <= report.accepted)
    #expect(try ConfidenceModel(json: Data(model.json())).fields["case.outcome"]?.report == report)
    #expect(Calibrator().model(of: examples).fields["case.outcome"]?.report?.scans == nil)
  }

  @Test("Of one quantity of one document so many are kept, evenly and in their order")
  func thinned() {
    let kept = Example.thinned(scans, to: 3)
    #expect(kept.count == 120 && Set(kept.map(\.document)).count == 40)
    #expect(kept.prefix(3).map(\.amounts) == [[:], ["ocr_unsure": 0.3], ["ocr_unsure": 0.6]])
    #expect(Example.thinned(scans, to: 100) == scans)
  }

  @Test("Amounts are kept to three decimals, and those that are whole aren't kept")
  func keptAmounts() {
    var set = unsure(1 / 3)
    set.insert("rule:case_table")
    let observation = Observation(subject: .record(0), name: "outcome", quantity: .caseField(.outcome), features: set)
    let example = Example(observation, document: "d", forces: [], isRight: true)
    #expect(example.amounts == ["ocr_unsure": 0.333] && example.isOfScan)
  }

  @Test("A reason to doubt never raises a belief, whatever the examples say")
  func monotone() throws {
    let turned = examples.map { example in
      Example(
        quantity: example.quantity, document: example.document, forces: example.forces,
        features: example.features.map {
          $0 == "saw:weak_cue" ? "fills_place" : $0 == "fills_place" ? "saw:weak_cue" : $0
        },
        isRight: example.isRight)
    }
    let model = try #require(Calibrator().model(of: turned).fields["case.outcome"])
    #expect((model.weights["saw:weak_cue"] ?? 1) <= 0)
    #expect((model.weights["fills_place"] ?? -1) >= 0)
  }

  @Test("Forces that share a document are held out together")
  func folds() {
    let joint = Example(quantity: "q", document: "joint", forces: ["norfolk", "suffolk"], features: [], isRight: true)
    let others = ["essex", "kent", "norfolk", "suffolk"].map {
      Example(quantity: "q", document: $0, forces: [$0], features: [], isRight: true)
    }
    let folds = HeldOut.folds(of: others + [joint])
    #expect(folds["norfolk"] == folds["suffolk"])
    #expect(folds["essex"] != folds["kent"])
  }

  @Test(
    "The exact bound has the values of the tables",
    arguments: [(0, 10, 0.2589), (0, 299, 0.009969), (1, 100, 0.04656), (5, 100, 0.1023), (3, 3, 1.0), (0, 0, 1.0)])
  func clopperPearson(wrong: Int, count: Int, bound: Double) {
    #expect(abs(BinomialBound.upper(wrong: wrong, of: count) - bound) < 0.0001)
  }

  @Test("The threshold is the lowest with a bound within the rate")
  func supported() {
    let sure = Array(repeating: HeldOut.Judged(confidence: 0.99, isRight: true), count: 400)
    let doubtful = Array(repeating: HeldOut.Judged(confidence: 0.8, isRight: false), count: 20)
    let choice = ThresholdChoice(sure + doubtful, maxError: 0.01)
    #expect(choice.isSupported)
    #expect(choice.threshold == 0.99)
    #expect((choice.accepted, choice.wrong) == (400, 0))
    #expect(choice.upperBound < 0.01)
  }

  @Test("With too few examples to show the rate, only what the model is that sure of passes, and it is said")
  func unsupported() {
    let sure = Array(repeating: HeldOut.Judged(confidence: 0.995, isRight: true), count: 50)
    let less = Array(repeating: HeldOut.Judged(confidence: 0.97, isRight: true), count: 50)
    let choice = ThresholdChoice(sure + less, maxError: 0.01)
    #expect(!choice.isSupported)
    #expect(choice.threshold >= 0.99)
    #expect(choice.accepted == 50)
  }

  @Test("Where the surest are wrong, nothing passes")
  func nothing() {
    let choice = ThresholdChoice([HeldOut.Judged(confidence: 0.99, isRight: false)], maxError: 0.01)
    #expect(choice.threshold > 1)
    #expect(choice.accepted == 0)
  }

  @Test("A threshold is worth what passes, less what its wrong ones cost")
  func priced() {
    let sure = Array(repeating: HeldOut.Judged(confidence: 0.99, isRight: true), count: 100)
    let doubtful =
      Array(repeating: HeldOut.Judged(confidence: 0.9, isRight: true), count: 30)
      + [HeldOut.Judged(confidence: 0.9, isRight: false)]
    #expect(ThresholdChoice.best(sure + doubtful, price: 10) == 0.9)
    #expect(ThresholdChoice.best(sure + doubtful, price: 50) == 0.99)
    #expect(ThresholdChoice.best([HeldOut.Judged(confidence: 0.9, isRight: false)], price: 1) > 1)
  }

  @Test("The rate asked for is kept over the fields of a case together, not by each")
  func together() throws {
    func examples(_ field: FieldName, wrong: Int, of count: Int) -> [Example] {
      (0..<count).map { number in
        Example(
          quantity: Quantity.caseField(field).description, document: "d\(number)", forces: ["f\(number % 40)"],
          features: [], isRight: number >= wrong)
      }
    }
    // Nothing tells the wrong ranks from the right ones; alone they could not pass at 1%.
    let model = Calibrator(maxError: 0.01).model(
      of: examples(.role, wrong: 0, of: 2000) + examples(.rank, wrong: 6, of: 500))
    let rank = try #require(model.fields["case.rank"]?.report)
    #expect(rank.accepted == 500)
    #expect(rank.acceptedWrong == 6)
  }

  @Test("The calibration error is the gap between belief and truth")
  func calibrationError() {
    let judged = (0..<10).map { HeldOut.Judged(confidence: 0.95, isRight: $0 < 9) }
    #expect(abs(HeldOut.calibrationError(judged) - 0.05) < 1e-9)
    #expect(HeldOut.calibrationError([]) == 0)
  }
}
