import Documents
import Extraction
import Testing

@Suite("Replies of several documents")
struct ReplyJoinerTests {
  /// What a document was found to say.
  private struct Said {
    var findings = Findings(replies: [Reply()])

    init(
      force: String? = nil, reference: String? = nil, date: String? = nil, disposition: Disposition? = nil,
      exemptions: [String] = [], total: Int? = nil
    ) {
      set(.force, force)
      set(.reference, reference)
      set(.dateResponded, date)
      set(.disposition, disposition?.rawValue)
      set(.total, total.map(String.init))
      if !exemptions.isEmpty { findings.replies[0].fields[.exemptions] = field(exemptions) }
      (findings.replies[0].totalMin, findings.replies[0].totalMax) = (total, total)
    }

    private func field(_ values: [String]) -> Field {
      Field(
        raw: values[0], values: values, confidence: 0.9,
        evidence: [Evidence(page: 1, box: nil, span: Span(0, 1), exact: true)])
    }

    private mutating func set(_ name: Reply.FieldName, _ value: String?) {
      if let value { findings.replies[0].fields[name] = field([value]) }
    }

    /// Counted cases with these outcomes.
    func cases(_ outcomes: [String], period: Int = 2013) -> Said {
      records(.case, "cases", outcomes.map { ($0, 1) }, period)
    }

    func tallies(_ counts: [(String, Int)], period: Int = 2013) -> Said { records(.tally, "table:0", counts, period) }

    private func records(_ kind: Record.Kind, _ name: String, _ counts: [(String, Int)], _ period: Int) -> Said {
      var said = self
      for (index, (outcome, count)) in counts.enumerated() {
        var record = Record(
          kind: kind, locator: Locator("\(name)/\(index)"), population: "p1", breakdown: name, counted: true,
          countMin: count, countMax: count, span: Span(index, index + 1), page: 1)
        record.fields[.outcome] = Field(raw: outcome, values: [outcome])
        record.period = .year(period)
        said.findings.records.append(record)
      }
      let sum = counts.reduce(0) { $0 + $1.1 }
      if said.findings.replies[0].totalMin == nil {
        (said.findings.replies[0].totalMin, said.findings.replies[0].totalMax) = (sum, sum)
      }
      return said
    }
  }

  private func member(
    _ said: Said, _ id: String, _ part: ReplyMember.Part = .letter, isCover: Bool = false, isMissed: Bool = false
  ) -> ReplyMember {
    ReplyMember(id: id, part: part, isCover: isCover, findings: said.findings, isMissed: isMissed)
  }

  private func joined(_ members: ReplyMember...) throws -> (reply: Reply, lead: Int, findings: [Int: Findings]) {
    let joined = try #require(ReplyJoiner.joined(members))
    let reply = try #require(joined.findings[joined.lead]?.replies.first)
    return (reply, joined.lead, joined.findings)
  }

  private func counted(_ findings: [Int: Findings]) -> Int {
    findings.values.flatMap(\.records).filter(\.counted).reduce(0) { $0 + $1.countMin }
  }

  private let cover = Said(force: "kent", reference: "0417/14", date: "2014-03-14")

  @Test("Facts come from whichever states them, the letter before the mail, and name their document")
  func facts() throws {
    let letter = Said(date: "2014-03-13", total: 3)
    let (reply, lead, findings) = try joined(
      member(cover, "mail", .mail, isCover: true), member(letter, "letter"))
    #expect(lead == 1)
    #expect(reply[.force].value == "kent" && reply[.reference].value == "0417/14")
    #expect(reply[.dateResponded].value == "2014-03-13")
    #expect(reply[.force].evidence.map(\.document) == ["mail"])
    #expect(reply[.dateResponded].evidence.map(\.document) == [nil])
    #expect(findings[0]?.replies.isEmpty == true)
  }

  @Test("What the letter counts and the sheet lists is counted once, and agrees")
  func once() throws {
    let (reply, _, findings) = try joined(
      member(Said(force: "kent", disposition: .full, total: 2).tallies([("dismissed", 1), ("resigned", 1)]), "letter"),
      member(Said().cases(["dismissed", "resigned"]), "sheet", .sheet))
    #expect(reply.totalMin == 2 && reply.totalMax == 2)
    #expect(counted(findings) == 2)
    #expect(findings[1]?.records.allSatisfy(\.counted) == true)
    #expect(reply.populations.map(\.agreement) == [.agree])
    #expect(Set(reply.populations[0].breakdowns.map(\.id)) == ["table:0", "sheet-cases"])
    #expect(!reply.flags.contains(.totalConflict))
  }

  @Test("A total that the sheet's rows don't come to is flagged, and stands")
  func conflict() throws {
    let (reply, _, findings) = try joined(
      member(Said(force: "kent", disposition: .full, total: 5), "letter"),
      member(Said().cases(["dismissed", "resigned"]), "sheet", .sheet))
    #expect(reply.totalMin == 5)
    #expect(reply.flags.contains(.totalConflict) && reply.populations[0].agreement == .conflict)
    #expect(counted(findings) == 2)
  }

  @Test("Sheets of two years that add up to the letter's total are one list")
  func years() throws {
    let (reply, _, findings) = try joined(
      member(Said(force: "kent", disposition: .full, total: 3), "letter"),
      member(Said().cases(["dismissed", "resigned"], period: 2012), "one", .sheet),
      member(Said().cases(["dismissed"], period: 2013), "two", .sheet))
    #expect(reply.totalMin == 3 && counted(findings) == 3)
    #expect(reply.populations[0].breakdowns.map(\.id) == ["joined"])
    #expect(!reply.flags.contains(.totalConflict))
  }

