import Documents

/// Staff and PCSOs are not under the Conduct Regulations: nobody reduces them in rank, requires them to resign under
/// the Regulations, or dispenses with them as probationers. Source: domain §3.1, §3.2.
struct SanctionOfRoleCheck: Check {
  private static let ofOfficers: Set = ["reduction_in_rank", "required_to_resign", "discharged_probationer"]

  func remarks(on record: Record, in reading: Reading) -> [Remark] {
    guard let role = record[.role]?.value, ["police_staff", "pcso"].contains(role), let outcome = record[.outcome],
      let code = outcome.values.first(where: SanctionOfRoleCheck.ofOfficers.contains)
    else { return [] }
    // Staff can be demoted; only an officer has a rank to lose.
    if code == "reduction_in_rank", !(outcome.raw?.lowercased().contains("rank") ?? false) { return [] }
    return [
      Remark(.role, feature: "check:sanction_of_role", flag: .sanctionNotAvailable),
      Remark(.outcome, feature: "check:sanction_of_role", flag: .sanctionNotAvailable),
    ]
  }
}
