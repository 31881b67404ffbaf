import Documents

/// What ink makes up when pixels that touch belong together: a letter, a dot, a speck.
extension GreyPicture {
  /// The pixels of each patch of ink, from the top, each told by its place in the picture.
  func forEachPatch(_ body: ([Int]) -> Void) {
    let threshold = threshold
    var isSeen = [Bool](repeating: false, count: grey.count)
    var (patch, next) = ([Int](), 0)
    for start in grey.indices where grey[start] < threshold && !isSeen[start] {
      (patch, next) = ([start], 0)
      isSeen[start] = true
      while next < patch.count {
        let (x, y) = (patch[next] % width, patch[next] / width)
        next += 1
        for row in max(0, y - 1)...min(height - 1, y + 1) {
          for column in max(0, x - 1)...min(width - 1, x + 1) {
            let index = row * width + column
            guard !isSeen[index], grey[index] < threshold else { continue }
            isSeen[index] = true
            patch.append(index)
          }
        }
      }
      body(patch)
    }
  }

  /// Makes paper of a patch of what is darker than a threshold.
  mutating func clear(_ patch: [Int], _ threshold: UInt8) {
    for index in patch {
      let (x, y) = (index % width, index / width)
      // The shade around it goes with it.
      for row in max(0, y - 1)...min(height - 1, y + 1) {
        for column in max(0, x - 1)...min(width - 1, x + 1) where grey[row * width + column] >= threshold || row == y {
          grey[row * width + column] = 255
        }
      }
      grey[index] = 255
    }
  }

  /// How far a patch reaches, in points.
  func box(of patch: [Int]) -> Box {
    var (left, right) = (width, 0)
    for index in patch { (left, right) = (min(left, index % width), max(right, index % width)) }
    let rows = (patch.min() ?? 0) / width...(patch.max() ?? 0) / width
    return Box(
      left: Double(left) / scale, top: Double(rows.lowerBound) / scale, right: Double(right + 1) / scale,
      bottom: Double(rows.upperBound + 1) / scale)
  }
}
