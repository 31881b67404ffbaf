import Documents

/// One card: its rows, and a title if it has one.
struct Card: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    var name: String
    var label: [PageWord]
    var value: [PageWord]

    var words: [PageWord] { label + value }
  }

  /// Where labels begin, and where values do.
  var left: Double
  var middle: Double
  var title: Line?
  var rows: [Row]

  var words: [PageWord] { (title?.words ?? []) + rows.flatMap(\.words) }
  var names: [String] { rows.map(\.name) }
  var top: Double { box?.top ?? 0 }
  var bottom: Double { box?.bottom ?? 0 }
  /// Where it stands on the page on which it begins.
  private var box: Box? { Card.box(of: words) }

  /// The place of words on the first of their pages.
  static func box(of words: [PageWord]) -> Box? {
    lines(of: words).first.flatMap { first in
      Line(words.filter { $0.page == first.page })?.box
    }
  }

  /// Words that a page break may have parted, line by line.
  static func lines(of words: [PageWord]) -> [Line] {
    Set(words.map(\.page)).sorted().flatMap { page in Lines.gather(words.filter { $0.page == page }) }
  }
}

/// Makes out the cards in one column of a page, line by line.
struct CardColumn {
  private let labels: CardLabels
  private let left: Double
  private let middle: Double
  /// The labels begin with capitals, as most do; then a line that doesn't goes on with the one above.
  private let isCapital: Bool
  private var cards: [Card] = []
  private var open: Card?
  /// The last line, where it belongs to no card.
  private var above: Line?
  /// Words beside no label as yet: of a value whose label is set level with its middle, or at the top of a page of
  /// one that began on the page before.
  private var rest: [Line] = []
  private var last: Line?

  private init(_ labels: CardLabels, left: Double, isCapital: Bool) {
    self.labels = labels
    self.left = left
    self.isCapital = isCapital
    middle = left + labels.offset
  }

  /// The cards whose labels begin at `left`, of words up to `limit`.
  static func cards(_ labels: CardLabels, from left: Double, to limit: Double, in lines: [Line]) -> [Card] {
    let parts = lines.compactMap { line -> Line? in
      Line(line.words.filter { $0.box.left >= left - 14 && $0.box.midX < limit }).flatMap { part in
        runsOn(part, in: line) ? nil : part
      }
    }
    let starts = parts.filter { abs($0.left - left) <= CardLabels.near }.compactMap { $0.words.first }
    let isCapital = 2 * starts.filter(\.beginsLower).count < starts.count
    var column = CardColumn(labels, left: left, isCapital: isCapital)
    for (part, next) in zip(parts, parts.dropFirst().map { $0 } + [nil]) { column.take(part, before: next) }
    column.close()
    return column.cards
  }

  /// Whether words that stand outside the column run on into it, or out of it.
  private static func runsOn(_ part: Line, in line: Line) -> Bool {
    let outside = line.words.filter { !part.words.contains($0) }
    return outside.contains { word in
      word.box.right <= part.left && part.left - word.box.right < 0.45 * word.em
        || word.box.left >= part.right && word.box.left - part.right < 0.45 * word.em
    }
  }

  private mutating func take(_ line: Line, before next: Line?) {
    let pitch = last.map { (line.box.midY - $0.box.midY) / line.em } ?? .infinity
    let label = line.words.filter { $0.box.left < middle - CardLabels.near }
    let value = line.words.filter { $0.box.left >= middle - CardLabels.near }
    defer { last = line }
    if label.isEmpty {
      takeRest(line, pitch: pitch, toNext: next.map { ($0.box.midY - line.box.midY) / line.em } ?? .infinity)
    } else if open != nil, pitch < 1.6, goesOn(label) {
      extend {
        $0.label += label
        $0.value += value
      }
    } else if let name = name(of: label, value, pitch: pitch) {
      begin(Card.Row(name: name, label: label, value: value), pitch: pitch)
    } else {
      close()
      above = line
      rest = []
    }
  }

  /// The name of a row's label: one that comes again, or within a card one set like those.
  private func name(of label: [PageWord], _ value: [PageWord], pitch: Double) -> String? {
    guard abs(label[0].box.left - left) <= CardLabels.near, let name = CardLabels.name(of: label) else { return nil }
    let isFlush = value.first.map { abs($0.box.left - middle) <= CardLabels.near } ?? true
    guard isFlush, let end = label.last, end.box.right < middle + 1 else { return nil }
    if labels.names.contains(name) { return name }
    let isApart = value.first.map { $0.box.left - end.box.right > 0.45 * end.em } ?? false
    return open != nil && pitch < 2.2 && isApart ? name : nil
  }

  /// Whether words in the label's place are the rest of the label above.
  private func goesOn(_ label: [PageWord]) -> Bool { isCapital && label[0].beginsLower }

  private mutating func begin(_ row: Card.Row, pitch: Double) {
    if let card = open, card.names.contains(row.name) || pitch > 4 { close() }
    var row = row
    let held = rest.flatMap(\.words)
    if open == nil {
      open = Card(left: left, middle: middle, title: pitch < 3.2 ? above : nil, rows: [])
      if !held.isEmpty, pitch < 2, pitch > 0.75 {
        open?.rows.append(Card.Row(name: "", label: [], value: held))
        rest = []
      }
    }
    if !rest.isEmpty { row.value = held + row.value }
    above = nil
    rest = []
    open?.rows.append(row)
  }

  /// A line with nothing in the label's place goes on with the value above, unless it stands nearer to what follows.
  private mutating func takeRest(_ line: Line, pitch: Double, toNext: Double) {
    if open != nil, pitch < 1.8, rest.isEmpty, pitch < toNext + 0.15 {
      extend { $0.value += line.words }
    } else if toNext < 1.5, open != nil ? pitch < 2.5 : cards.isEmpty && above == nil || toNext < 0.75 {
      rest.append(line)
    } else {
      close()
      above = nil
      rest = []
    }
  }

  private mutating func extend(_ change: (inout Card.Row) -> Void) {
    guard var card = open, var row = card.rows.popLast() else { return }
    change(&row)
    card.rows.append(row)
    open = card
  }

  private mutating func close() {
    if let card = open { cards.append(card) }
    open = nil
  }
}
