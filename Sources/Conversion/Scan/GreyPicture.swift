import Documents
import Glibc

/// A scanned page in grey, upright, with its rules taken out or not.
struct GreyPicture: Sendable {
  var width: Int
  var height: Int
  /// Row by row from the top; 0 is black.
  var grey: [UInt8]
  /// Pixels to the point.
  var scale: Double

  init(width: Int, height: Int, grey: [UInt8], scale: Double) {
    self.width = width
    self.height = height
    self.grey = grey
    self.scale = scale
  }

  init(_ pixels: Pixels, scale: Double) {
    let raster = Raster(pixels)
    self.init(width: raster.width, height: raster.height, grey: raster.grey, scale: scale)
  }

  /// The grey between ink and paper: Otsu's, which parts the histogram where its two classes differ most.
  var threshold: UInt8 {
    var counts = [Int](repeating: 0, count: 256)
    for value in grey { counts[Int(value)] += 1 }
    let total = grey.count
    let sum = counts.indices.reduce(0) { $0 + $1 * counts[$1] }
    var (below, sumBelow, best, bestSpread) = (0, 0, 128, -1.0)
    for level in 0..<255 {
      below += counts[level]
      sumBelow += level * counts[level]
      guard below > 0, below < total else { continue }
      let means = Double(sumBelow) / Double(below) - Double(sum - sumBelow) / Double(total - below)
      let spread = Double(below) * Double(total - below) * means * means
      if spread > bestSpread { (best, bestSpread) = (level, spread) }
    }
    // Of a blank page the classes are only shades of its paper.
    return UInt8(min(max(best, 60), 200))
  }

  /// Whether there is enough ink on it for a word.
  var hasInk: Bool {
    let threshold = threshold
    var dark = 0
    for value in grey where value < threshold { dark += 1 }
    return Double(dark) > 4 * scale * scale
  }

  /// Without specks: ink that is no larger than so many square points and touches no other. The dot of an "i" in small
  /// type is larger.
  func withoutSpecks(upTo points: Double = 0.75) -> GreyPicture {
    let most = Int(points * scale * scale)
    let threshold = threshold
    var picture = self
    forEachPatch { patch in if patch.count <= most { picture.clear(patch, threshold) } }
    return picture
  }

  /// A part of it, told in points; nil for one that is too small for a letter.
  func cut(to box: Box) -> GreyPicture? {
    let (left, top) = (max(0, Int(box.left * scale)), max(0, Int(box.top * scale)))
    let (right, bottom) = (min(width, Int(box.right * scale)), min(height, Int(box.bottom * scale)))
    guard right - left > 12, bottom - top > 12 else { return nil }
    var part: [UInt8] = []
    part.reserveCapacity((right - left) * (bottom - top))
    for y in top..<bottom { part += grey[y * width + left..<y * width + right] }
    return GreyPicture(width: right - left, height: bottom - top, grey: part, scale: scale)
  }

  /// With so much paper around it, in points, of the grey that most of it has: letters at the very rim are misread.
  func framed(by points: Double) -> GreyPicture {
    let rim = Int(points * scale)
    let paper = grey.sorted()[grey.count / 2]
    let (across, down) = (width + 2 * rim, height + 2 * rim)
    var framed = [UInt8](repeating: paper, count: across * down)
    for y in 0..<height {
      let start = (y + rim) * across + rim
      framed.replaceSubrange(start..<start + width, with: grey[y * width..<(y + 1) * width])
    }
    return GreyPicture(width: across, height: down, grey: framed, scale: scale)
  }

  /// As light as its darkest parts are few: a pixel to the point, each the mean of those it stands for.
  var raster: Raster {
    let (columns, rows) = (max(1, Int(Double(width) / scale)), max(1, Int(Double(height) / scale)))
    var means = [UInt8](repeating: 255, count: columns * rows)
    for row in 0..<rows {
      let (top, bottom) = (Int(Double(row) * scale), min(height, Int(Double(row + 1) * scale)))
      for column in 0..<columns {
        let (left, right) = (Int(Double(column) * scale), min(width, Int(Double(column + 1) * scale)))
        var (sum, count) = (0, 0)
        for y in top..<bottom {
          for x in left..<right {
            sum += Int(grey[y * width + x])
            count += 1
          }
        }
        if count > 0 { means[row * columns + column] = UInt8(sum / count) }
      }
    }
    return Raster(width: columns, height: rows, grey: means)
  }
}

/// How a scanned page lies: by how much it was turned to be read.
struct ScanTurn: Sendable, Equatable {
  /// Quarters of a turn, clockwise, and then degrees, clockwise.
  var quarters = 0
  var degrees = 0.0

  /// Where a place on the turned page lies on the page as it is, of the size that is told in points.
  func original(_ box: Box, width: Double, height: Double) -> Box {
    var box = box
    let isUpended = quarters % 2 == 1
    let (turnedWidth, turnedHeight) = isUpended ? (height, width) : (width, height)
    if degrees != 0 {
      let angle = -degrees * .pi / 180
      let (x, y) = (box.midX - turnedWidth / 2, box.midY - turnedHeight / 2)
      let (cosine, sine) = (cos(angle), sin(angle))
      let (midX, midY) = (x * cosine - y * sine + turnedWidth / 2, x * sine + y * cosine + turnedHeight / 2)
      let (halfWidth, halfHeight) = (box.width / 2, box.height / 2)
      box = Box(left: midX - halfWidth, top: midY - halfHeight, right: midX + halfWidth, bottom: midY + halfHeight)
    }
    return switch quarters {
    case 1: Box(left: box.top, top: height - box.right, right: box.bottom, bottom: height - box.left)
    case 2: Box(left: width - box.right, top: height - box.bottom, right: width - box.left, bottom: height - box.top)
    case 3: Box(left: width - box.bottom, top: box.left, right: width - box.top, bottom: box.right)
    default: box
    }
  }
}
