import Documents
import Testing
import Vocabulary

@testable import Extraction

@Suite("Conduct told in words of its own")
struct ConductTests {
  private func reading(_ line: String) throws -> AllegationReading? {
    let marks = try marked(line)
    return ConductReader(marks: marks).allegations(in: [marks.whole])
  }

  @Test(
    "The kind of conduct is composed from what was done and to what",
    arguments: [
      ("Let his darts team know on Facebook which lorry park was going to be raided", "disclosure"),
      ("Warned her followers where the speed trap would be sited", "disclosure"),
      ("Sent the witness in one of his cases his number and asked her out for a meal", "contact"),
      ("Spent fifty minutes of each shift looking at holiday sites", "excessive_use"),
      ("Likened the new Superintendent to a \"wet weekend\"", "criticism"),
      ("Canvassed on Twitter for a candidate at the council elections", "political"),
      ("Photographed in tunic on the bonnet of a patrol car with a bottle of wine", "image"),
      ("Wrote that looters \"want shooting, or the birch\"", "violence"),
      ("Opened a Facebook account in the name of a workmate", "account"),
      ("Sneered at a Hindu wedding", "religious"), ("Said that Latvians should all be deported", "racist"),
      ("Looked up his sister's new boyfriend on Niche out of curiosity", "data_misuse"),
      ("Pestered a former girlfriend with dozens of messages", "threat_or_harassment"),
    ])
  func composed(line: String, code: String) throws {
    #expect(try reading(line)?.codes.contains(code) == true, "\(line)")
  }

  @Test(
    "Where nothing speaks of conduct, none is read",
    arguments: ["The meeting is on Tuesday at noon", "PCSO", "Not recorded", "12/03/2011", ""])
  func nothing(line: String) throws { #expect(try reading(line) == nil) }

  @Test("Each kind has words of the story's own")
  func evidence() throws {
    let marks = try marked("Posted a photograph of a prisoner in his cell, with a joke about it")
    let reading = try #require(ConductReader(marks: marks).allegations(in: [marks.whole]))
    #expect(reading.codes.count == reading.spans.count && reading.codes.count == reading.scores.count)
    #expect(reading.spans.allSatisfy { marks.whole.contains($0) && !$0.isEmpty })
    #expect(reading.scores == reading.scores.sorted(by: >))
  }

  @Test("A doubtful reading says so")
  func doubts() {
    let span = Span(0, 1)
    #expect(AllegationReading(codes: ["image"], spans: [span], isWeak: true, scores: [0.4]).doubts == ["weak_cue"])
    #expect(
      AllegationReading(codes: ["image", "sexual"], spans: [span, span], isWeak: false, scores: [0.9, 0.85]).doubts
        == ["close_rival"])
    #expect(AllegationReading(codes: ["image"], spans: [span], isWeak: false, scores: [0.95]).doubts.isEmpty)
  }

  @Test(
    "What a court decided names the conduct, too",
    arguments: [
      ("In 2010 a sergeant was convicted of careless driving. Written warning.", "driving"),
      ("In 2010 a constable was convicted of drink driving. Dismissed.", "driving"),
      ("In 2011 a constable was charged with harassment of a former partner.", "threat_or_harassment"),
      ("In 2012 a constable received a police caution for theft from a shop. Resigned.", "dishonesty"),
    ])
  func courts(story: String, code: String) throws {
    let found = try findings(letter([.item(story), .item("In 2013 a constable posted a racist joke. Dismissed.")]))
    #expect(found.cases.first?.fields[.allegation]?.value == code)
  }
}
