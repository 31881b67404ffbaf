import Documents
import Testing

@testable import Extraction

@Suite("Counts")
struct CountsTests {
  private func cell(_ words: String) -> String {
    let text = Text(words)
    return switch CountReader(text: text).cell(Span(0, text.count)) {
    case .blank: "blank"
    case .zero: "zero"
    case .dash: "dash"
    case .withheld: "withheld"
    case .other: "other"
    case .count(let count): count.isExact ? "\(count.min)" : "\(count.min)–\(count.max)"
    }
  }

  @Test(
    "A cell's number is read with its marks left out",
    arguments: [
      ("12", "12"), (" 7 ", "7"), ("1,204", "1204"), ("12*", "12"), ("(4)", "4"), ("twelve", "12"),
      ("Twenty-one", "21"),
      ("forty two", "42"), ("5†", "5"), ("3.", "3"),
    ])
  func numbers(words: String, value: String) { #expect(cell(words) == value) }

  @Test(
    "A suppressed number is an interval that starts at one",
    arguments: [
      ("<5", "1–4"), ("< 5", "1–4"), ("less than 5", "1–4"), ("Fewer than five", "1–4"), ("under 10", "1–9"),
      ("fewer than 3", "1–2"), ("5 or fewer", "1–5"), ("4 or less", "1–4"), ("≤5", "1–5"), ("<=4", "1–4"),
      ("no more than 3", "1–3"), ("1-4", "1–4"), ("1 to 4", "1–4"), ("5–9", "5–9"), ("less than 2", "1"),
    ])
  func suppressed(words: String, value: String) { #expect(cell(words) == value) }

  @Test(
    "Nothing, nil, a dash and what is withheld stay apart",
    arguments: [
      ("", "blank"), ("  ", "blank"), ("0", "zero"), ("nil", "zero"), ("Nil", "zero"), ("None", "zero"),
      ("Dim / Nil", "zero"), ("nil / dim", "zero"),
      ("zero", "zero"),
      ("-", "dash"), ("–", "dash"), ("—", "dash"), ("*", "withheld"), ("N/A", "withheld"), ("x", "withheld"),
      ("[REDACTED]", "withheld"), ("Withheld", "withheld"), ("XXXX", "withheld"),
    ])
  func absent(words: String, kind: String) { #expect(cell(words) == kind) }

  @Test(
    "What isn't a count isn't read as one",
    arguments: ["2012", "2012/13", "14/05/2009", "12%", "£40", "3 May", "PC 12", "12 officers", "1.5", "7a", "2-1"])
  func other(words: String) { #expect(cell(words) == "other") }

  @Test(
    "Digits alone are a count unless they are a year or too many",
    arguments: [
      ("0", "zero"), ("000", "zero"), ("007", "7"), ("1989", "1989"), ("1990", "other"), ("2049", "other"),
      ("2050", "2050"), ("1234567", "1234567"), ("12345678", "other"), ("12345678901234567890", "other"),
    ])
  func digits(words: String, value: String) { #expect(cell(words) == value) }

  @Test("However long, a blackout is withheld and a story is no count")
  func long() {
    #expect(cell(String(repeating: "x", count: 90)) == "withheld")
    #expect(cell(String(repeating: "x ", count: 90)) == "other")
    #expect(cell("5" + String(repeating: ".", count: 90)) == "5")
    #expect(cell("fewer than five officers in each of the years that were asked about, so no more is said") == "other")
  }

  private func numbers(_ line: String, except taken: [String] = []) throws -> [String] {
    let marks = try marked(line)
    let spans = try taken.map(marks.span)
    return marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens.indices, except: spans).map {
      $0.isExact ? "\($0.min)" : "\($0.min)–\($0.max)"
    }
  }

  @Test(
    "Numbers of a sentence, in figures and in words",
    arguments: [
      ("14 officers and 3 staff", ["14", "3"]), ("Twenty-one people, two of them twice", ["21", "2"]),
      ("fewer than five officers", ["1–4"]), ("less than 5 staff and <3 specials", ["1–4", "1–2"]),
      ("1,204 records", ["1204"]), ("2 x PC", ["2"]), ("PC: 3", ["3"]), ("one of the officers", ["1"]),
      ("no one was dismissed", []), ("this one was dismissed", []),
    ])
  func running(line: String, values: [String]) throws { #expect(try numbers(line) == values) }

  @Test(
    "Years, money, shares, references and clock times are no counts",
    arguments: [
      "in 2012", "£450", "12% of them", "FOI 14/55", "at 10:30", "version 1.2", "#7", "file_3", "page 2/9",
    ])
  func notCounts(line: String) throws {
    #expect(try numbers(line).isEmpty, "\(line)")
  }

  @Test("A number that belongs to a date is left out")
  func taken() throws {
    #expect(try numbers("3 officers on 4 May 2011", except: ["4 May 2011"]) == ["3"])
  }

  @Test("A suppressed number's words include the sign before it")
  func boundSpan() throws {
    let marks = try marked("There were fewer than 5 officers and < 3 staff.")
    let found = marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens.indices, except: [])
    #expect(found.map { marks.text[$0.span] } == ["fewer than 5", "< 3"])
  }

  @Test(
    "More ways in which a sentence bounds a number",
    arguments: [
      ("5 or fewer officers were disciplined", ["1–5"]), ("under ten staff", ["1–9"]),
      ("between one and four officers", ["1–4"]), ("no more than three officers", ["1–3"]),
    ])
  func bounds(line: String, values: [String]) throws { #expect(try numbers(line) == values) }

  @Test("A year on the next line makes no stretch of time of a figure")
  func nextLine() throws {
    let found = try findings(
      letter([
        .item("Financial year 2010/11 - 8 allegations"), .item("Management action: 5", level: 1),
        .item("Written warning: 3", level: 1), .item("Financial year 2011/12 - 3 allegations"),
        .item("Local resolution: 3", level: 1),
      ]))
    #expect(
      found.tallies.map { $0.line(.outcome, .period) } == [
        "5 management_action 2010-04-01/2011-03-31", "3 written_warning 2010-04-01/2011-03-31",
        "3 local_resolution 2011-04-01/2012-03-31",
      ])
  }
}
