import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The same as `map`, on as many processors as there are.
  public func mappedConcurrently<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    let values = Mutex([Value?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let value = transform(self[place])
      values.withLock { $0[place] = value }
    }
    return values.withLock { $0.compactMap(\.self) }
  }
}
