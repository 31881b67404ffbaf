import Documents

/// Tells which words of a page can't be seen on it.
///
/// A letter that can be seen leaves ink of another colour than its ground. So the page as it is drawn anyway is looked
/// at where letters should be, and only what looks empty there is looked at again, closely, while it is drawn.
struct HiddenWords {
  /// Colours no further apart than this are one to the eye; full contrast is 255.
  static let tolerance = 8
  /// Text less high than this, in points, can't be read; nor where its letters are less wide than `leastWidth`.
  static let leastHeight = 2.0
  static let leastWidth = 1.2

  private let glyphs: PageGlyphs
  private let page: Int
  private let sheet: Box
  /// What each stretch of letters is found to be; a letter that isn't in it can be seen.
  private var kinds: [Int: HiddenText.Kind] = [:]

  init(_ glyphs: PageGlyphs, page: Int, sheet: Box) {
    self.glyphs = glyphs
    self.page = page
    self.sheet = sheet
    for stretch in glyphs.stretches {
      if let kind = kindBySize(of: stretch) { for index in stretch { kinds[index] = kind } }
    }
  }

  /// The scalars that can't be seen.
  var indices: Set<Int> { Set(kinds.keys) }

  private func kindBySize(of stretch: Range<Int>) -> HiddenText.Kind? {
    let boxes = glyphs.boxes[stretch]
    if boxes.allSatisfy({ !sheet.holds(x: $0.midX, y: $0.midY) }) { return .offPage }
    let width = boxes.reduce(0) { $0 + $1.width } / Double(stretch.count)
    let height = boxes.map(\.height).max() ?? 0
    return height < HiddenWords.leastHeight && width < HiddenWords.leastWidth ? .tiny : nil
  }

  // MARK: The first look

  /// Letters in whose place only one colour is drawn, with that place.
  func suspects(_ pixels: Pixels) -> [Suspect] {
    var suspects: [Suspect] = []
    for index in 0..<min(glyphs.scalars.count, glyphs.boxes.count) where kinds[index] == nil {
      guard let core = glyphs.core(at: index), pixels.ground(of: core, within: HiddenWords.tolerance) != nil
      else { continue }
      suspects.append(Suspect(index: index, core: core))
    }
    return suspects
  }

  // MARK: The second look

  /// Takes in what the close look found. On a page that is a picture with a layer of text under it letters stand only
  /// about where the ink is, so there only whole words count.
  mutating func take(_ sightings: [Sighting], onLayer isLayer: Bool) {
    let found = Dictionary(sightings.map { ($0.index, $0.kind) }, uniquingKeysWith: { first, _ in first })
    for stretch in glyphs.stretches {
      let letters = stretch.filter { glyphs.core(at: $0) != nil }
      for run in letters.split(whereSeparator: { found[$0] == nil }) {
        guard let first = run.first, let last = run.last, let kind = HiddenWords.plainest(run.compactMap { found[$0] })
        else { continue }
        if run.count == letters.count {
          for index in stretch { kinds[index] = kind }
        } else if !isLayer, run.count > 1 {
          // Of a word that can be seen in part; a single letter may only be an odd one.
          for index in first...last { kinds[index] = kind }
        }
      }
    }
    takeMarks()
  }

  /// What covers a word says more than that one of its letters left no trace.
  private static func plainest(_ kinds: [HiddenText.Kind]) -> HiddenText.Kind? {
    HiddenText.Kind.allCases.first { kinds.contains($0) }
  }

  /// A dash or a pound sign between hidden words of its line is hidden with them.
  private mutating func takeMarks() {
    let stretches = glyphs.stretches
    for (number, stretch) in stretches.enumerated() {
      guard stretch.allSatisfy({ glyphs.core(at: $0) == nil && kinds[$0] == nil }) else { continue }
      let neighbours = [number - 1, number + 1].compactMap { number -> HiddenText.Kind?? in
        guard stretches.indices.contains(number) else { return nil }
        let other = stretches[number]
        guard glyphs.boxes[other.lowerBound].isBeside(glyphs.boxes[stretch.lowerBound]) else { return nil }
        return .some(other.allSatisfy { kinds[$0] != nil } ? kinds[other.lowerBound] : nil)
      }
      guard let first = neighbours.first, let kind = first, neighbours.allSatisfy({ $0 != nil }) else { continue }
      for index in stretch { kinds[index] = kind }
    }
  }

