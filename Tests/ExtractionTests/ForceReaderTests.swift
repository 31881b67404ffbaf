import Documents
import Testing

@testable import Extraction

@Suite("Which force answers")
struct ForceReaderTests {
  private func forces(_ parts: [Part], fileName: String = "reply.pdf") throws -> [String] {
    try findings(parts, fileName: fileName).replies.compactMap { $0[.force].value }
  }

  private let none: [Part] = [
    .heading("Your request"), .paragraph("Officers disciplined for misuse of social media."), .heading("Our response"),
    .paragraph("No information held."),
  ]

  @Test(
    "The letterhead names the force, under its older names too",
    arguments: [
      ("Hampshire & Isle of Wight Constabulary", "hampshire"), ("Hampshire Constabulary", "hampshire"),
      ("West Mercia Constabulary", "west-mercia"), ("Heddlu Dyfed-Powys Police", "dyfed-powys"),
      ("Devon & Cornwall Police", "devon-and-cornwall"), ("AVON AND SOMERSET CONSTABULARY", "avon-and-somerset"),
      ("Metropolitan Police Service", "metropolitan"), ("City of London Police", "city-of-london"),
      ("Strathclyde Police", "strathclyde"), ("Police Service of Northern Ireland", "northern-ireland"),
      ("British Transport Police", "btp"), ("South Wales Police", "south-wales"), ("GMP", "greater-manchester"),
    ])
  func letterheads(name: String, code: String) throws {
    #expect(try forces([.paragraph(name, region: .letterhead)] + none) == [code])
  }

  @Test("A force in the request or in a case isn't the one that answers")
  func others() throws {
    let parts: [Part] = [
      .paragraph("Durham Constabulary", region: .letterhead), .heading("Your request"),
      .paragraph("Kent Police, Kent Police and Essex Police: officers disciplined for misuse of social media."),
      .heading("Our response"),
      .item(
        "PC – racist comment on Facebook about Northumbria Police, while seconded to Northumbria Police – dismissed"),
    ]
    #expect(try forces(parts) == ["durham"])
  }

  @Test("A sender's address names the force")
  func addresses() throws {
    let sender = Part.paragraph("From: foi@devonandcornwall.pnn.police.uk", region: .messageHead)
    #expect(try forces([sender] + none) == ["devon-and-cornwall"])
    let hyphen = Part.paragraph("From: foi@west-midlands.police.uk", region: .messageHead)
    #expect(try forces([hyphen] + none) == ["west-midlands"])
  }

  @Test(
    "A body that isn't a police force is none",
    arguments: [
      "New South Wales Police Force", "Independent Police Complaints Commission", "College of Policing",
      "Durham County Council",
      "Cleveland Police and Crime Commissioner",
    ])
  func notForces(name: String) throws {
    let found = try findings([.paragraph(name, region: .letterhead)] + none)
    #expect(found.reply[.force].value == nil)
    #expect(found.reply.flags.contains(.noForce))
  }

  @Test(
    "A town or a county by its bare name is no force",
    arguments: ["a constable living in Kent", "on a visit to Lincoln", "who met a victim in Durham"])
  func places(words: String) throws {
    #expect(try forces(none + [.paragraph("PC – offensive remark about \(words) – advice")]).isEmpty)
  }

