import Documents
import Testing

@testable import Extraction

@Suite("The second reader of prose: the mere order of cue words")
struct CueOrderReaderTests {
  private func reading(_ prose: String) throws -> SecondReading {
    let marks = try marked(prose)
    return CueOrderReader(marks: marks).reading(of: [marks.whole])
  }

  @Test(
    "Whoever is named first is the subject, but for those who complain or are spoken of",
    arguments: [
      ("In 2010 a constable posted racist comments. He was dismissed.", "constable"),
      ("A sergeant complained that a constable had posted racist comments.", "constable"),
      ("Racist comments about an inspector were posted by a sergeant.", "sergeant"),
      ("A constable sent an offensive message to a sergeant.", "constable"),
    ])
  func person(prose: String, rank: String) throws {
    #expect(try reading(prose).rank?.values == [rank])
  }

  @Test(
    "The last result ended it; one that is awaited gives way",
    arguments: [
      ("A constable posted racist comments, was suspended, and resigned.", "resigned"),
      ("A constable who posted racist comments resigned and was later given a written warning.", "written_warning"),
      ("A constable was dismissed; the outcome is pending.", "dismissed"),
      ("A constable could be dismissed and received management advice.", "management_advice"),
    ])
  func outcome(prose: String, code: String) throws {
    #expect(try reading(prose).outcome?.values == [code])
  }

  @Test(
    "What is alleged stands between the subject and how it ended",
    arguments: [
      ("A constable posted racist comments and was dismissed.", "racist"),
      (
        "After racist comments had been reported, a constable disclosed confidential information and resigned.",
        "disclosure"
      ),
      ("Racist comments were posted by a sergeant, who resigned.", "racist"),
    ])
  func allegation(prose: String, code: String) throws {
    #expect(try reading(prose).allegation?.values.contains(code) == true)
  }

  @Test(
    "The date nearest before the subject is the date, else the first after",
    arguments: [
      ("In 2010 a constable posted racist comments; he resigned in 2011.", "2010"),
      ("A constable posted racist comments in May 2011 and resigned in 2012.", "2011-05"),
      ("A constable posted racist comments.", nil),
    ])
  func period(prose: String, edtf: String?) throws {
    #expect(try reading(prose).period?.values.first == edtf)
  }
}