  // MARK: What is told

  /// One for each line's stretch of hidden words of a kind.
  var spans: [HiddenText] {
    var spans: [HiddenText] = []
    var last: Int?
    for index in kinds.keys.sorted() {
      guard let kind = kinds[index] else { continue }
      let box = glyphs.boxes[index]
      if let before = last, let span = spans.last, span.kind == kind,
        before + 1 == index || span.box?.isBeside(box) ?? false,
        glyphs.scalars[(before + 1)..<index].allSatisfy(WordSplitter.isBlank)
      {
        spans[spans.count - 1].box = span.box?.union(box)
        spans[spans.count - 1].length += index - before
      } else {
        spans.append(HiddenText(kind: kind, page: page, box: box, length: 1))
      }
      last = index
    }
    return spans
  }
}

/// A letter in whose place only one colour is drawn.
struct Suspect: Sendable {
  var index: Int
  var core: Box
}

/// A letter that can't be seen, and why.
struct Sighting: Sendable {
  var index: Int
  var kind: HiddenText.Kind
}

/// Looks closely at the places of suspects, and watches those that stay empty while their page is drawn again.
struct CloseLook {
  /// So many pixels to the point show the thinnest letter in its own colour.
  static let scale = 4.0
  /// How often a place is looked at in all, however many strokes a page has.
  private static let patience = 100_000

  private(set) var suspects: [Suspect]
  private var patience = CloseLook.patience
  /// Whether something was ever to be seen at the place.
  private var wasSeen: [Bool]

  init(at suspects: [Suspect]) {
    self.suspects = suspects
    wasSeen = suspects.map { _ in false }
  }

  /// The part of the page that holds the places.
  var area: Box? {
    guard let first = suspects.first?.core else { return nil }
    let all = suspects.reduce(first) { $0.union($1.core) }
    return Box(left: all.left - 1, top: all.top - 1, right: all.right + 1, bottom: all.bottom + 1)
  }

  /// Lets go of the letters that can be seen.
  mutating func clear(in pixels: Pixels) {
    suspects.removeAll { pixels.ground(of: $0.core, within: HiddenWords.tolerance) == nil }
    wasSeen = suspects.map { _ in false }
  }

  mutating func watch(_ pixels: Pixels) {
    guard patience > 0 else { return }
    for number in suspects.indices where !wasSeen[number] {
      patience -= 1
      if pixels.ground(of: suspects[number].core, within: HiddenWords.tolerance) == nil { wasSeen[number] = true }
    }
  }

  /// What is hidden once everything is drawn. `colour` tells what a letter is drawn in, and `covers` are what may lie
  /// over it. Where no letter can be drawn, one that left no trace tells nothing.
  func sightings(
    in pixels: Pixels, colour: (Int) -> Colour, covers: Covers, canDraw: Bool
  ) -> [Sighting] {
    zip(suspects, wasSeen).compactMap { suspect, wasSeen in
      guard let ground = pixels.ground(of: suspect.core, within: HiddenWords.tolerance) else { return nil }
      if wasSeen { return Sighting(index: suspect.index, kind: covers.kind(over: suspect.core)) }
      guard canDraw else { return nil }
      let isSame = colour(suspect.index).isNear(ground, within: HiddenWords.tolerance)
      return Sighting(index: suspect.index, kind: isSame ? .sameColour : .invisible)
    }
  }
}

/// What a page has that may lie over its words.
struct Covers: Sendable {
  var images: [Box] = []
  var annotations: [Box] = []

  func kind(over core: Box) -> HiddenText.Kind {
    if annotations.contains(where: { $0.holds(x: core.midX, y: core.midY) }) { return .underAnnotation }
    return images.contains { $0.holds(x: core.midX, y: core.midY) } ? .underImage : .underBox
  }
}

extension Box {
  func holds(x: Double, y: Double) -> Bool { left <= x && x <= right && top <= y && y <= bottom }

  /// Whether two boxes stand on one line.
  func isBeside(_ other: Box) -> Bool {
    min(bottom, other.bottom) - max(top, other.top) > 0.5 * min(height, other.height)
  }
}
