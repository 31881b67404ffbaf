import Casework
import Documents
import Foundation
import Testing

@testable import Reporting

@Suite("The line of a record")
struct RecordLinesTests {
  private func line(of file: CaseFile = Sample.file) throws -> OrderedJSON {
    try #require(RecordLines(manifest: Sample.manifest).lines(of: file).first)
  }

  @Test("Has the flat columns in the order of the contract, then the fields")
  func columns() throws {
    #expect(try keys(of: line()) == (DataPackage.columns["records"] ?? []).map(\.name))
  }

  @Test("Has every field in order, those without a value too")
  func fields() throws {
    let fields = try #require(try line()["fields"])
    #expect(keys(of: fields) == FieldName.allCases.map(\.rawValue))
    let count = try #require(fields["count"])
    #expect(
      String(decoding: count.line, as: UTF8.self)
        == #"{"raw":null,"value":null,"confidence":0,"flags":[],"evidence":[],"rule":"none","review":null}"#)
  }

  @Test("Writes a field with its words, its box and how sure it is")
  func field() throws {
    let outcome = try #require(try line()["fields"]?["outcome"])
    let expected =
      #"{"raw":"resigned","value":["resigned"],"confidence":0.9346,"flags":[],"evidence":"#
      + #"[{"page":1,"bbox":[72,100.26,90.5,112],"start":63,"end":71,"exact":true}],"rule":"phrase","review":null}"#
    #expect(String(decoding: outcome.line, as: UTF8.self) == expected)
  }

  @Test("Several values are a list, one value is none")
  func sets() throws {
    let fields = try #require(try line()["fields"])
    #expect(fields["allegation"]?["value"] == ["racist", "offensive"])
    #expect(fields["rank"]?["value"] == "constable")
  }

  @Test("Takes the outcome's group from the vocabulary of the run")
  func group() throws {
    #expect(try line()["outcome_group"] == "left")
  }

  @Test("Gives a period its two dates")
  func period() throws {
    let line = try line()
    #expect(line["period"] == "2011")
    #expect(line["period_start"] == "2011-01-01")
    #expect(line["period_end"] == "2011-12-31")
  }

  @Test("Gives the lowest confidence of the fields that hold a value")
  func lowest() throws { #expect(try line()["min_confidence"] == .confidence(0.9)) }

  @Test("Its id outlasts a correction, and isn't another file's")
  func id() throws {
    var corrected = Sample.file
    corrected.findings.records[0].fields[.rank]?.values = ["sergeant"]
    corrected.path = "moved/elsewhere.pdf"
    var other = Sample.file
    other.sha256 = Digest.sha256("other bytes")
    #expect(try line(of: corrected)["id"] == line()["id"])
    #expect(try line(of: other)["id"] != line()["id"])
  }

  @Test("Names its reply and its population as the line of the reply does")
  func joins() throws {
    let reply = try #require(ReplyLines.lines(of: Sample.file).first)
    #expect(try line()["reply_id"] == reply["id"])
    guard case .array(let populations)? = reply["populations"], let population = populations.first,
      case .array(let breakdowns)? = population["breakdowns"]
    else { return #expect(Bool(false), "no population") }
    #expect(try line()["population_id"] == population["id"])
    #expect(try line()["breakdown_id"] == breakdowns.first?["id"])
  }

  @Test("Tells the text's hash, which anyone can take of what show --text prints")
  func textHash() throws {
    #expect(try line()["source"]?["text_sha256"] == .string(Digest.sha256(Sample.text)))
  }

  @Test("Records stand in the order of their places")
  func order() throws {
    var file = Sample.file
    var earlier = Sample.record
    earlier.locator = Locator("item:0")
    earlier.span = Span(0, 5)
    file.findings.records.append(earlier)
    let lines = RecordLines(manifest: Sample.manifest).lines(of: file)
    #expect(lines.map { $0["source"]?["locator"] } == ["item:0", "item:1"])
  }
}

func keys(of value: OrderedJSON) -> [String] {
  guard case .object(let members) = value else { return [] }
  return members.map(\.key)
}
