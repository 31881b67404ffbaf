import Documents

/// What was noticed about one value or one silence, ready for its model.
public struct Observation: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    /// Index into the findings' replies.
    case reply(Int)
    /// Index into the findings' records.
    case record(Int)
  }

  public var subject: Subject
  /// The field's name; `record` for the whole.
  public var name: String
  public var quantity: Quantity
  public var features: FeatureSet

  func about(_ subject: Subject) -> Observation {
    var copy = self
    copy.subject = subject
    return copy
  }
}

/// Notices what there is to notice about records and replies.
struct Observer {
  struct Observed {
    var whole: Observation
    var fields: [Observation]
    var remarks: [Remark]
  }

  /// The fields of a case that a model judges; the force's belief comes from the reply.
  static let judged: [FieldName] = [.role, .rank, .allegation, .platform, .outcome, .period, .count]

  let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  func observations(of record: Record) -> Observed {
    let remarks = Checks.remarks(on: record, in: reading)
    let whole = RecordFeatures(reading: reading, record: record)
    switch record.kind {
    case .case:
      let fields = Observer.judged.map { observation(of: $0, in: record, remarks) }
      var features = whole.ofCase()
      for remark in remarks where remark.flag == .allegationRepeatsRequest || remark.flag == .dateAfterReply {
        if let feature = remark.feature { features.insert(feature) }
      }
      return Observed(whole: noted("record", .caseRecord, features), fields: fields, remarks: remarks)
    case .tally:
      var features = whole.ofTally()
      for feature in remarks.compactMap(\.feature) { features.insert(feature) }
      let held = Observer.judged.filter { !(record[$0]?.values ?? []).isEmpty }
      return Observed(
        whole: noted("record", .tallyRecord, features),
        fields: held.map { noted($0.rawValue, .tallyRecord, features) }, remarks: remarks)
    }
  }

  func observations(of reply: Reply, _ number: Int) -> [Observation] {
    let features = ReplyFeatures(reading: reading, number: number, reply: reply)
    return Reply.FieldName.allCases.map { name in
      // A total that nobody printed is no silence: it was added up.
      let isSilence = reply[name].values.isEmpty && !(name == .total && reply.totalMin != nil)
      return Observation(
        subject: .reply(number), name: name.rawValue, quantity: .replyField(name, isSilence: isSilence),
        features: features.features(of: name))
    }
  }

  private func observation(of name: FieldName, in record: Record, _ remarks: [Remark]) -> Observation {
    guard let field = record[name], !field.values.isEmpty else {
      let features = SilenceFeatures(reading: reading, record: record).features(of: name)
      return noted(name.rawValue, .caseField(name, isSilence: true), features)
    }
    var features = FieldFeatures(reading: reading, record: record).features(of: name, field)
    for remark in remarks where remark.field == name {
      if let feature = remark.feature { features.insert(feature) }
    }
    return noted(name.rawValue, .caseField(name), features)
  }

  private func noted(_ name: String, _ quantity: Quantity, _ features: FeatureSet) -> Observation {
    Observation(subject: .record(0), name: name, quantity: quantity, features: features)
  }
}
