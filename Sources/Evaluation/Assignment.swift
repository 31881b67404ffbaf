/// The Hungarian algorithm: which row goes with which column so that the sum of weights is greatest.
enum Assignment {
  /// For each row its column, or nil.
  ///
  /// A weight of 0 means that the two must not go together; other weights are positive. Runs in cubic time and
  /// gives the same answer for the same weights.
  static func best(_ weights: [[Int]]) -> [Int?] {
    let rows = weights.count
    let columns = weights.map(\.count).max() ?? 0
    guard rows > 0, columns > 0 else { return Array(repeating: nil, count: rows) }
    let size = max(rows, columns)
    func weight(_ row: Int, _ column: Int) -> Int {
      row < rows && column < weights[row].count ? weights[row][column] : 0
    }
    let rowOfColumn = cheapest(size) { -weight($0, $1) }
    var columnOfRow: [Int?] = Array(repeating: nil, count: rows)
    for (column, row) in rowOfColumn.enumerated() where weight(row, column) > 0 { columnOfRow[row] = column }
    return columnOfRow
  }

  /// The cheapest perfect matching of a square matrix, by shortest augmenting paths over potentials.
  private static func cheapest(_ size: Int, cost: (Int, Int) -> Int) -> [Int] {
    // Row and column 0 stand for "none yet", so that all indices below count from 1.
    var rowPotential = Array(repeating: 0, count: size + 1)
    var columnPotential = Array(repeating: 0, count: size + 1)
    var rowOfColumn = Array(repeating: 0, count: size + 1)
    for row in 1...size {
      rowOfColumn[0] = row
      var column = 0
      var slack = Array(repeating: Int.max, count: size + 1)
      var previous = Array(repeating: 0, count: size + 1)
      var visited = Array(repeating: false, count: size + 1)
      repeat {
        visited[column] = true
        let from = rowOfColumn[column]
        var step = Int.max
        var nearest = 0
        for next in 1...size where !visited[next] {
          let reduced = cost(from - 1, next - 1) - rowPotential[from] - columnPotential[next]
          if reduced < slack[next] {
            slack[next] = reduced
            previous[next] = column
          }
          if slack[next] < step {
            step = slack[next]
            nearest = next
          }
        }
        for other in 0...size {
          if visited[other] {
            rowPotential[rowOfColumn[other]] += step
            columnPotential[other] -= step
          } else if slack[other] < Int.max {
            slack[other] -= step
          }
        }
        column = nearest
      } while rowOfColumn[column] != 0
      repeat {
        let before = previous[column]
        rowOfColumn[column] = rowOfColumn[before]
        column = before
      } while column != 0
    }
    return rowOfColumn.dropFirst().map { $0 - 1 }
  }
}
