import Documents

/// A wording found, before it is settled which of those that overlap hold.
struct Candidate {
  var span: Span
  var entry: Int
  var strength: Strength
  /// First and last token; one and the same for an abbreviation.
  var tokens: ClosedRange<Int>
  var isAbbreviation = false
  var isAmbiguous = false

  /// Whether it goes before one that was found earlier and overlaps it.
  func precedes(_ other: Candidate) -> Bool {
    if span.length != other.span.length { return span.length > other.span.length }
    if strength != other.strength { return strength > other.strength }
    if span.start != other.span.start { return span.start < other.span.start }
    return entry < other.entry
  }
}

/// The longest of candidates that are in order of their start, left to right, without overlap; of equals the stronger,
/// then the earlier entry, then the one that was found first.
func longest(of candidates: [Candidate]) -> [Candidate] {
  var kept: [Candidate] = []
  var first = 0
  while first < candidates.count {
    // What doesn't overlap can be settled apart.
    var last = first
    var end = candidates[first].span.end
    while last + 1 < candidates.count, candidates[last + 1].span.start < end {
      last += 1
      end = max(end, candidates[last].span.end)
    }
    if first == last { kept.append(candidates[first]) } else { settle(candidates[first...last], into: &kept) }
    first = last + 1
  }
  return kept
}

private func settle(_ candidates: ArraySlice<Candidate>, into kept: inout [Candidate]) {
  let ordered = candidates.indices.sorted { a, b in
    if candidates[a].precedes(candidates[b]) { return true }
    return !candidates[b].precedes(candidates[a]) && a < b
  }
  let start = kept.count
  for place in ordered where !kept[start...].contains(where: { $0.span.overlaps(candidates[place].span) }) {
    kept.append(candidates[place])
  }
  if kept.count - start > 1 { kept[start...].sort { $0.span < $1.span } }
}
