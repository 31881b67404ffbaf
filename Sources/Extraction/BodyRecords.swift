import Documents
import Vocabulary

/// Cases set out as labels with values, in tables and in lines.
extension BodyReader {
  /// A table of two columns with the same labels for case after case.
  mutating func readLabelled(_ grid: Grid, _ number: Int) -> Bool {
    let reader = LabelledRecordReader(marks: marks)
    if readRecordsOfLines(grid, number) { return true }
    let stacked = reader.stackedPairs(of: grid)
    if stacked.count * 3 >= grid.rowCount * grid.columnCount, reader.areCases(stacked) {
      addLabelled(stacked, locator: "table:\(number)")
      return true
    }
    var pairs = reader.pairs(of: grid)
    let known = pairs.filter { !$0.isUnknown }
    let labels = known.map { marks.words($0.label).joined(separator: " ") }
    let isCard = grid.columnCount == 2 && known.count >= 3 && known.contains { $0.kind == .person }
    let repeats = Set(labels).count < labels.count || grid.columnCount > 2 || isCard
    guard known.count * 2 > grid.rowCount, repeats, reader.areCases(known) else { return false }
    if known.contains(where: { $0.kind == .allegation || $0.kind == .allegationType }) {
      let isDated = known.contains { [.date, .dateRecorded, .dateFinalised].contains($0.kind) }
      pairs.removeAll { $0.isUnknown && (isDated || marks.dates.period(ofWhole: $0.value) == nil) }
    }
    addLabelled(pairs, locator: "table:\(number)")
    return true
  }

  /// A title for each record ("Hearing of 12 June 2019"), and beside it its lines: "Rank: Police Constable", "Result: …".
  private mutating func readRecordsOfLines(_ grid: Grid, _ number: Int) -> Bool {
    guard grid.columnCount == 2 else { return false }
    let reader = LabelledRecordReader(marks: marks)
    var records: [(title: Span, pairs: [LabelledRecordReader.Pair])] = []
    for row in 0..<grid.rowCount {
      guard let title = grid.cell(row, 0), let line = grid.cell(row, 1), !title.span.isEmpty,
        let pair = reader.pair(in: line.span, startsGroup: false), marks.text[line.span].contains(":")
      else { return false }
      if let last = records.last, marks.words(last.title) == marks.words(title.span) {
        records[records.count - 1].pairs.append(pair)
      } else {
        records.append((title.span, [pair]))
      }
    }
    guard records.count > 1, records.allSatisfy({ reader.areCases($0.pairs) }) else { return false }
    for (place, record) in records.enumerated() {
      var around = context
      let dates = marks.dates.dates(in: record.title)
      if dates.count == 1 { around.period = dates[0] }
      addLabelled(record.pairs, locator: "table:\(number)/record:\(place)", context: around)
    }
    return true
  }

  mutating func addLabelled(_ pairs: [LabelledRecordReader.Pair], locator: String, context: Context? = nil) {
    let grid = LabelledRecordReader(marks: marks).grid(of: pairs)
    var columns = ColumnReader(marks: marks).columns(of: grid)
    for index in columns.indices {
      if let pair = pairs.first(where: { $0.label == columns[index].header }),
        pair.kind == .outcome || pair.kind == .allegation
      {
        columns[index].kind = pair.kind
      }
    }
    // Under an unknown label only what no other label promises is looked for: the story.
    let told: Set<ColumnKind> = [.allegation, .date]
    for index in columns.indices where isUnknown(columns[index], pairs) && !told.contains(columns[index].kind) {
      columns[index].kind = .otherText
    }
    result.matters += CaseTableReader(marks: marks).matters(
      in: grid, columns: columns, locator: locator, context: context ?? self.context)
  }

  private func isUnknown(_ column: Column, _ pairs: [LabelledRecordReader.Pair]) -> Bool {
    pairs.contains { $0.isUnknown && $0.label == column.header }
  }

