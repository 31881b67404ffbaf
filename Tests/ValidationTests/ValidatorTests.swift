import Documents
import Testing

@testable import Validation

@Suite("Validator")
struct ValidatorTests {
  /// Believes everything, or nothing, by one threshold.
  private func model(threshold: Double) -> ConfidenceModel {
    let field = FieldModel(intercept: 6, weights: [:], threshold: threshold)
    let named = FeatureCatalogue.quantities.map { ($0.description, field) }
    return ConfidenceModel(fields: Dictionary(uniqueKeysWithValues: named))
  }

  @Test("Every field that holds a value gets a confidence")
  func everyField() throws {
    let findings = try Scene().validated()
    for record in findings.records {
      for field in record.fields.values where !field.values.isEmpty { #expect(field.confidence > 0) }
    }
    for reply in findings.replies {
      for field in reply.fields.values where !field.values.isEmpty { #expect(field.confidence > 0) }
    }
  }

  @Test("No value, span or locator is changed")
  func nothingEdited() throws {
    let scene = Scene()
    let before = scene.findings
    let after = try scene.validated()
    for (a, b) in zip(before.records, after.records) {
      #expect((a.locator, a.span, a.countMin, a.countMax) == (b.locator, b.span, b.countMin, b.countMax))
      for name in FieldName.allCases {
        #expect(a[name]?.values ?? [] == b[name]?.values ?? [])
        #expect(a[name]?.raw == b[name]?.raw)
        #expect(a[name]?.evidence ?? [] == b[name]?.evidence ?? [])
      }
    }
  }

  @Test(
    "A field on which two readers agree is believed more, one on which they differ less, and no value changes",
    arguments: [FieldName.role, .rank, .allegation, .outcome, .period], [ConfidenceModel(), .own])
  func twoReaders(name: FieldName, model: ConfidenceModel) throws {
    let scene = Scene()
    let validator = Validator(vocabulary: try words.get(), model: model)
    func field(_ noticed: [String]) throws -> Field {
      var findings = scene.findings
      findings.records[0].fields[name]?.features = noticed
      return try #require(validator.validated(findings, of: scene.document).records[0][name])
    }
    let (agreed, silent, differing) = try (field(["readers_agree"]), field([]), field(["readers_differ"]))
    #expect(agreed.confidence >= silent.confidence)
    #expect(silent.confidence >= differing.confidence)
    #expect(agreed.confidence > differing.confidence)
    #expect(agreed.values == differing.values)
  }

  @Test(
    "A code that a recogniser took for another goes before a person, however sure all else is",
    arguments: [(FieldName.outcome, Flag.ambiguousOutcome), (.rank, .ambiguousRank)])
  func misread(name: FieldName, flag: Flag) throws {
    let scene = Scene()
    let validator = Validator(vocabulary: try words.get(), model: model(threshold: 0))
    var findings = scene.findings
    findings.records[0].fields[name]?.features = ["misread"]
    let record = validator.validated(findings, of: scene.document).records[0]
    #expect(record[name]?.flags == [.lowConfidence, flag] && record.state == .needsReview)
    #expect(record[name]?.values == scene.findings.records[0][name]?.values)
    #expect(FeatureCatalogue.belief(of: "saw:misread").direction == .doubt)
  }

  @Test("A silence that a second reader doesn't keep is doubted")
  func brokenSilence() throws {
    let scene = Scene().with(.allegation, nil)
    let validator = Validator(vocabulary: try words.get(), model: ConfidenceModel())
    var findings = scene.findings
    let kept = try #require(validator.validated(findings, of: scene.document).records[0][.allegation])
    findings.records[0].fields[.allegation] = Field(features: ["readers_differ"])
    let broken = try #require(validator.validated(findings, of: scene.document).records[0][.allegation])
    #expect(broken.confidence < kept.confidence)
    #expect(broken.values.isEmpty)
  }

  @Test("A second validation changes nothing")
  func twice() throws {
    let scene = Scene().with(.role, "police_staff", "Constable")
    let validator = Validator(vocabulary: try words.get(), model: ConfidenceModel())
    let once = validator.validated(scene.findings, of: scene.document)
    #expect(validator.validated(once, of: scene.document) == once)
  }

  @Test("A record is accepted when all its fields are above their thresholds, and needs review when one is below")
  func thresholds() throws {
    let accepted = try #require(try Scene().validated(model: model(threshold: 0.5)).records.first)
    #expect(accepted.state == .accepted)
    #expect(!accepted.fields.values.contains { $0.flags.contains(.lowConfidence) })

    var strict = model(threshold: 0.5)
    strict.fields["case.outcome"]?.threshold = 0.9999
    let doubted = try #require(try Scene().validated(model: strict).records.first)
    #expect(doubted.state == .needsReview)
    #expect(doubted[.outcome]?.flags.contains(.lowConfidence) == true)
    #expect(doubted[.role]?.flags.contains(.lowConfidence) == false)
  }

  @Test("A sure record with a conflict needs review all the same")
  func blocking() throws {
    let scene = Scene().with(.role, "police_staff", "Constable")
    let record = try #require(try scene.validated(model: model(threshold: 0)).records.first)
    #expect(record.state == .needsReview)
  }

  @Test("Cases that don't make the printed total are a conflict of the reply")
  func totals() throws {
    let scene = Scene()
    var findings = scene.findings
    findings.replies[0].fields[.total] = Field(raw: "3", values: ["3"], rule: "total_sentence")
    (findings.replies[0].totalMin, findings.replies[0].totalMax) = (3, 3)
    let validator = Validator(vocabulary: try words.get(), model: ConfidenceModel())
    #expect(validator.validated(findings, of: scene.document).replies[0].flags.contains(.totalConflict))
    (findings.replies[0].totalMin, findings.replies[0].totalMax) = (1, 1)
    #expect(!validator.validated(findings, of: scene.document).replies[0].flags.contains(.totalConflict))
  }

  @Test("The program's own model can be read, and writes itself out as it was")
  func ownModel() throws {
    #expect(ConfidenceModel.own != ConfidenceModel.distrust)
    #expect(ConfidenceModel.own.json() == PackageResources.model_json)
  }

  @Test("Without a model that can be read, everything is put before a person")
  func distrust() throws {
    let findings = try Scene().validated(model: .distrust)
    #expect(findings.records.allSatisfy { $0.state == .needsReview })
    #expect(findings.replies.allSatisfy { $0.state == .needsReview })
  }
}
