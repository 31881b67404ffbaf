import Documents

/// Gathers lines into headings, paragraphs and list items.
struct BlockBuilder {
  private let bodySize: Double
  private var drafts: [Draft] = []
  private var current: Draft?
  /// The least pitch yet seen within the current block, in ems.
  private var pitch: Double?
  /// The pitch most lines of the page are set at, in ems.
  private var usual: Double?
  private var items: [FlowItem] = []
  /// How many blocks there were when the text turned to another column.
  private var turn: Int?

  init(bodySize: Double) { self.bodySize = bodySize }

  /// The blocks of one page's body.
  static func blocks(_ items: [FlowItem], bodySize: Double) -> [Draft] {
    var builder = BlockBuilder(bodySize: bodySize)
    builder.items = items
    builder.usual = usualPitch(items)
    for index in items.indices { builder.take(index) }
    builder.finish()
    return builder.drafts
  }

  private mutating func take(_ index: Int) {
    switch items[index] {
    case .cut:
      finish()
    case .turn:
      finish()
      turn = drafts.count
    case .grid(let grid):
      finish()
      drafts.append(Draft(kind: .table(0), content: .grid(grid)))
    case .line(let line, let left, let right):
      if current == nil || begins(line, in: typeSet(above: index, right: right)) {
        finish()
        start(line, left: left, right: right)
      } else {
        extend(line)
      }
    }
  }

  private static func usualPitch(_ items: [FlowItem]) -> Double? {
    var counts: [Int: Int] = [:]
    for (above, below) in zip(items, items.dropFirst()) {
      guard case .line(let a, _, _) = above, case .line(let b, _, _) = below, abs(a.left - b.left) < 2,
        abs(a.em - b.em) < 0.3
      else { continue }
      let step = (b.box.midY - a.box.midY) / a.em
      // Wide pitches are those of running text only where a sentence goes on over them.
      let runsOn = !Sentences.end(a.words.last) && b.words.first?.beginsLower ?? false
      if step > 0.8, step < 2 || step < 2.8 && runsOn { counts[Int((step * 20).rounded()), default: 0] += 1 }
    }
    // Of pitches as common, the closer one is that of running text.
    let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    return best.flatMap { $0.value > 2 ? Double($0.key) / 20 : nil }
  }

  // MARK: One block

  private mutating func start(_ line: Line, left: Double, right: Double) {
    let marker = ListMarkers.marker(of: line)
    var draft = Draft(kind: .paragraph, content: .text([line]))
    draft.left = left
    draft.right = right
    draft.contentLeft = line.left
    if marker != nil {
      draft.kind = .listItem(level: 0)
      draft.isMarked = true
      if line.words.count > 1 { draft.contentLeft = line.words[1].box.left }
    }
    current = draft
    pitch = nil
  }

  private mutating func extend(_ line: Line) {
    guard var draft = current, case .text(var lines) = draft.content else { return }
    if let last = lines.last {
      let step = (line.box.midY - last.box.midY) / max(line.em, 1)
      pitch = min(pitch ?? step, step)
    }
    lines.append(line)
    draft.content = .text(lines)
    current = draft
  }

  private mutating func finish() {
    guard var draft = current else { return }
    if isHeading(draft) { draft.kind = .heading(level: level(of: draft)) }
    current = nil
    if turn == drafts.count, let above = drafts.last, let whole = Continuation.joined(above, draft) {
      drafts[drafts.count - 1] = whole
    } else {
      drafts.append(draft)
    }
    turn = nil
  }

  // MARK: Where a block ends

  /// Whether a line cannot go on from the current block.
  private func begins(_ line: Line, in set: TypeSet) -> Bool {
    let margin = set.margin
    guard let draft = current, let last = draft.lines.last, let first = draft.lines.first else { return true }
    let step = (line.box.midY - last.box.midY) / max(last.em, 1)
    if step > max(2.2, 1.1 * (usual ?? 0)) || step < 0.4 { return true }
    if let pitch, step > pitch * 1.2 + 0.05 { return true }
    // Where a sentence ends, a little more space than usual ends the block.
    if let usual, step > usual * 1.1 + 0.03, endsSentence(last) { return true }
    if abs(line.em - last.em) > 0.12 * last.em { return true }
    if isEmphatic(line) != isEmphatic(last) { return true }
    if ListMarkers.marker(of: line) != nil, draft.isMarked || !readsOn(last, line, margin: margin) {
      return true
    }
    let isFull = !fits(line, after: last, margin: margin)
    let goesOn = !endsSentence(last) && line.words.first?.beginsLower ?? false
    if goesOn, isEmphatic(line), abs(line.left - last.left) < 3 { return false }
    if isLabelled(line), isLabelled(first), !endsSentence(last) || !isFull { return true }
    // Lines that were broken by hand: most of them left room for the next word.
    if set.isBroken, !(line.words.first?.beginsLower ?? false) { return true }
    if draft.isMarked {
      if abs(line.left - draft.contentLeft) < 5 { return false }
      return !(isFull || goesOn) || line.left < first.left - 3
    }
    let indent = line.left - (draft.lines.count == 1 ? last.left : draft.lines[1].left)
    let isFirstIndented = draft.lines.count == 1 && indent < 0 && indent > -45
    // Lines that end at one place and begin at many are set to the right, each for itself.
    let isFarIn = min(line.left, last.left) > draft.left + 50 || draft.left > 250
    if abs(indent) > 2, abs(line.right - last.right) < 2, isFarIn { return true }
    if !isFarIn, isFull || goesOn, hangs(line, under: first, within: isFull && goesOn ? 30 : 2) { return false }
    if abs(indent) > 4, !isFirstIndented, !isCentred(line, with: last) { return true }
    if !isFull && !(goesOn && last.right - last.left > 0.6 * (margin - last.left)) { return true }
    // A sentence that ends a first line just short of the margin may end the block; closer spacing tells.
    return step > max(1.9, 1.1 * (usual ?? 0))
  }

