import Documents

/// Looks at the cells of ruled tables a second time, each by itself: read line by line over a whole page, short words in
/// narrow columns are passed over or mistaken.
struct CellLook {
  let recogniser: Recogniser
  let picture: GreyPicture
  let page: Int

  /// Less sure than this, the words of a cell are read again.
  private static let doubtful = 0.8
  /// More cells than this are not looked at on one page: each takes a part of a second.
  private static let most = 120
  /// In points: how far inside its rules a cell is looked at.
  private static let inset = 1.5

  /// The words with those of such cells as they read by themselves, where that is surer.
  func mended(_ words: [PageWord], with drawing: Drawing) -> [PageWord] {
    var words = words
    let cells = RuledTables.find(drawing, words: words, page: page).flatMap { $0.cells.map(\.box) }
    for cell in cells.prefix(Self.most) {
      let box = Box(
        left: cell.left + Self.inset, top: cell.top + Self.inset, right: cell.right - Self.inset,
        bottom: cell.bottom - Self.inset)
      let held = words.indices.filter { box.holds(x: words[$0].box.midX, y: words[$0].box.midY) }
      let least = held.compactMap { words[$0].confidence }.min() ?? 0
      guard least < Self.doubtful, let cut = picture.cut(to: box), cut.hasInk else { continue }
      let read = ScanWords.words(recogniser.words(on: cut, .block), scale: cut.scale, page: page).map { word in
        var moved = word
        moved.box = word.box.moved(right: box.left, down: box.top)
        return moved
      }
      let sure = read.compactMap(\.confidence).min() ?? 0
      guard !read.isEmpty, sure > max(least, 0.5), isBetter(read, than: held.map { words[$0] }) else { continue }
      // Its type is that of the table.
      let sizes = words.map(\.style.size).sorted()
      let main = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
      for index in held.reversed() { words.remove(at: index) }
      words += read.map { word in
        var word = word
        if main > 0, (0.7...1.4).contains(word.style.size / main) { word.style.size = main }
        return word
      }
    }
    return words
  }

  /// Whether words by themselves are to be believed rather than those of the line: not where the line had a figure, and
  /// not for single signs, which a line's neighbours help to read.
  private func isBetter(_ read: [PageWord], than held: [PageWord]) -> Bool {
    if held.contains(where: { $0.hasDigit && $0.scalars.count <= 3 }) { return false }
    return read.contains { $0.scalars.count { $0.properties.isAlphabetic } >= 2 }
  }
}

extension Box {
  fileprivate func moved(right x: Double, down y: Double) -> Box {
    Box(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
  }
}
