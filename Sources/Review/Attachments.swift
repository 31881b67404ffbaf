import Casework
import Documents

/// Decisions laid against the records that are there now. They hang on content: a decision finds its record by the
/// source's hash and the place in it where the same words stand there still, else by the words with those around them.
public struct Attachments: Sendable {
  /// By the input's path, in the order in which they were kept, with the ids that the records have now.
  public private(set) var byPath: [String: [Decision]] = [:]
  /// Decisions whose record isn't to be found.
  public private(set) var orphans: [Decision] = []

  /// `paths` are the inputs that are there, each with its hash; `load` opens one.
  ///
  /// Files are opened only as far as decisions need them: those with the same hash, and all others once when some
  /// decision finds its record in none of these.
  public init(
    _ decisions: [Decision], paths: [(path: String, sha256: String?)], load: (String) throws(StoreError) -> CaseFile
  ) throws(StoreError) {
    var groups: [String: [Decision]] = [:]
    for decision in decisions { groups[decision.record, default: []].append(decision) }
    var targets: [String: Target] = [:]
    var lost = Set(groups.keys)
    let sources = Set(decisions.map(\.sha256))
    for (path, sha256) in paths {
      guard let sha256, sources.contains(sha256) else { continue }
      let place = FilePlaces(try load(path))
      for record in lost {
        guard let group = groups[record], group[0].sha256 == sha256, let id = place.samePlace(group) else { continue }
        targets[record] = Target(id, in: place)
      }
      lost.subtract(targets.keys)
    }
    try Attachments.search(&lost, groups, paths, &targets, load)
    Attachments.follow(&lost, groups, &targets)
    for decision in decisions {
      guard let target = targets[decision.record] else {
        orphans.append(decision)
        continue
      }
      var attached = decision
      attached.record = target.id
      // Records that were merged may have moved, too.
      if decision.action == .merge { attached.value = decision.value?.map { targets[$0]?.id ?? $0 } }
      byPath[target.path, default: []].append(attached)
    }
  }

  private struct Target {
    var path: String
    var sha256: String
    var id: String
    /// Of a record that was read.
    var locator: String?

    init(_ id: String, in place: FilePlaces) {
      self.id = id
      path = place.file.path
      sha256 = place.file.sha256 ?? ""
      locator = place.file.findings.records.first { place.identity.record($0) == id }?.locator.path
    }
  }

  /// By the words, in every file. A record that two places fit equally well is not to be found.
  private static func search(
    _ lost: inout Set<String>, _ groups: [String: [Decision]], _ paths: [(path: String, sha256: String?)],
    _ targets: inout [String: Target], _ load: (String) throws(StoreError) -> CaseFile
  ) throws(StoreError) {
    guard !lost.isEmpty else { return }
    var best: [String: (score: Int, target: Target, isAlone: Bool)] = [:]
    for (path, sha256) in paths where sha256 != nil {
      let place = FilePlaces(try load(path))
      for record in lost {
        guard let group = groups[record], let found = place.likeliest(group) else { continue }
        let target = Target(found.id, in: place)
        if let before = best[record], before.score >= found.score {
          if before.score == found.score { best[record]?.isAlone = false }
        } else {
          best[record] = (found.score, target, found.isAlone)
        }
      }
    }
    for (record, found) in best where found.isAlone {
      targets[record] = found.target
      lost.remove(record)
    }
  }

  /// The parts of a record that was split go where it went.
  private static func follow(
    _ lost: inout Set<String>, _ groups: [String: [Decision]], _ targets: inout [String: Target]
  ) {
    for (_, group) in groups {
      for split in group where split.action == .split {
        guard var target = targets[split.record], let before = split.anchor?.locator, let now = target.locator else {
          continue
        }
        for part in 2...Split.most {
          func id(_ sha256: String, _ whole: String) -> String {
            Digest.id(source: sha256, locator: Split.locator(of: whole, decision: split.id, part: part))
          }
          guard lost.remove(id(split.sha256, before)) != nil else { continue }
          target.id = id(target.sha256, now)
          targets[id(split.sha256, before)] = target
        }
      }
    }
  }
}

/// The places of one file that a decision may belong to.
private struct FilePlaces {
  let file: CaseFile
  let identity: Identity
  private let text: Text
  private let words: [(id: String, span: Span, folded: String)]

  init(_ file: CaseFile) {
    self.file = file
    let (identity, text) = (Identity(of: file), file.document?.text ?? Text())
    (self.identity, self.text) = (identity, text)
    words = file.findings.records.map { (identity.record($0), $0.span, QuoteSearch.folded(text[$0.span])) }
  }

