import Synchronization

/// What was found before, so that it needn't be looked for again.
public final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let known = Mutex<[Key: Value]>([:])

  public init() {}

  /// What is looked for may itself be made of what is known, so nothing is held meanwhile.
  @inlinable public func value(of key: Key, _ find: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = find()
    known.withLock { $0[key] = value }
    return value
  }
}
