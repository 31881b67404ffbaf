import Documents
import Foundation

/// Values as the store keeps them: JSON, the same for the same value.
enum StoredJSON {
  static func text(_ value: some JSONStreamed) throws -> String { try text(value.json, of: value) }

  /// Of fields only what they say.
  static func outline(_ value: some JSONStreamed) throws -> String { try text(value.outlineJSON, of: value) }

  private static func text(_ json: [UInt8]?, of value: some JSONStreamed) throws -> String {
    guard let json else {
      throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "a number that is none"))
    }
    return String(decoding: json, as: UTF8.self)
  }

  static func value<Value: JSONStreamed>(_ text: String, isOutline: Bool = false) throws -> Value {
    try value(Array(text.utf8), isOutline: isOutline)
  }

  /// A value that is nil where what was kept is none.
  static func known<Value>(_ value: Value?) throws -> Value {
    guard let value else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no JSON of the expected shape"))
    }
    return value
  }

  static func value<Value: JSONStreamed>(_ json: [UInt8], isOutline: Bool = false) throws -> Value {
    do throws(JSONReader.Malformed) { return try Value(json: json, isOutline: isOutline) } catch {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "at byte \(error.at)"))
    }
  }

  @_disfavoredOverload
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @_disfavoredOverload
  static func value<Value: Decodable>(_ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }

  @_disfavoredOverload
  static func value<Value: Decodable>(_ text: String?) throws -> Value? {
    guard let text else { return nil }
    return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
