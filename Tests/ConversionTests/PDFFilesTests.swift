import Documents
import Foundation
import Testing

@testable import Conversion

/// Runs over replies kept beside the repository; silent where they aren't.
struct PDFFilesTests {
  private static func shared(_ folder: String) -> [URL] {
    var here = URL(fileURLWithPath: #filePath)
    while here.path != "/" {
      here.deleteLastPathComponent()
      let there = here.appendingPathComponent("shared/" + folder)
      if let names = try? FileManager.default.contentsOfDirectory(atPath: there.path) {
        return names.filter { $0.hasSuffix(".pdf") }.sorted().map { there.appendingPathComponent($0) }
      }
    }
    return []
  }

  private static let all = shared("replies/docs") + shared("real/police")

  private func document(_ url: URL) throws -> Document? {
    do {
      return try PDFConverter.convert([UInt8](try Data(contentsOf: url)))
    } catch ConversionError.noText {
      return nil
    }
  }

  @Test(arguments: all) func `every word stands in one place`(url: URL) throws {
    guard let document = try document(url) else { return }
    #expect(document.orphans().isEmpty)
    for table in document.tables {
      for row in 0..<table.rowCount {
        for column in 0..<table.columnCount {
          #expect(table.cells.filter { $0.covers(row: row, column: column) }.count == 1)
        }
      }
    }
  }

  private func shapes(_ file: String) throws -> [[Int]]? {
    guard let url = Self.all.first(where: { $0.lastPathComponent == file }), let document = try document(url)
    else {
      return nil
    }
    return document.tables.map { [$0.rowCount, $0.columnCount] }
  }

  @Test(arguments: [
    ("Cumbria.pdf", [[7, 2], [34, 7], [20, 8], [17, 9]]),
    ("Durham.pdf", [[9, 6], [13, 6], [19, 6]]),
    ("Humberside.pdf", [[26, 7], [30, 7]]),
    ("001742-14-notts-response.pdf", [[27, 4]]),
    ("003311_14_social_networking.pdf", [[3, 2], [10, 5], [8, 6], [4, 4]]),
    ("DC_001029-14_social_media.pdf", [[15, 7], [6, 4]]),
    ("F-2014-00731_use_of_social_media.pdf", [[4, 2], [7, 7], [10, 5]]),
    ("Leics FOI 1137-14 final.pdf", [[4, 2], [32, 6]]),
    ("lincolnshire_000412-14_response.pdf", [[13, 5]]),
    ("merseyside-2022-0914-sexual-misconduct.pdf", [[5, 5], [6, 2], [8, 5]]),
    ("kent-foi-19-07-0822-social-media-crime.pdf", [[6, 4], [6, 4], [6, 4]]),
    ("16-1187-response-police-systems.pdf", []),
  ]) func `tables have the shape they have on paper`(file: String, expected: [[Int]]) throws {
    guard let shapes = try shapes(file) else { return }
    #expect(shapes == expected)
  }

  @Test func `printed totals are the sums of their columns`() throws {
    guard let url = Self.all.first(where: { $0.lastPathComponent == "Durham.pdf" }),
      let document = try document(url)
    else { return }
    for table in document.tables.prefix(2) {
      for column in 1..<table.columnCount {
        let figures = (1..<table.rowCount).compactMap { row in
          table.cell(row, column).flatMap { Int(document.text[$0.span]) }
        }
        #expect(figures.dropLast().reduce(0, +) == figures.last)
      }
    }
  }

  @Test func `bytes that are no PDF say what is wrong`() {
    #expect(throws: ConversionError.empty) { try PDFConverter.convert([]) }
    #expect {
      try PDFConverter.convert(Array("hello".utf8))
    } throws: { error in
      if case .damaged? = error as? ConversionError { true } else { false }
    }
  }

  @Test func `a page without words says so`() {
    let bytes = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
      trailer<</Root 1 0 R>>
      """
    #expect(throws: ConversionError.noText(pages: 1)) { try PDFConverter.convert(Array(bytes.utf8)) }
  }
}
