import Documents

/// A rank belongs to one role: a constable is a police officer, staff have none. Source: domain §2.1, §2.3, §2.4.
struct RoleRankCheck: Check {
  func remarks(on record: Record, in reading: Reading) -> [Remark] {
    guard let role = record[.role]?.value, let rank = record[.rank]?.value,
      let implied = reading.vocabulary.ranks.entry(rank)?.role, implied != role
    else { return [] }
    return [
      Remark(.role, feature: "check:role_rank", flag: .roleRankConflict),
      Remark(.rank, feature: "check:role_rank", flag: .roleRankConflict),
    ]
  }
}
