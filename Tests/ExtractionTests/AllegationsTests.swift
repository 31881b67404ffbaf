import Documents
import Testing

@testable import Extraction

@Suite("Allegations and platforms")
struct AllegationsTests {
  private func reading(_ line: String) throws -> AllegationReading? {
    let marks = try marked(line)
    return AllegationReader(marks: marks).allegations(in: marks.whole)
  }

  private func platforms(_ line: String) throws -> [String] {
    let marks = try marked(line)
    return AllegationReader(marks: marks).platforms(in: marks.whole).map(\.code)
  }

  @Test("Every kind of allegation that a story has is given, each with its own words")
  func several() throws {
    let marks = try marked("Racist comment, and disclosure of confidential information, on Facebook")
    let reading = try #require(AllegationReader(marks: marks).allegations(in: marks.whole))
    #expect(Set(reading.codes).isSuperset(of: ["racist", "disclosure"]))
    #expect(Set(reading.codes).count == reading.codes.count)
    #expect(reading.spans.count == reading.codes.count)
  }

  @Test("Words that are spoken for already say no allegation")
  func taken() throws {
    let marks = try marked("Racist comment")
    #expect(AllegationReader(marks: marks).allegations(in: marks.whole, except: [marks.whole]) == nil)
  }

  @Test("Words that say nothing of conduct are no allegation")
  func nothing() throws { #expect(try reading("The meeting is on Tuesday at noon") == nil) }

  @Test(
    "Sites are read in their spellings",
    arguments: [
      ("on Facebook", ["facebook"]), ("FaceBook", ["facebook"]), ("Face book", ["facebook"]), ("Facebok", ["facebook"]),
      ("a tweet", ["twitter"]), ("X (formerly Twitter)", ["twitter"]), ("You Tube video", ["youtube"]),
      ("MySpace and Bebo", ["myspace", "bebo"]), ("a Whats App group", ["whatsapp"]), ("Tik Tok", ["tiktok"]),
      ("LinkedIn", ["linkedin"]), ("Plenty of Fish", ["dating"]), ("an internet forum", ["blog_or_forum"]),
      ("by text message", ["messaging"]), ("Facebook, and again Facebook", ["facebook"]),
    ])
  func sites(line: String, codes: [String]) throws { #expect(try platforms(line) == codes) }

  @Test("A site's name in two words")
  func twoWords() throws {
    let codes = try platforms("Linked In")
    #expect(codes == ["linkedin"])
  }

  @Test(
    "No site is named by social media, the internet, a cross or initials",
    arguments: [
      "on social media", "a social networking site", "on the internet", "PC x 2", "SC", "a friend request", "online",
    ])
  func noSites(line: String) throws { #expect(try platforms(line).isEmpty, "\(line)") }
}
