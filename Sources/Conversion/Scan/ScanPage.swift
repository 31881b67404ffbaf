import Documents

/// Reads a page that is a picture: turned upright, its rules found and taken out, its words read.
struct ScanPage {
  let recogniser: Recogniser

  private var tools: PictureTools { PictureTools(library: recogniser.library) }

  /// Nil when no word is found. `number` counts from 1; the size is the page's, in points.
  func content(of picture: GreyPicture, number: Int, width: Double, height: Double) -> PageContent? {
    guard picture.hasInk else { return nil }
    var best = attempt(picture, quarters: 0)
    if !best.isGood {
      // Lying on its head or its side.
      for quarters in [2, 1, 3] {
        guard let turned = tools.turned(picture, quarters: quarters) else { continue }
        let other = attempt(turned, quarters: quarters)
        if other.worth > best.worth { best = other }
        if best.isGood { break }
      }
    }
    let words = ScanWords.words(best.readings, scale: best.picture.scale, page: number)
    guard words.contains(where: { !$0.isMark }) else { return nil }
    let raster = best.bare.raster
    let edges = ScanShades.edges(between: best.rules.across, on: raster)
    let across = (best.rules.across + edges).sorted { ($0.position, $0.start) < ($1.position, $1.start) }
    let drawing = Drawing(across: across, down: best.rules.down, raster: raster)
    var content = PageContent(
      number: number, width: width, height: height,
      words: StrokeBreadth(picture: best.bare).marked(mended(words, on: best.bare, with: drawing)), drawing: nil)
    Underlines.mark(&content.words, with: drawing.across)
    content.drawing = drawing
    content.hasText = true
    content.scan = best.turn
    return content
  }

  /// The words with those that were read again, part by part.
  private func mended(_ words: [PageWord], on bare: GreyPicture, with drawing: Drawing) -> [PageWord] {
    guard let page = words.first?.page else { return words }
    let look = SecondLook(recogniser: recogniser, picture: bare, page: page)
    let tables = RuledTables.find(drawing, words: words, page: page).map(\.box)
    return LoneWords(look: look).mended(CellLook(look: look).mended(words, with: drawing), outside: tables)
  }

  private struct Attempt {
    var picture: GreyPicture
    var bare: GreyPicture
    var rules: ScanRules
    var readings: [Recogniser.Reading]
    var turn: ScanTurn

    /// How many letters are read that look like words, weighed by how sure.
    var worth: Double
    var isGood: Bool

    init(
      _ picture: GreyPicture, bare: GreyPicture, _ rules: ScanRules, _ readings: [Recogniser.Reading], _ turn: ScanTurn
    ) {
      self.picture = picture
      self.bare = bare
      self.rules = rules
      self.readings = readings
      self.turn = turn
      let quality = TextQuality(readings.map { Array($0.text.unicodeScalars) })
      let mean = readings.reduce(0) { $0 + $1.confidence } / Double(max(1, readings.count))
      worth = Double(quality.good) * mean
      isGood = mean > 0.55 && quality.share > 0.55
    }
  }

  private func attempt(_ picture: GreyPicture, quarters: Int) -> Attempt {
    let (upright, degrees) = tools.deskewed(picture)
    let rules = ScanRules(of: upright)
    let ruleless = rules.removed(from: upright)
    let bare = DotLeaders(of: ruleless).removed(from: ruleless).withoutSpecks()
    var readings = recogniser.words(on: bare, .block)
    if recogniser.languages.contains("cym"), WelshText.isWelsh(readings.map(\.text)) {
      readings = recogniser.words(on: bare, language: "cym+eng", .block)
    }
    return Attempt(upright, bare: bare, rules, readings, ScanTurn(quarters: quarters, degrees: degrees))
  }
}

/// Tells Welsh from English by its most frequent words.
enum WelshText {
  /// Of the twenty most frequent words of Welsh (Cronfa Electroneg o Gymraeg, 2001) those that English doesn't have.
  private static let frequent: Set = [
    "yn", "y", "yr", "ar", "oedd", "mae", "wedi", "ei", "eu", "gan", "mewn", "hyn", "fod", "ac", "neu",
  ]

  static func isWelsh(_ words: [String]) -> Bool {
    let found = words.count { frequent.contains($0.lowercased()) }
    return found >= 8 && found * 14 > words.count
  }
}