  @Test("A force's name in the file's name alone doesn't do")
  func fileName() throws { #expect(try forces(none, fileName: "Essex Police reply.pdf").isEmpty) }

  @Test("A joint letter of two forces gives two replies, each with its own cases")
  func joint() throws {
    let parts: [Part] = [
      .paragraph("Norfolk and Suffolk Constabularies", region: .letterhead), .paragraph("Our reference: FOI 112/14"),
      .heading("Your request"), .paragraph("Officers and staff disciplined for misuse of social media."),
      .heading("Our response"),
      .paragraph("Norfolk Constabulary and Suffolk Constabulary have considered your request. Both hold information."),
      .heading("Norfolk Constabulary", level: 3),
      .table([
        ["Rank", "Allegation", "Outcome"], ["PC", "Racist comment on Facebook", "Written warning"],
        ["Sergeant", "Offensive remark on Twitter", "Dismissed"],
      ]),
      .heading("Suffolk Constabulary", level: 3),
      .table([
        ["Rank", "Allegation", "Outcome"], ["PCSO", "Photograph in uniform on Facebook", "Resigned"],
        ["PC", "Homophobic comment on Twitter", "Management advice"],
      ]),
    ]
    let found = try findings(parts)
    #expect(found.replies.compactMap { $0[.force].value } == ["norfolk", "suffolk"])
    #expect(
      found.cases.filter { $0.reply == 0 }.map { $0.line(.rank, .outcome) } == [
        "constable written_warning", "sergeant dismissed",
      ])
    #expect(
      found.cases.filter { $0.reply == 1 }.map { $0.line(.rank, .outcome) } == [
        "pcso resigned", "constable management_advice",
      ])
    #expect(found.replies.map(\.totalMin) == [2, 2])
    #expect(found.replies.map { $0[.reference].raw } == ["FOI 112/14", "FOI 112/14"])
  }

  @Test("Two forces may share the word constabularies, and a column of forces tells their cases apart")
  func jointColumn() throws {
    let found = try findings([
      .paragraph("Norfolk and Suffolk Constabularies", region: .letterhead), .heading("Your request"),
      .paragraph("Officers disciplined for misuse of social media."), .heading("Our response"),
      .paragraph("Norfolk and Suffolk Constabularies have considered your request."),
      .table([
        ["Force", "Rank", "Allegation", "Outcome"], ["Norfolk", "PC", "Racist comment on Facebook", "Written warning"],
        ["Suffolk", "Sergeant", "Rude tweet", "NFA"], ["Norfolk", "PCSO", "Offensive remark on Bebo", "Dismissed"],
      ]),
    ])
    #expect(found.replies.compactMap { $0[.force].value } == ["norfolk", "suffolk"])
    #expect(
      found.cases.map { $0.line(.force, .outcome) } == [
        "norfolk written_warning", "norfolk dismissed", "suffolk no_further_action",
      ])
  }

  @Test("A case of a joint letter whose force nothing tells is kept once, without a force, and flagged")
  func unowned() throws {
    let found = try findings([
      .paragraph("Norfolk Constabulary and Suffolk Constabulary", region: .letterhead), .heading("Your request"),
      .paragraph("Officers disciplined for misuse of social media."), .heading("Our response"),
      .paragraph("Norfolk Constabulary and Suffolk Constabulary hold the information."),
      .table([
        ["Rank", "Allegation", "Outcome"], ["PC", "Racist comment on Facebook", "Written warning"],
        ["Sergeant", "Offensive remark on Twitter", "Dismissed"],
      ]),
    ])
    #expect(found.replies.count == 2)
    #expect(found.cases.map { $0.line(.force, .rank) } == ["- constable", "- sergeant"])
    #expect(found.cases.allSatisfy { $0.flags.contains(.ambiguousForce) && !$0.counted })
    #expect(found.replies.allSatisfy { $0.flags.contains(.ambiguousForce) && $0.totalMin == nil })
  }

  @Test("The alliance of two forces is read by its headings")
  func alliance() throws {
    let rows = { (outcome: String) in
      [["Rank", "Allegation", "Outcome"], ["PC", "Racist comment on Facebook", outcome]]
    }
    let found = try findings([
      .paragraph("West Mercia Police and Warwickshire Police", region: .letterhead), .heading("Your request"),
      .paragraph("Officers disciplined for misuse of social media."), .heading("Our response"),
      .paragraph("West Mercia Police and Warwickshire Police have considered your request."),
      .heading("Warwickshire", level: 3), .table(rows("Written warning")), .heading("West Mercia", level: 3),
      .table(rows("Dismissed")),
    ])
    #expect(found.cases.map { $0.line(.force, .outcome) } == ["west-mercia dismissed", "warwickshire written_warning"])
  }

  @Test("The force's field says where it was read")
  func evidence() throws {
    let field = try findings([.paragraph("Humberside Police", region: .letterhead)] + none).reply[.force]
    #expect(field.raw == "Humberside Police")
    #expect(field.evidence.count == 1)
  }

  @Test("A partner who sends an answer of its own doesn't answer here")
  func apart() throws {
    let found = try findings([
      .paragraph("West Mercia Police", region: .letterhead),
      .paragraph("Warwickshire Police and West Mercia Police – working together in alliance", region: .letterhead),
      .heading("Your request"), .paragraph("Officers disciplined for misuse of social media."),
      .heading("Our response"),
      .paragraph("Warwickshire Police have had the same question and will send an answer of their own."),
    ])
    #expect(found.replies.map { $0[.force].value } == ["west-mercia"])
  }

  @Test("Two letterheads side by side answer together; a separate letter for one does not")
  func letterheads() throws {
    let together: [Part] = [
      .paragraph("NORFOLK CONSTABULARY SUFFOLK CONSTABULARY", region: .letterhead),
      .paragraph("You asked how many officers were investigated for misuse of social media."),
      .paragraph("Norfolk Constabulary: ten people were investigated."),
      .paragraph("Suffolk Constabulary: there were six."),
    ]
    #expect(try findings(together).replies.map { $0[.force].value } == ["norfolk", "suffolk"])
    let apart: [Part] = [
      .paragraph("WARWICKSHIRE POLICE", region: .letterhead),
      .paragraph("Serving the alliance of Warwickshire Police and West Mercia Police", region: .letterhead),
      .paragraph("You wrote to both Warwickshire Police and West Mercia Police about misuse of social media."),
      .paragraph("You will get a separate letter, ref 6742, for West Mercia. What follows is for Warwickshire."),
      .paragraph("Ten officers were investigated."),
    ]
    #expect(try findings(apart).replies.map { $0[.force].value } == ["warwickshire"])
  }

  @Test("A signature and small print that two forces share make no joint letter")
  func sharedOffice() throws {
    let parts: [Part] =
      [.paragraph("Kent Police", region: .letterhead)] + none + [
        .paragraph("Yours sincerely"), .paragraph("Kent Police & Essex Police Information Management"),
        .paragraph("This e-mail contains information from Kent Police and/or Essex Police, which is confidential."),
      ]
    #expect(try forces(parts) == ["kent"])
  }
}
