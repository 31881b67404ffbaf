import Documents
import Testing

@testable import Extraction

@Suite("People")
struct PersonsTests {
  /// "2 police_officer/constable"
  private func people(_ line: String, inColumn: Bool = false) throws -> [String] {
    let marks = try marked(line)
    return PersonReader(marks: marks).persons(in: marks.whole, inColumn: inColumn).map { person in
      let count = person.count.map { $0.isExact ? "\($0.min) " : "\($0.min)–\($0.max) " } ?? ""
      return count + (person.role ?? "-") + (person.rank.map { "/" + $0 } ?? "")
    }
  }

  @Test("A title goes before what stands in brackets after it")
  func bracketed() throws {
    let found = try people("A detention officer (police staff) made excessive use of Bebo.")
    #expect(found == ["police_staff"])
    #expect(try people("Officer / Police Staff", inColumn: true).allSatisfy { $0 == "-" || $0 == "none" })
  }

  @Test(
    "Ranks in a column of ranks",
    arguments: [
      ("PC", "constable"), ("P.C.", "constable"), ("Police Constable", "constable"), ("Con", "constable"),
      ("DC", "constable"), ("Det Con", "constable"), ("T/DC", "constable"), ("PS", "sergeant"), ("Sgt.", "sergeant"),
      ("A/PS", "sergeant"), ("T/DS", "sergeant"), ("Detective Sergeant", "sergeant"), ("Insp", "inspector"),
      ("DI", "inspector"), ("Acting Inspector", "inspector"), ("C/Insp", "chief_inspector"), ("DCI", "chief_inspector"),
      ("Supt", "superintendent"), ("Superintendant", "superintendent"), ("T/Supt", "superintendent"),
      ("Ch Supt", "chief_superintendent"), ("ACC", "assistant_chief_constable"), ("DCC", "deputy_chief_constable"),
      ("Chief Constable", "chief_constable"), ("Commander", "commander"), ("Student Officer", "constable"),
      ("Probationary Constable", "constable"), ("Temporary Chief Inspector", "chief_inspector"),
    ])
  func ranks(words: String, rank: String) throws {
    #expect(try people(words, inColumn: true) == ["police_officer/" + rank])
  }

  @Test(
    "Specials and community support officers",
    arguments: [
      ("Special Constable", "special_constable/special_constable"), ("SC", "special_constable/special_constable"),
      ("Special", "special_constable/special_constable"), ("Special Sergeant", "special_constable/special_sergeant"),
      ("Special Inspector", "special_constable/special_inspector"), ("PCSO", "pcso/pcso"),
      ("Police Community Support Officer (PCSO)", "pcso/pcso"), ("Community Support Officer", "pcso/pcso"),
    ])
  func specials(words: String, role: String) throws { #expect(try people(words, inColumn: true) == [role]) }

  @Test(
    "Staff, whatever their title says",
    arguments: [
      "Police Staff", "Member of Police Staff", "Civilian", "Detention Officer", "Enquiry Officer",
      "Communications Operator", "Scenes of Crime Officer", "Station Enquiry Officer", "Call handler", "Analyst",
      "Designated Detention Officer", "Police staff investigator", "Traffic warden", "Information officer",
      "Police Staff, records clerk", "Administrator", "Custody assistant",
    ])
  func staff(words: String) throws { #expect(try people(words, inColumn: true) == ["police_staff"]) }

  @Test(
    "A computer, direct current or a copy is nobody",
    arguments: [
      "misuse of a work PC", "used his PC use allowance", "PC misuse", "a force PC screen", "on a home PC",
      "special case hearing", "Special Branch", "special measures", "a special occasion",
      "police computer", "the ASP he carried",
    ])
  func decoys(line: String) throws { #expect(try people("Posted: " + line).isEmpty, "\(line)") }

  @Test("An abbreviation counts in prose where a rank stands")
  func supported() throws {
    #expect(try people("A PC posted a photograph") == ["police_officer/constable"])
    #expect(try people("an allegation that two DCs argued online") == ["2 police_officer/constable"])
    #expect(try people("the ds of the file and the cc list").isEmpty)
  }

  @Test(
    "How many of them",
    arguments: [
      ("2 PCs", "2 police_officer/constable"), ("2 x PC", "2 police_officer/constable"),
      ("PC x 2", "2 police_officer/constable"), ("PC x2", "2 police_officer/constable"),
      ("PC (3)", "3 police_officer/constable"), ("two special constables", "2 special_constable/special_constable"),
      ("Three serving police sergeants", "3 police_officer/sergeant"),
      ("five members of police staff", "5 police_staff"),
      ("fewer than five PCSOs", "1–4 pcso/pcso"),
    ])
  func counts(line: String, person: String) throws { #expect(try people(line, inColumn: true) == [person]) }

  @Test(
    "A number that is a label counts nobody",
    arguments: [("Case 2 PC", "police_officer/constable"), ("999 call handler", "police_staff")])
  func labels(line: String, person: String) throws { #expect(try people(line, inColumn: true) == [person]) }

  @Test("Words side by side about one person make one")
  func apposition() throws {
    #expect(try people("Police officer – constable", inColumn: true) == ["police_officer/constable"])
    #expect(try people("Officer (Sergeant)", inColumn: true) == ["police_officer/sergeant"])
    #expect(try people("Police Staff (PCSO)", inColumn: true) == ["pcso/pcso"])
  }

  @Test("Different people of a line are told apart")
  func different() throws {
    #expect(
      try people("8 police officers, 1 special constable and 2 PCSOs") == [
        "8 police_officer", "1 special_constable/special_constable", "2 pcso/pcso",
      ])
    #expect(
      try people("Constable and Sergeant", inColumn: true) == ["police_officer/constable", "police_officer/sergeant"])
  }

  @Test("A band of ranks tells the role and no rank")
  func bands() throws {
    #expect(try people("Inspector and above", inColumn: true) == ["police_officer"])
    #expect(try people("Inspector +", inColumn: true) == ["police_officer"])
    #expect(try people("Constable/Sergeant", inColumn: true).allSatisfy { $0.hasPrefix("police_officer") })
  }

  @Test("An employee may be anybody")
  func unknown() throws { #expect(try people("Employee", inColumn: true) == ["-"]) }

  @Test("The title is printed as it stands")
  func title() throws {
    let marks = try marked("Police Staff, records clerk")
    let person = try #require(PersonReader(marks: marks).persons(in: marks.whole, inColumn: true).first)
    #expect(marks.text[person.title] == "records clerk")
  }

  @Test("A letter in place of a name is nobody beside the one it stands for")
  func letters() throws {
    let marks = try marked("Officer A – PC Officer B – DC Staff F – Communications Officer")
    let people = PersonReader(marks: marks).persons(in: marks.whole, inColumn: true)
    #expect(people.map { $0.rank ?? $0.role } == ["constable", "constable", "police_staff"])
  }

  @Test(
    "How many stands in brackets, in figures or words, alone or before a noun",
    arguments: [
      ("PC (two)", "2 police_officer/constable"), ("PCSO (two people)", "2 pcso/pcso"),
      ("Constable (2 officers, one incident)", "2 police_officer/constable"),
      ("Constable (3, heard together)", "3 police_officer/constable"),
      ("Constable (2 years in)", "police_officer/constable"), ("PC (34, male)", "police_officer/constable"),
    ])
  func countsInBrackets(cell: String, person: String) throws {
    #expect(try people(cell, inColumn: true) == [person])
  }
}
