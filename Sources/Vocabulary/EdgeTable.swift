/// Where steps lead to from the nodes of a trie: one table for all nodes, which takes less room than one each.
struct EdgeTable: Sendable {
  private var keys = [UInt64](repeating: .max, count: 16)
  private var values = [Int32](repeating: 0, count: 16)
  private var count = 0

  func next(of node: Int, by step: Int32) -> Int? {
    let key = EdgeTable.key(node, step)
    let place = place(of: key)
    return keys[place] == key ? Int(values[place]) : nil
  }

  mutating func next(of node: Int, by step: Int32, orNew new: Int) -> Int {
    if let known = next(of: node, by: step) { return known }
    if count * 2 >= keys.count { grow() }
    let key = EdgeTable.key(node, step)
    let place = place(of: key)
    (keys[place], values[place]) = (key, Int32(new))
    count += 1
    return new
  }

  private static func key(_ node: Int, _ step: Int32) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: node)) << 32 | UInt64(UInt32(bitPattern: step))
  }

  /// Where the key is, or would be.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[place] != key, keys[place] != .max { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.0 != .max }
    keys = [UInt64](repeating: .max, count: keys.count * 2)
    values = [Int32](repeating: 0, count: keys.count)
    for (key, value) in old {
      let place = place(of: key)
      (keys[place], values[place]) = (key, value)
    }
  }
}
