/// The outcome groups of the record contract; gold gives outcomes only, so their group is looked up here.
enum OutcomeGroup {
  static func of(_ outcome: String?) -> String? { outcome.flatMap { groups[$0] } }

  private static let members: [(group: String, outcomes: String)] = [
    (
      "left",
      """
      dismissed dismissed_without_notice dismissed_with_notice required_to_resign would_have_been_dismissed \
      discharged_probationer vetting_removed resigned resigned_before_proceedings resigned_under_investigation \
      retired left_other
      """
    ),
    ("warning", "final_written_warning final_written_warning_extended written_warning warning_unspecified"),
    (
      "advice",
      """
      management_advice management_action words_of_advice guidance_or_training learning reflective_practice \
      corrective_advice
      """
    ),
    (
      "no_further_action",
      "no_further_action no_case_to_answer not_proven proven_no_action withdrawn discontinued not_recorded"
    ),
    (
      "other",
      """
      reduction_in_rank pay_reduction fine reprimand disciplinary_caution verbal_warning performance_procedure \
      local_resolution convicted police_caution criminal_other restricted_or_moved
      """
    ),
    ("pending", "pending suspended charged"),
  ]

  private static let groups: [String: String] = {
    var groups: [String: String] = [:]
    for (group, outcomes) in members {
      for outcome in outcomes.split(separator: " ") { groups[String(outcome)] = group }
    }
    return groups
  }()
}
