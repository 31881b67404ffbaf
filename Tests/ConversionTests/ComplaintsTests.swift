import Foundation
import TestSupport
import Testing

@testable import Conversion

@Suite("What the PDF library says of a file")
struct ComplaintsTests {
  /// Speaks of a font that isn't there.
  private static let odd = TinyPDF.file(
    content: "BT /F 12 Tf 72 720 Td (Dear Sir) Tj ET BT /G 12 Tf 72 700 Td (Yours) Tj ET")

  private static func warnings() throws -> [String] { try PDFConverter.convert(odd).warnings }

  @Test("It is counted, and the same each time")
  func counted() throws {
    let warnings = try Self.warnings()
    #expect(warnings.count == 1)
    #expect(warnings.first?.hasPrefix("the PDF library complained") == true)
    #expect(try Self.warnings() == warnings)
  }

  @Test("It counts for no file that is read meanwhile on another thread")
  func threads() throws {
    let (_, complaints) = try Complaints.counted {
      let done = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        _ = try? Self.warnings()
        done.signal()
      }
      done.wait()
    }
    #expect(complaints == 0)
  }

  @Test("What is counted on its own counts for nothing around it")
  func nested() throws {
    let (_, complaints) = try Complaints.counted { try? Self.warnings() }
    #expect(complaints == 0)
  }
}
