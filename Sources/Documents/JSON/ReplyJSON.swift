// What was found of replies, as the store keeps it and as workers send it. Keys stand in order of the alphabet.

extension Question: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("answer", answer)
      $0.put("number", number)
      $0.put("text", text)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (number, text, answer): (String?, Span?, String?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "number": number = try json.isNull() ? nil : json.string()
      case "text": text = try Span(from: &json)
      case "answer": answer = try json.string()
      default: try json.skip()
      }
    }
    self.init(number: number, text: try json.known(text), answer: try json.known(answer))
  }
}

extension Breakdown: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("dimensions", dimensions)
      $0.put("id", id)
      $0.put("sumMax", sumMax)
      $0.put("sumMin", sumMin)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (id, dimensions, sumMin, sumMax): (String?, [FieldName]?, Int?, Int?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "id": id = try json.string()
      case "dimensions": dimensions = try json.names()
      case "sumMin": sumMin = try json.int()
      case "sumMax": sumMax = try json.int()
      default: try json.skip()
      }
    }
    self.init(
      id: try json.known(id), dimensions: try json.known(dimensions), sumMin: try json.known(sumMin),
      sumMax: try json.known(sumMax))
  }
}

extension Population: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("agreement", agreement)
      $0.put("breakdowns", breakdowns)
      $0.put("id", id)
      $0.put("period", period)
      $0.put("totalMax", totalMax)
      $0.put("totalMin", totalMin)
      $0.put("unit", unit)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (id, unit, period, totalMin, totalMax): (String?, Unit?, Period?, Int?, Int?)
    var (agreement, breakdowns): (Agreement?, [Breakdown]?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "id": id = try json.string()
      case "unit": unit = try json.isNull() ? nil : json.name()
      case "period": period = try json.isNull() ? nil : Period(from: &json)
      case "totalMin": totalMin = try json.isNull() ? nil : json.int()
      case "totalMax": totalMax = try json.isNull() ? nil : json.int()
      case "agreement": agreement = try json.name()
      case "breakdowns": breakdowns = try json.values()
      default: try json.skip()
      }
    }
    self.init(
      id: try json.known(id), unit: unit, period: period, totalMin: totalMin, totalMax: totalMax,
      agreement: try json.known(agreement), breakdowns: try json.known(breakdowns))
  }
}

extension Reply: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.key("fields")
      $0.put(fields, in: FieldName.allCases)
      $0.put("flags", flags)
      $0.put("isOnTopic", isOnTopic)
      $0.put("populations", populations)
      $0.put("questions", questions)
      $0.put("state", state)
      $0.put("totalMax", totalMax)
      $0.put("totalMin", totalMin)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (fields, questions, populations): ([FieldName: Field]?, [Question]?, [Population]?)
    var (totalMin, totalMax, flags, state, isOnTopic): (Int?, Int?, [Flag]?, ReviewState?, Bool?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "fields": fields = try json.fields()
      case "questions": questions = try json.values()
      case "populations": populations = try json.values()
      case "totalMin": totalMin = try json.isNull() ? nil : json.int()
      case "totalMax": totalMax = try json.isNull() ? nil : json.int()
      case "flags": flags = try json.names()
      case "state": state = try json.name()
      case "isOnTopic": isOnTopic = try json.isNull() ? nil : json.bool()
      default: try json.skip()
      }
    }
    self.init(
      fields: try json.known(fields), questions: try json.known(questions), populations: try json.known(populations),
      totalMin: totalMin, totalMax: totalMax, flags: try json.known(flags), state: try json.known(state))
    self.isOnTopic = isOnTopic
  }
}

extension Findings: JSONStreamed {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.put("records", records)
      $0.put("replies", replies)
    }
  }

  public init(from json: inout JSONReader) throws(JSONReader.Malformed) {
    var (replies, records): ([Reply]?, [Record]?)
    try json.object { json, key throws(JSONReader.Malformed) in
      switch key {
      case "replies": replies = try json.values()
      case "records": records = try json.values()
      default: try json.skip()
      }
    }
    self.init(replies: try json.known(replies), records: try json.known(records))
  }
}
