internal import Hummingbird
import Synchronization

/// Who may come in: requests to exactly this address, from this page itself, with the token of this run.
///
/// Another page in the same browser can send requests here, and a name that somebody else owns can be made to point
/// here; neither gets past.
final class Door: Sendable {
  private let port = Mutex<Int?>(nil)
  private let token: String
  static let cookie = "casebook"

  init(token: String) { self.token = token }

  func open(at number: Int) { port.withLock { $0 = number } }

  enum Refusal: String, Hashable {
    case host = "That is not this program's address."
    case origin = "Requests from other pages are not answered."
    case token = "Open the address that casebook review printed: it has the key of this run."
  }

  struct Request {
    var isChange: Bool
    var host: String?
    var origin: String?
    var fetchSite: String?
    var cookie: String?
    var query: String?
  }

  func refusal(of request: Request) -> Refusal? {
    guard let port = port.withLock({ $0 }) else { return .host }
    let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    guard let host = request.host, hosts.contains(host) else { return .host }
    // Nobody else knows the key, so whoever brings it may come from where they like: the browser is sent by a file.
    if !request.isChange, request.origin == nil, request.query.map(isToken) ?? false { return nil }
    if let origin = request.origin, origin != "http://\(host)" { return .origin }
    // A form or a script of this page says where it comes from; whatever changes something has to.
    if request.isChange, request.origin == nil, request.fetchSite != "same-origin" { return .origin }
    if let site = request.fetchSite, site != "same-origin", request.isChange || site != "none" { return .origin }
    return request.cookie.map(isToken) ?? false ? nil : .token
  }

  /// Takes as long for every wrong one.
  func isToken(_ text: String) -> Bool {
    let (a, b) = (Array(text.utf8), Array(token.utf8))
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// Stands before every route, and gives every answer its headers.
struct Guard<Context: RequestContext>: RouterMiddleware {
  let door: Door

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let refusal = door.refusal(
      of: Door.Request(
        isChange: request.method != .get && request.method != .head,
        // The first is the authority; one that stands here is another.
        host: request.headers[named: "Host"] == nil ? request.head.authority : nil, origin: request.headers[.origin],
        fetchSite: request.headers[named: "Sec-Fetch-Site"],
        cookie: request.cookies[Door.cookie]?.value, query: request.uri.queryParameters["token"].map(String.init)))
    var response: Response
    if let refusal {
      response = Answer.text(refusal.rawValue, status: .forbidden)
    } else {
      do {
        response = try await next(request, context)
      } catch let error as HTTPError {
        response = Answer.text(error.status == .notFound ? "There is no such page." : "", status: error.status)
      }
    }
    for (name, value) in Answer.headers { response.headers[named: name] = value }
    return response
  }
}

/// Answers, and what they all have in common.
enum Answer {
  static let headers: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
  ]

  static func text(_ text: String, status: HTTPResponse.Status) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  static func html(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  static func bytes(_ bytes: [UInt8], type: String, keeps: Bool = false) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: type, .cacheControl: keeps ? "private, max-age=3600, immutable" : "no-cache"],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  static let none = Response(status: .noContent, headers: [.cacheControl: "private, max-age=3600"])

  static func seeOther(_ location: String) -> Response {
    Response(status: .seeOther, headers: [.location: location, .cacheControl: "no-store"])
  }
}

extension HTTPFields {
  /// A header by its name.
  subscript(named name: String) -> String? {
    get { Element.Name(name).flatMap { self[$0] } }
    set { if let name = Element.Name(name) { self[name] = newValue } }
  }
}
