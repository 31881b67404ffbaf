import Testing

@testable import Evaluation

@Suite struct CalibrationTests {
  private func reading(
    _ confidence: Double?, _ isRight: Bool, accepted: Bool = false, flagged: Bool = false, holds: Bool = true
  ) -> FieldReading {
    FieldReading(
      document: "letter.pdf", locator: "item:0", field: .outcome, confidence: confidence, isFlagged: flagged,
      holdsValue: holds, isRight: isRight, recordAccepted: accepted)
  }

  @Test func `the expected error weighs each bin's gap by its size`() throws {
    // Bin 0.8: mean 0.85, 1 of 2 right, gap 0.35. Bin 0.9: mean 0.95, 2 of 2 right, gap 0.05. Mean gap 0.2.
    let calibration = Calibration(
      [reading(0.8, true), reading(0.9 - 1e-12, false), reading(0.9, true), reading(1.0, true)], threshold: 0.9)
    let error = try #require(calibration.error)
    #expect(abs(error - 0.2) < 1e-9)
    #expect(calibration.bins.map(\.count) == [0, 0, 0, 0, 0, 0, 0, 0, 2, 2])
  }

  @Test func `nulls stay out of the expected error`() throws {
    let calibration = Calibration([reading(1, true), reading(0, true, holds: false)], threshold: 0.9)
    #expect(calibration.error == 0)
    #expect(calibration.errorWithNulls == 0.5)
    #expect(calibration.measured == 1)
  }

  @Test func `the curve goes from the surest field down`() {
    let calibration = Calibration(
      [reading(0.5, false), reading(0.9, true), reading(0.9, true), reading(nil, false)], threshold: 0.9)
    #expect(calibration.curve.map(\.threshold) == [0.9, 0.5])
    #expect(calibration.curve.map(\.coverage) == [0.5, 0.75])
    #expect(calibration.curve.map(\.risk) == [0, 1.0 / 3])
  }

  @Test func `a field is accepted by its record or by being sure and unflagged`() {
    let calibration = Calibration(
      [
        reading(0.2, false, accepted: true), reading(0.95, true), reading(0.95, false, flagged: true),
        reading(0.5, false), reading(nil, false),
      ], threshold: 0.9)
    #expect(calibration.accepted == 2)
    #expect(calibration.acceptedWrong == 1)
    #expect(calibration.acceptedShare == 0.4)
  }

  @Test func `the charts speak and say the same each time`() {
    let calibration = Calibration([reading(0.95, true), reading(0.45, false)], threshold: 0.9)
    let chart = Charts(calibration).reliability()
    #expect(chart == Charts(calibration).reliability())
    #expect(chart.contains("role=\"img\""))
    #expect(chart.contains("<desc id=\"reliability-description\">Expected calibration error"))
    #expect(Charts(calibration).riskCoverage().contains("<polyline class=\"data\""))
  }
}
