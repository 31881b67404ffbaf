import Foundation

/// Mails small enough to be written here.
public struct TinyMail: Sendable {
  public var head: [(name: String, value: String)]
  private var parts: [[UInt8]] = []

  public init(
    from: String = "FOI Team, Kent Police <foi@kent.pnn.police.uk>", to: String = "a.requester@example.org",
    date: String = "Fri, 14 Mar 2014 15:35:52 +0000", subject: String = "FOI 0417/14 - social media"
  ) {
    head = [("From", from), ("To", to), ("Date", date), ("Subject", subject), ("Message-ID", "<1@example.org>")]
  }

  /// A text part with its words as they are.
  public mutating func add(text: String, type: String = "text/plain; charset=utf-8") {
    add(type: type, encoding: "8bit", Array(text.utf8))
  }

  public mutating func attach(_ bytes: [UInt8], name: String?, type: String = "application/octet-stream") {
    let disposition = name.map { "Content-Disposition: attachment; filename=\"\($0)\"\r\n" } ?? ""
    let base64 = Data(bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
    parts.append(
      Array("Content-Type: \(type)\r\n\(disposition)Content-Transfer-Encoding: base64\r\n\r\n\(base64)\r\n".utf8))
  }

  public mutating func forward(_ mail: [UInt8]) { add(type: "message/rfc822", encoding: "8bit", mail) }

  public mutating func add(type: String, encoding: String, _ bytes: [UInt8]) {
    parts.append(
      Array("Content-Type: \(type)\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n".utf8) + bytes + [13, 10])
  }

  /// `kind` is the multipart's: mixed, alternative, related.
  public func bytes(_ kind: String = "mixed", boundary: String = "=_a") -> [UInt8] {
    var result = Array(head.map { "\($0.name): \($0.value)\r\n" }.joined().utf8)
    result += Array("MIME-Version: 1.0\r\nContent-Type: multipart/\(kind); boundary=\"\(boundary)\"\r\n\r\n".utf8)
    for part in parts { result += Array("--\(boundary)\r\n".utf8) + part }
    return result + Array("--\(boundary)--\r\n".utf8)
  }

  /// A mail of nothing but words.
  public static func plain(_ text: String, from: String = "FOI Team, Kent Police <foi@kent.pnn.police.uk>") -> [UInt8] {
    let mail = TinyMail(from: from)
    return Array((mail.head.map { "\($0.name): \($0.value)\r\n" }.joined() + "\r\n" + text).utf8)
  }
}
