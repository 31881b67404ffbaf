// What was found in a document, as the store keeps it and as workers send it. Keys stand in order of the alphabet.

extension Evidence: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("box", box)
      $0.put("document", document)
      $0.put("exact", exact)
      $0.put("page", page)
      $0.put("span", span)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (page, box, span, exact, document): (Int?, Box?, Span?, Bool?, String?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "page": page = try json.int()
      case "box": box = try json.isNull() ? nil : Box(from: &json)
      case "span": span = try Span(from: &json)
      case "exact": exact = try json.bool()
      case "document": document = try json.isNull() ? nil : json.string()
      default: try json.skip()
      }
    }
    self.init(
      page: try json.known(page), box: box, span: try json.known(span), exact: try json.known(exact),
      document: document)
  }
}

extension OtherReading: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("evidence", evidence)
      $0.put("raw", raw)
      $0.put("rule", rule)
      $0.put("values", values)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (rule, values, raw, evidence): (String?, [String]?, String?, Evidence?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "rule": rule = try json.string()
      case "values": values = try json.strings()
      case "raw": raw = try json.string()
      case "evidence": evidence = try Evidence(from: &json)
      default: try json.skip()
      }
    }
    self.init(
      rule: try json.known(rule), values: try json.known(values), raw: try json.known(raw),
      evidence: try json.known(evidence))
  }
}

extension Field: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("confidence", confidence)
      if !$0.isOutline {
        $0.put("evidence", evidence)
        $0.put("features", features)
      }
      $0.put("flags", flags)
      if !$0.isOutline {
        $0.put("otherwise", otherwise)
        $0.put("raw", raw)
      }
      $0.put("review", review)
      if !$0.isOutline { $0.put("rule", rule) }
      $0.put("values", values)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (raw, values, confidence, flags): (String?, [String]?, Double?, [Flag]?)
    var (evidence, rule, features): ([Evidence]?, String?, [String]?)
    var (otherwise, review): (OtherReading?, String?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "values": values = try json.strings()
      case "confidence": confidence = try json.double()
      case "flags": flags = try json.names()
      case "review": review = try json.isNull() ? nil : json.string()
      case _ where json.isOutline: try json.skip()
      case "raw": raw = try json.isNull() ? nil : json.string()
      case "evidence": evidence = try json.values()
      case "rule": rule = try json.string()
      case "features": features = try json.strings()
      case "otherwise": otherwise = try json.isNull() ? nil : OtherReading(from: &json)
      default: try json.skip()
      }
    }
    self.init(
      raw: raw, values: try json.known(values), confidence: try json.known(confidence), flags: try json.known(flags),
      evidence: try json.known(evidence, inOutline: []), rule: try json.known(rule, inOutline: "none"),
      features: try json.known(features, inOutline: []),
      otherwise: otherwise, review: review)
  }
}

extension Period.Day: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("day", day)
      $0.put("month", month)
      $0.put("year", year)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (year, month, day): (Int?, Int?, Int?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "year": year = try json.int()
      case "month": month = try json.int()
      case "day": day = try json.int()
      default: try json.skip()
      }
    }
    self = try json.known(
      Period.Day(year: try json.known(year), month: try json.known(month), day: try json.known(day)))
  }
}

extension Period: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("edtf", edtf)
      $0.put("end", end)
      $0.put("start", start)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (edtf, start, end): (String?, Day?, Day?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "edtf": edtf = try json.string()
      case "start": start = try Day(from: &json)
      case "end": end = try Day(from: &json)
      default: try json.skip()
      }
    }
    self.init(edtf: try json.known(edtf), start: try json.known(start), end: try json.known(end))
  }
}

extension Record: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("breakdown", breakdown)
      $0.put("countMax", countMax)
      $0.put("countMin", countMin)
      $0.put("counted", counted)
      $0.key("fields")
      $0.put(fields, in: FieldName.allCases)
      $0.put("flags", flags)
      $0.put("isTotal", isTotal)
      $0.put("kind", kind)
      $0.key("locator")
      $0.object { $0.put("path", locator.path) }
      $0.put("page", page)
      $0.put("period", period)
      $0.put("population", population)
      $0.put("reply", reply)
      $0.put("span", span)
      $0.put("state", state)
      $0.put("summary", summary)
      $0.put("title", title)
      $0.put("unit", unit)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (kind, locator, reply, population, breakdown): (Kind?, String?, Int?, String?, String?)
    var (counted, isTotal, countMin, countMax, unit): (Bool?, Bool?, Int?, Int?, Unit?)
    var (fields, title, period, summary): ([FieldName: Field]?, String?, Period?, String?)
    var (span, page, flags, state): (Span?, Int?, [Flag]?, ReviewState?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "kind": kind = try json.name()
      case "locator":
        try json.object { json, key throws(JSONReader.Malformed) in
          if key == "path" { locator = try json.string() } else { try json.skip() }
        }
      case "reply": reply = try json.int()
      case "population": population = try json.string()
      case "breakdown": breakdown = try json.string()
      case "counted": counted = try json.bool()
      case "isTotal": isTotal = try json.bool()
      case "countMin": countMin = try json.int()
      case "countMax": countMax = try json.int()
      case "unit": unit = try json.isNull() ? nil : json.name()
      case "fields": fields = try json.fields()
      case "title": title = try json.isNull() ? nil : json.string()
      case "period": period = try json.isNull() ? nil : Period(from: &json)
      case "summary": summary = try json.isNull() ? nil : json.string()
      case "span": span = try Span(from: &json)
      case "page": page = try json.int()
      case "flags": flags = try json.names()
      case "state": state = try json.name()
      default: try json.skip()
      }
    }
    self.init(
      kind: try json.known(kind), locator: Locator(try json.known(locator)), reply: try json.known(reply),
      population: try json.known(population), breakdown: try json.known(breakdown), counted: try json.known(counted),
      isTotal: try json.known(isTotal), countMin: try json.known(countMin), countMax: try json.known(countMax),
      unit: unit, fields: try json.known(fields), title: title, period: period, summary: summary,
      span: try json.known(span), page: try json.known(page), flags: try json.known(flags),
      state: try json.known(state))
  }
}

extension JSONWriter {
  /// As `Codable` has it: names and fields in turn, here in the names' own order.
  mutating func put<Name: RawRepresentable<String> & Hashable>(_ fields: [Name: Field], in order: [Name]) {
    array(order.lazy.filter { fields[$0] != nil }.flatMap { [($0, true), ($0, false)] }) { json, part in
      if part.1 { json.put(part.0.rawValue) } else if let field = fields[part.0] { json.put(field) }
    }
  }
}

extension JSONReader {
  /// Names and fields in turn.
  mutating func fields<Name: RawRepresentable<String> & Hashable>() throws(Malformed) -> [Name: Field] {
    var fields: [Name: Field] = [:]
    var name: Name?
    try array { json throws(Malformed) in
      if let known = name {
        fields[known] = try Field(from: &json)
        name = nil
      } else {
        name = try json.name() as Name
      }
    }
    guard name == nil else { throw malformed }
    return fields
  }
}
