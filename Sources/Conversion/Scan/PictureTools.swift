/// What Leptonica does to pictures: decoding, finding how far a page lies askew, turning it. A picture lives inside one
/// call.
struct PictureTools {
  let library: TesseractLibrary

  /// The most pixels that a picture may have: a sheet of A3 at 600 dots to the inch.
  private static let mostPixels = 70_000_000
  /// Steeper than this, in degrees, a page isn't askew but something else.
  private static let steepest: Float = 5

  /// The pictures in a file's bytes, a TIFF's pages one after the other, so many at most; nil when one can't be decoded.
  func pictures(in bytes: [UInt8], isTIFF: Bool, atMost most: Int) -> [GreyPicture]? {
    var pictures: [GreyPicture] = []
    var offset = 0
    repeat {
      var picture =
        isTIFF ? library.readNextPicture(bytes, bytes.count, &offset) : library.readPicture(bytes, bytes.count)
      guard let decoded = picture else { return nil }
      defer { library.destroyPicture(&picture) }
      guard let grey = grey(of: decoded) else { return nil }
      pictures.append(grey)
    } while isTIFF && offset != 0 && pictures.count < most
    return pictures
  }

  /// Upright or not, at about 300 dots to the inch.
  private func grey(of picture: OpaquePointer) -> GreyPicture? {
    let (width, height) = (Int(library.width(picture)), Int(library.height(picture)))
    guard width > 0, height > 0, width * height <= Self.mostPixels else { return nil }
    var plain = library.withoutAlpha(picture)
    defer { library.destroyPicture(&plain) }
    guard let bare = plain else { return nil }
    var grey = library.toGrey(bare, 0)
    defer { library.destroyPicture(&grey) }
    guard let whole = grey else { return nil }
    // What a camera or a screen says of its dots is no measure of a page: then the page is taken to be A4.
    let told = Double(library.resolution(picture))
    let size = Double(max(width, height)) / max(told, 1)
    let dots = told >= 90 && (6...24).contains(size) ? told : Double(min(width, height)) / 8.27
    let factor = 300 / max(dots, 1)
    guard !(0.8...1.3).contains(factor) else { return values(of: whole, scale: dots / 72) }
    let most = (Double(Self.mostPixels) / Double(width * height)).squareRoot()
    let used = min(factor, most, 6)
    var scaled = library.scale(whole, Float(used), Float(used))
    defer { library.destroyPicture(&scaled) }
    return scaled.flatMap { values(of: $0, scale: dots * used / 72) }
  }

  /// A picture turned upright, and by how many degrees, clockwise; as it is where nothing can be told.
  func deskewed(_ picture: GreyPicture) -> (GreyPicture, degrees: Double) {
    var whole = handle(of: picture)
    defer { library.destroyPicture(&whole) }
    guard let grey = whole else { return (picture, 0) }
    var binary = library.toBinary(grey, Int32(picture.threshold))
    defer { library.destroyPicture(&binary) }
    var (angle, confidence): (Float, Float) = (0, 0)
    guard let black = binary, library.findSkew(black, &angle, &confidence) == 0, confidence > 2.5, abs(angle) > 0.05,
      abs(angle) < Self.steepest
    else { return (picture, 0) }
    // By area, with white brought in; it keeps its size, and loses its corners.
    var turned = library.rotate(grey, angle * .pi / 180, 1, 1, 0, 0)
    defer { library.destroyPicture(&turned) }
    guard let upright = turned.flatMap({ values(of: $0, scale: picture.scale) }), upright.width == picture.width,
      upright.height == picture.height
    else { return (picture, 0) }
    return (upright, Double(angle))
  }

  /// Turned by quarters, clockwise.
  func turned(_ picture: GreyPicture, quarters: Int) -> GreyPicture? {
    var whole = handle(of: picture)
    defer { library.destroyPicture(&whole) }
    var turned = whole.flatMap { library.rotateQuarters($0, Int32(quarters)) }
    defer { library.destroyPicture(&turned) }
    return turned.flatMap { values(of: $0, scale: picture.scale) }
  }

  // MARK: Values and handles

  /// The library packs pixels into numbers of four bytes, the first pixel highest.
  private func handle(of picture: GreyPicture) -> OpaquePointer? {
    guard let handle = library.createPicture(Int32(picture.width), Int32(picture.height), 8),
      let data = library.data(handle)
    else { return nil }
    let words = Int(library.wordsPerLine(handle))
    for y in 0..<picture.height {
      let line = data + y * words
      for x in 0..<picture.width {
        line[x / 4] |= UInt32(picture.grey[y * picture.width + x]) << UInt32(24 - 8 * (x % 4))
      }
    }
    return handle
  }

  private func values(of handle: OpaquePointer, scale: Double) -> GreyPicture? {
    guard let data = library.data(handle) else { return nil }
    let (width, height) = (Int(library.width(handle)), Int(library.height(handle)))
    let words = Int(library.wordsPerLine(handle))
    guard words * 4 >= width else { return nil }
    var grey = [UInt8](repeating: 255, count: width * height)
    for y in 0..<height {
      let line = data + y * words
      for x in 0..<width { grey[y * width + x] = UInt8(truncatingIfNeeded: line[x / 4] >> UInt32(24 - 8 * (x % 4))) }
    }
    return GreyPicture(width: width, height: height, grey: grey, scale: scale)
  }
}
