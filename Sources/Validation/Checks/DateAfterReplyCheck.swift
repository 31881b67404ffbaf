import Documents

/// Nothing happened after the letter that tells of it. Source: domain §5.5.
struct DateAfterReplyCheck: Check {
  func remarks(on record: Record, in reading: Reading) -> [Remark] {
    guard let period = record.period, let reply = reading.reply(of: record),
      let written = reply[.dateResponded].value.flatMap(firstDay), period.start > written
    else { return [] }
    return [Remark(.period, feature: "check:date_after_reply", flag: .dateAfterReply)]
  }
}
