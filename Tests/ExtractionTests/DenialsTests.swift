import Documents
import Testing

@testable import Extraction

@Suite("A sentence that says there was none")
struct DenialsTests {
  private func denies(_ sentence: String) throws -> Bool {
    let marks = try marked(sentence)
    return DenialReader(marks: marks).denies(marks.whole)
  }

  @Test(
    "Whatever its words",
    arguments: [
      "In the four years that you name not one person serving with this Constabulary came under investigation for it.",
      "No officer who held the rank of superintendent had an allegation of sexual misconduct made against them.",
      "The Constabulary has not had occasion to discipline any member for writing of that sort.",
      "Nobody was investigated for anything of the kind during the three years.",
      "At no point in the three years was an officer or a member of staff the subject of an investigation of that sort.",
      "In none of the three years was anybody in the Constabulary disciplined on these grounds.",
      "There were no recorded instances of social media misuse by officers.",
      "We've had zero cases of this.",
      "The return is blank for every year.",
      "A nil return applies.",
      "Not one dealt with anything posted by a person who works for us.",
      "No-one was ever put under investigation for looking up a partner.",
      "Since the start of 2018 there was no misconduct action of that kind against any officer.",
      "The number is zero for each of the years 2017, 2018 and 2019.",
    ])
  func heard(sentence: String) throws { #expect(try denies(sentence)) }

  @Test(
    "Not of a part, of how a matter ended, of what may happen, or of something else",
    arguments: [
      "No officers were dismissed.", "None of the twelve resigned.", "There were no cases in 2013.",
      "There were no further cases.", "No complaints were upheld.", "No information is held on rank.",
      "No officer may post any material that brings the force into disrepute.",
      "There was one in 2010 and there were three in 2011; there were none in 2009.",
      "A total of 46 cases, none involving Twitter, were identified.",
      "If no complaint is received the matter is closed.", "The 2012 case involved no breach of confidentiality.",
      "A dash means that there were none.", "No records are kept of informal advice.",
      "Apart from a sergeant, no officer was investigated.", "Police staff are not subject to the Conduct Regulations.",
      "No case was opened but two constables were spoken to.",
    ])
  func reserved(sentence: String) throws { #expect(try !denies(sentence)) }

  @Test("Nobody had any of several ends, where no number is given")
  func ends() throws {
    let marks = try marked("Nobody was dismissed, resigned or was given a written warning for this reason.")
    #expect(DenialReader(marks: marks).deniesEnds(marks.whole))
    let one = try marked("Nobody resigned.")
    #expect(!DenialReader(marks: one).deniesEnds(one.whole))
  }

  @Test("A denial in the request's own words is one, of others' affairs it isn't")
  func ownWords() throws {
    let asked = "How many officers and staff failed a workplace test for drugs, and were they dismissed for misconduct?"
    func total(_ sentence: String) throws -> Int? {
      try findings(letter([.paragraph(sentence)], asks: asked)).reply.totalMax
    }
    #expect(try total("No police officer or member of police staff failed a test.") == 0)
    #expect(try total("No police officer or member of police staff wears a badge.") == nil)
  }
}
