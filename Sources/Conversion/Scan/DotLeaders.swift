import Documents

/// Rows of dots that lead the eye from a label to its figure. A recogniser makes letters of them and loses the figure,
/// so they are taken out as rules are.
struct DotLeaders {
  /// From the first dot to the last, in points.
  private(set) var boxes: [Box] = []
  /// The pixels of each dot.
  private var dots: [[Int]] = []

  /// In points: how large a dot is, and how far the next may be from it.
  private static let sizes = 0.3...2.4
  private static let pitches = 1.0...9.0
  /// In points: how far the dots of one row lie above or below one another.
  private static let aside = 0.7
  /// An ellipsis has three, and a typist's six are none yet.
  private static let least = 7

  init(of picture: GreyPicture) {
    var found: [(box: Box, pixels: [Int])] = []
    let most = Int(2.4 * 2.4 * picture.scale * picture.scale)
    picture.forEachPatch { patch in
      guard patch.count <= most else { return }
      let box = picture.box(of: patch)
      if Self.sizes.contains(box.width), Self.sizes.contains(box.height) { found.append((box, patch)) }
    }
    found.sort { ($0.box.midX, $0.box.midY) < ($1.box.midX, $1.box.midY) }
    let places = found.map(\.box)
    var isTaken = [Bool](repeating: false, count: found.count)
    for start in found.indices where !isTaken[start] {
      var run = [start]
      while let last = run.last, let next = Self.next(after: last, in: places, isTaken) { run.append(next) }
      guard run.count >= Self.least, Self.isEven(run.map { found[$0].box.midX }) else { continue }
      for index in run { isTaken[index] = true }
      boxes.append(run.dropFirst().reduce(found[start].box) { $0.union(found[$1].box) })
      dots += run.map { found[$0].pixels }
    }
  }

  /// The nearest dot to the right on the same height.
  private static func next(after index: Int, in boxes: [Box], _ isTaken: [Bool]) -> Int? {
    let here = boxes[index]
    for other in boxes.indices.dropFirst(index + 1) {
      let step = boxes[other].midX - here.midX
      if step > pitches.upperBound { return nil }
      if step >= pitches.lowerBound, !isTaken[other], abs(boxes[other].midY - here.midY) <= aside { return other }
    }
    return nil
  }

  /// Nearly all steps are alike; a copy may have lost a dot.
  private static func isEven(_ places: [Double]) -> Bool {
    let steps = zip(places, places.dropFirst()).map { $1 - $0 }
    let usual = steps.sorted()[steps.count / 2]
    return steps.count { abs($0 - usual) <= 0.25 * usual + 0.2 } * 5 >= steps.count * 4
  }

  /// The picture without them.
  func removed(from picture: GreyPicture) -> GreyPicture {
    guard !dots.isEmpty else { return picture }
    let threshold = picture.threshold
    var picture = picture
    for dot in dots { picture.clear(dot, threshold) }
    return picture
  }
}
