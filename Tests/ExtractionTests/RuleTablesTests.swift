import TestSupport
import Testing

@testable import Extraction

@Suite("Tables of rules")
struct RuleTablesTests {
  private func records(_ rows: [[String]]) throws -> Int { try findings(letter([.table(rows)])).records.count }

  @Test("What each result means is no matter")
  func terms() throws {
    #expect(
      try records([
        ["Term", "In the regulations"], ["Management advice", "The least of the outcomes of a misconduct meeting"],
        ["Written warning", "Stays on the personal record for 12 months"],
        ["Final written warning", "Stays for 18 months; may be extended once"],
        ["Dismissal without notice", "At a hearing only, for gross misconduct"],
      ]) == 0)
  }

  @Test("What may be chosen from at each step is no matter")
  func steps() throws {
    #expect(
      try records([
        ["Route", "Kept by", "Endings"], ["Public complaint", "PSD", "Local resolution, withdrawn, discontinued"],
        ["Conduct matter", "PSD", "No action, management advice, written warning, dismissal without notice"],
        ["Staff discipline", "HR", "Verbal warning, final written warning, dismissal"],
      ]) == 0)
  }

  @Test("What a panel might decide is no matter, whoever the story is about")
  func imagined() throws {
    #expect(
      try records([
        ["No", "Person in the story", "What happens", "What a panel might decide"],
        ["1", "PC", "Shares a photograph on WhatsApp", "Dismissal without notice"],
        ["2", "Sergeant", "Sees a racist meme and says nothing", "Final written warning"],
        ["3", "PCSO", "Posts the rota on Telegram", "Reflective practice"],
      ]) == 0)
  }

  @Test("Matters are, with two results of one person or without a rank")
  func matters() throws {
    #expect(
      try records([
        ["Rank", "Allegation", "Result"],
        ["PC", "Offensive comment on Facebook", "Written warning, management advice"],
        ["PC", "Racist post", "Resigned, would have been dismissed"],
        ["Sgt", "Photograph of a scene", "Final written warning, words of advice"],
      ]) == 3)
    #expect(
      try records([
        ["Allegation", "Result"], ["Offensive comment on Facebook", "Written warning"], ["Racist post", "Dismissed"],
        ["Photograph of a scene", "Words of advice"],
      ]) == 3)
  }

  @Test("Whose appropriate authority is who is no matter")
  func authorities() throws {
    #expect(
      try records([
        ["Rank of the officer", "Appropriate authority", "In force since"],
        ["Constable, Sergeant, Inspector", "Head of Professional Standards", "2008"],
        ["Superintendent, Chief Superintendent", "Deputy Chief Constable", "2008"],
      ]) == 0)
  }

  @Test("Days say that matters are told, whoever was in them")
  func days() throws {
    #expect(
      try records([
        ["Date", "Officers", "What was alleged"],
        ["3 May 2012", "PC and Sergeant", "Shared racist images on WhatsApp"],
        ["7 June 2012", "PC and Inspector", "Offensive comments on Facebook"],
      ]) > 0)
  }
}
