// A document, as the store keeps it and as workers send it. Keys stand in order of the alphabet.

extension Span: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("end", end)
      $0.put("start", start)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (start, end): (Int?, Int?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "start": start = try json.int()
      case "end": end = try json.int()
      default: try json.skip()
      }
    }
    self.init(try json.known(start), try json.known(end))
  }
}

extension Box: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("bottom", bottom)
      $0.put("left", left)
      $0.put("right", right)
      $0.put("top", top)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (left, top, right, bottom): (Double?, Double?, Double?, Double?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "left": left = try json.double()
      case "top": top = try json.double()
      case "right": right = try json.double()
      case "bottom": bottom = try json.double()
      default: try json.skip()
      }
    }
    self.init(
      left: try json.known(left), top: try json.known(top), right: try json.known(right),
      bottom: try json.known(bottom))
  }
}

extension Style: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("bold", bold)
      $0.put("italic", italic)
      $0.put("size", size)
      $0.put("underlined", underlined)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (size, bold, italic, underlined): (Double?, Bool?, Bool?, Bool?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "size": size = try json.double()
      case "bold": bold = try json.bool()
      case "italic": italic = try json.bool()
      case "underlined": underlined = try json.bool()
      default: try json.skip()
      }
    }
    self.init(
      size: try json.known(size), bold: try json.known(bold), italic: try json.known(italic),
      underlined: try json.known(underlined))
  }
}

extension Word: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("box", box)
      $0.put("confidence", confidence)
      $0.put("page", page)
      $0.put("span", span)
      $0.put("style", style)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (span, page, box, style, confidence): (Span?, Int?, Box?, Style?, Double?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "span": span = try Span(from: &json)
      case "page": page = try json.int()
      case "box": box = try json.isNull() ? nil : Box(from: &json)
      case "style": style = try Style(from: &json)
      case "confidence": confidence = try json.isNull() ? nil : json.double()
      default: try json.skip()
      }
    }
    self.init(
      span: try json.known(span), page: try json.known(page), box: box, style: try json.known(style),
      confidence: confidence)
  }
}

extension Page: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("height", height)
      $0.put("number", number)
      $0.put("width", width)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (number, width, height): (Int?, Double?, Double?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "number": number = try json.int()
      case "width": width = try json.double()
      case "height": height = try json.double()
      default: try json.skip()
      }
    }
    self.init(number: try json.known(number), width: try json.known(width), height: try json.known(height))
  }
}

extension Block.Kind: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object { json in
      switch self {
      case .heading(let level):
        json.key("heading")
        json.object { $0.put("level", level) }
      case .listItem(let level):
        json.key("listItem")
        json.object { $0.put("level", level) }
      case .paragraph:
        json.key("paragraph")
        json.object { _ in }
      case .table(let index):
        json.key("table")
        json.object { $0.put("_0", index) }
      }
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var kind: Block.Kind?
    try json.object { json, key throws(JSONReader.Malformed) in
      var number: Int?
      try json.object { json, key throws(JSONReader.Malformed) in
        if key == "level" || key == "_0" { number = try json.int() } else { try json.skip() }
      }
      guard kind == nil else { throw json.malformed }
      switch key {
      case "heading": kind = .heading(level: try json.known(number))
      case "listItem": kind = .listItem(level: try json.known(number))
      case "paragraph": kind = .paragraph
      case "table": kind = .table(try json.known(number))
      default: throw json.malformed
      }
    }
    self = try json.known(kind)
  }
}

extension Block: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("box", box)
      $0.put("kind", kind)
      $0.put("marker", marker)
      $0.put("ordinal", ordinal)
      $0.put("page", page)
      $0.put("region", region)
      $0.put("span", span)
      $0.put("style", style)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (kind, region, span, marker, ordinal): (Kind?, Region?, Span?, Span?, Int?)
    var (page, box, style): (Int?, Box?, Style?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "kind": kind = try Kind(from: &json)
      case "region": region = try json.name()
      case "span": span = try Span(from: &json)
      case "marker": marker = try json.isNull() ? nil : Span(from: &json)
      case "ordinal": ordinal = try json.isNull() ? nil : json.int()
      case "page": page = try json.int()
      case "box": box = try json.isNull() ? nil : Box(from: &json)
      case "style": style = try Style(from: &json)
      default: try json.skip()
      }
    }
    self.init(
      kind: try json.known(kind), region: try json.known(region), span: try json.known(span), marker: marker,
      ordinal: ordinal, page: try json.known(page), box: box, style: try json.known(style))
  }
}

