import Documents

/// Reads a small part of a page by itself. Read line by line over a whole page, short words in narrow columns are passed
/// over or mistaken: a "1" by itself for "al", a "0" for "0)".
struct SecondLook {
  let recogniser: Recogniser
  let picture: GreyPicture
  let page: Int

  /// In points: the paper around a part that is looked at.
  private static let rim = 2.5
  /// What figures in tables are made of.
  private static let signs = "0123456789<>%-.,*"
  /// The least that a figure has to be believed where nothing says that it is one.
  private static let sure = 0.8
  /// The least that anything has to be believed to take a place.
  private static let least = 0.5

  /// What a part says by itself, where that is to be believed rather than the words that are known of it; nil where not.
  func words(in box: Box, rather known: [PageWord], ofFigures: Bool) -> [PageWord]? {
    guard let cut = picture.cut(to: box), cut.hasInk else { return nil }
    let doubt = known.compactMap(\.confidence).min() ?? 0
    let plain = read(cut, at: box)
    if isBetter(plain, than: known, doubt, ofFigures: ofFigures) { return plain }
    guard ofFigures else { return nil }
    let figures = read(cut, at: box, signs: Self.signs)
    return figures.allSatisfy(\.isFigure) && surety(of: figures) > max(doubt, Self.least) ? figures : nil
  }

  /// The figure that stands in a part, if nothing else does.
  func figure(in box: Box) -> [PageWord]? {
    guard let cut = picture.cut(to: box) else { return nil }
    let read = read(cut, at: box)
    return read.count == 1 && read[0].isFigure && surety(of: read) >= Self.sure ? read : nil
  }

  private func read(_ cut: GreyPicture, at box: Box, signs: String? = nil) -> [PageWord] {
    let framed = cut.framed(by: Self.rim)
    return ScanWords.words(
      recogniser.words(on: framed, .block, signs: signs), scale: framed.scale, page: page
    ).map { word in
      var moved = word
      moved.box = word.box.moved(right: box.left - Self.rim, down: box.top - Self.rim)
      return moved
    }
  }

  private func surety(of words: [PageWord]) -> Double { words.compactMap(\.confidence).min() ?? 0 }

  /// Words of several letters take the place of what is less sure, and figures that of what is none; a line's neighbours
  /// help to read other single signs.
  private func isBetter(_ read: [PageWord], than known: [PageWord], _ doubt: Double, ofFigures: Bool) -> Bool {
    let sure = surety(of: read)
    guard !read.isEmpty, sure > max(doubt, Self.least) else { return false }
    if read.allSatisfy(\.isFigure) { return ofFigures || sure >= Self.sure }
    if ofFigures || known.contains(where: \.isFigure) { return false }
    // A look that sees less than the first has lost something.
    guard 4 * read.reduce(0, { $0 + $1.scalars.count }) >= 3 * known.reduce(0, { $0 + $1.scalars.count }) else {
      return false
    }
    return read.contains { $0.scalars.count { $0.properties.isAlphabetic } >= 2 }
  }
}

extension PageWord {
  /// A short count as tables print it: "7", "12%", "<5".
  var isFigure: Bool {
    scalars.count <= 5 && hasDigit && scalars.allSatisfy { $0.isDigit || "<>%-.,*".unicodeScalars.contains($0) }
  }
}

extension Box {
  fileprivate func moved(right x: Double, down y: Double) -> Box {
    Box(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
  }
}
