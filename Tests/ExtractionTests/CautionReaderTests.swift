import Documents
import Testing

@testable import Extraction

@Suite("Cautions of the force and of a court")
struct CautionReaderTests {
  private func outcomes(_ rows: [[String]]) throws -> [String] {
    try findings(letter([.table([["Date recorded", "Rank", "Allegation", "Outcome"]] + rows)])).cases.map {
      $0.line(.outcome)
    }
  }

  @Test("A bare caution on a matter recorded before December 2008 is disciplinary, later a court's")
  func frames() throws {
    #expect(
      try outcomes([
        ["12/06/2008", "PC", "Racist comment on Facebook", "Caution"],
        ["30/11/2008", "PC", "Offensive remark on Bebo", "Caution"],
        ["01/12/2008", "PC", "Harassment of a former partner by Facebook messages", "Caution"],
        ["2012", "PC", "Malicious messages on Twitter", "Caution"],
      ]) == ["disciplinary_caution", "disciplinary_caution", "police_caution", "police_caution"])
  }

  @Test("A police caution is a court's whenever it was")
  func police() throws {
    #expect(
      try outcomes([
        ["12/06/2008", "PC", "Harassment by Facebook messages", "Police caution"],
        ["12/07/2008", "PC", "Offensive remark on Bebo", "Written warning"],
      ]) == ["police_caution", "written_warning"])
  }
}
