import Documents
import Foundation
import Review

/// A posted form: `application/x-www-form-urlencoded`.
struct Form {
  private var pairs: [(name: String, value: String)]

  init(_ body: String) {
    pairs = body.split(separator: "&").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Form.decoded(parts[0]), let value = Form.decoded(parts.count > 1 ? parts[1] : "") else {
        return nil
      }
      return (name, value)
    }
  }

  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// What the button stands for; nil for one that isn't there.
  func command(on screen: Screen, _ words: Words) -> Command? {
    guard let name = self["command"] else { return nil }
    if name.hasPrefix("choose:") { return Int(name.dropFirst("choose:".count)).map(Command.choose) }
    switch name {
    case "accept": return .accept
    case "reject": return .reject
    case "skip": return .skip
    case "flag": return .flag
    case "undo": return .undo
    case "accept_record": return .acceptRecord
    case "accept_document": return .acceptDocument
    case "accept_group": return .acceptGroup
    case "split": return .split(Int(self["parts"] ?? "") ?? 0)
    case "merge": return .merge(all("with"))
    case "correct":
      let span = self["words"].flatMap { Form.span($0, in: screen.document) }
      if let span { return .correct(Screen.values(self["value"] ?? ""), words: [span]) }
      return screen.correction(typed: self["value"] ?? "", by: words)
    case "add":
      let pointed = self["words"].flatMap { Form.span($0, in: screen.document) }
      return (pointed ?? screen.span(ofWords: self["value"] ?? "")).map(Command.addCase)
    default: return nil
    }
  }

  /// `12-17`, within a document's text.
  static func span(_ text: String, in document: Document?) -> Span? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, let count = document?.text.count, 0 <= parts[0], parts[0] < parts[1], parts[1] <= count
    else {
      return nil
    }
    return Span(parts[0], parts[1])
  }

  private static func decoded(_ text: some StringProtocol) -> String? {
    text.replacingOccurrences(of: "+", with: " ").removingPercentEncoding
  }
}
