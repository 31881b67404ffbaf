import Documents
import Testing

@testable import Conversion

struct PDFBlocksTests {
  private let set = Typesetter()
  private let full = "The force holds the information you have asked for and it is released to you in full"

  private func blocks(_ words: [PageWord]) -> [Draft] {
    BlockBuilder.blocks(PageFlow.items(Lines.gather(words), grids: [], page: 2), bodySize: 10)
  }

  @Test func `full lines run on and a wider gap ends a paragraph`() {
    let drafts = blocks(set.block([full, "subject to what follows."], y: 100) + set.block([full], y: 140))
    #expect(drafts.map(\.text) == ["\(full) subject to what follows.", full])
  }

  @Test func `lines broken by hand stay apart`() {
    let drafts = blocks(
      set.block([full], y: 70) + set.block(["Wycliffe House", "Water Lane", "Wilmslow", "Cheshire"], y: 100))
    #expect(drafts.count == 5)
  }

  @Test func `a label begins a block`() {
    let drafts = blocks(set.block(["Our Ref: FOI 12/2014", "Date: 3 April 2014", full], y: 100))
    #expect(drafts.map(\.text) == ["Our Ref: FOI 12/2014", "Date: 3 April 2014", full])
  }

  @Test func `hanging lines belong to their item`() {
    let drafts = blocks(
      set.row(["•", full], at: [70, 90], y: 100) + set.words("and no more.", x: 90, y: 112)
        + set.row(["•", "PCSO. Fined."], at: [70, 90], y: 124) + set.words("This is all.", x: 70, y: 150))
    #expect(drafts.map(\.isListItem) == [true, true, false])
    #expect(drafts[0].text == "• \(full) and no more.")
  }

  @Test func `bold lines are headings and don't glue to what follows`() {
    let drafts = blocks(
      set.words("2009", x: 70, y: 100, bold: true) + set.row(["•", "PCSO. Fined."], at: [70, 90], y: 112))
    #expect(drafts.map(\.isHeading) == [true, false])
  }

  @Test func `a bare year over a list heads it`() {
    var drafts = blocks(
      set.words("2009", x: 70, y: 100) + set.row(["•", "PC. Fined."], at: [70, 90], y: 112))
    Headings.yearsOverLists(&drafts)
    #expect(drafts.first?.isHeading == true)
  }

  @Test func `text in two columns doesn't interleave`() {
    let drafts = blocks(
      set.block(["Borsetshire Police", "Ambridge Road"], x: 70, y: 100)
        + set.block(["Our Ref: FOI 12", "Date: 3 April"], x: 400, y: 104))
    #expect(
      drafts.map(\.text) == ["Borsetshire Police", "Ambridge Road", "Our Ref: FOI 12", "Date: 3 April"])
  }

  @Test(arguments: ["1.", "12)", "(3)", "a)", "(b)", "c.", "iv.", "•", "▪", "\u{F0B7}"])
  func `marks of lists are known`(mark: String) {
    #expect(ListMarkers.marker(Array(mark.unicodeScalars)) != nil)
  }

  @Test(arguments: ["2009", "2013.", "A.", "Ref:", "19", "PC", "30/06/2011", "40(2)", "1:"])
  func `other words are none`(word: String) {
    #expect(ListMarkers.marker(Array(word.unicodeScalars)) == nil)
  }

  @Test func `a dash needs words after it`() {
    #expect(ListMarkers.marker(Array("-".unicodeScalars), alone: true) == nil)
    #expect(ListMarkers.marker(Array("-".unicodeScalars), alone: false) != nil)
  }

  @Test func `a hyphen at the end of a line keeps and joins`() {
    let document = PDFConverter.document(
      FileContent([
        set.block(
          ["They were dealt with in accordance with the rules for non-", "criminal matters."], y: 300)
      ]))
    #expect(document.text.string.hasSuffix("non-criminal matters."))
  }

  @Test(arguments: ["3", "- 3 -", "Page 3", "Page 3 of 4", "3/4"])
  func `page numbers are known`(text: String) throws {
    let line = try #require(Line(set.words(text, x: 280, y: 800)))
    #expect(RunningHeads.isPageNumber(line))
  }

  @Test func `a figure in the body is no page number`() {
    let document = PDFConverter.document(
      FileContent([set.block(["How many?"], y: 300) + set.block(["11"], y: 330)]))
    #expect(document.blocks.allSatisfy { $0.region != .footer })
  }

  @Test func `table text has tabs between cells and line feeds between rows`() {
    let columns: [Double] = [70, 170, 270]
    let document = PDFConverter.document(
      FileContent([
        set.row(["Rank", "2012", "2013"], at: columns, y: 300, bold: true)
          + set.row(["PC", "", "4"], at: columns, y: 318) + set.row(["Sgt", "1", "2"], at: columns, y: 336)
      ]))
    #expect(document.text.string == "Rank\t2012\t2013\nPC\t\t4\nSgt\t1\t2")
    #expect(document.orphans().isEmpty)
  }

  @Test func `a line under the words after a label goes on with them`() {
    let label = "Allegation: \(full)"
    let drafts = blocks(
      set.words(label, x: 70, y: 100) + set.words("and rank.", x: 127.5, y: 112)
        + set.words("Finding: upheld", x: 70, y: 124))
    #expect(drafts.map(\.text) == ["\(label) and rank.", "Finding: upheld"])
  }

  @Test func `a line that hangs somewhat deeper than its label's words goes on with them`() {
    let drafts = blocks(
      set.words("Allegation: \(full)", x: 70, y: 100) + set.words("and rank.", x: 140, y: 112))
    #expect(drafts.map(\.text) == ["Allegation: \(full) and rank."])
  }

  private func joined(_ lines: [String]) -> String {
    let draft = Draft(kind: .paragraph, content: .text(Lines.gather(set.block(lines, y: 100))))
    return Assembly.document([draft], pages: [], tagged: false, warnings: []).text.string
  }

  @Test func `a hyphen that a line's end made goes, a compound's stays`() {
    #expect(joined(["This is a refusal no-", "tice under section 17"]) == "This is a refusal notice under section 17")
    #expect(
      joined(["They were sent by e-", "mail from thirty-", "two people"])
        == "They were sent by e-mail from thirty-two people")
    #expect(joined(["a follow-up and a follow-", "up"]) == "a follow-up and a follow-up")
    #expect(
      joined(["the Anglo-", "Saxon reader re-", "opened it, once reopened"])
        == "the Anglo-Saxon reader reopened it, once reopened")
  }
}
