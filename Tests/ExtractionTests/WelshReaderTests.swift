import Documents
import Testing

@testable import Extraction

@Suite("The Welsh half of a letter")
struct WelshReaderTests {
  private static let welsh =
    "Mae Heddlu Gwent wedi ymchwilio i dri swyddog yn y flwyddyn 2012, ac ymddiswyddodd un aelod o staff."
  private static let english =
    "The force has investigated three officers in the year 2012, and one member of staff was advised."

  @Test("Welsh beside English is told")
  func beside() throws {
    let marks = try marked([.paragraph(Self.welsh), .paragraph(Self.english)])
    let reader = WelshReader(marks: marks)
    #expect(reader.isWelsh(try marks.span(of: Self.welsh)))
    #expect(!reader.isWelsh(try marks.span(of: Self.english)))
  }

  @Test("A letter in Welsh alone is read as it stands")
  func alone() throws {
    let marks = try marked([.paragraph(Self.welsh)])
    #expect(!WelshReader(marks: marks).isWelsh(marks.whole))
  }

  @Test("A line between Welsh ones that has no English is of the Welsh half")
  func neighbours() throws {
    let welsh = [
      "Cwnstabl – sylwadau sarhaus am gydweithiwr ar Facebook – Cyngor Rheoli gan yr heddlu",
      "Aelod o staff – negeseuon bygythiol at gyn bartner ar Facebook – Ymddiswyddodd cyn y gwrandawiad",
      "Cwnstabl – datgelu gwybodaeth yr heddlu am ddigwyddiad – Rhybudd Ysgrifenedig Terfynol",
    ]
    let english = "Constable – insulting comments about a colleague on Facebook – Management Advice"
    let found = try findings(
      letter(
        welsh.map { .item($0) } + [
          .heading("Response"), .item(english), .paragraph("It was read by the head of the unit and sent."),
        ]))
    #expect(found.cases.count == 1)
  }

  @Test("Cells that say themselves in both languages are read")
  func bothLanguages() throws {
    let rows = [
      ["Rheng / Rank", "Honiad / Allegation", "Canlyniad / Outcome"],
      ["Cwnstabl / Constable", "Sylwadau hiliol / Racist comments", "Rhybudd ysgrifenedig / Written warning"],
      ["Cwnstabl / Constable", "Trydar sarhaus / Offensive tweet", "Rhybudd ysgrifenedig / Written warning"],
    ]
    let found = try findings(
      letter(
        [.paragraph("The cases that the force has on file are in the table."), .table(rows)], force: "Gwent Police"))
    #expect(found.cases.map { $0.line(.rank, .outcome) } == ["constable written_warning", "constable written_warning"])
  }

  @Test("A table in Welsh alone beside English is of the Welsh half")
  func welshTable() throws {
    let marks = try marked([
      .paragraph(Self.english),
      .table([
        ["Rheng swyddog", "Yr honiad", "Y canlyniad"], ["Cwnstabl", "Sylwadau ar y cyfryngau", "Rhybudd ysgrifenedig"],
      ]),
    ])
    #expect(WelshReader(marks: marks).isWelsh(marks.document.tables[0].span))
  }

  @Test("Of a letter in both languages side by side the English column is read down")
  func sideBySide() throws {
    let found = try findings([
      .paragraph("Heddlu Dyfed-Powys Police", region: .letterhead), .paragraph("Cyfeirnod / Reference: 614/2019"),
      .paragraph("The records of the department were read for the answer and it was sent."),
      .table([
        ["Cymraeg", "English"], ["Cais", "Request"],
        [
          "1. Faint o swyddogion a staff fu yn destun ymchwiliad camymddwyn am gamddefnyddio cyfryngau cymdeithasol?",
          "1. How many officers and staff were the subject of a misconduct investigation for misuse of social media?",
        ],
        ["Ymateb", "Response"],
        [
          "1. Ni fu unrhyw swyddog nac aelod o staff yn destun ymchwiliad yn y tair blynedd dan sylw.",
          "1. At no point in the three years was an officer or a member of staff the subject of such an investigation.",
        ],
      ]),
    ])
    #expect(found.reply.totalMax == 0 && found.reply.disposition == .nil && found.records.isEmpty)
  }
}
