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
    [
      "examples": .int(examples), "wrong": .int(wrong),
      "calibration_error": .decimal(calibrationError, places: 4),
      "accepted": .int(accepted), "accepted_wrong": .int(acceptedWrong),
      "upper_bound": .decimal(upperBound, places: 4), "is_supported": .bool(isSupported),
      "unseen": .int(unseen), "unseen_accepted": .int(unseenAccepted), "unseen_wrong": .int(unseenWrong),
    ]
  }
}