  /// A marker-like word that only happens to begin a line: the sentence above runs on into it.
  private func readsOn(_ last: Line, _ line: Line, margin: Double) -> Bool {
    guard !endsSentence(last), abs(line.left - last.left) < 3, !fits(line, after: last, margin: margin) else {
      return false
    }
    return last.words.last?.scalars.last != ":"
  }

  private func fits(_ line: Line, after last: Line, margin: Double) -> Bool {
    guard let word = line.words.first else { return true }
    return last.right + 0.25 * last.em + word.box.width <= margin - 0.1 * last.em
  }

  /// What the lines set like the one before tell of its margin.
  private struct TypeSet {
    /// How far they may reach: as far as the longest does.
    var margin: Double
    /// Whether most end where the writer ended them.
    var isBroken = false
  }

  private func typeSet(above index: Int, right: Double) -> TypeSet {
    guard let last = current?.lines.last else { return TypeSet(margin: right) }
    var lines = [last]
    var (lower, upper) = (index, index)
    // The line before `index` is the current block's last, or stands within it.
    while lower > 0, case .line(let line, _, _) = items[lower - 1], isSet(line, like: lines[0], last) {
      if line != lines[0] { lines.insert(line, at: 0) }
      lower -= 1
    }
    while upper < items.count, case .line(let line, _, _) = items[upper],
      isSet(line, like: lines[lines.count - 1], last)
    {
      lines.append(line)
      upper += 1
    }
    let reach = lines.map(\.right).max() ?? right
    let margin = reach - last.left >= 0.75 * (right - last.left) ? reach : right
    let pairs = zip(lines, lines.dropFirst())
    // The last line of a paragraph leaves room, too.
    let broken = pairs.filter { !endsSentence($0) && fits($1, after: $0, margin: margin) }.count
    return TypeSet(margin: margin, isBroken: lines.count > 2 && 2 * broken > lines.count - 1)
  }

  private func isSet(_ line: Line, like neighbour: Line, _ first: Line) -> Bool {
    abs(line.left - first.left) < 4 && abs(line.em - first.em) < 0.6
      && abs(line.box.midY - neighbour.box.midY) < max(2, 1.1 * (usual ?? 0)) * line.em
  }

  private func isCentred(_ line: Line, with other: Line) -> Bool {
    abs((line.left + line.right) - (other.left + other.right)) < 6
  }

  /// "Our Ref: 12/34": a label of few words with a colon.
  private func isLabelled(_ line: Line) -> Bool {
    guard let colon = line.words.prefix(5).firstIndex(where: { $0.scalars.last == ":" }) else { return false }
    return colon < 4 && line.words[0].scalars.first?.properties.isUppercase ?? false
  }

  /// Whether a line begins under the first word after a label, or about there.
  private func hangs(_ line: Line, under first: Line, within reach: Double) -> Bool {
    guard isLabelled(first), let colon = first.words.firstIndex(where: { $0.scalars.last == ":" }),
      colon + 1 < first.words.count
    else { return false }
    return line.left > first.left + 10 && abs(first.words[colon + 1].box.left - line.left) < reach
  }

  // MARK: Headings

  private func isEmphatic(_ line: Line) -> Bool {
    line.words.allSatisfy { $0.style.bold || $0.style.underlined || $0.isMark }
      || line.style.size > 1.15 * bodySize
  }

  private func isHeading(_ draft: Draft) -> Bool {
    guard !draft.lines.isEmpty, draft.lines.count <= 3, draft.lines.allSatisfy(isEmphatic) else {
      return false
    }
    if draft.isMarked, case .bullet? = draft.lines.first.flatMap(ListMarkers.marker) { return false }
    let words = draft.words
    guard words.count <= 40, !words.allSatisfy(\.isMark), !isAddress(words) else { return false }
    // Large type alone makes no heading of a sentence.
    let isSet = words.allSatisfy { $0.style.bold || $0.style.underlined || $0.isMark }
    if !isSet, words.count > 14 { return false }
    return words.count <= 3 || draft.isMarked || !endsSentence(words)
  }

  /// Links are underlined, and yet no headings.
  private func isAddress(_ words: [PageWord]) -> Bool {
    words.count < 4
      && words.contains { word in
        word.scalars.contains("@") || word.text.contains("://") || word.text.hasPrefix("www.")
      }
  }

  private func level(of draft: Draft) -> Int {
    let size = draft.style.size
    return size > 1.35 * bodySize ? 1 : size > 1.1 * bodySize ? 2 : 3
  }

  private func endsSentence(_ line: Line) -> Bool { Sentences.end(line.words.last) }
  private func endsSentence(_ words: [PageWord]) -> Bool {
    guard let last = words.last?.scalars.last else { return true }
    return last == "." || last == ";" || last == ","
  }
}

enum Sentences {
  /// Whether a word closes a sentence.
  static func end(_ word: PageWord?) -> Bool {
    guard let word else { return true }
    for scalar in word.scalars.reversed() {
      switch scalar {
      case ".", "!", "?", ":", ";": return true
      case ")", "\"", "'", "\u{2019}", "\u{201D}", "]": continue
      default: return false
      }
    }
    return false
  }
}
