extension Document {
  /// Words that no block holds, or more than one does: the converter's own proof that nothing was lost or doubled.
  ///
  /// For a table the word must also lie in exactly one cell (or the caption). Empty when all is well. Linear in the
  /// words and spans but for their sorting.
  public func orphans() -> [Word] {
    let inBlocks = holders(among: blocks.map(\.span))
    let places = blocks.enumerated().flatMap { index, block -> [(block: Int, span: Span)] in
      guard case .table(let number) = block.kind, tables.indices.contains(number) else { return [] }
      let table = tables[number]
      return (table.cells.map(\.span) + [table.caption].compactMap { $0 }).map { (index, $0) }
    }
    let inPlaces = holders(among: places.map(\.span))
    return words.indices.filter { index in
      guard inBlocks[index].count == 1, let holder = inBlocks[index].first else { return true }
      guard case .table = blocks[holder].kind else { return false }
      return inPlaces[index].filter { places[$0].block == holder }.count != 1
    }.map { words[$0] }
  }

  /// For each word the spans that hold it, found by one sweep over both in order.
  private func holders(among spans: [Span]) -> [[Int]] {
    let order = spans.indices.filter { !spans[$0].isEmpty }.sorted { spans[$0] < spans[$1] }
    var result = Array(repeating: [Int](), count: words.count)
    var next = 0
    var open: [Int] = []
    for index in words.indices.sorted(by: { words[$0].span < words[$1].span }) {
      let word = words[index].span
      while next < order.count, spans[order[next]].start <= word.start {
        open.append(order[next])
        next += 1
      }
      open.removeAll { spans[$0].end <= word.start }
      result[index] = open.filter { spans[$0].contains(word) }
    }
    return result
  }
}
