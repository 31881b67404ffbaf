// Whether one string stands in another, letter by letter as they are written. Foundation and the library of regular
// expressions have it as well, and compare what only looks alike, too: that takes ten times as long, and nothing asks it.

extension String {
  public func contains(_ part: String) -> Bool { holds(utf8, part.utf8) }
}

extension Substring {
  public func contains(_ part: String) -> Bool { holds(utf8, part.utf8) }
}

private func holds(_ whole: some Collection<UInt8>, _ part: String.UTF8View) -> Bool {
  func search(_ whole: UnsafeBufferPointer<UInt8>) -> Bool {
    part.withContiguousStorageIfAvailable { whole.contains($0) } ?? whole.contains(Array(part))
  }
  return whole.withContiguousStorageIfAvailable(search) ?? Array(whole).withUnsafeBufferPointer(search)
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func contains(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    guard part.count <= count else { return false }
    for start in 0...(count - part.count) where self[start] == first {
      var matched = 1
      while matched < part.count, self[start + matched] == part[matched] { matched += 1 }
      if matched == part.count { return true }
    }
    return false
  }

  fileprivate func contains(_ part: [UInt8]) -> Bool { part.withUnsafeBufferPointer(contains) }
}
