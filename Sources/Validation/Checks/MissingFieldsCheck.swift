import Documents

/// A case says who, what for and what came of it. Source: record contract, "What is one case".
struct MissingFieldsCheck: Check {
  func remarks(on record: Record, in reading: Reading) -> [Remark] {
    guard record.kind == .case else { return [] }
    var flags: [Flag] = []
    if lacks(.role, record) { flags.append(.roleMissing) }
    if lacks(.allegation, record) { flags.append(.allegationMissing) }
    if lacks(.outcome, record), !record.flags.contains(.outcomeIsFindingOnly) { flags.append(.outcomeMissing) }
    if record.period == nil { flags.append(.periodMissing) }
    return flags.map { Remark(flag: $0) }
  }

  private func lacks(_ name: FieldName, _ record: Record) -> Bool { (record[name]?.values ?? []).isEmpty }
}
