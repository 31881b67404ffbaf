import Foundation

/// Whether one thing that a run claims is right, for fitting what is believed of it.
public struct Judgement: Hashable, Sendable {
  /// The gold document's name.
  public var document: String
  /// Of the document's gold replies, in order; what is fitted holds whole forces out.
  public var forces: [String]
  /// The id of the record or reply.
  public var id: String
  /// A field's name; `record` for whether there is such a case, or whether a count is right as a whole.
  public var field: String
  public var isRight: Bool
}

extension Evaluator {
  /// Every field of every reply and of every aligned case of a run held against gold, and every record as a whole.
  ///
  /// Takes the lines of an export. Fields of a case that has no gold case aren't judged: there is nothing to hold them
  /// against. Counts that aren't scored (printed totals, empty cells) aren't judged either.
  public static func judgements(
    goldFolder: URL, documents: Data, replies: Data, records: Data, forms: FormChoice = .all
  ) throws(EvaluationError) -> [Judgement] {
    let gold = try GoldSet.read(goldFolder, forms: forms)
    let run = try Run(documents: documents, replies: replies, records: records)
    let found = try run.replies(for: gold.entries.map(\.gold.document))
    return gold.entries.flatMap { entry in
      let forces = entry.gold.replies.compactMap(\.force)
      return paired(entry.gold, found[entry.gold.document] ?? []).flatMap { judgements(of: $0, forces) }
    }
  }

  private static func judgements(of pair: ReplyPair, _ forces: [String]) -> [Judgement] {
    guard let got = pair.got else { return [] }
    func judgement(_ id: String, _ field: String, _ isRight: Bool) -> Judgement {
      Judgement(document: pair.document, forces: forces, id: id, field: field, isRight: isRight)
    }
    var all: [Judgement] = []
    if let gold = pair.gold {
      all += ReplyField.allCases.map { judgement(got.reply.id, $0.rawValue, $0.agrees(gold, got.reply)) }
    }
    let alignment = CaseAlignment(gold: pair.gold?.cases ?? [], got: got.cases)
    for aligned in alignment.pairs {
      all.append(judgement(aligned.got.id, "record", true))
      for field in CaseField.allCases where field != .outcomeGroup {
        all.append(judgement(aligned.got.id, field.rawValue, aligned.agrees(field)))
      }
      let platforms = Set(aligned.gold.platforms) == Set(aligned.got.platforms ?? [])
      all.append(judgement(aligned.got.id, "platform", platforms))
    }
    all += alignment.extra.map { judgement($0.id, "record", false) }
    let wrong = Set(TallyMatching(gold: pair.gold?.tallies ?? [], got: got.tallies).extra.map(\.id))
    all += got.tallies.map { judgement($0.id, "record", !wrong.contains($0.id)) }
    return all
  }
}
