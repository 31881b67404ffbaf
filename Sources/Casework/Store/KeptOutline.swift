import Documents
internal import GRDB

/// What a store holds of a file to make figures from, as it is kept.
struct KeptOutline: Sendable {
  private let frame: CaseFile
  private let text: String?
  private let body: String?
  // What an earlier version kept: the whole document in place of its text, the whole findings in place of their outline.
  private let document: WrittenDocument?
  private let findings: Findings?

  init(of frame: CaseFile, _ conversion: ConversionMark?, _ reading: ReadingMark?, in db: Database) throws {
    self.frame = frame
    text = try conversion.flatMap {
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT text FROM texts WHERE conversion = ?"), arguments: [$0.id])
    }
    document = text == nil ? try conversion.flatMap { try Store.document(ofConversion: $0.id, in: db) } : nil
    body = try reading.flatMap {
      try String.fetchOne(db.cachedStatement(sql: "SELECT body FROM outlines WHERE reading = ?"), arguments: [$0.id])
    }
    findings = body == nil ? try reading.map { try Findings(ofReading: $0.id, in: db) } : nil
  }

  func file() throws -> CaseFile {
    var file = frame
    file.document = try text.map { Document(text: Text($0)) } ?? document.map { try StoredJSON.known($0.outline) }
    file.findings = try body.map { try StoredJSON.value($0, isOutline: true) } ?? findings ?? Findings()
    return file
  }
}
