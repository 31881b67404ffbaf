import Documents

/// A page's text as the library tells it: scalars, and for each where it stands.
struct PageGlyphs: Sendable {
  var scalars: [Unicode.Scalar] = []
  /// One to a scalar; may run out before they do.
  var boxes: [Box] = []
  var styles: [WordSplitter.StyleRun] = []

  /// Stretches without a blank.
  var stretches: [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in 0...min(scalars.count, boxes.count) {
      let isBlank = index == min(scalars.count, boxes.count) || WordSplitter.isBlank(scalars[index])
      if let begun = start, isBlank {
        found.append(begun..<index)
        start = nil
      } else if start == nil, !isBlank {
        start = index
      }
    }
    return found
  }

  func colour(at index: Int) -> Colour {
    styles.first { $0.start <= index && index < $0.end }?.colour ?? .black
  }

  /// Without some of the scalars; what is left stands where it stood.
  func without(_ left: Set<Int>) -> PageGlyphs {
    var rest = self
    for index in left { rest.scalars[index] = " " }
    return rest
  }

  /// Where a letter that can be seen leaves ink for sure, between its foot and the height of an "x"; nil for marks,
  /// which may stand anywhere in their boxes, and for letters that a substitute font may lack.
  func core(at index: Int) -> Box? {
    let (scalar, box) = (scalars[index], boxes[index])
    guard scalar.value < 0x250, scalar.isDigit || scalar.isLetter, box.height >= 2, box.width >= 0.2
    else { return nil }
    if isUpended(index) {
      let (x, y) = (0.15 * box.width, 0.15 * box.height)
      return Box(left: box.left + x, top: box.top + y, right: box.right - x, bottom: box.bottom - y)
    }
    return Box(
      left: box.left, top: box.top + 0.4 * box.height, right: box.right, bottom: box.top + 0.72 * box.height)
  }

  /// Whether the letters here stand one over the other: set up or down the page.
  private func isUpended(_ index: Int) -> Bool { stands(index, over: index - 1) || stands(index, over: index + 1) }

  private func stands(_ index: Int, over other: Int) -> Bool {
    guard other >= 0, other < boxes.count, other < scalars.count, !WordSplitter.isBlank(scalars[other]) else {
      return false
    }
    let (here, there) = (boxes[index], boxes[other])
    return abs(here.midY - there.midY) > 0.3 * max(here.height, there.height)
      && abs(here.midX - there.midX) < 0.3 * max(here.width, there.width)
  }
}