extension Cell: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("box", box)
      $0.put("column", column)
      $0.put("columnSpan", columnSpan)
      $0.put("isHeader", isHeader)
      $0.put("page", page)
      $0.put("row", row)
      $0.put("rowSpan", rowSpan)
      $0.put("span", span)
      $0.put("style", style)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (row, column, rowSpan, columnSpan, isHeader): (Int?, Int?, Int?, Int?, Bool?)
    var (span, page, box, style): (Span?, Int?, Box?, Style?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "row": row = try json.int()
      case "column": column = try json.int()
      case "rowSpan": rowSpan = try json.int()
      case "columnSpan": columnSpan = try json.int()
      case "isHeader": isHeader = try json.bool()
      case "span": span = try Span(from: &json)
      case "page": page = try json.int()
      case "box": box = try json.isNull() ? nil : Box(from: &json)
      case "style": style = try Style(from: &json)
      default: try json.skip()
      }
    }
    self.init(
      row: try json.known(row), column: try json.known(column), rowSpan: try json.known(rowSpan),
      columnSpan: try json.known(columnSpan), isHeader: try json.known(isHeader), span: try json.known(span),
      page: try json.known(page), box: box, style: try json.known(style))
  }
}

extension Table: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("caption", caption)
      $0.put("cells", cells)
      $0.put("columnCount", columnCount)
      $0.put("origin", origin)
      $0.put("rowCount", rowCount)
      $0.put("span", span)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (rowCount, columnCount, cells): (Int?, Int?, [Cell]?)
    var (origin, caption, span): (Origin?, Span?, Span?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "rowCount": rowCount = try json.int()
      case "columnCount": columnCount = try json.int()
      case "cells": cells = try json.values()
      case "origin": origin = try json.name()
      case "caption": caption = try json.isNull() ? nil : Span(from: &json)
      case "span": span = try Span(from: &json)
      default: try json.skip()
      }
    }
    self.init(
      rowCount: try json.known(rowCount), columnCount: try json.known(columnCount), cells: try json.known(cells),
      origin: try json.known(origin), caption: caption, span: try json.known(span))
  }
}

extension HiddenText: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("box", box)
      $0.put("kind", kind)
      $0.put("length", length)
      $0.put("page", page)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (kind, page, box, length): (Kind?, Int?, Box?, Int?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "kind": kind = try json.name()
      case "page": page = try json.int()
      case "box": box = try json.isNull() ? nil : Box(from: &json)
      case "length": length = try json.int()
      default: try json.skip()
      }
    }
    self.init(
      kind: try json.known(kind), page: try json.known(page), box: box, length: try json.known(length))
  }
}

extension Document: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("blocks", blocks)
      $0.put("hidden", hidden)
      $0.put("isIndex", isIndex)
      $0.put("links", links)
      $0.put("pages", pages)
      $0.put("tables", tables)
      $0.put("tagged", tagged)
      $0.key("text")
      $0.put(text)
      $0.put("warnings", warnings)
      $0.key("words")
      PackedWords(wrappedValue: words).write(to: &$0)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (text, pages, words, blocks): (Text?, [Page]?, [Word]?, [Block]?)
    var (tables, tagged, warnings, hidden): ([Table]?, Bool?, [String]?, [HiddenText]?)
    var (links, isIndex): ([String]?, Bool?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "text": text = Text(try json.string())
      case "pages": pages = try json.values()
      case "words": words = try PackedWords(from: &json).wrappedValue
      case "blocks": blocks = try json.values()
      case "tables": tables = try json.values()
      case "tagged": tagged = try json.bool()
      case "warnings": warnings = try json.strings()
      case "hidden": hidden = try json.values()
      case "links": links = try json.isNull() ? nil : json.strings()
      case "isIndex": isIndex = try json.isNull() ? nil : json.bool()
      default: try json.skip()
      }
    }
    self.init(
      text: try json.known(text), pages: try json.known(pages), words: try json.known(words),
      blocks: try json.known(blocks), tables: try json.known(tables), tagged: try json.known(tagged),
      warnings: try json.known(warnings), hidden: try json.known(hidden))
    (self.links, self.isIndex) = (links, isIndex)
  }
}

/// A document as JSON, which nobody has read yet.
public struct WrittenDocument: Hashable, Sendable {
  public var json: [UInt8]

  public init(json: [UInt8]) { self.json = json }

  /// Nil when it is none.
  public var document: Document? { try? Document(json: json) }

  /// Its text, its pages and its warnings, and nothing else of it; nil when it is none.
  public var outline: Document? {
    var json = JSONReader(json)
    var (text, pages, warnings): (Text?, [Page]?, [String]?)
    do throws(JSONReader.Malformed) {
      try json.object { json, key throws(JSONReader.Malformed) in
        switch key {
        case "text": text = Text(try json.string())
        case "pages": pages = try json.values()
        case "warnings": warnings = try json.strings()
        default: try json.skip()
        }
      }
      try json.end()
      return Document(
        text: try json.known(text), pages: try json.known(pages), warnings: try json.known(warnings))
    } catch {
      return nil
    }
  }
}

extension JSONReader {
  /// A value that has to be there, unless it was passed over.
  func known<Value>(_ value: Value?, inOutline other: Value) throws(Malformed) -> Value {
    if let value { return value }
    guard isOutline else { throw malformed }
    return other
  }

  /// A value that has to be there.
  func known<Value>(_ value: Value?) throws(Malformed) -> Value {
    guard let value else { throw malformed }
    return value
  }
}
