import Foundation
internal import GRDB

/// The store: one SQLite file.
///
/// Opened for reading it shows one state, whatever others write meanwhile. Opened for writing it commits each thing
/// before it says that the thing is kept.
public final class Store: CaseworkStore {
  public let place: StorePlace
  /// Nil for a store in memory.
  let lock: RunLock?
  let connection: DatabaseQueue

  /// How long to wait for another process that is writing.
  public static let patience: TimeInterval = 5

  private init(place: StorePlace, lock: RunLock?, connection: DatabaseQueue) {
    self.place = place
    self.lock = lock
    self.connection = connection
  }

  /// Opens a store for a run, making it on first use and bringing an older one up to date.
  public static func open(_ place: StorePlace, patience: TimeInterval = Store.patience) throws(StoreError) -> Store {
    try makeFile(at: place)
    return try catching(place) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      configuration.prepareDatabase(prepareForWriting)
      let connection = try DatabaseQueue(path: place.file, configuration: configuration)
      try bringUpToDate(connection, at: place)
      return Store(place: place, lock: RunLock(), connection: connection)
    }
  }

  /// Opens what a run left. A store that may not be written is read as it is.
  public static func openForReading(
    _ place: StorePlace, patience: TimeInterval = Store.patience
  ) throws(StoreError) -> Store {
    guard FileManager.default.fileExists(atPath: place.file) else { throw .empty(path: place.name) }
    switch try standing(at: place, patience: patience) {
    case .current: break
    case .none: throw .empty(path: place.name)
    case .newer: throw .newer(path: place.name)
    case .older: _ = try open(place, patience: patience)
    }
    return try reader(at: place, patience: patience)
  }

  /// A store that is gone with the process: for tests.
  public static func inMemory() throws(StoreError) -> Store {
    let place = StorePlace(path: "memory.sqlite")
    return try catching(place) {
      let connection = try DatabaseQueue()
      try bringUpToDate(connection, at: place)
      return Store(place: place, lock: nil, connection: connection)
    }
  }

  // MARK: opening

  /// Made here and not by SQLite, so that nobody else can read it for a moment.
  private static func makeFile(at place: StorePlace) throws(StoreError) {
    do throws(FileError) { try AtomicFile.makeFolder(place.folder, mode: 0o700) } catch { throw .unwritable(error) }
    let made = Foundation.open(place.file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if made >= 0 {
      close(made)
    } else if errno != EEXIST {
      throw errno == EROFS ? .readOnly(path: place.name) : .unwritable(FileError.last(place.file))
    }
  }

  /// `FULL`: what is said to be kept is on the disk, but while a run is under way. `secure_delete`: what is taken away is
  /// written over.
  @Sendable private static func prepareForWriting(_ db: Database) throws {
    try db.execute(sql: "PRAGMA secure_delete = ON")
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    try db.execute(sql: "PRAGMA synchronous = FULL")
  }

  private static func reader(at place: StorePlace, patience: TimeInterval) throws(StoreError) -> Store {
    do throws(StoreError) {
      return try reader(at: place, path: place.file, patience: patience)
    } catch {
      // SQLite wants to lay files beside a store even to read it. Where it can't, nobody else can be writing either,
      // unless a log lies there whose content isn't in the store yet.
      var log = stat()
      guard case .readOnly = error, stat(place.file + "-wal", &log) != 0 || log.st_size == 0 else { throw error }
      var address = URLComponents()
      address.scheme = "file"
      address.path = place.file
      address.queryItems = [URLQueryItem(name: "immutable", value: "1")]
      return try reader(at: place, path: address.string ?? place.file, patience: patience)
    }
  }

  private static func reader(at place: StorePlace, path: String, patience: TimeInterval) throws(StoreError) -> Store {
    try catching(place) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(patience)
      // One transaction for as long as it's open: so every read is of one state.
      configuration.allowsUnsafeTransactions = true
      let connection = try DatabaseQueue(path: path, configuration: configuration)
      try connection.unsafeRead { try $0.execute(sql: "BEGIN; SELECT 1 FROM sqlite_schema") }
      return Store(place: place, lock: nil, connection: connection)
    }
  }

  // MARK: versions

  private enum Version { case none, older, current, newer }

  @Sendable private static func version(_ db: Database) throws -> Version {
    guard try db.tableExists("grdb_migrations") else { return .none }
    if try Schema.migrator.hasBeenSuperseded(db) { return .newer }
    return try Schema.migrator.hasCompletedMigrations(db) ? .current : .older
  }

  /// By a reader that is gone afterwards: one that still holds its state would bar the way to a later version.
  private static func standing(at place: StorePlace, patience: TimeInterval) throws(StoreError) -> Version {
    let store = try reader(at: place, patience: patience)
    return try catching(place) { try store.connection.unsafeRead(version) }
  }

  private static func bringUpToDate(_ connection: DatabaseQueue, at place: StorePlace) throws {
    if case .newer = try connection.read(version) { throw StoreError.newer(path: place.name) }
    try Schema.migrator.migrate(connection)
  }

  /// Whether each thing is on the disk, with all that was kept before it, when it is said to be kept. Either way it is safe
  /// from the end of the process.
  func waitForDisk(_ waits: Bool) throws(StoreError) {
    try Store.catching(place) {
      try connection.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA synchronous = \(waits ? "FULL" : "NORMAL")")
      }
    }
  }

  // MARK: access

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try Store.catching(place) { try connection.unsafeRead(body) }
  }

  /// All that the body does, or nothing of it.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    guard !connection.configuration.readonly else { throw .readOnly(path: place.name) }
    return try Store.catching(place) { try connection.write(body) }
  }

  private static func catching<Value>(_ place: StorePlace, _ body: () throws -> Value) throws(StoreError) -> Value {
    do { return try body() } catch { throw StoreError(error, at: place) }
  }
}

extension StoreError {
  /// What SQLite says, as a fact about the store. Its sentences name tables and columns, never what is in them.
  init(_ error: any Error, at place: StorePlace) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error, at: place)
    case let error as DecodingError: self = .malformed(path: place.name, what: StoreError.place(of: error))
    default: self = .unreadable(FileError(path: place.name, error: error))
    }
  }

  private init(_ error: DatabaseError, at place: StorePlace) {
    let reason = error.message ?? "SQLite's error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .locked(path: place.name)
    case .SQLITE_FULL: self = .full(path: place.name)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: self = .readOnly(path: place.name)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: place.name, reason: reason)
    // Without room SQLite may fail on a file it lays beside the store, and say no more than that.
    case .SQLITE_IOERR where !StoreError.isRoom(at: place): self = .full(path: place.name)
    case .SQLITE_IOERR: self = .unwritable(FileError(path: place.file, reason: reason))
    default: self = .malformed(path: place.name, what: reason)
    }
  }

  private static func isRoom(at place: StorePlace) -> Bool {
    var facts = statvfs()
    return statvfs(place.folder, &facts) != 0 || facts.f_bavail > 16
  }

  /// Where in a kept value the fault is, in names of the program's own.
  private static func place(of error: DecodingError) -> String {
    let context: DecodingError.Context =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
        .dataCorrupted(let context):
        context
      @unknown default: DecodingError.Context(codingPath: [], debugDescription: "")
      }
    let path = context.codingPath.map(\.stringValue).joined(separator: ".")
    return path.isEmpty ? "a kept value" : path
  }
}
