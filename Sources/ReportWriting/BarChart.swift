import Figures
import Reporting

/// A chart of bars as SVG: what is stated, what lies between where cells are suppressed, and the most that it can be.
struct BarChart {
  struct Bar {
    var label: String
    var stated: Bounds
    var atMost: Int
  }

  let id: String
  let title: String
  let bars: [Bar]

  private let width = 720.0
  private let left = 270.0
  private let step = 24.0

  func markup(into markup: inout Markup) {
    let height = Double(bars.count) * step + 6
    let most = Double(max(1, bars.map(\.stated.max).max() ?? 1))
    markup.open(
      "svg",
      [
        ("class", "chart"), ("viewBox", "0 0 \(number(width)) \(number(height))"), ("role", "img"),
        ("aria-labelledby", "\(id)-title \(id)-description"),
      ])
    markup.element("title", [("id", "\(id)-title")], text: title)
    markup.element("desc", [("id", "\(id)-description")], text: description)
    for (row, bar) in bars.enumerated() { draw(bar, top: Double(row) * step + 4, most: most, into: &markup) }
    markup.close("svg")
  }

  /// What is drawn, in words.
  private var description: String {
    bars.map { "\($0.label): \(Numbers.bounds($0.stated))" }.joined(separator: "; ")
  }

  private func draw(_ bar: Bar, top: Double, most: Double, into markup: inout Markup) {
    let room = width - left - 70
    func x(_ count: Int) -> Double { left + room * min(1, Double(count) / most) }
    markup.element(
      "text", [("x", number(left - 8)), ("y", number(top + 13)), ("text-anchor", "end")], text: shortened(bar.label))
    rect("stated", from: left, to: x(bar.stated.min), top, into: &markup)
    if !bar.stated.isExact { rect("between", from: x(bar.stated.min), to: x(bar.stated.max), top, into: &markup) }
    let end = x(bar.stated.max)
    markup.element(
      "text", [("x", number(end + 6)), ("y", number(top + 13)), ("class", "number")], text: Numbers.bounds(bar.stated))
  }

  private func rect(_ name: String, from: Double, to: Double, _ top: Double, into markup: inout Markup) {
    guard to > from else { return }
    markup.element(
      "rect",
      [
        ("class", name), ("x", number(from)), ("y", number(top)), ("width", number(to - from)), ("height", "17"),
      ])
  }

  private func shortened(_ label: String) -> String { label.count <= 42 ? label : label.prefix(41) + "…" }
}

/// Tenths of a point.
func number(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
