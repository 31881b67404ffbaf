import Foundation

/// Shows a number as a cell of a sheet does: ECMA-376 part 1, 18.8.30 and 18.8.31.
///
/// Formats that follow the reader's own settings (14 and its like) are shown as in Britain, whose forces these are.
struct NumberFormat: Sendable {
  /// One of up to four parts: for numbers above, below and at zero, and for text.
  private struct Section: Sendable {
    enum Token: Sendable, Equatable {
      case literal(String)
      /// A digit's place: `0`, `#` or `?`.
      case place(Character)
      case point, percent, text
      case exponent(String)
      /// A part of a date or time, with how many letters it has: `y`, `m`, `d`, `h`, `s`, or `n` for minutes.
      case time(Character, Int)
      /// Hours, minutes or seconds that have passed: `[h]`.
      case elapsed(Character, Int)
      case halfOfDay(String)
      case fraction(Int)
      case general
    }

    var tokens: [Token] = []
    var groups = false
    /// How often it is divided by a thousand.
    var scaled = 0
    var condition: (sign: String, value: Double)?

    var isTime: Bool {
      tokens.contains { if case .time = $0 { true } else if case .elapsed = $0 { true } else { false } }
    }
  }

  private let sections: [Section]

  init(_ code: String) { sections = Self.split(code).map(Self.section) }

  /// Of the formats that every workbook has; nil for numbers that mean nothing.
  init?(builtIn number: Int) {
    guard let code = Self.builtIn[number] else { return nil }
    self.init(code)
  }

