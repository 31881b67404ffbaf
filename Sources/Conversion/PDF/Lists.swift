import Documents

/// What can be told of list items only once their neighbours are known.
enum Lists {
  /// Makes items of paragraphs whose bullets are drawn and not written, and paragraphs of notes that begin
  /// with a star. `taggedItems`: how many the file's tags count.
  static func settle(_ drafts: inout [Draft], taggedItems: Int) {
    unmarkNotes(&drafts)
    if taggedItems > drafts.filter(\.isListItem).count { markIndented(&drafts) }
    setLevels(&drafts)
  }

  /// A lone "* …" or "- …" is a note, not a list.
  private static func unmarkNotes(_ drafts: inout [Draft]) {
    let markers = drafts.map { $0.isMarked ? $0.lines.first.flatMap(ListMarkers.marker) : nil }
    for index in drafts.indices {
      guard let marker = markers[index], case .bullet(let glyph) = marker, !ListMarkers.isBullet(glyph) else {
        continue
      }
      let before = index > 0 ? markers[index - 1] : nil
      let after = index + 1 < drafts.count ? markers[index + 1] : nil
      if before != marker, after != marker {
        drafts[index].kind = .paragraph
        drafts[index].isMarked = false
      }
    }
  }

  /// Paragraphs set in from the margin, as list items are.
  private static func markIndented(_ drafts: inout [Draft]) {
    let measure = drafts.map { $0.right - $0.left }.max() ?? 0
    for index in drafts.indices {
      // Blocks that stand beside others are set in, but not as items.
      guard case .paragraph = drafts[index].kind, drafts[index].region == .body,
        drafts[index].right - drafts[index].left > 0.7 * measure,
        let line = drafts[index].lines.first, line.left > drafts[index].left + 12,
        line.left < drafts[index].left + 80
      else { continue }
      // Centred lines and blocks at the right aren't set in but set apart.
      guard
        line.right - line.left > 0.3 * (drafts[index].right - line.left)
          || neighbours(drafts, index).contains(where: { abs($0.left - line.left) < 1 })
      else { continue }
      drafts[index].kind = .listItem(level: 0)
    }
  }

  private static func neighbours(_ drafts: [Draft], _ index: Int) -> [Line] {
    [index - 1, index + 1].filter(drafts.indices.contains).compactMap { drafts[$0].lines.first }
  }

  /// Items set further in than the one before belong to it.
  private static func setLevels(_ drafts: inout [Draft]) {
    var indents: [Double] = []
    for index in drafts.indices {
      guard drafts[index].region == .body else { continue }
      guard drafts[index].isListItem, let left = drafts[index].lines.first?.left else {
        indents = []
        continue
      }
      while let last = indents.last, left < last - 5 { indents.removeLast() }
      if indents.last.map({ left > $0 + 5 }) ?? true { indents.append(left) }
      drafts[index].kind = .listItem(level: indents.count - 1)
    }
  }
}
