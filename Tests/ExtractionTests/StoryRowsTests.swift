import Documents
import Testing

@testable import Extraction

@Suite("Stories by rows and by paragraphs")
struct StoryRowsTests {
  @Test("A label that numbers the row, and beside it all that happened")
  func labelled() throws {
    let rows = [
      [
        "Individual 1",
        "Finalised 2022. Police constable. Sent sexual messages on WhatsApp to a witness. Dismissed without notice.",
      ],
      ["Individual 2", "Finalised 2023. Special constable. Posted a racist joke on Facebook. Final written warning."],
    ]
    let found = try findings(letter([.table(rows, headers: 0)]))
    #expect(
      found.cases.map { $0.line(.rank, .outcome, .period, .platform) } == [
        "constable dismissed_without_notice 2022 whatsapp",
        "special_constable final_written_warning 2023 facebook",
      ])
  }

  @Test("A year that opens a paragraph of several stories, each with its own end")
  func paragraphs() throws {
    let found = try findings(
      letter([
        .paragraph("The matters were as follows."),
        .paragraph(
          "2010. A traffic warden used Facebook to insult a motorist and was given a written warning. Two special "
            + "constables put a film of themselves in uniform on YouTube; both received words of advice."),
        .paragraph("2011. A constable wrote on Facebook that his sergeant was lazy. He was given management advice."),
      ]))
    #expect(
      found.cases.map { $0.line(.role, .outcome, .period) } == [
        "police_staff written_warning 2010", "2 special_constable words_of_advice 2010",
        "police_officer management_advice 2011",
      ])
  }

  @Test("The result that a question names is that of all who are described in answer to it")
  func asked() throws {
    let found = try findings(
      letter([
        .heading("Please give an outline of each dismissal."),
        .item("Police constable. Gave details of vehicles to a friend. Investigated in 2016."),
        .item("Call taker. Warned a cousin by text message that officers were on their way. Investigated in 2017."),
      ]))
    #expect(found.cases.map { $0.line(.role, .outcome) } == ["police_officer dismissed", "police_staff dismissed"])
  }

  @Test("Nobody of a kind is no case")
  func nobody() throws {
    let found = try findings(
      letter([
        .item("PCSOs"), .item("None", level: 1), .item("Police staff"),
        .item("Posted an offensive joke on Facebook in 2014 – written warning", level: 1),
      ]))
    #expect(found.cases.map { $0.line(.role, .outcome) } == ["police_staff written_warning"])
  }
}
