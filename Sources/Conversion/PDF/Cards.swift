import Documents

/// Cards: short labels with their values beside them, the same labels again and again, that nothing but paper parts.
/// They are told by the whole document, as a page may hold no more than the rest of one.
enum Cards {
  /// The tables of each page and the words outside them, cards among the tables.
  static func added(
    to tables: [(grids: [Grid], loose: [PageWord])], of pages: [PageContent]
  ) -> [(grids: [Grid], loose: [PageWord])] {
    // Rules both ways part cells better than labels do.
    let lines = zip(pages, tables).map { page, found in
      let ruled = found.grids.filter(\.hasUprights)
      return Lines.gather(ruled.isEmpty ? page.words : page.words.filter { word in !ruled.contains { $0.holds(word) } })
    }
    for labels in CardLabels.learned(from: lines) {
      let cards = whole(titled(lines.map { found(labels, in: $0) }))
      guard areCards(cards.flatMap { $0 }), !leaveOutHalves(cards, of: lines) else { continue }
      return pages.indices.map { index in
        let made = grids(cards[index], among: lines[index], page: pages[index].number)
        let own = cards.prefix(index + 1).suffix(2).joined().flatMap(\.words)
        return merged(made, own, into: tables[index].grids, words: pages[index].words)
      }
    }
    return tables
  }

  /// The cards of a page, in the order in which they are read.
  private static func found(_ labels: CardLabels, in lines: [Line]) -> [Card] {
    let columns = labels.columns(of: lines)
    let limits = columns.dropFirst().map { $0 - 14 } + [.infinity]
    let cards = zip(columns, limits).map { CardColumn.cards(labels, from: $0, to: $1, in: lines) }
    // Side by side, cards that begin level are read from the left.
    return cards.joined().sorted { a, b in
      abs(a.top - b.top) > 8 ? a.top < b.top : a.left < b.left
    }
  }

  /// Left of most labels stand words of the same lines that belong to no card: cards of two labels abreast, the right half
  /// taken for the whole.
  private static func leaveOutHalves(_ cards: [[Card]], of pages: [[Line]]) -> Bool {
    var beside = 0
    var all = 0
    for (cards, lines) in zip(cards, pages) {
      let taken = Set(cards.flatMap { $0.rows.flatMap(\.words) }.map(\.box.left))
      for label in cards.flatMap({ $0.rows.compactMap(\.label.first) }) {
        all += 1
        let level = lines.first { $0.words.contains(label) }?.words ?? []
        if level.contains(where: { $0.box.right < label.box.left - 6 && !taken.contains($0.box.left) }) { beside += 1 }
      }
    }
    return beside * 2 > all
  }

  // MARK: Whether they are cards

  /// Several cards have labels in common, in one order, and values that are words.
  private static func areCards(_ cards: [Card]) -> Bool {
    let whole = cards.filter { $0.rows.count >= CardLabels.least }
    guard whole.count > 1 else { return false }
    var counts: [String: Int] = [:]
    var follows: [String: [String: Int]] = [:]
    for card in whole {
      for (index, name) in card.names.enumerated() {
        counts[name, default: 0] += 1
        for later in card.names[(index + 1)...] { follows[name, default: [:]][later, default: 0] += 1 }
      }
    }
    let shared = counts.filter { $0.value > 1 && 2 * $0.value >= whole.count }
    guard shared.count >= CardLabels.least else { return false }
    let pairs = whole.flatMap { zip($0.names, $0.names.dropFirst()) }
    let inOrder = pairs.filter { a, b in follows[a]?[b] ?? 0 > follows[b]?[a] ?? 0 }
    let rows = cards.flatMap(\.rows)
    let known = rows.filter { shared[$0.name] != nil }
    return 5 * inOrder.count >= 4 * pairs.count && 3 * known.count >= 2 * rows.count && hold(words: rows)
      && vary(rows)
  }

  /// Values are one run of words each, not figures.
  private static func hold(words rows: [Card.Row]) -> Bool {
    let filled = rows.filter { !$0.value.isEmpty }
    let worded = filled.filter { row in row.value.contains { $0.scalars.contains { $0.properties.isAlphabetic } } }
    let open = filled.filter { row in Card.lines(of: row.value).contains(where: OpenTables.isOpen) }
    return 2 * filled.count > rows.count && 2 * worded.count > filled.count && 6 * open.count <= filled.count
  }

  /// What stands beside a label differs from card to card, but for a few.
  private static func vary(_ rows: [Card.Row]) -> Bool {
    var values: [String: Set<String>] = [:]
    for row in rows { values[row.name, default: []].insert(row.value.map(\.text).joined(separator: " ")) }
    return values.contains { $0.value.count > 1 }
  }

  // MARK: Titles

  /// How a line over a card is set.
  private struct Setting: Hashable {
    var isBold: Bool
    var size: Int
    var indent: Int

