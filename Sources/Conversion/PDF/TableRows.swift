import Documents

/// Tells where rows begin among lines that no rules part.
struct TableRows {
  /// Where columns begin, and where the last ends.
  let edges: [Double]
  private let lines: [Line]
  /// For each line, the words of each column.
  private let fields: [[[PageWord]]]
  /// For each line, whether words in it run on across an edge.
  private let crosses: [Bool]
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
    crosses = lines.map { line in
      Gutters.stretches(of: line).contains { stretch in
        edges.dropFirst().dropLast().contains { stretch.left < $0 - 1 && $0 + 1 < stretch.right }
      }
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
    var starts: [Int] = []
    let tight = tightPitch()
    for index in lines.indices {
      if let start = starts.last, goesOn(index, from: start, tight: tight) { continue }
      starts.append(index)
    }
    return zip(starts, starts.dropFirst() + [lines.count]).map { Array(lines[$0..<$1]) }
  }

  private func pitch(_ index: Int) -> Double { lines[index].box.midY - lines[index - 1].box.midY }

  /// Whether a line belongs to the row that begins at `start`.
  private func goesOn(_ index: Int, from start: Int, tight: Double?) -> Bool {
    let pitch = pitch(index)
    // Words that run on across a gutter are a band of their own.
    if crosses[index] || crosses[index - 1] { return false }
    // Figures set level with the middle of an even number of label lines.
    if pitch < 0.75 * lines[index].em { return true }
    if let tight { return pitch <= tight }
    guard pitch < 1.6 * lines[index].em else { return false }
    return wraps(index, from: start)
  }

  /// The largest pitch within a row, where pitches fall into two kinds: lines of one cell, and rows.
  private func tightPitch() -> Double? {
    guard lines.count > 2 else { return nil }
    let sorted = (1..<lines.count).filter { pitch($0) > 0.75 * lines[$0].em }.map(pitch).sorted()
    guard let least = sorted.first, least < 1.45 * lines[0].em else { return nil }
    guard let jump = zip(sorted, sorted.dropFirst()).first(where: { $1 > 1.15 * $0 && $1 - $0 > 1 }) else {
      return nil
    }
    let limit = (jump.0 + jump.1) / 2
    // Rows of one line each, with a wider gap here and there, look the same: there, whole lines stand close.
    var (close, whole) = (0, 0)
    for index in 1..<lines.count where pitch(index) <= limit && pitch(index) > 0.75 * lines[index].em {
      close += 1
      let (before, now) = (filled(index - 1), filled(index))
      if before.count > 1, now.count >= before.count, now.first == before.first,
        !wraps(index, from: index - 1)
      {
        whole += 1
      }
    }
    return 3 * whole < close || close == 0 ? limit : nil
  }

  private func filled(_ index: Int) -> [Int] { fields[index].indices.filter { !fields[index][$0].isEmpty } }

  /// A label and figures: "Dismissed  1  0".
  private func isFigures(_ index: Int) -> Bool {
    let figures = filled(index).filter { $0 > 0 }
    return !figures.isEmpty
      && figures.allSatisfy { fields[index][$0].count == 1 && fields[index][$0][0].scalars.allSatisfy(\.isDigit) }
  }

  /// Words, and no figures, in each column where the line has one: headers.
  private func isWords(in above: Range<Int>, over index: Int) -> Bool {
    filled(index).filter { $0 > 0 }.allSatisfy { column in
      let words = above.flatMap { fields[$0][column] }
      return !words.isEmpty && !words.contains(where: \.hasDigit)
    }
  }

  /// Whether a line goes on with the fields of the one above: in none does its first word look like a
  /// beginning, and in one it would not have fitted above.
  private func wraps(_ index: Int, from start: Int) -> Bool {
    if isFigures(index), isWords(in: start..<index, over: index) { return false }
    var goesOn = false
    for column in filled(index) {
      guard let above = (start..<index).last(where: { !fields[$0][column].isEmpty }),
        let last = fields[above][column].last, let first = fields[index][column].first
      else { continue }
      // Labels with their values.
      if last.scalars.last == ":", column == 0, edges.count == 3 { return false }
      if first.beginsLower {
        goesOn = true
        continue
      }
      // Fields of one word each, like "Yes" over "Yes", tell nothing.
      guard mostWords[column] > 1, fields[above][column].count > 1 || fields[index][column].count > 1 else {
        if first.hasDigit && last.hasDigit || column == 0 && mostWords[0] == 1 { return false }
        continue
      }
      let used = last.box.right - fields[above][column][0].box.left
      let width = min(edges[column + 1], reach[column] + 2) - max(edges[column], starts[column] - 2)
      if used + 0.25 * first.em + first.box.width <= width - 3 { return false }
      goesOn = true
    }
    return goesOn
  }
}
