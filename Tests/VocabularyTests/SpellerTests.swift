import Testing

@testable import Vocabulary

@Suite("Mending of spellings")
struct SpellerTests {
  private let speller = Speller(
    words: ["dismissed", "warning", "management", "constable", "reprimand", "inappropriate"], never: ["manager"])

  private func mended(_ word: String) -> String? {
    speller.correction(of: Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "One slip of the pen: a letter too many, too few, another, or two swapped",
    arguments: [
      ("dissmissed", "dismissed"), ("dismised", "dismissed"), ("dusmissed", "dismissed"), ("wraning", "warning"),
      ("managment", "management"), ("contsable", "constable"),
    ])
  func slips(word: String, meant: String) { #expect(mended(word) == meant) }

  @Test("Letters that the word hasn't are slips like others")
  func otherLetters() {
    #expect(mended("inaxyropriate") == "inappropriate")
    #expect(mended("inaxyrozriate") == nil)
    #expect(mended("wxrning") == "warning")
  }

  @Test("Two slips only in words of eleven letters or more")
  func twoSlips() {
    #expect(mended("innapropriate") == "inappropriate")
    #expect(mended("innaproprate") == nil)
    #expect(mended("wranign") == nil)
  }

  @Test(
    "What is right, short, a grammatical ending, known otherwise or has a sign in it is left",
    arguments: ["dismissed", "warned", "warnings", "warn", "manager", "barning", "xarning", "warnin9", ""])
  func left(word: String) { #expect(mended(word) == nil) }

  @Test(
    "Names one slip apart are never taken for one another",
    arguments: ["essex", "sussex", "surrey", "norfolk", "suffolk"])
  func names(name: String) throws {
    let own = try Vocabulary().speller
    #expect(own.correction(of: Array(name.utf8)) == nil)
  }

  @Test(
    "The distance between two words",
    arguments: [
      ("warning", "warning", 0), ("waring", "warning", 1), ("wraning", "warning", 1), ("abc", "xyz", 3),
      ("a", "abcd", 3),
    ])
  func distance(a: String, b: String, slips: Int) {
    #expect(editDistance(Array(a.utf8), Array(b.utf8)) == slips)
    #expect(editDistance(Array(b.utf8), Array(a.utf8)) == slips)
  }
}
