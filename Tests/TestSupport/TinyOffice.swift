/// Word and Excel files small enough to be written here, around the XML that a test is about.
public enum TinyOffice {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private static func relations(_ targets: [(id: String, kind: String, target: String)]) -> String {
    let list = targets.map { #"<Relationship Id="\#($0.id)" Type="\#(office)/\#($0.kind)" Target="\#($0.target)"/>"# }
    return #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + list.joined() + "</Relationships>"
  }

  /// A Word file: the content of its body, and further parts by kind (`styles`, `numbering`, `footnotes`, `header`).
  /// A part of another kind is a file as it stands.
  public static func docx(
    _ body: String, parts: KeyValuePairs<String, String> = [:], files: KeyValuePairs<String, String> = [:],
    prologue: String = ""
  ) -> [UInt8] {
    var zip = TinyZip()
    func add(_ name: String, _ text: String) { zip.add(name, Array(text.utf8)) }
    add("[Content_Types].xml", #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#)
    add("_rels/.rels", relations([("rId1", "officeDocument", "word/document.xml")]))
    add(
      "word/document.xml",
      prologue + #"<w:document xmlns:w="\#(word)" xmlns:r="\#(office)" "#
        + #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>"# + body
        + "</w:body></w:document>")
    add("word/_rels/document.xml.rels", relations(parts.map { ($0.key, $0.key.filter(\.isLetter), "\($0.key).xml") }))
    for (name, content) in parts {
      let root = ["header": "hdr", "footer": "ftr"][name.filter(\.isLetter)] ?? name
      add("word/\(name).xml", #"<w:\#(root) xmlns:w="\#(word)">\#(content)</w:\#(root)>"#)
    }
    for (name, content) in files { add(name, content) }
    return zip.bytes
  }

  /// A paragraph of plain words.
  public static func paragraph(_ text: String, _ properties: String = "", run: String = "") -> String {
    #"<w:p><w:pPr>\#(properties)</w:pPr><w:r><w:rPr>\#(run)</w:rPr><w:t xml:space="preserve">\#(text)</w:t></w:r></w:p>"#
  }

  /// A cell of a Word table with one paragraph.
  public static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  public struct Tab: Sendable {
    public var name: String
    public var content: String
    public var state: String

    /// What stands in a worksheet's element; a state other than `visible` hides it.
    public init(_ name: String, _ content: String, state: String = "visible") {
      self.name = name
      self.content = content
      self.state = state
    }
  }

  /// An Excel file; `styles` is what stands in its element.
  public static func xlsx(
    _ tabs: [Tab], strings: [String] = [], styles: String = "", workbook: String = "",
    files: KeyValuePairs<String, String> = [:]
  ) -> [UInt8] {
    var zip = TinyZip()
    func add(_ name: String, _ text: String) { zip.add(name, Array(text.utf8)) }
    add("[Content_Types].xml", #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#)
    add("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")]))
    let sheets = tabs.enumerated().map {
      #"<sheet name="\#($1.name)" sheetId="\#($0 + 1)" r:id="s\#($0 + 1)" state="\#($1.state)"/>"#
    }
    add(
      "xl/workbook.xml",
      #"<workbook xmlns="\#(sheet)" xmlns:r="\#(office)">\#(workbook)<sheets>\#(sheets.joined())</sheets></workbook>"#)
    add(
      "xl/_rels/workbook.xml.rels",
      relations(
        tabs.indices.map { ("s\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
          + [("x1", "sharedStrings", "sharedStrings.xml"), ("x2", "styles", "/xl/styles.xml")]))
    for (index, tab) in tabs.enumerated() {
      add("xl/worksheets/sheet\(index + 1).xml", #"<worksheet xmlns="\#(sheet)">\#(tab.content)</worksheet>"#)
    }
    let items = strings.map { "<si><t>\($0)</t></si>" }.joined()
    add("xl/sharedStrings.xml", #"<sst xmlns="\#(sheet)">\#(items)</sst>"#)
    add("xl/styles.xml", #"<styleSheet xmlns="\#(sheet)">\#(styles)</styleSheet>"#)
    for (name, content) in files { add(name, content) }
    return zip.bytes
  }

  /// The rows of a worksheet, cell by cell, from `A1`: numbers as numbers, other text as text, nothing for an empty one.
  public static func rows(_ rows: [[String]]) -> String {
    let lines = rows.enumerated().map { index, cells in
      let list = cells.enumerated().map { column, text -> String in
        let place = #"r="\#(Character(UnicodeScalar(UInt8(65 + column))))\#(index + 1)""#
        if text.isEmpty { return "" }
        if Double(text) != nil { return "<c \(place)><v>\(text)</v></c>" }
        return #"<c \#(place) t="inlineStr"><is><t>\#(text)</t></is></c>"#
      }
      return #"<row r="\#(index + 1)">\#(list.joined())</row>"#
    }
    return "<sheetData>\(lines.joined())</sheetData>"
  }
}
