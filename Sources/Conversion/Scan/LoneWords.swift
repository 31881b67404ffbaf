import Documents

/// Looks a second time at what stands alone on its line outside ruled tables: values beside labels, figures in open
/// columns and at the end of a row of dots.
struct LoneWords {
  let look: SecondLook

  /// Less sure than this, lone words are read again.
  private static let doubtful = 0.8
  /// More words than this are a line of prose, whose neighbours tell more than a second look.
  private static let mostWords = 3
  /// In ems: what stands further than this from its neighbours stands alone.
  private static let gap = 1.5
  /// More than this are not looked at on one page.
  private static let most = 80
  /// In points: how much around a word is looked at.
  private static let around = 2.0

  /// The words with lone ones as they read by themselves, where that is surer, and with figures that were passed over.
  func mended(_ words: [PageWord], outside tables: [Box]) -> [PageWord] {
    var words = words
    func isOutside(_ box: Box) -> Bool { !tables.contains { $0.holds(x: box.midX, y: box.midY) } }
    let lines = Lines.gather(words.filter { isOutside($0.box) })
    let chunks = lines.flatMap { $0.chunks(gap: Self.gap) }
    let lone = chunks.filter { $0.words.count == 1 && $0.words[0].isFigure }.map(\.box)
    var looks = 0
    for chunk in chunks
    where chunk.words.count <= Self.mostWords && looks < Self.most {
      let ofFigures = isAmongFigures(chunk.words, lone)
      guard ofFigures || chunk.words.compactMap(\.confidence).min() ?? 0 < Self.doubtful else { continue }
      looks += 1
      guard let read = look.words(in: chunk.box.grown(by: Self.around), rather: chunk.words, ofFigures: ofFigures)
      else {
        continue
      }
      // What they say is taken, and their places are left to the line.
      guard read.count == chunk.words.count else { continue }
      for (old, new) in zip(chunk.words, read) {
        guard let index = words.firstIndex(of: old) else { continue }
        (words[index].scalars, words[index].confidence) = (new.scalars, new.confidence)
      }
    }
    return words + figures(passedOver: words, isOutside)
  }

  /// A lone letter right over or under lone figures: "A" in a column of "2", "1", "3".
  private func isAmongFigures(_ words: [PageWord], _ figures: [Box]) -> Bool {
    guard words.count == 1, words[0].scalars.count == 1, !words[0].isFigure else { return false }
    let (box, em) = (words[0].box, words[0].em)
    let column = figures.filter { abs($0.midX - box.midX) < 0.5 * em && abs($0.midY - box.midY) < 10 * em }
    return column.count >= 2
  }

  // MARK: Figures that were passed over

  /// Ink as large as a digit or two that no word covers, on the line of words to its left.
  private func figures(passedOver words: [PageWord], _ isOutside: (Box) -> Bool) -> [PageWord] {
    let picture = look.picture
    let sizes = words.map(\.style.size).sorted()
    guard let main = sizes.isEmpty ? nil : sizes[sizes.count / 2], main > 0 else { return [] }
    var signs: [Box] = []
    let most = Int(main * main * picture.scale * picture.scale)
    picture.forEachPatch { patch in
      guard patch.count <= most else { return }
      let box = picture.box(of: patch)
      guard (0.5...0.95).contains(box.height / main), (0.08...0.8).contains(box.width / main), isOutside(box),
        !words.contains(where: { $0.box.grown(by: 1).holds(x: box.midX, y: box.midY) })
      else { return }
      signs.append(box)
    }
    // More are a picture.
    guard signs.count <= Self.most else { return [] }
    return Self.joined(signs, em: main).compactMap { box -> PageWord? in
      guard box.width <= 2.5 * main, let beside = label(of: box, among: words), isAlone(box, among: words, em: main),
        let read = look.figure(in: box.grown(by: Self.around))?.first
      else { return nil }
      var word = read.set(near: beside.em)
      // It stands on the line of its label.
      (word.box.top, word.box.bottom) = (beside.box.top, beside.box.bottom)
      word.style.size = beside.style.size
      return word
    }
  }

  /// The nearest word to the left whose line a sign stands on.
  private func label(of box: Box, among words: [PageWord]) -> PageWord? {
    words.filter { word in
      let foot = word.box.bottom - ScanWords.descent * word.em
      return word.box.right <= box.left && abs(foot - box.bottom) < 0.25 * word.em && !word.isMark
    }.max { $0.box.right < $1.box.right }
  }

  /// Whether nothing stands close on either side: a word's box may not be where its ink is.
  private func isAlone(_ box: Box, among words: [PageWord], em: Double) -> Bool {
    !words.contains { word in
      abs(word.box.midY - box.midY) < 0.5 * em && word.box.left - box.right < 0.8 * em
        && box.left - word.box.right < 0.8 * em
    }
  }

  /// Signs side by side as one.
  private static func joined(_ signs: [Box], em: Double) -> [Box] {
    var joined: [Box] = []
    for sign in signs.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
      if let home = joined.lastIndex(where: { box in
        abs(box.midY - sign.midY) < 0.3 * em && sign.left - box.right < 0.4 * em && sign.left >= box.left
      }) {
        joined[home] = joined[home].union(sign)
      } else {
        joined.append(sign)
      }
    }
    return joined
  }
}

extension Box {
  fileprivate func grown(by points: Double) -> Box {
    Box(left: left - points, top: top - points, right: right + points, bottom: bottom + points)
  }
}
