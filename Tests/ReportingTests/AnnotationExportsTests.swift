import Casework
import Documents
import Foundation
import Testing

@testable import Reporting

@Suite("Documents for annotation programs")
struct AnnotationExportsTests {
  /// A letter outside the first plane, before the words: offsets differ from then on.
  private static let text = Text("\u{1F4E8} PC warned\n")

  private static func file(state: ReviewState = .accepted) -> CaseFile {
    var record = Record(
      kind: .case, locator: Locator("table:0/row:1"), population: "p1", breakdown: "cases", counted: true,
      unit: .person,
      span: Span(2, 11), page: 1, flags: [])
    record.state = state
    for name in [FieldName.rank, .role] {
      record.fields[name] = Field(
        raw: "PC", values: [name == .rank ? "constable" : "police_officer"], confidence: 0.9,
        evidence: [Evidence(page: 1, box: nil, span: Span(2, 4), exact: true)])
    }
    record.fields[.outcome] = Field(
      raw: "warned", values: ["warning_unspecified"], confidence: 0.5,
      evidence: [Evidence(page: 1, box: nil, span: Span(5, 11), exact: true)])
    return CaseFile(
      path: "a.html", sha256: "00", mediaType: "text/html", document: Document(text: text),
      findings: Findings(replies: [Reply()], records: [record, record]))
  }

  private func value(_ json: OrderedJSON?) throws -> [String: Any] {
    let line = try #require(json).line
    return try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
  }

  @Test func `have each field's words once, at their code points, for doccano`() throws {
    let line = try value(AnnotationExports.doccanoLine(of: Self.file()))
    let labels = try #require(line["label"] as? [[Any]])
    let written: [String] = labels.map { "\($0[0])-\($0[1]) \($0[2])" }
    #expect(written == ["2-4 rank", "2-4 role", "5-11 outcome"])
    let text = line["text"] as? String
    #expect(text == Self.text.string)
  }

  @Test func `count as a browser's scripts do for Label Studio, and say how sure the program is`() throws {
    let task = try value(AnnotationExports.labelStudioTask(of: Self.file()))
    let string = try #require((task["data"] as? [String: Any])?["text"] as? String) as NSString
    let predictions = try #require(task["predictions"] as? [[String: Any]])
    let regions = try #require(predictions[0]["result"] as? [[String: Any]])
    #expect(regions.count == 3)
    for region in regions {
      let value = try #require(region["value"] as? [String: Any])
      let (start, end) = (try #require(value["start"] as? Int), try #require(value["end"] as? Int))
      #expect(string.substring(with: NSRange(location: start, length: end - start)) == value["text"] as? String)
    }
    #expect(regions.last?["score"] as? Double == 0.5)
    let setup = AnnotationExports.labelStudioConfiguration
    for region in regions {
      let labels = try #require((region["value"] as? [String: Any])?["labels"] as? [String])
      #expect(!labels.isEmpty && labels.allSatisfy { setup.contains("<Label value=\"\($0)\"/>") })
      #expect(setup.contains("<Labels name=\"\(try #require(region["from_name"] as? String))\""))
    }
  }

  @Test func `leave out what a person rejected, and documents that couldn't be read`() throws {
    let line = try value(AnnotationExports.doccanoLine(of: Self.file(state: .rejected)))
    #expect((line["label"] as? [Any])?.isEmpty == true)
    let unread = CaseFile(path: "b.pdf", failure: .encrypted)
    #expect(AnnotationExports.doccanoLine(of: unread) == nil && AnnotationExports.labelStudioTask(of: unread) == nil)
  }
}
