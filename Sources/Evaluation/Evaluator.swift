import Foundation

/// How a run is to be scored.
public struct EvaluationOptions: Sendable {
  public var forms: FormChoice
  /// How many stated fields a gold case and a record must share to be the same matter; see `CaseAlignment`.
  public var minimumAgreement: Int
  /// The confidence from which an unflagged field counts as accepted although its record asks for review.
  public var threshold: Double

  public init(forms: FormChoice = .textLayerAndHTML, minimumAgreement: Int = 2, threshold: Double = 0.9) {
    self.forms = forms
    self.minimumAgreement = minimumAgreement
    self.threshold = threshold
  }
}

/// Measures an export against hand-made gold, as the record contract lays down.
public struct Evaluator {
  /// Scores an export folder (`records.jsonl`, `replies.jsonl`, `documents.jsonl`) against a folder of gold files.
  ///
  /// A gold document is found in the run by file name; one that the run hasn't got counts as all missing. What the
  /// run holds beyond the gold's documents isn't scored. Within a document replies are paired by force; a single
  /// gold reply and a single found one belong together whatever force was read; what is left over is paired in order.
  public static func score(
    goldFolder: URL, exportFolder: URL, options: EvaluationOptions = EvaluationOptions()
  ) throws(EvaluationError) -> Score {
    let gold = try GoldSet.read(goldFolder, forms: options.forms)
    let run = try Run.read(exportFolder)
    let found = try run.replies(for: gold.entries.map(\.gold.document))
    var scores: [ReplyScore] = []
    for entry in gold.entries {
      let pairs = paired(entry.gold, found[entry.gold.document] ?? [])
      scores += pairs.map { ReplyScore($0, options) }
    }
    let names = run.documentNames
    return Score(
      replies: scores,
      absent: gold.entries.map(\.gold.document).filter { found[$0] == nil && !names.contains($0) },
      leftOut: gold.leftOut,
      unscored: names.subtracting(gold.entries.map(\.gold.document)).subtracting(gold.leftOut).sorted(),
      threshold: options.threshold,
      fingerprint: try CorpusFingerprint.of(gold, folder: goldFolder))
  }

  static func paired(_ gold: Gold, _ found: [RunReply]) -> [ReplyPair] {
    var waiting = found
    var partners: [RunReply?] = gold.replies.map { _ in nil }
    for (index, reply) in gold.replies.enumerated() {
      guard let same = waiting.firstIndex(where: { $0.reply.force == reply.force }) else { continue }
      partners[index] = waiting.remove(at: same)
    }
    for index in partners.indices where partners[index] == nil && !waiting.isEmpty {
      partners[index] = waiting.removeFirst()
    }
    let pairs = zip(gold.replies, partners).map { reply, partner in
      ReplyPair(document: gold.document, form: gold.form, gold: reply, got: partner)
    }
    let extra = waiting.map {
      ReplyPair(document: gold.document, form: gold.form, gold: nil, got: $0, others: gold.replies)
    }
    return pairs + extra
  }
}
