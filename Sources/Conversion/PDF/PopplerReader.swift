internal import CPoppler
import Documents
import Synchronization

/// Reads a PDF through poppler. Every handle lives and dies inside this file.
enum PopplerReader {
  static let mostPages = 2000
  /// In points; PDF itself allows sheets of 14,400.
  private static let largest = 20_000.0
  private static let complaints = Atomic<Int>(0)

  /// A document that is never closed: poppler otherwise rebuilds its tables for every file.
  private static let keptOpen: Bool = {
    g_log_set_handler(
      "Poppler", GLogLevelFlags(rawValue: ~0),
      { _, _, _, _ in
        PopplerReader.complaints.add(1, ordering: .relaxed)
      }, nil)
    let smallest = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
      trailer<</Root 1 0 R>>
      """
    return open(Array(smallest.utf8), error: nil) != nil
  }()

  /// Draws a page with a word on it, so that the fonts' tables are there.
  static func fetch() {
    let content = "BT /F 9 Tf 1 1 Td (a) Tj ET"
    let page = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
      4 0 obj<</Length \(content.utf8.count)>>stream
      \(content)
      endstream endobj
      5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
      trailer<</Root 1 0 R>>
      """
    _ = try? read(Array(page.utf8)) { _ in true }
  }

  /// Words of every page, the table shapes of the structure tree, and the drawings of pages that need them.
  static func read(
    _ bytes: [UInt8], needsDrawing: (_ page: PageContent) -> Bool
  ) throws(ConversionError) -> FileContent {
    guard !bytes.isEmpty else { throw .empty }
    _ = keptOpen
    let before = complaints.load(ordering: .relaxed)
    var failure: UnsafeMutablePointer<GError>?
    guard let document = open(bytes, error: &failure) else { throw error(from: failure) }
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    let count = Int(poppler_document_get_n_pages(document))
    guard count <= mostPages else { throw .tooLarge(pages: count, bytes: bytes.count) }

    let tags = tags(of: document)
    var pages: [PageContent] = []
    for index in 0..<max(count, 0) {
      guard let page = poppler_document_get_page(document, CInt(index)) else { continue }
      defer { g_object_unref(UnsafeMutableRawPointer(page)) }
      var content = words(of: page, number: index + 1)
      if needsDrawing(content) {
        let raster = raster(of: page, width: content.width, height: content.height)
        let drawing = Drawing(raster, words: content.words)
        Underlines.mark(&content.words, with: drawing.across)
        content.drawing = drawing
      }
      pages.append(content)
    }
    return FileContent(
      pages: pages, tagged: tags != nil, tagTables: tags?.tables ?? [], tagListItems: tags?.listItems ?? 0,
      complaints: complaints.load(ordering: .relaxed) - before)
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

  // MARK: Words

  private static func words(of page: OpaquePointer, number: Int) -> PageContent {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    var content = PageContent(
      number: number, width: tame(width), height: tame(height), words: [], drawing: nil)
    guard let text = poppler_page_get_text(page) else { return content }
    defer { g_free(text) }
    guard text.pointee != 0 else { return content }
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else { return content }
    defer { g_free(rectangles) }
    let boxes = UnsafeBufferPointer(start: rectangles, count: Int(count)).map(box)
    content.words = WordSplitter.words(
      of: Array(String(cString: text).unicodeScalars), boxes: boxes, styles: styles(of: page), page: number)
    return content
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
    var node = list
    while let here = node {
      if let data = here.pointee.data {
        let attributes = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
        let face = FontFace(name: attributes.font_name.map { String(cString: $0) } ?? "")
        runs.append(
          WordSplitter.StyleRun(
            start: Int(attributes.start_index), end: Int(attributes.end_index) + 1,
            style: Style(
              size: max(0, tame(attributes.font_size)), bold: face.bold, italic: face.italic,
              underlined: attributes.is_underlined != 0)))
      }
      node = here.pointee.next
    }
    return runs
  }

  // MARK: Drawing

  /// The page in grey, one pixel to the point: enough to see rules and shades by.
  private static func raster(of page: OpaquePointer, width: Double, height: Double) -> Raster {
    let (columns, rows) = (Int32(max(1, min(width, 4000))), Int32(max(1, min(height, 4000))))
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows) else { return Raster() }
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { return Raster() }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    poppler_page_render(page, context)
    cairo_destroy(context)
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return Raster() }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return Raster(bgra: UnsafeRawPointer(data), stride: stride, width: Int(columns), height: Int(rows))
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
