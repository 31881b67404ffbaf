import Documents
import Vocabulary

/// Finds numbered items set one after the other inside a cell: "1. PC – … 2. Sergeant – …".
struct ListCellReader: Sendable {
  let marks: Annotations

  /// The items of a cell; empty unless two or more follow in order.
  func items(in cell: Span) -> [Span] {
    let folded = marks.folded
    let range = folded.tokens(in: cell)
    var starts: [(number: Int, at: Int)] = []
    for index in range {
      guard let number = Int(folded.word(index)), number > 0, number < 500,
        isMarker(folded.tokens[index].span, in: cell)
      else { continue }
      if let last = starts.last {
        if number == last.number + 1 { starts.append((number, folded.tokens[index].span.start)) }
      } else if index == range.lowerBound {
        starts.append((number, folded.tokens[index].span.start))
      }
    }
    guard starts.count >= 2 else { return [] }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1].at : cell.end
      let from = afterMarker(starts[index].at, until: end)
      return marks.text.trimmed(Span(from, end))
    }
  }

  private func isMarker(_ span: Span, in cell: Span) -> Bool {
    let scalars = marks.text.scalars
    guard span.end + 1 < cell.end, scalars[span.end] == "." || scalars[span.end] == ")",
      scalars[span.end + 1].properties.isWhitespace
    else { return false }
    return span.start == cell.start || scalars[span.start - 1].properties.isWhitespace
  }

  private func afterMarker(_ start: Int, until end: Int) -> Int {
    var at = start
    while at < end, marks.text.scalars[at] != ".", marks.text.scalars[at] != ")" { at += 1 }
    return min(end, at + 1)
  }
}