  /// In a file with the same bytes: the place that it had, where the same words stand there.
  func samePlace(_ group: [Decision]) -> String? {
    guard file.document != nil else { return nil }
    let decision = group[0]
    let anchor = group.compactMap(\.anchor).last
    if decision.subject == .reply { return sameReply(decision.record, anchor?.quote) }
    if let locator = anchor?.locator {
      let isOwn = Digest.id(source: decision.sha256, locator: locator) == decision.record
      if isOwn, locator.contains("/added:") { return decision.record }
      if locator.contains("/split:") { return nil }
    }
    guard let quote = anchor?.quote else {
      return words.contains { $0.id == decision.record } ? decision.record : nil
    }
    let exact = QuoteSearch.folded(quote.exact)
    if words.contains(where: { $0.id == decision.record && $0.folded == exact }) { return decision.record }
    if let found = likeliest(group), found.isAlone { return found.id }
    // The words are cut otherwise now: the place stands as long as it has some of them.
    guard let span = QuoteSearch(text).best(quote) else { return nil }
    return words.first { $0.id == decision.record && $0.span.overlaps(span) }?.id
  }

  /// The record with the same words, and of several the one with the most of what stood around them.
  func likeliest(_ group: [Decision]) -> (id: String, score: Int, isAlone: Bool)? {
    guard file.document != nil, let anchor = group.compactMap(\.anchor).last, !anchor.locator.contains("/split:") else {
      return nil
    }
    if group[0].subject == .reply { return likeliestReply(anchor) }
    guard let quote = anchor.quote, !quote.exact.isEmpty else { return nil }
    if group.contains(where: { $0.action == .add }) {
      return QuoteSearch(text).best(quote).map { span in
        let id = Digest.id(source: file.sha256 ?? "", locator: anchor.locator)
        return (id, QuoteSearch(text).agreement(of: quote, around: span), true)
      }
    }
    let exact = QuoteSearch.folded(quote.exact)
    let scored = words.filter { $0.folded == exact }.map { word in
      (id: word.id, score: QuoteSearch(text).agreement(of: quote, around: word.span))
    }
    guard let best = scored.map(\.score).max() else { return nil }
    let first = scored.filter { $0.score == best }
    return (first[0].id, best, first.count == 1)
  }

  // MARK: replies

  /// The reply in the place that it had, as long as it is told by the same words; else the one that is.
  private func sameReply(_ id: String, _ quote: Quote?) -> String? {
    let ids = file.findings.replies.indices.map(identity.reply)
    guard let quote, ids.count > 1 else { return ids.first { $0 == id } }
    let told = repliesTold(by: quote)
    if told.contains(where: { $0.id == id }) { return id }
    return told.count == 1 ? told[0].id : nil
  }

  /// In other bytes: the one reply that is told by the same words, and where the file isn't called the same, with most
  /// of what stood around them. A reference alone stands in more letters than one.
  private func likeliestReply(_ anchor: Anchor) -> (id: String, score: Int, isAlone: Bool)? {
    let isNamesake = file.path == anchor.path
    guard let quote = anchor.quote else {
      guard isNamesake, let number = Int(anchor.locator.drop { !$0.isNumber }),
        file.findings.replies.indices.contains(number)
      else { return nil }
      return (identity.reply(number), 0, true)
    }
    let around = quote.prefix.unicodeScalars.count + quote.suffix.unicodeScalars.count
    let told = repliesTold(by: quote).filter { isNamesake || $0.score * 4 >= around * 3 }
    guard let best = told.map(\.score).max() else { return nil }
    let first = told.filter { $0.score == best }
    return (first[0].id, best, first.count == 1)
  }

  /// Those with a field that was read from these words, and how much of what stood around them is there.
  private func repliesTold(by quote: Quote) -> [(id: String, score: Int)] {
    let exact = QuoteSearch.folded(quote.exact)
    return file.findings.replies.enumerated().compactMap { index, reply in
      let spans = reply.fields.values.flatMap(\.evidence).map(\.span).filter { QuoteSearch.folded(text[$0]) == exact }
      return spans.map { QuoteSearch(text).agreement(of: quote, around: $0) }.max().map { (identity.reply(index), $0) }
    }
  }
}

extension Reply {
  /// The words by which it is told from others: its reference, else its date, its force, what it says.
  var tellingSpan: Span? {
    let names: [FieldName] = [.reference, .dateResponded, .force, .total, .disposition]
    return names.lazy.compactMap { fields[$0]?.evidence.first?.span }.first
  }
}
