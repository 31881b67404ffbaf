import Documents
import Foundation
import Testing

@Suite("JSON with its keys in order")
struct OrderedJSONTests {
  private func text(_ value: OrderedJSON) -> String { String(decoding: value.line, as: UTF8.self) }

  @Test("Keys stand in the order in which they were written")
  func order() {
    let value: OrderedJSON = ["zebra": 1, "apple": ["b": true, "a": .null]]
    #expect(text(value) == #"{"zebra":1,"apple":{"b":true,"a":null}}"#)
  }

  @Test("Quotes, back slashes and controls are escaped, and nothing else is")
  func escaping() {
    #expect(text(.string("a\"b\\c\n\t\r\u{8}\u{C}\u{1}/é😀")) == #""a\"b\\c\n\t\r\b\f\u0001/é😀""#)
  }

  @Test("No string breaks a line for readers that know more line ends than one")
  func lineEnds() {
    #expect(text(.string("\u{85}\u{2028}\u{2029}\u{7F}")) == #""\u0085\u2028\u2029\u007f""#)
  }

  @Test(
    "Decimals are rounded half away from zero and lose their trailing zeros",
    arguments: [
      (0.95, "0.95"), (1, "1"), (0, "0"), (0.123449, "0.1234"), (0.99996, "1"), (0.00004, "0"), (0.5, "0.5"),
      (-0.25, "-0.25"), (0.0101, "0.0101"),
    ])
  func decimals(number: Double, written: String) { #expect(text(.confidence(number)) == written) }

  @Test("Lengths on a page have two decimals")
  func points() { #expect(text(.array([.points(72), .points(101.456), .points(-3.004)])) == "[72,101.46,-3]") }

  @Test("What isn't a finite number is null", arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func notFinite(number: Double) { #expect(text(.confidence(number)) == "null") }

  @Test("What is written, others read back the same")
  func roundTrip() throws {
    let strings = ["", "plain", "\u{0}\u{1F}\"\\", "naïve “quoted” ﬁ", "👮🏽‍♀️", "\u{FEFF}x\u{FFFF}"]
    let line = Data(OrderedJSON.strings(strings).line)
    #expect(try JSONDecoder().decode([String].self, from: line) == strings)
    let indented = Data(OrderedJSON.strings(strings).indented)
    #expect(try JSONDecoder().decode([String].self, from: indented) == strings)
  }

  @Test("Indented, each level stands two spaces further in, and empty lists stay closed")
  func indentation() {
    let value: OrderedJSON = ["a": [1, []], "b": .object([])]
    let expected = """
      {
        "a": [
          1,
          []
        ],
        "b": {}
      }

      """
    #expect(String(decoding: value.indented, as: UTF8.self) == expected)
  }
}
