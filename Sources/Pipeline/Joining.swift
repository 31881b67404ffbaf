import Casework
import Conversion
import Documents
import Extraction

/// Brings the documents of one reply together, once all were read. What one says by itself is kept beside what it says
/// as a part of the reply, so a change in one lays the others out anew without reading them.
struct Joining<Store: CaseworkStore> {
  let stages: Stages
  let store: Store
  let crew: any Crew
  /// What the runs before left, by path.
  let before: [String: LedgerEntry]

  func join(_ entries: inout [LedgerEntry]) throws(IngestError) {
    let heads = try stored { () throws(StoreError) in try store.replyHeads() }
    let links = try stored { () throws(StoreError) in try store.links() }
    for group in ReplyGroups(entries, heads: heads, links: links).groups() {
      try join(group.members, page: group.page, &entries)
    }
  }

  private func join(_ group: [Int], page: Int?, _ entries: inout [LedgerEntry]) throws(IngestError) {
    let stamp = stamp(of: group.map { entries[$0] })
    if isKept(group, entries, stamp) {
      for index in group { adopt(&entries[index]) }
      return
    }
    var members: [ReplyMember] = []
    for index in group {
      var member = try member(entries[index], isFirst: index == group[0])
      // It prints what a mail said, and brought the others.
      if index == page { (member.part, member.isCover) = (.mail, true) }
      members.append(member)
    }
    try readSheets(&members, group.map { entries[$0] })
    guard let joined = stages.joined(members) else { return }
    let lead = entries[group[joined.lead]].path
    for (place, index) in group.enumerated() {
      guard let findings = joined.findings[place] else { continue }
      if place != joined.lead { entries[index].lead = lead }
      guard let own = entries[index].reading, let conversion = entries[index].conversion else { continue }
      let key = ReadingKey(conversion: conversion, name: own.name, stamp: stamp)
      entries[index].own = own
      if let kept = try stored({ () throws(StoreError) in try store.reading(key) }) {
        entries[index].reading = kept
      } else {
        entries[index].reading = try stored { () throws(StoreError) in try store.keep(findings, as: key) }
      }
    }
  }

  /// Who they are, how each ended, and by what each was read.
  private func stamp(of members: [LedgerEntry]) -> String {
    let facts = members.map { "\($0.path)\n\($0.sha256 ?? "")\n\($0.status.rawValue)\n\($0.reading?.stamp ?? "")\n" }
    return "\(stages.versions.rules) joined \(Digest.sha256(facts.joined()).prefix(16))"
  }

  /// Whether all were brought together before, as they are now.
  private func isKept(_ group: [Int], _ entries: [LedgerEntry], _ stamp: String) -> Bool {
    group.contains { before[entries[$0].path]?.reading?.stamp == stamp }
      && group.allSatisfy { index in
        guard let known = before[entries[index].path], known.sha256 == entries[index].sha256, !known.isRemoved else {
          return false
        }
        return (known.own ?? known.reading)?.key == entries[index].reading?.key
      }
  }

  private func adopt(_ entry: inout LedgerEntry) {
    guard let known = before[entry.path] else { return }
    if known.own != nil { (entry.own, entry.reading) = (entry.reading, known.reading) }
    entry.lead = known.lead
  }

  /// A sheet of nothing but ranks, years and numbers doesn't say what it counts; the letter it came with does. So it's
  /// read again where the reply has no figures otherwise.
  private func readSheets(_ members: inout [ReplyMember], _ entries: [LedgerEntry]) throws(IngestError) {
    guard members.allSatisfy({ $0.findings.records.isEmpty }), members.contains(where: \.isOnTopic) else { return }
    for index in members.indices where members[index].part == .sheet && !members[index].isOnTopic {
      guard let conversion = entries[index].conversion, conversion.failure == nil, let own = entries[index].reading,
        let document = try stored({ () throws(StoreError) in try store.document(of: conversion) })
      else { continue }
      let pending = crew.take(.read(document, name: own.name, isOfReply: true))
      let result: Result<Product, Failure>
      do throws(NoWorker) { result = try pending.result() } catch { throw .noWorker(error) }
      if case .success(let product) = result, let findings = product.findings { members[index].findings = findings }
    }
  }

  private func member(_ entry: LedgerEntry, isFirst: Bool) throws(IngestError) -> ReplyMember {
    var findings = Findings()
    if let reading = entry.reading {
      findings = try stored { () throws(StoreError) in try store.findings(of: reading) }
    }
    let type = entry.mediaType.flatMap(MediaType.init)
    return ReplyMember(
      id: Identity(of: CaseFile.Place(path: entry.path, sha256: entry.sha256)).document, part: part(type),
      isCover: isFirst && type?.hasParts == true || type == .mail, findings: findings, isMissed: isMissed(entry))
  }

  private func part(_ type: MediaType?) -> ReplyMember.Part {
    switch type {
    case .mail, .mbox, .tnef: .mail
    case .xlsx, .xls, .ods, .csv: .sheet
    default: .letter
    }
  }

  /// Whether figures may stand in what couldn't be read. A picture of this size is a crest or a signature.
  private func isMissed(_ entry: LedgerEntry) -> Bool {
    let isPicture = [.png, .jpeg, .gif, .tiff].contains(entry.mediaType.flatMap(MediaType.init))
    if isPicture, (entry.size ?? 0) <= 100_000 { return false }
    return switch entry.cause {
    case nil: entry.status.isFailure
    case .duplicate, .empty: false
    default: true
    }
  }
}