  /// Lines "Label: value" that tell cases; how many blocks they take up, 0 when they tell none.
  mutating func readLabelledLines(from start: Int) -> Int {
    let reader = LabelledRecordReader(marks: marks)
    var pairs: [LabelledRecordReader.Pair] = []
    var index = start
    var end = start
    var broken = false
    while index < blocks.count {
      let block = blocks[index]
      if block.region != .body {
        guard isBetweenPages(index) else { break }
        index += 1
        continue
      }
      if case .table = block.kind { break }
      if case .heading = block.kind {
        let isCard = !pairs.isEmpty && marks.words(block.content).count <= 6 && anatomy.zones[index] != .rights
        guard isCard, said(by: block.content).period == nil else { break }
        broken = broken || startsRecord(block.content)
      } else if anatomy.zones[index] == .answer || anatomy.zones[index] == .head,
        let pair = reader.pair(in: block.content, startsGroup: broken)
      {
        pairs.append(pair)
        broken = false
        end = index + 1
      } else if let pair = stackedPair(at: index, startsGroup: broken) {
        pairs.append(pair)
        broken = false
        index += 1
        end = index + 1
      } else if !pairs.isEmpty, let pair = reader.unknownPair(in: block.content), comesAgain(pair.label) {
        pairs.append(pair)
        end = index + 1
      } else if let last = pairs.last, isOtherLabel(index, like: last.label) {
        // "HEARD" and a day, between a record's other fields
        index += 1
      } else if !pairs.isEmpty, goesOn(index) || isTailOfValue(index, pairs) {
        pairs[pairs.count - 1].value = pairs[pairs.count - 1].value.union(block.content)
        end = index + 1
      } else {
        break
      }
      index += 1
    }
    guard pairs.count >= 3, reader.areCases(pairs) else { return 0 }
    addLabelled(pairs, locator: "lines:\(start)")
    return end - start
  }

  /// A label that opens other lines, too.
  private func comesAgain(_ label: Span) -> Bool {
    let words = marks.words(label)
    return blocks.count { block in
      marks.words(Span(block.content.start, min(block.content.end, block.content.start + label.length + 1))) == words
    } > 1
  }

  /// A short line between a value that ends in the middle of a sentence and the record's next label.
  private func isTailOfValue(_ index: Int, _ pairs: [LabelledRecordReader.Pair]) -> Bool {
    guard let last = pairs.last?.value, !last.isEmpty, let end = marks.text[last].last, end.isLetter,
      anatomy.zones[index] == .answer, case .paragraph = blocks[index].kind,
      marks.words(blocks[index].content).count <= 8,
      let next = blocks[(index + 1)...].first(where: { $0.region == .body })
    else { return false }
    return LabelledRecordReader(marks: marks).pair(in: next.content, startsGroup: false) != nil
      && !said(by: blocks[index].content).isSomething
  }

  /// A label alone on its line with its value on the next.
  func stackedPair(at index: Int, startsGroup: Bool) -> LabelledRecordReader.Pair? {
    guard index + 1 < blocks.count, anatomy.zones[index] == .answer, anatomy.zones[index + 1] == .answer,
      blocks[index].region == .body, blocks[index + 1].region == .body, case .paragraph = blocks[index + 1].kind
    else { return nil }
    return LabelledRecordReader(marks: marks)
      .stackedPair(blocks[index].content, over: blocks[index + 1].content, startsGroup: startsGroup)
  }

  /// A label that promises nothing known, set like those around it, with its value between it and the next label.
  private func isOtherLabel(_ index: Int, like known: Span) -> Bool {
    let label = blocks[index].content
    guard index + 2 < blocks.count, marks.words(label).count <= 3, let last = marks.text[label].last, last.isLetter,
      stackedPair(at: index + 2, startsGroup: false) != nil
    else { return false }
    return isCapitals(label) == isCapitals(known)
  }

  private func isCapitals(_ span: Span) -> Bool { marks.text[span] == marks.text[span].uppercased() }

  /// "Case 4", "Officer B": a heading that opens a record, not a label that was set like one.
  private func startsRecord(_ span: Span) -> Bool {
    let words = marks.words(span)
    return words.contains { $0.allSatisfy(\.isNumber) } || words.count == 2 && words[1].count == 1
      || !marks.cues("staff", in: span).isEmpty
  }
}
