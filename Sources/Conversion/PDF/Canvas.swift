internal import CPoppler
import Documents

/// A sheet that a page, or a part of one, is drawn on. It owns its surface.
struct Canvas: ~Copyable {
  /// The most pixels along an edge.
  static let largest = 4000.0

  private let surface: OpaquePointer
  private let area: Box
  private let scale: Double
  private let width: Int
  private let height: Int
  /// How often letters were drawn while it was watched. A page may have words and draw none of them.
  private(set) var letterings = 0
  private(set) var isDrawn = false

  /// With so many pixels to the point of a page: fewer where it would be too large, but one at least. What lies beyond
  /// the largest is cut off.
  init?(area: Box, scale: Double = 1) {
    let scale = max(1, min(scale, Canvas.largest / max(area.width, area.height, 1)))
    width = Int(max(1, min(area.width * scale, Canvas.largest)))
    height = Int(max(1, min(area.height * scale, Canvas.largest)))
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else { return nil }
    self.surface = surface
    self.area = area
    self.scale = scale
  }

  deinit { cairo_surface_destroy(surface) }

  /// Draws a page with its annotations, as a viewer does.
  mutating func draw(_ page: OpaquePointer) { draw(page, on: surface) }

  /// Draws it and counts how often letters are drawn. `watch` sees what is drawn so far, after every stroke.
  mutating func drawWatched(_ page: OpaquePointer, watch: ((Pixels) -> Void)? = nil) {
    guard let observer = cairo_surface_create_observer(surface, CAIRO_SURFACE_OBSERVER_NORMAL) else { return }
    defer { cairo_surface_destroy(observer) }
    let witness = Witness(pixels: pixels, watch: watch)
    // The witness outlives the drawing, and the observer calls nobody after it.
    withExtendedLifetime(witness) {
      witness.attend(to: observer)
      draw(page, on: observer)
    }
    letterings += witness.letterings
  }

  private mutating func draw(_ page: OpaquePointer, on target: OpaquePointer) {
    guard let context = cairo_create(target) else { return }
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    cairo_translate(context, -area.left, -area.top)
    poppler_page_render(page, context)
    cairo_surface_flush(surface)
    isDrawn = true
  }

  /// Looks at what is drawn.
  @discardableResult
  borrowing func look<Result>(_ body: (Pixels) -> Result) -> Result? { pixels.map(body) }

  /// What is drawn, as a PNG; empty when there is no memory for it.
  borrowing func png() -> [UInt8] {
    let sink = ByteSink()
    let me = Unmanaged.passUnretained(sink).toOpaque()
    // The sink outlives the call, and nobody writes into it afterwards.
    let status = withExtendedLifetime(sink) {
      cairo_surface_write_to_png_stream(
        surface,
        { data, bytes, count in
          guard let data, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
          let sink = Unmanaged<ByteSink>.fromOpaque(data).takeUnretainedValue()
          sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, me)
    }
    return status == CAIRO_STATUS_SUCCESS ? sink.bytes : []
  }

  private var pixels: Pixels? {
    guard let base = cairo_image_surface_get_data(surface) else { return nil }
    return Pixels(
      base: UnsafeRawPointer(base), stride: Int(cairo_image_surface_get_stride(surface)), width: width,
      height: height, area: area, scale: scale)
  }
}

private final class ByteSink {
  var bytes: [UInt8] = []
}

/// Is told of every stroke of a drawing.
private final class Witness {
  private let pixels: Pixels?
  private let watch: ((Pixels) -> Void)?
  private(set) var letterings = 0

  init(pixels: Pixels?, watch: ((Pixels) -> Void)?) {
    self.pixels = pixels
    self.watch = watch
  }

  func attend(to observer: OpaquePointer) {
    let me = Unmanaged.passUnretained(self).toOpaque()
    cairo_surface_observer_add_glyphs_callback(
      observer, { _, _, data in Witness.at(data)?.sawLetters() }, me)
    guard watch != nil else { return }
    let saw: cairo_surface_observer_callback_t = { _, _, data in Witness.at(data)?.saw() }
    cairo_surface_observer_add_fill_callback(observer, saw, me)
    cairo_surface_observer_add_stroke_callback(observer, saw, me)
    cairo_surface_observer_add_paint_callback(observer, saw, me)
    cairo_surface_observer_add_mask_callback(observer, saw, me)
  }

  private static func at(_ data: UnsafeMutableRawPointer?) -> Witness? {
    data.map { Unmanaged<Witness>.fromOpaque($0).takeUnretainedValue() }
  }

  private func sawLetters() {
    letterings += 1
    saw()
  }

  private func saw() {
    if let pixels { watch?(pixels) }
  }
}

/// What is drawn on a canvas, four bytes a pixel: blue, green, red, unused. Not to be kept longer than the canvas.
struct Pixels {
  let base: UnsafeRawPointer
  let stride: Int
  let width: Int
  let height: Int
  fileprivate let area: Box
  fileprivate let scale: Double

  init(base: UnsafeRawPointer, stride: Int, width: Int, height: Int, area: Box, scale: Double) {
    self.base = base
    self.stride = stride
    self.width = width
    self.height = height
    self.area = area
    self.scale = scale
  }

  /// The one colour that an area of the page has; nil where it has several, or lies beyond what was drawn.
  func ground(of box: Box, within tolerance: Int) -> Colour? {
    let (left, top) = (Int((box.left - area.left) * scale), Int((box.top - area.top) * scale))
    let right = max(left + 1, Int(((box.right - area.left) * scale).rounded(.up)))
    let bottom = max(top + 1, Int(((box.bottom - area.top) * scale).rounded(.up)))
    guard left >= 0, top >= 0, right <= width, bottom <= height else { return nil }
    let first = colour(left, top)
    for y in top..<bottom {
      for x in left..<right where !colour(x, y).isNear(first, within: tolerance) { return nil }
    }
    return first
  }

  @inline(__always)
  private func colour(_ x: Int, _ y: Int) -> Colour {
    let pixel = base.loadUnaligned(fromByteOffset: y * stride + x * 4, as: UInt32.self)
    return Colour(
      red: UInt8(truncatingIfNeeded: pixel >> 16), green: UInt8(truncatingIfNeeded: pixel >> 8),
      blue: UInt8(truncatingIfNeeded: pixel))
  }
}

/// A colour as it's shown.
struct Colour: Hashable, Sendable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  static let black = Colour(red: 0, green: 0, blue: 0)

  /// Whether an eye could hardly tell the two apart.
  @inline(__always)
  func isNear(_ other: Colour, within tolerance: Int) -> Bool {
    abs(Int(red) - Int(other.red)) <= tolerance && abs(Int(green) - Int(other.green)) <= tolerance
      && abs(Int(blue) - Int(other.blue)) <= tolerance
  }
}
