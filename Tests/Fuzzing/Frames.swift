import Casework
import Conversion
import Documents
import Reporting

@testable import Pipeline

/// What the run does with an answer of a worker: it looks at it, and what it believes it writes down.
///
/// The bytes are the answer's line, the document's and the findings', each of them JSON.
func believe(_ bytes: [UInt8]) throws {
  let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
  let _: Wire.Ready? = Wire.value(lines[0])
  guard let answer: Wire.Answer = Wire.value(lines[0]) else { return }
  let jobs: [Job] = [
    .convert(bytes: [], type: .html, name: "a.html", isRead: true),
    .convert(bytes: [], type: .html, name: "a.html", isRead: false),
    .read(WrittenDocument(json: small.json ?? []), name: "a.html", isOfReply: false),
  ]
  for job in jobs {
    let result: Result<Product, Failure>
    do throws(Doubt) { result = try job.result(of: answer, Array(lines.dropFirst())) } catch { continue }
    try writeDown(result)
  }
}

private let small = Document(
  text: Text("PC dismissed in 2012"), pages: [Page(number: 1, width: 0, height: 0)],
  words: [Word(span: Span(0, 2), page: 1, box: nil)],
  blocks: [Block(kind: .paragraph, region: .body, span: Span(0, 20), page: 1)])

private func writeDown(_ result: Result<Product, Failure>) throws {
  var file = CaseFile(path: "a.html", sha256: Digest.sha256("a"), mediaType: "text/html")
  switch result {
  case .failure(let failure): file.failure = failure
  case .success(let product):
    file.document = product.document
    file.findings = product.findings ?? Findings()
  }
  let store = try Store.inMemory()
  try store.take([file], facts: facts)
  try store.forEachCaseFile { file in
    _ = RecordLines(manifest: manifest).lines(of: file).map(\.line)
    _ = ReplyLines.lines(of: file).map(\.line)
    _ = DocumentLines.line(of: file).line
    if let document = file.document { _ = DocumentDrawing(of: document) }
    for record in file.findings.records.prefix(3) { _ = Explanation(of: record, in: file) }
  }
}

private let facts = RunFacts(folder: "/", tool: "0", vocabulary: "0", outcomeGroups: [:])
private let manifest = Manifest(facts: facts, entries: [])

/// What a worker would say of a document.
func frame(of document: Document) throws -> [UInt8] {
  let (document, findings) = (Wire.json(document), Wire.json(try findings(in: document)))
  let answer = Wire.Answer(id: 1, document: document.count, findings: findings.count)
  return Wire.line(answer) + document + [UInt8(ascii: "\n")] + findings
}
