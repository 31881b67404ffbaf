/// What a store could not do. Facts only: no word of a reply is ever in one.
public enum StoreError: Error, Hashable, Sendable {
  /// Nothing was ingested there.
  case empty(path: String)
  /// Another process is writing to it, or another run is under way.
  case locked(path: String)
  /// There is no room on the disk.
  case full(path: String)
  /// It may be read and not written.
  case readOnly(path: String)
  case unreadable(FileError)
  case unwritable(FileError)
  /// A file that is no store, or a broken one. `reason` is SQLite's own.
  case damaged(path: String, reason: String)
  /// It was written by a later version of the program.
  case newer(path: String)
  /// Something that this version can't make sense of in a store that is whole. `what` names the part.
  case malformed(path: String, what: String)
}
