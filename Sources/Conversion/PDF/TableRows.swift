import Documents

/// Tells where rows begin among lines that no rules part.
struct TableRows {
  /// Where columns begin, and where the last ends.
  let edges: [Double]
  private let lines: [Line]
  /// For each line, the words of each column.
  private let fields: [[[PageWord]]]
  /// The furthest any word reaches in each column.
  private let reach: [Double]
  /// Where the first word begins in each column.
  private let starts: [Double]
  /// The most words a line has in each column.
  private let mostWords: [Int]

  init(_ lines: [Line], edges: [Double]) {
    self.edges = edges
    self.lines = lines
    let columns = edges.count - 1
    fields = lines.map { line in
      var fields = [[PageWord]](repeating: [], count: columns)
      for word in line.words { fields[TableRows.column(of: word, edges)].append(word) }
      return fields
    }
    reach = (0..<columns).map { [fields] column in
      fields.compactMap { $0[column].last?.box.right }.max() ?? edges[column + 1]
    }
    starts = (0..<columns).map { [fields] column in
      fields.compactMap { $0[column].first?.box.left }.min() ?? edges[column]
    }
    mostWords = (0..<columns).map { [fields] column in fields.map { $0[column].count }.max() ?? 0 }
  }

  static func column(of word: PageWord, _ edges: [Double]) -> Int {
    if let slot = RuledTables.slot(word.box.midX, edges) { return slot }
    return word.box.midX < edges[0] ? 0 : edges.count - 2
  }

  /// The lines of each row.
  func rows() -> [[Line]] {
    var rows: [[Line]] = []
    let tight = tightPitch()
    for index in lines.indices {
      if index > 0, goesOn(index, tight: tight) {
        rows[rows.count - 1].append(lines[index])
      } else {
        rows.append([lines[index]])
      }
    }
    return rows
  }

  private func pitch(_ index: Int) -> Double { lines[index].box.midY - lines[index - 1].box.midY }

  private func goesOn(_ index: Int, tight: Double?) -> Bool {
    let pitch = pitch(index)
    // Figures set level with the middle of an even number of label lines.
    if pitch < 0.75 * lines[index].em { return true }
    if let tight { return pitch <= tight }
    guard pitch < 1.6 * lines[index].em else { return false }
    return wraps(index)
  }

  /// The largest pitch within a row, where pitches fall into two kinds: lines of one cell, and rows.
  private func tightPitch() -> Double? {
    guard lines.count > 2 else { return nil }
    let sorted = (1..<lines.count).map(pitch).filter { $0 > 3 }.sorted()
    guard let least = sorted.first, least < 1.45 * lines[0].em else { return nil }
    guard let jump = zip(sorted, sorted.dropFirst()).first(where: { $1 > 1.15 * $0 && $1 - $0 > 1 }) else { return nil }
    let limit = (jump.0 + jump.1) / 2
    // Rows of one line each, with a wider gap here and there, look the same: there, whole lines stand close.
    var (close, whole) = (0, 0)
    for index in 1..<lines.count where pitch(index) <= limit && pitch(index) > 3 {
      close += 1
      let (before, now) = (filled(index - 1), filled(index))
      if now.count > 1, now.count >= before.count, now.first == before.first, !wraps(index) { whole += 1 }
    }
    return 3 * whole < close || close == 0 ? limit : nil
  }

  private func filled(_ index: Int) -> [Int] { fields[index].indices.filter { !fields[index][$0].isEmpty } }

  /// Whether a line goes on with the fields of the one above: in none does its first word look like a beginning, and
  /// in one it would not have fitted above.
  private func wraps(_ index: Int) -> Bool {
    var goesOn = false
    for column in filled(index) {
      guard let last = fields[index - 1][column].last, let first = fields[index][column].first else { continue }
      if last.scalars.last == ":" && column == 0 { return false }
      if first.beginsLower {
        goesOn = true
        continue
      }
      // Fields of one word each, like "Yes" over "Yes", tell nothing.
      guard mostWords[column] > 1, fields[index - 1][column].count > 1 || fields[index][column].count > 1 else {
        if isFigure(first), isFigure(last) { return false }
        continue
      }
      let used = last.box.right - fields[index - 1][column][0].box.left
      let width = min(edges[column + 1], reach[column] + 2) - max(edges[column], starts[column] - 2)
      if used + 0.25 * first.em + first.box.width <= width - 3 { return false }
      goesOn = true
    }
    return goesOn
  }

  private func isFigure(_ word: PageWord) -> Bool { word.scalars.contains { (48...57).contains($0.value) } }
}
