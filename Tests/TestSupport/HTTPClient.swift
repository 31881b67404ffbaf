import Foundation

/// Requests as they are written, over a socket: a browser's, or one that no browser would send.
public struct HTTPClient: Sendable {
  public struct Answer: Sendable {
    public var status: Int
    /// By names in lower case.
    public var headers: [String: String]
    public var body: [UInt8]

    public var text: String { String(decoding: body, as: UTF8.self) }
  }

  public struct NoAnswer: Error {
    public init() {}
  }

  public let port: Int

  public init(port: Int) { self.port = port }

  public func send(
    _ method: String = "GET", _ path: String, headers: [String: String] = [:], body: String = ""
  ) throws -> Answer {
    var headers = headers
    if headers["Host"] == nil { headers["Host"] = "127.0.0.1:\(port)" }
    headers["Connection"] = "close"
    if !body.isEmpty || method == "POST" { headers["Content-Length"] = String(body.utf8.count) }
    let lines = ["\(method) \(path) HTTP/1.1"] + headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return try answer(to: Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
  }

  private func answer(to request: [UInt8]) throws -> Answer {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw NoAnswer() }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw NoAnswer() }
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var sent = 0
    while sent < request.count {
      let count = request[sent...].withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw NoAnswer() }
      sent += count
    }
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let answer = HTTPClient.parse(received) { return answer }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      received += buffer[..<count]
    }
    guard let answer = HTTPClient.parse(received, isWhole: true) else { throw NoAnswer() }
    return answer
  }

  private static func parse(_ bytes: [UInt8], isWhole: Bool = false) -> Answer? {
    let gap: [UInt8] = [13, 10, 13, 10]
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: gap) }) else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
    let status = lines[0].split(separator: " ")
    guard status.count > 1, let code = Int(status[1]) else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    let body = Array(bytes[(end + 4)...])
    if let length = headers["content-length"].flatMap({ Int($0) }) {
      return body.count >= length ? Answer(status: code, headers: headers, body: Array(body[..<length])) : nil
    }
    return isWhole ? Answer(status: code, headers: headers, body: body) : nil
  }
}
