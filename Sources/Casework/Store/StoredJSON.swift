import Foundation

/// Values as the store keeps them: JSON, the same for the same value.
enum StoredJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }

  static func value<Value: Decodable>(_ text: String?) throws -> Value? {
    guard let text else { return nil }
    return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
