import Documents
import Foundation

/// Why a model could not be read.
public enum ModelError: Error, Hashable, Sendable {
  case unreadable(path: String)
  case malformed(reason: String)
}

extension ConfidenceModel {
  /// The program's own. Should its data not be readable, every field is put before a person.
  public static let own: ConfidenceModel = {
    guard let model = try? ConfidenceModel(json: Data(PackageResources.model_json)) else { return .distrust }
    return model
  }()

  /// Lets nothing pass.
  static let distrust: ConfidenceModel = {
    let none = FieldModel(intercept: 0, weights: [:], threshold: FieldModel.acceptsNothing)
    var fields: [String: FieldModel] = [:]
    for quantity in FeatureCatalogue.quantities { fields[quantity.description] = none }
    return ConfidenceModel(fields: fields)
  }()

  public init(json: Data) throws(ModelError) {
    let file: ModelFile
    do {
      file = try JSONDecoder().decode(ModelFile.self, from: json)
    } catch {
      throw .malformed(reason: String(describing: error))
    }
    self.init(training: file.training, fields: file.fields)
  }

  /// The file's bytes: keys in order, numbers to four decimals.
  public func json() -> [UInt8] {
    let fields: [OrderedJSON.Member] = self.fields.sorted { $0.key < $1.key }.map { name, model in
      OrderedJSON.Member(name, model.json)
    }
    let file: OrderedJSON = [
      "training": [
        "documents": .int(training.documents), "forces": .int(training.forces), "examples": .int(training.examples),
        "max_error": .decimal(training.maxError, places: 6),
      ],
      "fields": .object(fields),
    ]
    return file.indented
  }
}

private struct ModelFile: Decodable {
  var training: ConfidenceModel.Training
  var fields: [String: FieldModel]
}

extension FieldModel {
  /// A threshold above every confidence.
  static let acceptsNothing = 2.0

  fileprivate var json: OrderedJSON {
    let weights = self.weights.sorted { $0.key < $1.key }.map { name, weight in
      OrderedJSON.Member(name, .decimal(weight, places: 4))
    }
    return [
      "intercept": .decimal(intercept, places: 4),
      "threshold": .decimal(threshold, places: 4),
      "report": report?.json ?? .null,
      "weights": .object(weights),
    ]
  }
}

extension FieldReport {
  fileprivate var json: OrderedJSON {
    let scans: OrderedJSON? = scans.map { scans in
      [
        "examples": .int(scans.examples), "wrong": .int(scans.wrong),
        "calibration_error": .decimal(scans.calibrationError, places: 4), "accepted": .int(scans.accepted),
        "accepted_wrong": .int(scans.acceptedWrong),
      ]
    }
    let texts: [OrderedJSON.Member] = [
      OrderedJSON.Member("examples", .int(examples)), OrderedJSON.Member("wrong", .int(wrong)),
      OrderedJSON.Member("calibration_error", .decimal(calibrationError, places: 4)),
      OrderedJSON.Member("accepted", .int(accepted)), OrderedJSON.Member("accepted_wrong", .int(acceptedWrong)),
      OrderedJSON.Member("upper_bound", .decimal(upperBound, places: 4)),
      OrderedJSON.Member("is_supported", .bool(isSupported)), OrderedJSON.Member("unseen", .int(unseen)),
      OrderedJSON.Member("unseen_accepted", .int(unseenAccepted)),
      OrderedJSON.Member("unseen_wrong", .int(unseenWrong)),
    ]
    return .object(texts + (scans.map { [OrderedJSON.Member("scans", $0)] } ?? []))
  }
}