  @Test("Without a printed total, lists of the same matters count once and others beside each other")
  func lists() throws {
    let one = member(Said(force: "kent", disposition: .full).cases(["dismissed", "resigned"]), "letter")
    let same = try joined(one, member(Said().cases(["dismissed", "resigned"]), "sheet", .sheet))
    #expect(same.reply.totalMin == 2 && counted(same.findings) == 2)
    let other = try joined(one, member(Said().cases(["dismissed", "resigned"], period: 2009), "sheet", .sheet))
    #expect(other.reply.totalMin == 4 && counted(other.findings) == 4)
  }

  @Test("A single total is a record of its own only while nothing else is given")
  func single() throws {
    var letter = Said(force: "kent", disposition: .full, total: 2).tallies([("", 2)])
    letter.findings.records[0].breakdown = "total"
    let alone = try joined(member(letter, "letter"), member(Said(), "policy"))
    #expect(alone.findings[0]?.records.count == 1 && counted(alone.findings) == 2)
    let listed = try joined(member(letter, "letter"), member(Said().cases(["dismissed", "resigned"]), "sheet", .sheet))
    #expect(listed.findings[0]?.records.isEmpty == true && counted(listed.findings) == 2)
  }

  @Test(
    "Dispositions combine",
    arguments: [
      (Disposition.refused, true, Disposition.partial), (.partial, true, .partial), (.nil, true, .full),
      (.notHeld, true, .full), (.full, true, .full), (.refused, false, .refused), (.nil, false, .nil),
    ])
  func dispositions(letter: Disposition, hasRows: Bool, both: Disposition) throws {
    let sheet = hasRows ? Said().cases(["dismissed"]) : Said()
    let total = letter == .nil ? 0 : nil
    let (reply, _, _) = try joined(
      member(Said(force: "kent", reference: "0417/14", disposition: letter, total: total), "letter"),
      member(sheet, "sheet", .sheet))
    #expect(reply.disposition == both)
    // None in the letter and some in the sheet is for a person to look at.
    #expect(reply.flags.contains(.totalConflict) == (letter == .nil && hasRows))
  }

  @Test("Exemptions of all are relied on, each once")
  func exemptions() throws {
    let (reply, _, _) = try joined(
      member(Said(force: "kent", reference: "0417/14", disposition: .partial, exemptions: ["s40(2)"]), "letter"),
      member(
        Said(force: "kent", date: "2014-03-14", disposition: .refused, exemptions: ["s12(1)", "s40(2)"]), "annex"))
    #expect(reply[.exemptions].values == ["s40(2)", "s12(1)"])
    #expect(reply[.exemptions].evidence.map(\.document) == [nil, "annex"])
  }

  @Test("A policy, a leaflet and a logo add nothing")
  func asides() throws {
    let policy = Said(force: "other-force", date: "2009-01-01", disposition: .full)
    let (reply, lead, findings) = try joined(
      member(cover, "mail", .mail, isCover: true), member(Said(force: "kent", total: 2), "letter"),
      member(policy, "policy"), member(Said(), "logo"))
    #expect(lead == 1 && reply[.force].value == "kent" && reply[.dateResponded].value == "2014-03-14")
    #expect(findings[2] == Findings() && findings[3] == Findings())
  }

  @Test("What couldn't be read may hold the figures: the reply says so")
  func missed() throws {
    let (reply, _, _) = try joined(
      member(Said(force: "kent", reference: "0417/14", disposition: .full), "letter"),
      ReplyMember(id: "data", part: .sheet, isCover: false, findings: Findings(), isMissed: true))
    #expect(reply.flags.contains(.dataElsewhere))
  }

  @Test("An answer of another force, or to another request, keeps a reply of its own")
  func apart() throws {
    let letter = member(Said(force: "kent", reference: "0417/14", total: 2), "letter")
    for other in [
      Said(force: "essex", reference: "0417/14", total: 3), Said(force: "kent", reference: "9911/13", total: 3),
    ] {
      let joined = try #require(ReplyJoiner.joined([letter, member(other, "other")]))
      #expect(joined.findings.keys.sorted() == [0])
    }
    let same = try joined(letter, member(Said(force: "kent", reference: "FOI 0417-14", total: 2), "other"))
    #expect(same.findings.count == 2)
  }

  @Test("Records of another document bear the reply's force without claiming its words")
  func force() throws {
    let (_, _, findings) = try joined(
      member(Said(force: "kent", disposition: .full, total: 1), "letter"),
      member(Said().cases(["dismissed"]), "sheet", .sheet))
    let force = try #require(findings[1]?.records.first?[.force])
    #expect(force.value == "kent" && force.raw == nil && force.evidence.isEmpty && force.flags.contains(.inherited))
  }

  @Test("Documents without a reply make none")
  func none() {
    #expect(ReplyJoiner.joined([ReplyMember(id: "a", part: .letter, isCover: false, findings: Findings())]) == nil)
  }

  @Test(
    "A reference by its letters and digits, plain ones and others",
    arguments: [
      ("FOI 0417/14", "foi041714"), ("2_3_Response.CSV", "23responsecsv"), ("Réf. Ó 12", "réfó12"), ("–", ""),
    ])
  func keys(reference: String, key: String) { #expect(ReplyReference.key(reference) == key) }
}
