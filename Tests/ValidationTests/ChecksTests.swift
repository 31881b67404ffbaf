import Documents
import Testing

@testable import Validation

@Suite("Checks")
struct ChecksTests {
  @Test("A plain case raises no flag")
  func plain() throws {
    #expect(try Scene().flags().isDisjoint(with: Flag.asksForReview.subtracting([.doubtfulRecord])))
  }

  @Test("A constable among police staff is a conflict of role and rank; a constable among officers is none")
  func roleRank() throws {
    #expect(try Scene().with(.role, "police_staff", "Constable").flags().contains(.roleRankConflict))
    #expect(try !Scene().flags().contains(.roleRankConflict))
  }

  @Test("The rank of a complainant is doubted; that of a subject isn't")
  func otherPerson() throws {
    var scene = Scene()
    scene.row = "Complaint from a Constable, offensive comment, written warning, 2011"
    let doubted = try #require(try scene.record()[.rank]).confidence
    #expect(doubted < (try #require(try Scene().record()[.rank]).confidence))
  }

  @Test("A PCSO can't be required to resign under the Regulations; staff can be dismissed")
  func sanctionOfRole() throws {
    var scene = Scene().with(.rank, "pcso", "PCSO").with(.role, "pcso", "PCSO")
    scene.row = "PCSO, offensive comment, required to resign, 2011"
    scene = scene.with(.outcome, "required_to_resign", "required to resign")
    #expect(try scene.flags().contains(.sanctionNotAvailable))
    #expect(try !scene.with(.outcome, "dismissed", "required to resign").flags().contains(.sanctionNotAvailable))
  }

  @Test("Staff may be demoted, but have no rank to be reduced in")
  func demotion() throws {
    var scene = Scene().with(.rank, nil).with(.role, "police_staff", "Clerk")
    scene.row = "Clerk, offensive comment, reduction in rank, demoted, 2011"
    #expect(try scene.with(.outcome, "reduction_in_rank", "reduction in rank").flags().contains(.sanctionNotAvailable))
    #expect(try !scene.with(.outcome, "reduction_in_rank", "demoted").flags().contains(.sanctionNotAvailable))
  }

  @Test(
    "A sanction that the regulations of its date don't know is flagged",
    arguments: [
      ("management_advice", 2021, true), ("management_advice", 2015, false), ("management_advice", 2020, false),
      ("fine", 2012, true), ("fine", 2008, false), ("required_to_resign", 2011, true),
      ("reduction_in_rank", 2015, true), ("reduction_in_rank", 2021, false), ("reduction_in_rank", 2007, false),
      ("would_have_been_dismissed", 2013, true), ("would_have_been_dismissed", 2019, false),
      ("reflective_practice", 2018, true), ("reflective_practice", 2022, false), ("final_written_warning", 2005, true),
    ])
  func sanctionOfDate(outcome: String, year: Int, flagged: Bool) throws {
    var scene = Scene().with(.outcome, outcome, "written warning")
    scene.period = Period.year(year)
    scene.answered = "2025-01-01"
    #expect(try scene.flags().contains(.sanctionNotAvailable) == flagged)
  }

  @Test("Scotland had other regulations")
  func scotland() throws {
    var scene = Scene().with(.outcome, "reprimand", "written warning")
    #expect(try scene.flags().contains(.sanctionNotAvailable))
    scene.force = "strathclyde"
    #expect(try !scene.flags().contains(.sanctionNotAvailable))
  }

  @Test("A date outside the years asked for is flagged; one within them isn't")
  func periodAsked() throws {
    var scene = Scene()
    scene.period = Period.year(2005)
    #expect(try scene.flags().contains(.periodOutsideRequest))
    scene.period = Period.year(2013)
    #expect(try !scene.flags().contains(.periodOutsideRequest))
  }

  @Test("A request that runs on has no end, and an Act's year is none of its years")
  func periodOpen() throws {
    var scene = Scene()
    scene.request = "Under the Freedom of Information Act 2000: how many since 2009, with the policy of 2010?"
    scene.answered = "2019-01-01"
    scene.period = Period.year(2018)
    #expect(try !scene.flags().contains(.periodOutsideRequest))
    scene.period = Period.year(2004)
    #expect(try scene.flags().contains(.periodOutsideRequest))
  }

  @Test("Nothing happens after the reply that tells of it")
  func future() throws {
    var scene = Scene()
    scene.answered = "2010-06-01"
    #expect(try scene.flags().contains(.dateAfterReply))
    scene.answered = "2011-01-01"
    #expect(try !scene.flags().contains(.dateAfterReply))
  }

  @Test("An allegation in the request's words is flagged; one in its own words isn't")
  func echo() throws {
    var scene = Scene()
    scene.request = "Please list each inappropriate use of social media between 2009 and 2013"
    scene.row = "inappropriate use of social media"
    scene = scene.with(.allegation, "offensive", "inappropriate")
    #expect(try scene.flags().contains(.allegationRepeatsRequest))
    scene.request = "Please list each case"
    #expect(try !scene.flags().contains(.allegationRepeatsRequest))
  }

  @Test("Two decisive results in one place are flagged; one isn't")
  func decisive() throws {
    var scene = Scene()
    scene.row = "Constable, offensive comment, resigned, written warning, 2011"
    var findings = scene.findings
    var outcome = try #require(findings.records[0][.outcome])
    let other = try #require(scene.with(.outcome, "resigned", "resigned").findings.records[0][.outcome])
    outcome.values += other.values
    outcome.evidence += other.evidence
    findings.records[0].fields[.outcome] = outcome
    let validator = Validator(vocabulary: try words.get(), model: ConfidenceModel())
    #expect(validator.validated(findings, of: scene.document).records[0].flags.contains(.severalOutcomes))
    #expect(try !scene.flags().contains(.severalOutcomes))
  }

  @Test(
    "A missing field is flagged",
    arguments: [
      (FieldName.role, Flag.roleMissing), (.outcome, .outcomeMissing), (.allegation, .allegationMissing),
    ])
  func missing(name: FieldName, flag: Flag) throws {
    let record = try Scene().with(name, nil).record()
    #expect(record.flags.contains(flag))
    #expect(record.state == .needsReview)
  }

  @Test("A finding alone is said to be one, and isn't called a missing outcome as well")
  func findingOnly() throws {
    let scene = Scene().with(.outcome, nil)
    var findings = scene.findings
    findings.records[0].flags = [.outcomeIsFindingOnly]
    let validator = Validator(vocabulary: try words.get(), model: ConfidenceModel())
    let flags = validator.validated(findings, of: scene.document).records[0].flags
    #expect(flags.contains(.outcomeIsFindingOnly))
    #expect(!flags.contains(.outcomeMissing))
  }
}
