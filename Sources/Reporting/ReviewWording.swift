import Casework
import Documents
import Review

/// What a review says to people, in both faces.
public enum ReviewWording {
  /// `date_responded` → `date responded`; the whole of a record has a name, too.
  public static func name(of field: String) -> String {
    field.isEmpty ? "the whole" : field.replacing("_", with: " ")
  }

  /// A confidence in words and as a number.
  public static func sureness(_ confidence: Double) -> String {
    let percent = Int((confidence * 100).rounded(.down))
    let words =
      switch confidence {
      case 0.99...: "practically sure"
      case 0.95..<0.99: "very sure"
      case 0.85..<0.95: "fairly sure"
      case 0.6..<0.85: "not sure"
      case 0.3..<0.6: "it could as well be wrong"
      default: "hardly more than a guess"
      }
    return "\(words), \(percent)%"
  }

  public static func origin(_ origin: Screen.Choice.Origin) -> String {
    switch origin {
    case .read(let rule): "as it was read (rule \(rule))"
    case .secondReader: "as the second reader has it"
    case .words: "other words in the same place"
    case .code: ""
    case .reviewer(let name): "as \(name) decided"
    case .nothing: "nothing is stated"
    }
  }

  public static func refusal(_ refusal: Refusal) -> String {
    switch refusal {
    case .nothingHere: "There is nothing to decide here."
    case .notPossible(let value, let field):
      "“\(value)” is no value of \(name(of: field)). Choose one of the list, or write a number or a date as 2011-05-03."
    case .noSuchChoice(let number): "There is no reading \(number)."
    case .nothingToUndo: "You have nothing to undo."
    case .noSuchRecords: "Those records aren't in this document."
    case .notForReplies: "That can be done with a record, not with a reply as a whole."
    case .noteWithoutDecision: "Nothing was kept: a note goes with a decision, and this makes none."
    }
  }

  public static let noSuchWords = "Those words aren't in the document, or stand for nothing that the field can be."

  public static func conflict(_ theirs: [Decision]) -> String {
    let parts = theirs.map { decision in
      "\(decision.reviewer ?? "somebody") \(verb(decision)) at \(decision.decidedAt)"
    }
    return "Nothing was kept: meanwhile \(parts.joined(separator: "; ")). Look again, and decide anew."
  }

  private static func verb(_ decision: Decision) -> String {
    let field = name(of: decision.field ?? "")
    let value = (decision.value ?? []).isEmpty ? "nothing" : (decision.value ?? []).joined(separator: ", ")
    return switch decision.action {
    case .confirm: "accepted \(field)" + (decision.value == nil ? "" : " as \(value)")
    case .correct: "set \(field) to \(value)"
    case .reject: "rejected the record"
    case .flag: "put \(field) before a colleague"
    case .add: "added the record"
    case .split: "split the record into \(value)"
    case .merge: "merged records into this one"
    case .undo: "took back a decision on \(field)"
    }
  }

  /// What was decided about a field, and by whom.
  public static func decided(_ decision: Decision) -> String {
    "\(decision.reviewer ?? "somebody") \(verb(decision)), \(decision.decidedAt)"
      + (decision.note.map { ": “\($0)”" } ?? "")
  }

  public static func disagreement(_ disagreement: Disagreement) -> String {
    let now = disagreement.now.isEmpty ? "nothing" : disagreement.now.joined(separator: ", ")
    return "The program now reads \(name(of: disagreement.decision.field ?? "")) as \(now). The decision holds."
  }

  public static func progress(_ progress: Screen.Progress) -> String {
    var parts = ["\(progress.settled) of \(progress.total) settled"]
    if progress.decided > 0 { parts.append("\(progress.decided) decided now") }
    if let pace = progress.pace { parts.append("\(Int(pace.rounded())) a minute") }
    return parts.joined(separator: ", ")
  }

  /// Said when what is left doesn't matter any more.
  public static let withinBound =
    "What is left can't move the published total or a share of it beyond your bound."

  /// What a key does.
  public static func meaning(of action: KeyAction) -> String {
    if let number = action.choice { return number == 0 ? "nothing is stated" : "choose reading \(number)" }
    return switch action {
    case .accept: "accept"
    case .reject: "reject the record"
    case .edit: "edit"
    case .skip: "skip"
    case .flag: "flag for a colleague"
    case .undo: "undo"
    case .next: "next record"
    case .previous: "previous record"
    case .help: "help"
    case .nextField: "next field"
    case .previousField: "previous field"
    case .acceptRecord: "accept all of the record"
    case .acceptDocument: "accept all of the document"
    case .acceptGroup: "accept all that look alike"
    case .note: "a note for what you decide next"
    case .addCase: "add a case that was missed"
    case .split: "split the record"
    case .merge: "merge records into this one"
    case .reply: "the reply as a whole"
    case .quit: "end"
    default: action.rawValue
    }
  }

  /// The keys of an action, as a person would write them.
  public static func keys(of action: KeyAction, in keys: Keys) -> String {
    let names = [
      "Control+z": "ctrl-z", "ArrowUp": "↑", "ArrowDown": "↓", "ArrowLeft": "←", "ArrowRight": "→", "Space": "space",
      "Backspace": "backspace", "Enter": "enter",
    ]
    return keys.keys(of: action).map { names[$0] ?? $0.replacing("Control+", with: "ctrl-") }.joined(separator: " ")
  }

  public static func summary(_ summary: Summary) -> [String] {
    var lines = ["settled      \(summary.settled) of \(summary.total)"]
    let people = summary.byReviewer.map { "\(Lines.printable($0.reviewer)) \($0.decisions)" }.joined(separator: ", ")
    lines.append("decisions    \(summary.decisions)" + (people.isEmpty ? "" : " (\(people))"))
    if summary.flagged > 0 { lines.append("flagged      \(Wording.count(summary.flagged, "field")) for a colleague") }
    if summary.audit == nil {
      lines.append(
        "reach        what is open could move the published total or a share of it by \(percent(summary.reach)) at most"
      )
    }
    for agreement in summary.agreements {
      let kappa = agreement.kappa.map { ", Cohen's kappa \(decimal($0))" } ?? ""
      lines.append(
        "agreement    \(agreement.reviewers.map(Lines.printable).joined(separator: " and ")): "
          + "\(agreement.agreed) of \(agreement.fields)\(kappa)")
    }
    if let audit = summary.audit { lines += self.audit(audit) }
    for place in summary.disputed {
      lines.append("disputed     \(place.record) \(name(of: place.field)), \(Lines.printable(place.path))")
    }
    for disagreement in summary.disagreements {
      lines.append("disagrees    \(disagreement.record): \(self.disagreement(disagreement))")
    }
    for orphan in summary.orphans {
      lines.append(
        "orphan       \(orphan.record): \(Lines.printable(decided(orphan))), \(Lines.printable(orphan.anchor?.path ?? ""))"
      )
    }
    return lines
  }

  private static func audit(_ audit: Audit) -> [String] {
    let sample =
      "audit        \(audit.decided) looked at of a random \(audit.items.count) of \(audit.accepted) accepted fields"
    guard let rate = audit.rate, let bound = audit.upperBound else { return [sample] }
    return [sample + ": \(audit.wrong) wrong, \(percent(rate)); at most \(percent(bound)) at 95% (Clopper–Pearson)"]
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded(.up))
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let fraction = hundredths % 100
    return "\(value < 0 ? "-" : "")\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
