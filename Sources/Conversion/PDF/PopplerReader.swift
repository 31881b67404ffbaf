internal import CPoppler
import Documents

/// Reads a PDF through poppler. Every handle lives and dies inside this file, but for the surface that a `Canvas` owns.
enum PopplerReader {
  static let mostPages = 2000
  /// In points; PDF itself allows sheets of 14,400.
  private static let largest = 20_000.0

  /// A document that is never closed: poppler otherwise rebuilds its tables for every file.
  private static let keptOpen: Void = { _ = open(Array(smallest.utf8), error: nil) }()

  private static let smallest = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
    4 0 obj<</Length 25>>stream
    BT /F 9 Tf 1 1 Td(M)Tj ET
    endstream endobj
    5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
    trailer<</Root 1 0 R>>
    """

  /// Whether there is a font on this machine for letters whose own isn't in their file.
  private static let canDrawLetters: Bool = {
    // What is said of so small a file counts for none.
    (try? Complaints.counted { drawsLetters() })?.result ?? false
  }()

  /// Draws a page with a letter on it, so that the fonts' tables are there.
  static func fetch() {
    _ = try? Complaints.counted { keptOpen }
    _ = canDrawLetters
  }

  private static func drawsLetters() -> Bool {
    guard let document = open(Array(smallest.utf8), error: nil) else { return false }
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    guard let page = poppler_document_get_page(document, 0) else { return false }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    let sheet = Box(left: 0, top: 0, right: 9, bottom: 9)
    guard var canvas = Canvas(area: sheet) else { return false }
    canvas.draw(page)
    return canvas.look { $0.ground(of: sheet, within: HiddenWords.tolerance) == nil } ?? false
  }

  /// Words of every page, the table shapes of the structure tree, and the drawings of pages that need them. Words that
  /// can't be seen are told of, and are among the others only when that is asked for.
  static func read(
    _ bytes: [UInt8], includingHidden: Bool = false, needsDrawing: (_ page: PageContent) -> Bool,
    scan: ScanPage? = nil, beforeScan: () -> Void = {}
  ) throws(ConversionError) -> FileContent {
    guard !bytes.isEmpty else { throw .empty }
    // Before anything of this file is counted.
    _ = try Complaints.counted { keptOpen }
    var (content, complaints) = try Complaints.counted { () throws(ConversionError) in
      try file(bytes, includingHidden: includingHidden, needsDrawing: needsDrawing, scan, beforeScan)
    }
    content.complaints = complaints
    return content
  }

  /// A page as a viewer shows it, as a PNG; nil when there is no such page, or it can't be drawn.
  static func picture(of bytes: [UInt8], page number: Int, scale: Double) -> [UInt8]? {
    guard !bytes.isEmpty, let document = open(bytes, error: nil) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    guard number >= 1, number <= Int(poppler_document_get_n_pages(document)),
      let page = poppler_document_get_page(document, CInt(number - 1))
    else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    let sheet = Box(left: 0, top: 0, right: tame(width), bottom: tame(height))
    guard var canvas = Canvas(area: sheet, scale: scale) else { return nil }
    canvas.draw(page)
    let png = canvas.png()
    return png.isEmpty ? nil : png
  }

  private static func file(
    _ bytes: [UInt8], includingHidden: Bool, needsDrawing: (_ page: PageContent) -> Bool, _ scan: ScanPage?,
    _ beforeScan: () -> Void
  ) throws(ConversionError) -> FileContent {
    var failure: UnsafeMutablePointer<GError>?
    guard let document = open(bytes, error: &failure) else { throw error(from: failure) }
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    let count = Int(poppler_document_get_n_pages(document))
    guard count <= mostPages else { throw .tooLarge(pages: count, bytes: bytes.count) }

    let tags = tags(of: document)
    var pages: [PageContent] = []
    // A scan has neither tags nor fonts.
    var expectsWords = tags != nil || hasFonts(document)
    for index in 0..<max(count, 0) {
      guard let page = poppler_document_get_page(document, CInt(index)) else {
        // Its number is not another's.
        pages.append(PageContent(number: index + 1, width: 0, height: 0, words: [], drawing: nil))
        continue
      }
      defer { g_object_unref(UnsafeMutableRawPointer(page)) }
      let content = content(
        of: page, number: index + 1, drawingFirst: expectsWords, includingHidden: includingHidden,
        needsDrawing: needsDrawing)
      expectsWords = content.hasText
      pages.append(read(page, instead: content, scan, beforeScan))
    }
    return FileContent(
      pages: pages, tagged: tags != nil, tagTables: tags?.tables ?? [], tagListItems: tags?.listItems ?? 0)
  }

  /// Whether the first page has a font: a page of a scan has none, and to draw it for nothing takes long.
  private static func hasFonts(_ document: OpaquePointer) -> Bool {
    guard let info = poppler_font_info_new(document) else { return false }
    defer { g_object_unref(UnsafeMutableRawPointer(info)) }
    var fonts: OpaquePointer?
    defer { poppler_fonts_iter_free(fonts) }
    return poppler_font_info_scan(info, 1, &fonts) != 0 && fonts != nil
  }

  private static func open(
    _ bytes: [UInt8], error: UnsafeMutablePointer<UnsafeMutablePointer<GError>?>?
  ) -> OpaquePointer? {
    let data = g_bytes_new(bytes, gsize(bytes.count))
    defer { g_bytes_unref(data) }
    return poppler_document_new_from_bytes(data, nil, error)
  }

  private static func error(from failure: UnsafeMutablePointer<GError>?) -> ConversionError {
    guard let failure else { return .damaged(code: -1, reason: "") }
    defer { g_error_free(failure) }
    let (code, domain) = (Int(failure.pointee.code), failure.pointee.domain)
    if domain == poppler_error_quark(), code == Int(POPPLER_ERROR_ENCRYPTED.rawValue) { return .encrypted }
    return .damaged(code: code, reason: String(cString: failure.pointee.message))
  }

  // MARK: Pages

  /// A page is drawn once, whatever it is for. When it's drawn first, the library reads its words on the way.
  private static func content(
    of page: OpaquePointer, number: Int, drawingFirst: Bool, includingHidden: Bool,
    needsDrawing: (_ page: PageContent) -> Bool
  ) -> PageContent {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    var content = PageContent(
      number: number, width: tame(width), height: tame(height), words: [], drawing: nil)
    let sheet = Box(left: 0, top: 0, right: content.width, bottom: content.height)
    guard var canvas = Canvas(area: sheet) else { return content }
    if drawingFirst { canvas.drawWatched(page) }
    let glyphs = glyphs(of: page)
    content.hasText = !glyphs.stretches.isEmpty
    guard content.hasText else { return content }
    if !canvas.isDrawn { canvas.drawWatched(page) }

    let hidden = hiddenWords(glyphs, of: page, sheet: sheet, number: number, on: canvas)
    content.hidden = hidden.spans
    let read = includingHidden ? glyphs : glyphs.without(hidden.indices)
    content.words = WordSplitter.words(of: read.scalars, boxes: read.boxes, styles: read.styles, page: number)
    content.isLayer = canvas.letterings == 0 && !content.words.isEmpty
    if needsDrawing(content), let raster = canvas.look({ Raster($0) }) {
      let drawing = Drawing(raster, words: content.words)
      Underlines.mark(&content.words, with: drawing.across)
      content.drawing = drawing
    }
    return content
  }

  // MARK: Scans

  /// Pixels to the point of a page that is read off its picture: 300 to the inch.
  private static let scanScale = 300.0 / 72

  /// The page as it's read off its picture, where its own text is none; as it is where that gives nothing better.
  private static func read(
    _ page: OpaquePointer, instead content: PageContent, _ scan: ScanPage?, _ beforeScan: () -> Void
  ) -> PageContent {
    var content = content
    if content.hasText {
      let quality = TextQuality(content.words.map(\.scalars))
      content.isRubbish = quality.isBad
      guard quality.isBad else { return content }
    }
    guard let scan else { return content }
    beforeScan()
    let sheet = Box(left: 0, top: 0, right: content.width, bottom: content.height)
    guard var canvas = Canvas(area: sheet, scale: scanScale) else { return content }
    canvas.draw(page)
    let picture = canvas.look { GreyPicture($0, scale: Double($0.width) / max(1, content.width)) }
    guard let picture,
      var read = scan.content(of: picture, number: content.number, width: content.width, height: content.height)
    else { return content }
    if content.isRubbish {
      let quality = TextQuality(read.words.map(\.scalars))
      guard quality.share > TextQuality(content.words.map(\.scalars)).share else { return content }
    }
    (read.hidden, read.isRubbish) = (content.hidden, content.isRubbish)
    return read
  }

  // MARK: Words

  private static func glyphs(of page: OpaquePointer) -> PageGlyphs {
    guard let text = poppler_page_get_text(page) else { return PageGlyphs() }
    defer { g_free(text) }
    guard text.pointee != 0 else { return PageGlyphs() }
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else { return PageGlyphs() }
    defer { g_free(rectangles) }
    return PageGlyphs(
      scalars: Array(String(cString: text).unicodeScalars),
      boxes: UnsafeBufferPointer(start: rectangles, count: Int(count)).map(box), styles: styles(of: page))
  }

  /// Poppler's numbers are the file's; nothing beyond a large sheet, and no "not a number", gets further.
  private static func box(_ rectangle: PopplerRectangle) -> Box {
    let (x1, x2) = (tame(rectangle.x1), tame(rectangle.x2))
    let (y1, y2) = (tame(rectangle.y1), tame(rectangle.y2))
    return Box(left: min(x1, x2), top: min(y1, y2), right: max(x1, x2), bottom: max(y1, y2))
  }

  private static func tame(_ value: Double) -> Double {
    value.isFinite ? max(-largest, min(value, largest)) : 0
  }

  private static func styles(of page: OpaquePointer) -> [WordSplitter.StyleRun] {
    let list = poppler_page_get_text_attributes(page)
    defer { poppler_page_free_text_attributes(list) }
    var runs: [WordSplitter.StyleRun] = []
    var faces: [String: FontFace] = [:]
    each(list) { (attributes: PopplerTextAttributes) in
      let name = attributes.font_name.map { String(cString: $0) } ?? ""
      let face = faces[name] ?? FontFace(name: name)
      faces[name] = face
      runs.append(
        WordSplitter.StyleRun(
          start: Int(attributes.start_index), end: Int(attributes.end_index) + 1,
          style: Style(
            size: max(0, tame(attributes.font_size)), bold: face.bold, italic: face.italic,
            underlined: attributes.is_underlined != 0),
          colour: colour(attributes.color)))
    }
    return runs
  }

  private static func colour(_ colour: PopplerColor) -> Colour {
    Colour(red: UInt8(colour.red >> 8), green: UInt8(colour.green >> 8), blue: UInt8(colour.blue >> 8))
  }

  // MARK: Hidden words

  private static func hiddenWords(
    _ glyphs: PageGlyphs, of page: OpaquePointer, sheet: Box, number: Int, on canvas: borrowing Canvas
  ) -> HiddenWords {
    var words = HiddenWords(glyphs, page: number, sheet: sheet)
    let suspects = canvas.look { words.suspects($0) } ?? []
    var look = CloseLook(at: suspects)
    guard let area = look.area, var close = Canvas(area: area, scale: CloseLook.scale) else { return words }
    close.draw(page)
    close.look { look.clear(in: $0) }
    // Most pages end here, for a fraction of what it costs to watch.
    guard !look.suspects.isEmpty else { return words }
    close.drawWatched(page) { look.watch($0) }
    let covers = covers(of: page, sheet: sheet)
    let sightings = close.look {
      look.sightings(in: $0, colour: glyphs.colour(at:), covers: covers, canDraw: canDrawLetters)
    }
    words.take(sightings ?? [], onLayer: canvas.letterings == 0)
    return words
  }

  private static func covers(of page: OpaquePointer, sheet: Box) -> Covers {
    let images = poppler_page_get_image_mapping(page)
    defer { poppler_page_free_image_mapping(images) }
    let annotations = poppler_page_get_annot_mapping(page)
    defer { poppler_page_free_annot_mapping(annotations) }
    var covers = Covers()
    each(images) { (image: PopplerImageMapping) in
      var area = box(image.area)
      // The sheet of a scan is what the page stands on.
      if min(area.width, area.height) > 0.8 * min(sheet.width, sheet.height) { return }
      // The library takes an image's width for its height and the other way round.
      let side = max(area.width, area.height)
      (area.right, area.bottom) = (area.left + side, area.top + side)
      covers.images.append(area)
    }
    each(annotations) { (annotation: PopplerAnnotMapping) in
      let area = box(annotation.area)
      // Counted from the foot of the page.
      covers.annotations.append(
        Box(left: area.left, top: sheet.bottom - area.bottom, right: area.right, bottom: sheet.bottom - area.top))
    }
    return covers
  }

  private static func each<Element>(_ list: UnsafeMutablePointer<GList>?, _ body: (Element) -> Void) {
    var node = list
    while let here = node {
      if let data = here.pointee.data { body(data.assumingMemoryBound(to: Element.self).pointee) }
      node = here.pointee.next
    }
  }

  // MARK: Tags

  private struct Tags {
    var tables: [TagTable] = []
    var listItems = 0
  }

  /// What the structure tree says, in its order; nil where there is no tree.
  private static func tags(of document: OpaquePointer) -> Tags? {
    guard let root = poppler_structure_element_iter_new(document) else { return nil }
    defer { poppler_structure_element_iter_free(root) }
    var found = Tags()
    walk(root, depth: 0, into: &found)
    return found
  }

  private static func walk(_ siblings: OpaquePointer, depth: Int, into found: inout Tags) {
    guard depth < 100 else { return }
    repeat {
      guard let element = poppler_structure_element_iter_get_element(siblings) else { continue }
      defer { g_object_unref(UnsafeMutableRawPointer(element)) }
      let kind = poppler_structure_element_get_kind(element)
      if kind == POPPLER_STRUCTURE_ELEMENT_CONTENT { continue }
      let mine: Int? = kind == POPPLER_STRUCTURE_ELEMENT_TABLE ? found.tables.count : nil
      if mine != nil { found.tables.append(TagTable(rows: [])) }
      if kind == POPPLER_STRUCTURE_ELEMENT_LIST_ITEM { found.listItems += 1 }
      guard let children = poppler_structure_element_iter_get_child(siblings) else { continue }
      defer { poppler_structure_element_iter_free(children) }
      if let mine {
        collectRows(children, table: mine, depth: depth + 1, into: &found)
      } else {
        walk(children, depth: depth + 1, into: &found)
      }
    } while poppler_structure_element_iter_next(siblings) != 0
  }

  /// Rows of one table, through head, body and foot groups; tables within cells are found on the way.
  private static func collectRows(
    _ siblings: OpaquePointer, table: Int, depth: Int, into found: inout Tags
  ) {
    guard depth < 100 else { return }
    repeat {
      guard let element = poppler_structure_element_iter_get_element(siblings) else { continue }
      defer { g_object_unref(UnsafeMutableRawPointer(element)) }
      let kind = poppler_structure_element_get_kind(element)
      guard kind != POPPLER_STRUCTURE_ELEMENT_CONTENT,
        let children = poppler_structure_element_iter_get_child(siblings)
      else { continue }
      defer { poppler_structure_element_iter_free(children) }
      if kind == POPPLER_STRUCTURE_ELEMENT_TABLE_ROW {
        let cells = collectCells(children, depth: depth + 1, into: &found)
        found.tables[table].rows.append(cells)
      } else {
        collectRows(children, table: table, depth: depth + 1, into: &found)
      }
    } while poppler_structure_element_iter_next(siblings) != 0
  }

  private static func collectCells(
    _ siblings: OpaquePointer, depth: Int, into found: inout Tags
  ) -> [TagCell] {
    var cells: [TagCell] = []
    repeat {
      guard let element = poppler_structure_element_iter_get_element(siblings) else { continue }
      defer { g_object_unref(UnsafeMutableRawPointer(element)) }
      let kind = poppler_structure_element_get_kind(element)
      let isHeader = kind == POPPLER_STRUCTURE_ELEMENT_TABLE_HEADING
      guard isHeader || kind == POPPLER_STRUCTURE_ELEMENT_TABLE_DATA else { continue }
      // Poppler refuses to tell a cell's spans: it asks for a table where it should ask for a cell.
      cells.append(TagCell(isHeader: isHeader))
      guard let children = poppler_structure_element_iter_get_child(siblings) else { continue }
      defer { poppler_structure_element_iter_free(children) }
      walk(children, depth: depth + 1, into: &found)
    } while poppler_structure_element_iter_next(siblings) != 0
    return cells
  }
}
