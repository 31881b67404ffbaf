/// A page drawn in grey, one pixel to the point.
struct Raster: Sendable {
  var width = 0
  var height = 0
  /// Row by row from the top; 0 is black.
  var grey: [UInt8] = []

  init() {}

  init(width: Int, height: Int, grey: [UInt8]) {
    self.width = width
    self.height = height
    self.grey = grey
  }

  /// The greys of what is drawn.
  init(_ pixels: Pixels) {
    (width, height) = (pixels.width, pixels.height)
    grey = [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      for y in 0..<height {
        let row = (pixels.base + y * pixels.stride).assumingMemoryBound(to: UInt32.self)
        let greys = base + y * width
        for x in 0..<width {
          // Nothing here can overflow; unchecked, the compiler takes several pixels at a time.
          let light = (row[x] & 0xFF) &+ 4 &* (row[x] >> 8 & 0xFF) &+ 3 &* (row[x] >> 16 & 0xFF)
          greys[x] = UInt8(truncatingIfNeeded: light >> 3)
        }
      }
      count = width * height
    }
  }

  /// How light the paper is around a point: the lightest of a few pixels, so that a letter doesn't count.
  func lightness(x: Double, y: Double) -> UInt8 {
    var lightest: UInt8 = 0
    for dx in 0..<3 {
      let (column, row) = (Int(x) + dx, Int(y))
      if column >= 0, column < width, row >= 0, row < height {
        lightest = max(lightest, grey[row * width + column])
      }
    }
    return lightest
  }
}