    init?(_ card: Card) {
      guard let title = card.title else { return nil }
      isBold = title.words.allSatisfy(\.style.bold)
      size = Int(title.em.rounded())
      indent = Int(((title.left - card.left) / 4).rounded())
    }
  }

  /// The line over a card is its title only where most cards have one set alike.
  private static func titled(_ pages: [[Card]]) -> [[Card]] {
    let all = pages.joined()
    var counts: [Setting: Int] = [:]
    for card in all { if let setting = Setting(card) { counts[setting, default: 0] += 1 } }
    let common = counts.max { ($0.value, $1.key.indent) < ($1.value, $0.key.indent) }
    let first = usualFirst(pages)
    // What a page break cut off has no title.
    let starts = all.filter { $0.names.first == first }.count
    let usual = common.flatMap { 5 * $0.value >= 4 * starts ? $0.key : nil }
    return pages.map { cards in
      cards.map { card in
        var card = card
        if usual == nil || Setting(card) != usual { card.title = nil }
        return card
      }
    }
  }

  // MARK: Page breaks

  /// What a page break cut is put together, column by column.
  private static func whole(_ pages: [[Card]]) -> [[Card]] {
    var pages = pages
    let usual = usualFirst(pages)
    for page in pages.indices.dropFirst() {
      for upper in pages[page - 1].indices {
        let card = pages[page - 1][upper]
        func isBeside(_ other: Card) -> Bool { abs(other.left - card.left) <= CardLabels.near }
        let isLast = !pages[page - 1].contains { isBeside($0) && $0.top > card.top }
        guard isLast, let lower = pages[page].firstIndex(where: isBeside) else { continue }
        var rest = pages[page][lower]
        guard rest.title == nil, rest.names.first != usual, Set(rest.names).isDisjoint(with: card.names) else {
          continue
        }
        if rest.names.first == "" {
          pages[page - 1][upper].rows[card.rows.count - 1].value += rest.rows.removeFirst().value
        }
        pages[page - 1][upper].rows += rest.rows
        pages[page].remove(at: lower)
      }
    }
    return pages
  }

  /// The label most cards begin with.
  private static func usualFirst(_ pages: [[Card]]) -> String? {
    let starts = pages.joined().reduce(into: [:]) { $0[$1.names.first ?? "", default: 0] += 1 }
    return starts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  // MARK: Tables of two columns

  /// Cards one after the other make one table, as far as no other words stand between them.
  private static func grids(_ cards: [Card], among lines: [Line], page: Int) -> [Grid] {
    let own = cards.flatMap(\.words)
    let loose = lines.filter { line in !line.words.allSatisfy { own.contains($0) } }.map(\.box.midY)
    var runs: [[Card]] = []
    for card in cards {
      let bottom = runs.last?.map(\.bottom).max() ?? 0
      if runs.isEmpty || loose.contains(where: { bottom < $0 && $0 < card.top }) { runs.append([]) }
      runs[runs.count - 1].append(card)
    }
    return runs.compactMap { Grid($0, page: page) }
  }

  /// Cards take the place of what rules across, round them or their titles, made of them.
  private static func merged(
    _ cards: [Grid], _ own: [PageWord], into tables: [Grid], words: [PageWord]
  ) -> (grids: [Grid], loose: [PageWord]) {
    let kept = tables.filter { table in !cards.contains { $0.overlaps(table) } }
    let grids = kept + cards
    return (grids, words.filter { word in !kept.contains { $0.holds(word) } && !own.contains(word) })
  }
}

extension Grid {
  /// A row for each label with its value, and one for each title.
  fileprivate init?(_ cards: [Card], page: Int) {
    let words = cards.flatMap(\.words).filter { $0.page == page }
    guard let first = cards.first, let left = words.map(\.box.left).min(), let right = words.map(\.box.right).max(),
      let top = words.map(\.box.top).min(), let bottom = words.map(\.box.bottom).max()
    else { return nil }
    var cells: [Cell] = []
    var row = 0
    for card in cards {
      let end = card.words.map(\.box.right).max() ?? right
      func cell(_ column: Int, _ span: Int, _ words: [PageWord], _ box: Box) -> Cell {
        let (from, to) = (column == 0 ? card.left - 2 : card.middle - 2, column + span < 2 ? card.middle - 2 : end)
        return Cell(
          row: row, column: column, columnSpan: span, lines: Card.lines(of: words),
          box: Box(left: from, top: box.top, right: to, bottom: box.bottom), page: words.first?.page ?? page)
      }
      if let title = card.title {
        cells.append(cell(0, 2, title.words, title.box))
        row += 1
      }
      for line in card.rows {
        guard let box = Card.box(of: line.words) else { continue }
        cells.append(cell(0, 1, line.label, box))
        cells.append(cell(1, 1, line.value, box))
        row += 1
      }
    }
    self.init(
      rowCount: row, columnCount: 2, cells: cells, origin: .alignment, edges: [left - 2, first.middle - 2, right],
      box: Box(left: left, top: top, right: right, bottom: bottom), page: page, lastPage: page)
  }
}
