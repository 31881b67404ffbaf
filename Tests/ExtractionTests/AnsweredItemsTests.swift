import Documents
import Testing

@testable import Extraction

@Suite("Answers in the items of the questions")
struct AnsweredItemsTests {
  private func zones(_ parts: [Part]) throws -> [String: Zone] {
    let marks = try marked(parts)
    return Dictionary(
      AnatomyReader.anatomy(of: marks).statements.map { (marks.text[$0.span], $0.zone) }, uniquingKeysWith: { $1 })
  }

  @Test("Each item holds a question and what is answered")
  func items() throws {
    let found = try zones([
      .paragraph("Cleveland Police", region: .letterhead),
      .paragraph("Your request, and our answer to each part of it in bold:"),
      .item("How many of your officers were investigated for posts on Facebook? Zero in each of the three years."),
      .item("How many PCSOs or police staff? Likewise zero."),
      .item("How many were dismissed? As there have been no such investigations this does not arise."),
    ])
    #expect(found["Zero in each of the three years."] == .answer)
    #expect(found["Likewise zero."] == .answer)
    #expect(found["How many PCSOs or police staff?"] == .request)
  }

  @Test("Items that only say how to answer are questions throughout")
  func asked() throws {
    let found = try zones([
      .heading("Your request"),
      .item("How many officers were investigated for posts on Facebook? Please break this down by year."),
      .item("How many were dismissed? For each give the rank."),
      .heading("Our response"), .paragraph("Twelve."),
    ])
    #expect(found.allSatisfy { !$0.key.contains("Please break") || $0.value == .request })
  }

  @Test("A number right under its question answers it")
  func underQuestion() throws {
    let found = try zones([
      .heading("Request and response"), .paragraph("What were their ranks?"),
      .paragraph("Nineteen were constables, two were sergeants and one was an inspector."),
    ])
    #expect(found["Nineteen were constables, two were sergeants and one was an inspector."] == .answer)
  }

  @Test("\u{201C}If yes\u{201D} and \u{201C}please\u{201D} are still the question")
  func conditional() throws {
    let found = try zones([
      .paragraph("Cleveland Police", region: .letterhead), .paragraph("You asked, and we answer:"),
      .item("Do you have a social media policy? If yes, please provide it."),
      .item("Have any officers been disciplined? If yes, please give details."),
      .paragraph("No officer has been disciplined."),
    ])
    #expect(found.allSatisfy { !$0.key.contains("If yes") || $0.value == .request })
  }
}
