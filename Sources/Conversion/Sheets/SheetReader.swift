import Documents

/// Reads one worksheet's part: its cells as they are shown, and what of it isn't shown.
struct SheetReader {
  private let values: SheetValues
  private let includingHidden: Bool
  var sheet = Sheet()
  private(set) var hidden: [HiddenText] = []
  private(set) var warnings: [String] = []

  /// The cell at hand.
  private struct Open {
    var place: Sheet.Place
    var type: String
    var setting: Int
    var value = ""
    var inline = ""
    var hasFormula = false
  }

  private var open: Open?
  /// Names of the elements that are open in the cell.
  private var path: [String] = []
  private var row = -1
  private var column = -1
  private var rowIsHidden = false
  private var hiddenRows: Set<Int> = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var unshown: [Sheet.Place: String] = [:]
  private var unworked = 0

  /// More cells than this are no reply.
  private static let mostCells = 500_000

  init(values: SheetValues, includingHidden: Bool) {
    self.values = values
    self.includingHidden = includingHidden
  }

  mutating func read(_ part: [UInt8]) throws(ConversionError) {
    try XMLEvents.read(part) { event throws(ConversionError) in
      switch event {
      case .open(let tag): try begin(tag, size: part.count)
      case .text(let text): take(text)
      case .close: end()
      }
    }
    tellUnshown()
    if !includingHidden { sheet.leaveOut(rows: hiddenRows, columns: Set(hiddenColumns.joined())) }
    if unworked > 0 { warnings.append("formulas without a result in the file: \(unworked)") }
  }

  private mutating func begin(_ tag: XMLTag, size: Int) throws(ConversionError) {
    path.append(tag.name)
    switch tag.name {
    case "row":
      row = tag["r"].flatMap(Int.init).map { $0 - 1 } ?? row + 1
      column = -1
      rowIsHidden = Self.isOn(tag["hidden"]) || tag["ht"].flatMap(Double.init) == 0
      if rowIsHidden { hiddenRows.insert(row) }
    case "col":
      guard Self.isOn(tag["hidden"]) || tag["width"].flatMap(Double.init) == 0,
        let first = tag["min"].flatMap(Int.init),
        let last = tag["max"].flatMap(Int.init), 1 <= first, first <= last, last <= SheetReference.mostColumns
      else { return }
      hiddenColumns.append(first - 1...last - 1)
    case "c":
      let place = tag["r"].flatMap { SheetReference.place($0) } ?? Sheet.Place(row: row, column: column + 1)
      column = place.column
      open = Open(place: place, type: tag["t"] ?? "n", setting: tag["s"].flatMap(Int.init) ?? 0)
    case "f": open?.hasFormula = true
    case "mergeCell":
      guard let area = tag["ref"].flatMap(SheetReference.area) else { return }
      sheet.merged[Sheet.Place(row: area.rows.lowerBound, column: area.columns.lowerBound)] = area
    case "autoFilter":
      if let area = tag["ref"].flatMap(SheetReference.area) { sheet.headRows.insert(area.rows.lowerBound) }
    default: break
    }
    if sheet.cells.count > Self.mostCells { throw .tooLarge(pages: 0, bytes: size) }
  }

  private mutating func take(_ text: String) {
    guard open != nil else { return }
    if path.last == "v" { open?.value += text }
    if path.last == "t", !path.contains("rPh") { open?.inline += text }
  }

  private mutating func end() {
    guard path.popLast() == "c", let cell = open else { return }
    open = nil
    if cell.hasFormula, cell.value.isEmpty, cell.type != "str" { unworked += 1 }
    guard let shown = shown(cell), shown.text.contains(where: { !$0.isWhitespace }) else { return }
    if let kind = values.setting(cell.setting).hides {
      tell(kind, shown.text)
      if !includingHidden { return }
    }
    if rowIsHidden || hiddenColumns.contains(where: { $0.contains(cell.place.column) }) {
      unshown[cell.place] = shown.text
      if !includingHidden { return }
    }
    sheet.cells[cell.place] = shown
  }

  private func shown(_ cell: Open) -> SheetCell? {
    let setting = values.setting(cell.setting)
    var shown = SheetCell(text: "", style: setting.style, isShaded: setting.isShaded)
    switch cell.type {
    case "s": shown.text = Int(cell.value).flatMap(values.string).map(setting.format.shown(text:)) ?? ""
    case "inlineStr": shown.text = setting.format.shown(text: cell.inline)
    case "str": shown.text = setting.format.shown(text: cell.value)
    case "b": shown.text = cell.value == "1" ? "TRUE" : cell.value.isEmpty ? "" : "FALSE"
    case "e", "d": shown.text = cell.value
    default:
      guard let number = Double(cell.value) else { return nil }
      shown.text = setting.format.shown(number, since1904: values.since1904)
      shown.isNumber = !setting.isDate
    }
    return shown
  }

  private static func isOn(_ value: String?) -> Bool { value == "1" || value == "true" }

  // MARK: What isn't shown

  /// Cells that follow one another in a row, or down the rows, are one stretch.
  private mutating func tellUnshown() {
    let lengths = unshown.keys.sorted().reduce(into: [(row: Int, length: Int)]()) { lengths, place in
      let length = unshown[place].map { $0.unicodeScalars.count } ?? 0
      if lengths.last?.row == place.row {
        lengths[lengths.count - 1].length += length + 1
      } else {
        lengths.append((place.row, length))
      }
    }
    for line in lengths { hidden.append(HiddenText(kind: .hiddenCells, page: 1, box: nil, length: line.length)) }
  }

  mutating func tell(_ kind: HiddenText.Kind, _ text: String) {
    hidden.append(HiddenText(kind: kind, page: 1, box: nil, length: text.unicodeScalars.count))
  }

  /// Tells of all the sheet's text in one.
  mutating func tellAll(as kind: HiddenText.Kind) {
    let length = sheet.cells.values.reduce(0) { $0 + $1.text.unicodeScalars.count + 1 } - 1
    if length > 0 { hidden.append(HiddenText(kind: kind, page: 1, box: nil, length: length)) }
  }

  /// As of a sheet that isn't shown, whatever of it would be.
  mutating func hideAll(as kind: HiddenText.Kind) {
    let apart = hidden.reduce(0) { $0 + $1.length + 1 }
    hidden = []
    tellAll(as: kind)
    if apart > 0 {
      if hidden.isEmpty {
        hidden = [HiddenText(kind: kind, page: 1, box: nil, length: apart - 1)]
      } else {
        hidden[0].length += apart
      }
    }
    sheet = Sheet()
  }
}
