import Documents

/// Tells bold words on a scan by how broad their strokes are, as a file tells them by the name of their font.
///
/// A shape of ink that is long for its breadth has about twice its area for each length of its rim.
struct StrokeBreadth {
  let picture: GreyPicture

  /// Strokes so much broader than is usual on the page are those of bold type: regular and bold faces differ by half
  /// and more, words of one face by a sixth at most.
  private static let bold = 1.3
  /// Fewer words than this don't tell what is usual.
  private static let leastWords = 12

  /// The words with those marked that are bold; none where the page's usual type can't be told.
  func marked(_ words: [PageWord]) -> [PageWord] {
    let threshold = picture.threshold
    let breadths = words.map { breadth(of: $0, threshold) }
    let known = zip(words, breadths).compactMap { word, breadth in word.scalars.count > 2 ? breadth : nil }.sorted()
    guard known.count >= Self.leastWords else { return words }
    let usual = known[known.count / 2]
    var marked = words
    for index in words.indices {
      guard let breadth = breadths[index] else { continue }
      marked[index].style.bold = breadth >= Self.bold * usual
    }
    // What is too small to be measured, or has hardly a curve ("in"), goes with the word before it on its line.
    for index in words.indices.dropFirst()
    where (breadths[index] == nil || words[index].scalars.count <= 2) && isBeside(words[index - 1], words[index]) {
      marked[index].style.bold = marked[index - 1].style.bold
    }
    return marked
  }

  private func isBeside(_ word: PageWord, _ next: PageWord) -> Bool {
    abs(word.box.midY - next.box.midY) < 0.3 * word.em && abs(next.box.left - word.box.right) < word.em
  }

  /// The mean breadth of a word's strokes, of its type size; nil for marks and what hardly has any ink.
  private func breadth(of word: PageWord, _ threshold: UInt8) -> Double? {
    guard !word.isMark, word.style.size > 0, let cut = picture.cut(to: word.box) else { return nil }
    let (width, height) = (cut.width, cut.height)
    var dark = cut.grey.map { $0 < threshold }
    var area = dark.count { $0 }
    // White on black.
    if area * 2 > dark.count {
      dark = dark.map { !$0 }
      area = dark.count - area
    }
    var rim = 0
    for y in 0..<height {
      for x in 0..<width {
        let here = dark[y * width + x]
        if x + 1 < width, here != dark[y * width + x + 1] { rim += 1 }
        if y + 1 < height, here != dark[(y + 1) * width + x] { rim += 1 }
      }
    }
    guard area > 20, rim > 0 else { return nil }
    return 2 * Double(area) / Double(rim) / picture.scale / word.style.size
  }
}
