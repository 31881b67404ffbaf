import Pipeline
import Reporting

/// What `casebook ingest --dry-run` prints.
enum PlanText {
  static func lines(of plan: Plan) -> [String] {
    var lines = plan.steps.map { step in
      let word = word(for: step.need)
      return word + String(repeating: " ", count: max(1, 9 - word.count)) + Lines.printable(step.path)
    }
    lines.append(
      "\(Wording.count(plan.steps.count, "file")) to go through, \(plan.kept) as they were. Nothing was done.")
    return lines
  }

  private static func word(for need: Plan.Need) -> String {
    switch need {
    case .new: "new"
    case .changed: "changed"
    case .convert: "convert"
    case .read: "read"
    case .again: "again"
    case .gone: "gone"
    }
  }
}
