import Documents
import Foundation
import Testing

@testable import Conversion

/// A converted page with short ways to ask what became of its words.
struct HTMLTestPage {
  let document: Document

  init(_ source: String) throws { try self.init(Array(source.utf8)) }

  init(_ bytes: [UInt8]) throws {
    document = try HTMLConverter.convert(bytes)
    #expect(document.orphans().isEmpty)
    #expect(zip(document.blocks, document.blocks.dropFirst()).allSatisfy { $0.span.end < $1.span.start })
    for table in document.tables {
      for row in 0..<table.rowCount {
        for column in 0..<table.columnCount {
          #expect(table.cells.count { $0.covers(row: row, column: column) } == 1)
        }
      }
    }
  }

  /// The texts of all blocks of a region.
  func texts(_ region: Block.Region) -> [String] {
    document.blocks.filter { $0.region == region }.map { document.text[$0.span] }
  }

  var body: [String] { texts(.body) }

  func block(_ start: String) -> Block? { document.blocks.first { document.text[$0.span].hasPrefix(start) } }

  func region(of start: String) -> Block.Region? { block(start)?.region }

  /// A table drawn as rows of cell texts; header cells have a `#` before them.
  func rows(_ index: Int = 0) -> [[String]] {
    guard document.tables.indices.contains(index) else { return [] }
    let table = document.tables[index]
    return (0..<table.rowCount).map { row in
      table.cells.filter { $0.row == row }.map { ($0.isHeader ? "#" : "") + document.text[$0.span] }
    }
  }
}

/// Replies beside the project, where they are there to be read.
enum HTMLTestReplies {
  static let pages: [URL] = {
    var folder = URL(fileURLWithPath: #filePath)
    var found: [URL] = []
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      for place in ["shared/replies/docs", "Corpus/replies"] {
        let files = try? FileManager.default.contentsOfDirectory(
          at: folder.appendingPathComponent(place), includingPropertiesForKeys: nil)
        found += (files ?? []).filter { $0.pathExtension == "html" }
      }
    }
    return found.sorted { $0.path < $1.path }
  }()
}