  private static let builtIn: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "£#,##0", 6: "£#,##0", 7: "£#,##0.00",
    8: "£#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy hh:mm",
    37: "#,##0 ;(#,##0)", 38: "#,##0 ;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
  ]

  /// Whether it shows a date or a time.
  var isDate: Bool { sections.first?.isTime ?? false }

  // MARK: Showing

  /// `since1904` for workbooks that count days from 1904.
  func shown(_ value: Double, since1904: Bool = false) -> String {
    guard value.isFinite, let (section, isSigned) = section(for: value) else { return Self.general(value) }
    if section.tokens.contains(.general) {
      return section.tokens.map { token in
        switch token {
        case .general: Self.general(isSigned ? value : abs(value))
        case .literal(let text): text
        default: ""
        }
      }.joined()
    }
    if section.isTime { return Self.time(value, section, since1904: since1904) }
    return Self.number(isSigned ? value : abs(value), section)
  }

  func shown(text: String) -> String {
    guard let section = sections.count == 4 ? sections[3] : sections.first(where: { $0.tokens.contains(.text) }),
      section.tokens.contains(.text)
    else { return text }
    return section.tokens.map { token in
      switch token {
      case .text: text
      case .literal(let literal): literal
      default: ""
      }
    }.joined()
  }

  /// The part for a value, and whether it shows a minus by itself.
  private func section(for value: Double) -> (Section, Bool)? {
    if let met = sections.first(where: { $0.condition.map { Self.holds($0, value) } ?? false }) { return (met, true) }
    let plain = sections.filter { $0.condition == nil }
    guard let first = plain.first else { return nil }
    if sections.contains(where: { $0.condition != nil }) { return (plain.last ?? first, true) }
    if value < 0, plain.count > 1 { return (plain[1], false) }
    if value == 0, plain.count > 2 { return (plain[2], false) }
    return (first, true)
  }

  private static func holds(_ condition: (sign: String, value: Double), _ value: Double) -> Bool {
    switch condition.sign {
    case "<": value < condition.value
    case "<=": value <= condition.value
    case ">": value > condition.value
    case ">=": value >= condition.value
    case "<>": value != condition.value
    default: value == condition.value
    }
  }

  /// Without a format: up to eleven digits.
  static func general(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == value.rounded(), abs(value) < 1e11 { return String(Int64(value)) }
    let digits = max(1, min(10, 10 - Int(log10(max(abs(value), 1)))))
    if abs(value) >= 1e11 || abs(value) < 1e-9 { return String(format: "%.5E", value) }
    return trimmed(String(format: "%.\(digits)f", value))
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = Substring(text)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
  }

  private static func number(_ value: Double, _ section: Section) -> String {
    let tokens = section.tokens
    if case .fraction(let digits)? = tokens.first(where: { if case .fraction = $0 { true } else { false } }) {
      return fraction(value, digits)
    }
    var value = value
    for token in tokens where token == .percent { value *= 100 }
    for _ in 0..<section.scaled { value /= 1000 }
    let point = tokens.firstIndex(of: .point) ?? tokens.endIndex
    let mantissa = tokens.firstIndex { if case .exponent = $0 { true } else { false } } ?? tokens.endIndex
    let places = tokens[min(point, mantissa)..<mantissa].reduce(0) { if case .place = $1 { $0 + 1 } else { $0 } }
    if let sign = tokens.lazy.compactMap({ if case .exponent(let sign) = $0 { sign } else { nil } }).first {
      let text = String(format: "%.\(min(places, 15))E", value)
      return sign == "+" ? text : text.replacing("E+", with: "E")
    }
    let rounded = String(format: "%.\(min(places, 15))f", abs(value))
    let parts = rounded.split(separator: ".", omittingEmptySubsequences: false)
    var whole = Array(parts[0])
    let decimals = parts.count > 1 ? Array(parts[1]) : []
    let least = tokens[..<point].reduce(0) { if case .place("0") = $1 { $0 + 1 } else { $0 } }
    if whole == ["0"], least == 0 { whole = [] }
    while whole.count < least { whole.insert("0", at: 0) }
    var result = value < 0 && (rounded.contains { ("1"..."9").contains($0) }) ? "-" : ""
    var isPlaced = false
    for token in tokens[..<point] {
      switch token {
      case .place:
        // All digits stand at the first place; literals among places are rare and stand after them.
        if !isPlaced { result += section.groups ? grouped(whole) : String(whole) }
        isPlaced = true
      case .literal(let text): result += text
      case .percent: result += "%"
      default: continue
      }
    }
    guard point < tokens.endIndex else { return result }
    if !isPlaced { result += String(whole) }
    var shown = decimals
    for token in tokens[point...].reversed() {
      guard case .place(let kind) = token else { continue }
      guard kind == "#", shown.last == "0" else { break }
      shown.removeLast()
    }
    result += "." + String(shown)
    for token in tokens[point...] {
      if case .literal(let text) = token { result += text }
      if token == .percent { result += "%" }
    }
    return result
  }

  private static func grouped(_ digits: [Character]) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }

  private static func fraction(_ value: Double, _ digits: Int) -> String {
    let whole = abs(value).rounded(.down)
    let rest = abs(value) - whole
    let most = digits == 1 ? 9 : 99
    var best = (over: 0, under: 1)
    for under in 1...most {
      let over = Int((rest * Double(under)).rounded())
      if abs(Double(over) / Double(under) - rest) + 1e-12 < abs(Double(best.over) / Double(best.under) - rest) {
        best = (over, under)
      }
    }
    let sign = value < 0 ? "-" : ""
    if best.over == 0 { return sign + general(whole) }
    if best.over == best.under { return sign + general(whole + 1) }
    return sign + (whole > 0 ? general(whole) + " " : "") + "\(best.over)/\(best.under)"
  }

  // MARK: Dates and times

  private static func time(_ value: Double, _ section: Section, since1904: Bool) -> String {
    guard value >= 0, value < 2_958_466 else { return general(value) }
    let hasFractions = section.tokens.contains(.point)
    var seconds = (value * 86_400 * (hasFractions ? 1000 : 1)).rounded() / (hasFractions ? 1000 : 1)
    // A moment is shown cut down to what is shown of it, but for what only the number's own form leaves off.
    if seconds.isNaN { seconds = 0 }
    let days = Int(seconds / 86_400)
    let ofDay = Int(seconds.rounded(.down)) - days * 86_400
    let date = CalendarDay(serial: days, since1904: since1904)
    let isHalved = section.tokens.contains { if case .halfOfDay = $0 { true } else { false } }
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return section.tokens.map { token -> String in
      switch token {
      case .literal(let text): return text
      case .point: return "."
      case .place: return String(Int((seconds - seconds.rounded(.down)) * 10) % 10)
      case .halfOfDay(let kind):
        return kind.count > 3 ? (ofDay < 43_200 ? "AM" : "PM") : (ofDay < 43_200 ? "A" : "P")
      case .elapsed("h", let width): return padded(Int(seconds / 3600), width)
      case .elapsed("m", let width): return padded(Int(seconds / 60), width)
      case .elapsed(_, let width): return padded(Int(seconds), width)
      case .time("y", let width): return width > 2 ? padded(date.year, 4) : padded(date.year % 100, 2)
      case .time("m", let width):
        let name = CalendarDay.months[date.month - 1]
        return width < 3
          ? padded(date.month, width) : width == 3 ? String(name.prefix(3)) : width == 4 ? name : String(name.prefix(1))
      case .time("d", let width):
        let name = CalendarDay.weekdays[date.weekday]
        return width < 3 ? padded(date.day, width) : width == 3 ? String(name.prefix(3)) : name
      case .time("h", let width):
        let hour = ofDay / 3600
        return padded(isHalved ? (hour + 11) % 12 + 1 : hour, min(width, 2))
      case .time("n", let width): return padded(ofDay / 60 % 60, min(width, 2))
      case .time(_, let width): return padded(ofDay % 60, min(width, 2))
      default: return ""
      }
    }.joined()
  }

  // MARK: Reading a format

  private static func split(_ code: String) -> [String] {
    var parts = [""]
    var (isQuoted, isEscaped) = (false, false)
    for character in code.prefix(500) {
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else if !isQuoted, character == ";" {
        if parts.count == 4 { return parts }
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  private static func section(_ code: String) -> Section {
    var section = Section()
    let characters = Array(code)
    var index = 0
    func literal(_ text: String) {
      if case .literal(let before)? = section.tokens.last {
        section.tokens[section.tokens.count - 1] = .literal(before + text)
      } else if !text.isEmpty {
        section.tokens.append(.literal(text))
      }
    }
    while index < characters.count {
      let character = characters[index]
      index += 1
      switch character {
      case "\"":
        let end = characters[index...].firstIndex(of: "\"") ?? characters.count
        literal(String(characters[index..<end]))
        index = min(end + 1, characters.count)
      case "\\":
        if index < characters.count { literal(String(characters[index])) }
        index += 1
      case "_":
        // As wide as the next sign.
        literal(" ")
        index += 1
      case "*": index += 1
      case "[":
        let end = characters[index...].firstIndex(of: "]") ?? characters.count
        bracket(String(characters[index..<end]), &section, literal)
        index = min(end + 1, characters.count)
      case "0", "#", "?": section.tokens.append(.place(character))
      case ".": section.tokens.append(.point)
      case ",":
        let isBetween = index < characters.count && "0#?".contains(characters[index])
        let isAfter = section.tokens.last.map { if case .place = $0 { true } else { false } } ?? false
        if isBetween, isAfter { section.groups = true } else if isAfter { section.scaled += 1 } else { literal(",") }
      case "%": section.tokens.append(.percent)
      case "@": section.tokens.append(.text)
      case "/" where section.tokens.contains(where: { if case .place = $0 { true } else { false } }) && !section.isTime:
        let digits = characters[index...].prefix { "?#0123456789".contains($0) }.count
        section.tokens.append(.fraction(max(1, min(digits, 2))))
        index += digits
      case "E" where index < characters.count && "+-".contains(characters[index]):
        section.tokens.append(.exponent(String(characters[index])))
        index += 1
      case "G", "g":
        if String(characters[(index - 1)...].prefix(7)).lowercased() == "general" {
          section.tokens.append(.general)
          index += 6
        } else {
          literal(String(character))
        }
      case "A", "a":
        let rest = String(characters[(index - 1)...].prefix(5)).uppercased()
        if rest == "AM/PM" || rest.hasPrefix("A/P") {
          section.tokens.append(.halfOfDay(rest == "AM/PM" ? rest : "A/P"))
          index += rest == "AM/PM" ? 4 : 2
        } else {
          literal(String(character))
        }
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S":
        let letter = Character(character.lowercased())
        let more = characters[index...].prefix { $0.lowercased() == String(letter) }.count
        index += more
        section.tokens.append(.time(letter, more + 1))
      default: literal(String(character))
      }
    }
    tellMinutes(&section.tokens)
    return section
  }

  /// `[Red]` says nothing here, `[h]` counts hours, `[>=100]` is a condition, `[$£-809]` a currency.
  private static func bracket(_ text: String, _ section: inout Section, _ literal: (String) -> Void) {
    let lower = text.lowercased()
    if let first = lower.first, "hms".contains(first), lower.allSatisfy({ $0 == first }) {
      section.tokens.append(.elapsed(first, lower.count))
    } else if text.hasPrefix("$") {
      let sign = text.dropFirst().prefix { $0 != "-" }
      section.tokens.append(.literal(String(sign)))
    } else if let first = text.first, "<>=".contains(first) {
      let sign = String(text.prefix { "<>=".contains($0) })
      section.condition = Double(text.dropFirst(sign.count)).map { (sign, $0) }
    }
  }

  /// `m` after hours or before seconds means minutes.
  private static func tellMinutes(_ tokens: inout [Section.Token]) {
    let times = tokens.indices.filter {
      if case .time = tokens[$0] { true } else if case .elapsed = tokens[$0] { true } else { false }
    }
    for (place, index) in times.enumerated() {
      guard case .time("m", let width) = tokens[index], width < 3 else { continue }
      func letter(_ other: Int) -> Character? {
        guard times.indices.contains(other) else { return nil }
        switch tokens[times[other]] {
        case .time(let letter, _), .elapsed(let letter, _): return letter
        default: return nil
        }
      }
      if letter(place - 1) == "h" || letter(place + 1) == "s" { tokens[index] = .time("n", width) }
    }
  }
}
