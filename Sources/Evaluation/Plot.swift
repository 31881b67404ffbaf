/// A plain plot: 0 to 1 across, 0 to a top value upward.
struct Plot {
  private let id: String
  private let title: String
  private let description: String
  private let across: String
  private let upward: String
  private let top: Double
  private var marks: [String] = []
  private var notes: [String] = []

  init(id: String, title: String, description: String, across: String, upward: String, top: Double) {
    self.id = id
    self.title = title
    self.description = description
    self.across = across
    self.upward = upward
    self.top = top
  }

  mutating func line(_ points: [(Double, Double)], class name: String) {
    guard !points.isEmpty else { return }
    let list = points.map { "\(x($0.0)),\(y($0.1))" }.joined(separator: " ")
    marks.append("<polyline class=\"\(name)\" points=\"\(list)\"/>")
    if points.count == 1 { dot(points[0].0, points[0].1) }
  }

  mutating func dot(_ across: Double, _ upward: Double) {
    marks.append("<circle class=\"dot\" cx=\"\(x(across))\" cy=\"\(y(upward))\" r=\"4\"/>")
  }

  mutating func ring(_ across: Double, _ upward: Double) {
    marks.append("<circle class=\"ring\" cx=\"\(x(across))\" cy=\"\(y(upward))\" r=\"7\"/>")
  }

  mutating func bar(_ from: Double, _ to: Double, _ height: Double, label: String) {
    marks.append(
      "<rect class=\"bar\" x=\"\(x(from))\" y=\"\(y(height))\" width=\"\(number((to - from) * Plot.side))\" "
        + "height=\"\(number(height / top * Plot.side))\"/>")
    marks.append(
      "<text x=\"\(x((from + to) / 2))\" y=\"\(number(Plot.bottom - 6))\" text-anchor=\"middle\">\(label)</text>")
  }

  mutating func note(_ text: String) { notes.append(text) }

  func svg() -> String {
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 500" role="img" \
      aria-labelledby="\(id)-title \(id)-description">
      <title id="\(id)-title">\(Plot.escaped(title))</title>
      <desc id="\(id)-description">\(Plot.escaped(description))</desc>
      <style>
      text { font: 13px sans-serif; fill: #1a1a1a; }
      .grid { stroke: #d0d0d0; }
      .data { fill: none; stroke: #0b4f8a; stroke-width: 2.5; }
      .ideal { fill: none; stroke: #1a1a1a; stroke-dasharray: 6 4; }
      .bar { fill: #b9d3ea; stroke: #0b4f8a; }
      .dot { fill: #0b4f8a; }
      .ring { fill: none; stroke: #a33a00; stroke-width: 2.5; }
      </style>
      <rect width="480" height="500" fill="#ffffff"/>
      <text x="240" y="24" text-anchor="middle" font-weight="bold">\(Plot.escaped(title))</text>
      """
    return ([head] + grid() + marks + labels() + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static let left = 70.0
  private static let bottom = 420.0
  private static let side = 380.0

  private func grid() -> [String] {
    (0...5).flatMap { step -> [String] in
      let share = Double(step) / 5
      let level = share * top
      return [
        line(x(share), y(0), x(share), y(top)), line(x(0), y(level), x(1), y(level)),
        "<text x=\"\(x(share))\" y=\"438\" text-anchor=\"middle\">\(number(share))</text>",
        "<text x=\"62\" y=\"\(number(Plot.bottom - share * Plot.side + 4))\" text-anchor=\"end\">"
          + "\(Printed.share(level))</text>",
      ]
    }
  }

  private func line(_ x1: String, _ y1: String, _ x2: String, _ y2: String) -> String {
    "<line class=\"grid\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>"
  }

  private func labels() -> [String] {
    let axes = [
      "<text x=\"260\" y=\"460\" text-anchor=\"middle\">\(Plot.escaped(across))</text>",
      "<text transform=\"translate(18 230) rotate(-90)\" text-anchor=\"middle\">\(Plot.escaped(upward))</text>",
    ]
    let written = notes.map { "<text x=\"260\" y=\"484\" text-anchor=\"middle\">\(Plot.escaped($0))</text>" }
    return axes + written
  }

  private func x(_ share: Double) -> String { number(Plot.left + share * Plot.side) }
  private func y(_ level: Double) -> String { number(Plot.bottom - level / top * Plot.side) }

  /// Two places at most, without an exponent.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    let digits = String(abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    return "\(sign)\(abs(hundredths) / 100).\(digits.count == 1 ? "0" : "")\(digits)"
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }
    .joined()
  }
}
