import Crypto

/// Names for content: hashes, and the short ids made of them.
public enum Digest {
  /// SHA-256 in lower-case hexadecimal.
  public static func sha256(_ bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

  public static func sha256(_ string: String) -> String { sha256(Array(string.utf8)) }

  /// An id from a source's hash and a place in it: the same for as long as both are, whatever is read there.
  public static func id(source: String, locator: String) -> String {
    String(sha256("\(source)|\(locator)").prefix(16))
  }

  private static func hex(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    for byte in digest {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }
}
