import Casework
internal import Hummingbird
internal import Logging
import Review

/// The page of a review, served to this machine alone.
public struct ReviewServer: Sendable {
  /// Draws a page of a PDF: its path, its SHA-256, the page, pixels to the point; nil where it can't be drawn.
  public typealias Picture =
    @Sendable (_ path: String, _ sha256: String, _ page: Int, _ scale: Double) async -> [UInt8]?

  private let site: Site
  private let port: Int

  /// `port` 0 takes any that is free. `token` is what every request has to bring.
  public init(desk: Desk, keys: Keys, token: String, port: Int, picture: @escaping Picture) throws {
    site = try Site(desk: desk, keys: keys, token: token, picture: picture)
    self.port = port
  }

  /// Serves until the process is asked to end. `ready` is told the address to open, token and all, once it answers.
  public func run(ready: @escaping @Sendable (_ address: String) -> Void) async throws {
    let door = Door(token: site.token)
    let router = Router(context: BasicRequestContext.self)
    router.add(middleware: Guard(door: door))
    site.add(to: router)
    var logger = Logger(label: "casebook") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let token = site.token
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? 0
        door.open(at: port)
        ready("http://127.0.0.1:\(port)/?token=\(token)")
      }, logger: logger)
    try await application.runService()
  }
}
