import Documents
import Foundation
import Testing

@Suite("JSON of documents and findings")
struct StreamedJSONTests {
  private let box = Box(left: 72.02, top: -0.1, right: 1e21, bottom: .leastNonzeroMagnitude)
  private let style = Style(size: 11, bold: true, italic: false, underlined: true)

  private var document: Document {
    var document = Document(
      text: Text("A “letter”\t\\ \u{1}\n\u{2028} of É\u{301} and 👮🏽"),
      pages: [Page(number: 1, width: 595.32, height: 842)],
      words: [
        Word(span: Span(0, 1), page: 1, box: box, style: style, confidence: 0.25),
        Word(span: Span(2, 10), page: 1, box: nil),
      ],
      blocks: [
        Block(
          kind: .heading(level: 2), region: .messageHead, span: Span(0, 4), marker: Span(0, 1), ordinal: -3, page: 1,
          box: box, style: style),
        Block(kind: .paragraph, region: .body, span: Span(4, 5), page: 1),
        Block(kind: .listItem(level: 1), region: .quoted, span: Span(5, 6), page: 1),
        Block(kind: .table(0), region: .body, span: Span(6, 9), page: 1),
      ],
      tables: [
        Table(
          rowCount: 2, columnCount: 1,
          cells: [
            Cell(row: 0, column: 0, rowSpan: 2, isHeader: true, span: Span(6, 7), page: 1, box: box, style: style),
            Cell(row: 1, column: 0, span: Span(7, 7), page: 1),
          ], origin: .definitionList, caption: Span(1, 2), span: Span(6, 9))
      ], tagged: true, warnings: ["a \"warning\""],
      hidden: [
        HiddenText(kind: .sameColour, page: 1, box: box, length: 12),
        HiddenText(kind: .comment, page: 1, box: nil, length: 1),
      ])
    document.links = ["a/b.pdf", "c"]
    document.isIndex = false
    return document
  }

  private var findings: Findings {
    let evidence = Evidence(page: 1, box: box, span: Span(1, 2), exact: false, document: "d/1")
    let field = Field(
      raw: "PC", values: ["constable", "other"], confidence: 0.125, flags: [.inherited, .lowConfidence],
      evidence: [evidence, Evidence(page: 2, box: nil, span: Span(0, 0), exact: true)], rule: "row",
      features: ["inherited"], otherwise: OtherReading(rule: "linear", values: [], raw: "x", evidence: evidence),
      review: "r")
    let period = Period.financialYear(from: 2011)
    let reply = Reply(
      fields: [.force: field, .total: Field()],
      questions: [
        Question(number: "1", text: Span(0, 1), answer: "full"),
        Question(number: nil, text: Span(0, 2), answer: "none"),
      ],
      populations: [
        Population(
          id: "p1", unit: .case, period: period, totalMin: 1, totalMax: 1_000_000_000, agreement: .conflict,
          breakdowns: [Breakdown(id: "b", dimensions: [.role, .outcome], sumMin: 0, sumMax: 4)]),
        Population(id: "p2"),
      ], totalMin: 0, totalMax: 5, flags: [.noDate], state: .confirmed)
    var silent = Reply()
    silent.isOnTopic = true
    let record = Record(
      kind: .tally, locator: Locator("table:0/row:3"), reply: 1, population: "p1", breakdown: "b", counted: true,
      isTotal: true, countMin: 0, countMax: 4, unit: .allegation,
      fields: [.role: field, .count: Field(), .force: field],
      title: "PC", period: period, summary: "said \\ so", span: Span(1, 9), page: 3, flags: [.suppressed],
      state: .rejected)
    return Findings(
      replies: [reply, silent],
      records: [record, Record(kind: .case, locator: Locator("item:1"), span: Span(0, 1), page: 1)])
  }

  @Test("What is written is read as it was")
  func roundTrip() throws {
    #expect(try Document(json: #require(document.json)) == document)
    #expect(try Findings(json: #require(findings.json)) == findings)
    #expect(try Document(json: #require(Document().json)) == Document())
  }

  @Test("A decoder that knows nothing of it reads it, and what an encoder wrote is read")
  func foundation() throws {
    #expect(try JSONDecoder().decode(Document.self, from: Data(#require(document.json))) == document)
    #expect(try JSONDecoder().decode(Findings.self, from: Data(#require(findings.json))) == findings)
    for formatting in [[.sortedKeys, .withoutEscapingSlashes], .prettyPrinted, []] as [JSONEncoder.OutputFormatting] {
      let encoder = JSONEncoder()
      encoder.outputFormatting = formatting
      #expect(try Document(json: Array(encoder.encode(document))) == document)
      #expect(try Findings(json: Array(encoder.encode(findings))) == findings)
    }
  }

