extension Document {
  /// Words that no block holds, or more than one does: the converter's own proof that nothing was lost or doubled.
  ///
  /// For a table the word must also lie in exactly one cell (or the caption). Empty when all is well.
  public func orphans() -> [Word] {
    words.filter { word in
      let holders = blocks.filter { $0.span.contains(word.span) }
      guard holders.count == 1, let holder = holders.first else { return true }
      guard case .table(let index) = holder.kind else { return false }
      guard tables.indices.contains(index) else { return true }
      let table = tables[index]
      let inCaption = table.caption.map { $0.contains(word.span) } ?? false
      let cells = table.cells.filter { $0.span.contains(word.span) }.count
      return cells + (inCaption ? 1 : 0) != 1
    }
  }
}