  @Test("Keys, numbers and signs are those of an encoder that sorts its keys")
  func bytes() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(
      try String(decoding: #require(document.json), as: UTF8.self)
        == String(decoding: encoder.encode(document), as: UTF8.self))
    // An encoder has the fields in any order: only where there is one is it the same.
    var one = findings
    for index in one.records.indices {
      one.records[index].fields = one.records[index].fields.filter { $0.key == .role }
    }
    for index in one.replies.indices {
      one.replies[index].fields = one.replies[index].fields.filter { $0.key == .force }
    }
    #expect(
      try String(decoding: #require(one.json), as: UTF8.self) == String(decoding: encoder.encode(one), as: UTF8.self))
  }

  @Test("The same findings are the same bytes")
  func same() throws {
    #expect(findings.json == findings.json)
    #expect(try Findings(json: #require(findings.json)).json == findings.json)
  }

  @Test("A number that is none has no JSON")
  func numbers() {
    var one = document
    one.words[0].box?.left = .nan
    #expect(one.json == nil)
    one = document
    one.blocks[0].style.size = .infinity
    #expect(one.json == nil)
  }

  @Test(
    "What is no document is refused",
    arguments: [
      "", "{", "[]", "null", #"{"text":"#, #"{"text":"a"}"#, "{}x", #"{"a":1,}"#, #"{"text":"\ud800"}"#,
      #"{"text":"\x"}"#,
      "{\"text\":\"\u{1}\"}", #"{"a":tru}"#, #"{"a":--1}"#, #"{"a":1e999}"#,
      String(repeating: #"{"a":"#, count: 100_000),
    ])
  func malformed(json: String) {
    #expect(throws: JSONReader.Malformed.self) { try Document(json: Array(json.utf8)) }
  }

  @Test("Bytes that are no text are refused")
  func invalid() throws {
    var json = try #require(document.json)
    let place = try #require(json.firstIndex(of: UInt8(ascii: "A")))
    json[place] = 0xFF
    #expect(throws: JSONReader.Malformed.self) { try Document(json: json) }
  }

  @Test("Cut off anywhere it is refused")
  func cut() throws {
    let json = try #require(findings.json)
    for count in json.indices {
      #expect(throws: JSONReader.Malformed.self) { try Findings(json: Array(json.prefix(count))) }
    }
  }

  @Test("What it doesn't know is passed over, and what may be left out may be null")
  func others() throws {
    let json =
      #" { "start" : 1 , "more" : [ { "a" : [ ] , "b" : { } } , "é\u00e9\ud83d\ude00\/" , -1.5e3 , null , true ] , "end" : 2.0 } "#
    #expect(try Span(json: Array(json.utf8)) == Span(1, 2))
    #expect(
      try Question(json: Array(#"{"number":null,"text":{"start":0,"end":1},"answer":"\u00e9\ud83d\ude00\/"}"#.utf8))
        == Question(number: nil, text: Span(0, 1), answer: "é😀/"))
  }

  @Test(
    "Numbers come back to the last bit",
    arguments: [0.1, 1.0 / 3, 72.024, -0.0, 1e15, 123456789.125, 1e300, .leastNonzeroMagnitude, 0.000_1] as [Double])
  func bits(number: Double) throws {
    let page = Page(number: 1, width: number, height: -number)
    let read = try Page(json: #require(page.json))
    #expect(read.width.bitPattern == number.bitPattern || number == 0)
    #expect(read.height == -number)
  }

  @Test("An outline has what fields say, and neither where it stands nor how it was read")
  func outline() throws {
    let outline = try Findings(json: #require(findings.json), isOutline: true)
    let field = try #require(outline.records[0][.role])
    #expect(
      field
        == Field(values: ["constable", "other"], confidence: 0.125, flags: [.inherited, .lowConfidence], review: "r"))
    var stripped = findings
    func strip(_ field: Field) -> Field {
      Field(values: field.values, confidence: field.confidence, flags: field.flags, review: field.review)
    }
    for index in stripped.records.indices {
      stripped.records[index].fields = stripped.records[index].fields.mapValues(strip)
    }
    for index in stripped.replies.indices {
      stripped.replies[index].fields = stripped.replies[index].fields.mapValues(strip)
    }
    #expect(outline == stripped)
    // The same where nothing else was written.
    let written = try #require(findings.outlineJSON)
    #expect(try Findings(json: written, isOutline: true) == stripped)
    #expect(try written.count < #require(findings.json).count)
  }

  @Test("Of a document that nobody has read, words, pages and warnings can be had without the rest")
  func unread() throws {
    let written = try WrittenDocument(json: #require(document.json))
    #expect(written.document == document)
    #expect(written.outline == Document(text: document.text, pages: document.pages, warnings: document.warnings))
    #expect(WrittenDocument(json: Array("{}".utf8)).outline == nil)
    #expect(WrittenDocument(json: Array("[".utf8)).document == nil)
  }
}
