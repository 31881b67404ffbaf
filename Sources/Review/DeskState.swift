import Casework
import Documents
import Foundation

/// What a desk knows between one keypress and the next.
struct DeskState: Sendable {
  let settings: Desk.Settings
  private(set) var queue: Queue
  private(set) var decisions: [Decision] = []
  private(set) var byRecord: [String: [Decision]] = [:]
  private(set) var verdicts: [String: Verdicts] = [:]
  private(set) var orphans: [Decision] = []
  private(set) var number: Int64 = 0
  private(set) var audited: [FieldPlace] = []
  private(set) var accepted = 0
  /// Records that people added or split off.
  private var extra: [Queue.Item] = []
  private var merged: Set<String> = []
  private var open: [Bool] = []
  private(set) var openCount = 0
  private(set) var wantedCount = 0
  private var run: RunID?
  private var files: [(path: String, file: CaseFile)] = []
  private var decidedHere = 0
  private var startedAt = ContinuousClock.now
  private var reach: (value: Double, at: Int)?
  var skipped: Set<String> = []
  var keypresses: [[String]] = []

  init(_ store: Store, settings: Desk.Settings) throws(StoreError) {
    self.settings = settings
    queue = Queue([], totals: [])
    try load(store)
  }

  // MARK: keeping up

  mutating func refresh(_ store: Store, settings: Desk.Settings) throws(StoreError) {
    if try store.lastRun() != run { return try load(store) }
    let last = try store.lastDecision()
    guard last > number else { return }
    absorb(try store.decisions(after: number))
    number = last
  }

  mutating func take(_ decisions: [Decision], upTo last: Int64, in store: Store) {
    decidedHere += decisions.count
    // Others may have decided in between: then they are fetched, too.
    if last == number + Int64(decisions.count) {
      absorb(decisions)
      number = last
    }
  }

  private mutating func load(_ store: Store) throws(StoreError) {
    run = try store.lastRun()
    (files, extra, merged, byRecord, verdicts, decisions) = ([], [], [], [:], [:], [])
    queue = Queue(try store.doubtfulItems(), totals: try store.forceTotals())
    if let size = settings.audit { try draw(size, in: store) }
    open = queue.items.map { isOpen($0) }
    openCount = open.count(where: \.self)
    wantedCount = openCount
    number = try store.lastDecision()
    let kept = try store.attachedDecisions { path throws(StoreError) in try store.caseFile(.init(path: path)) }
    orphans = kept.orphans
    absorb(kept.decisions)
  }

  private mutating func absorb(_ new: [Decision]) {
    var touched: Set<String> = []
    for decision in new {
      decisions.append(decision)
      byRecord[decision.record, default: []].append(decision)
      touched.insert(decision.record)
      for id in decision.action == .merge ? decision.value ?? [] : [] { touched.insert(id) }
    }
    let undone = new.contains { $0.action == .undo }
    for id in touched { verdicts[id] = Verdicts(byRecord[id] ?? []) }
    if undone || new.contains(where: { [.add, .split, .merge].contains($0.action) }) { reshape(&touched) }
    for id in touched {
      guard let index = queue.index(of: id) else { continue }
      let isOpen = isOpen(queue.items[index])
      if open[index] != isOpen { openCount += isOpen ? 1 : -1 }
      open[index] = isOpen
    }
  }

  /// What people added, split off and merged.
  private mutating func reshape(_ touched: inout Set<String>) {
    touched.formUnion(merged)
    (extra, merged) = ([], [])
    for decision in History.standing(decisions) {
      switch decision.action {
      case .add: extra.append(item(decision, id: decision.record))
      case .split:
        guard let locator = decision.anchor?.locator, let parts = decision.value?.first.flatMap({ Int($0) }) else {
          continue
        }
        for part in 2...max(2, min(parts, Split.most)) {
          let path = Split.locator(of: locator, decision: decision.id, part: part)
          extra.append(item(decision, id: Digest.id(source: decision.sha256, locator: path)))
        }
      case .merge: merged.formUnion(decision.value ?? [])
      default: break
      }
    }
    touched.formUnion(merged)
  }

  private func item(_ decision: Decision, id: String) -> Queue.Item {
    let isAdded = decision.action == .add
    return Queue.Item(
      subject: .record, id: id, path: decision.anchor?.path ?? "", place: 0, reply: 0, force: nil,
      fields: isAdded ? ["role", "rank", "allegation", "outcome", "period"] : ["", "role", "allegation", "outcome"],
      confidence: 0, flags: [], matters: 1, effect: 0)
  }

  private mutating func draw(_ size: Int, in store: Store) throws(StoreError) {
    let fields = try store.acceptedFields()
    accepted = fields.count
    audited = Audit.draw(size, from: fields)
    queue = Queue(audit: audited)
  }

  // MARK: what is open

  func verdicts(of id: String) -> Verdicts { verdicts[id] ?? .none }

  /// The fields of an item that wait for this reviewer.
  func openFields(of item: Queue.Item) -> [String] {
    let verdicts = verdicts(of: item.id)
    if verdicts.isRejected || merged.contains(item.id) { return [] }
    return item.fields.filter { name in
      if let only = settings.filter.field, settings.audit == nil, name != only { return false }
      // A platform more or less changes no figure that is published.
      if name == "platform", settings.filter.field != "platform", settings.audit == nil { return false }
      if settings.filter.isFlagged { return verdicts.flagged[name] != nil || verdicts.flagged[""] != nil }
      if verdicts.flagged[name] != nil || verdicts.flagged[""] != nil { return false }
      if name.isEmpty ? verdicts.whole != nil : verdicts.fields[name] != nil { return false }
      if verdicts.waiting[name]?.reviewer == settings.reviewer { return false }
      return !(verdicts.disputed[name] ?? []).contains { $0.reviewer == settings.reviewer }
    }
  }

  private func isOpen(_ item: Queue.Item) -> Bool { settings.filter.wants(item) && !openFields(of: item).isEmpty }

  func item(_ id: String) -> Queue.Item? {
    queue.index(of: id).map { queue.items[$0] } ?? extra.first { $0.id == id }
  }

  // MARK: going on

  /// The next open field of the same record, else the next open record.
  func next(after place: Place?) -> Place? {
    guard let place else { return nextItem(after: nil) }
    if let item = item(place.id), settings.filter.wants(item) || extra.contains(item), !skipped.contains(item.id) {
      let fields = openFields(of: item)
      let from = item.fields.firstIndex(of: place.field).map { $0 + 1 } ?? 0
      let later = item.fields.dropFirst(from).first(where: fields.contains) ?? fields.first
      if let later { return Place(id: item.id, field: later) }
    }
    return nextItem(after: place)
  }

  /// The next open record. What was skipped comes back when nothing else is left.
  func nextItem(after place: Place?) -> Place? {
    if let item = extra.first(where: { $0.id != place?.id && !openFields(of: $0).isEmpty }) {
      return openFields(of: item).first.map { Place(id: item.id, field: $0) }
    }
    let count = queue.items.count
    guard count > 0, openCount > 0 else { return nil }
    let start = place.flatMap { queue.index(of: $0.id) }.map { $0 + 1 } ?? 0
    var skippedPlace: Place?
    for offset in 0..<count {
      let index = (start + offset) % count
      guard open[index] else { continue }
      let item = queue.items[index]
      guard let field = openFields(of: item).first else { continue }
      if !skipped.contains(item.id) { return Place(id: item.id, field: field) }
      if skippedPlace == nil { skippedPlace = Place(id: item.id, field: field) }
    }
    return skippedPlace
  }

  /// One record on or back, decided or not.
  func step(from place: Place, forward: Bool) -> Place? {
    let wanted = { [settings] (item: Queue.Item) in settings.filter.wants(item) }
    guard let index = queue.index(of: place.id) else { return nextItem(after: nil) }
    let items = queue.items
    let next =
      forward ? items[(index + 1)...].first(where: wanted) : items[..<index].last(where: wanted)
    return next.map { Place(id: $0.id, field: openFields(of: $0).first ?? $0.fields.first ?? "") }
  }

  // MARK: files

  /// The file of a record or reply, from the queue or by its id.
  mutating func file(of id: String, in store: Store) throws(StoreError) -> CaseFile? {
    var path = item(id)?.path
    if path == nil { path = byRecord[id]?.last?.anchor?.path }
    if path == nil { path = try store.entries(withRecord: id).first?.path }
    if path == nil { path = try store.entry(withReply: id)?.path }
    guard let path else { return nil }
    return try file(at: path, in: store)
  }

  mutating func file(at path: String, in store: Store) throws(StoreError) -> CaseFile {
    if let index = files.firstIndex(where: { $0.path == path }) {
      files.append(files.remove(at: index))
      return files[files.count - 1].file
    }
    let file = try store.caseFile(Manifest.Entry(path: path))
    files.append((path, file))
    if files.count > 12 { files.removeFirst() }
    return file
  }

  /// The decisions about a file that its reviewer may see: in a double review not those of others that wait.
  func decisions(about file: CaseFile) -> [Decision] {
    let identity = Identity(of: file)
    let ids = file.findings.records.map(identity.record) + file.findings.replies.indices.map(identity.reply)
    let shaped = extra.filter { $0.path == file.path }.map(\.id)
    let kept = Set(ids + shaped).flatMap { byRecord[$0] ?? [] }
    guard !kept.isEmpty else { return [] }
    let wanted = Set(kept.map(\.id))
    return decisions.filter { wanted.contains($0.id) }.filter { !$0.isBlind || $0.reviewer == settings.reviewer }
  }

  // MARK: figures

  mutating func progress() -> Screen.Progress {
    let minutes = Double((ContinuousClock.now - startedAt).components.seconds) / 60
    var isWithin = false
    if let bound = settings.bound {
      if reach.map({ decidedHere - $0.at >= 20 }) ?? true { reach = (currentReach, decidedHere) }
      isWithin = (reach?.value ?? 1) <= bound
    }
    return Screen.Progress(
      settled: wantedCount - openCount, total: wantedCount, decided: decidedHere,
      pace: minutes > 0.5 && decidedHere > 0 ? Double(decidedHere) / minutes : nil, isWithinBound: isWithin)
  }

  private var currentReach: Double { queue.reach { !openFields(of: $0).isEmpty } }

  func summary(in store: Store) throws(StoreError) -> Summary {
    let standing = History.standing(decisions)
    let people = Dictionary(grouping: standing, by: { $0.reviewer ?? "" }).mapValues(\.count)
    var disagreements: [Disagreement] = []
    for path in Set(decisions.compactMap { $0.anchor?.path }).sorted() {
      guard let file = try? store.caseFile(Manifest.Entry(path: path)) else { continue }
      let identity = Identity(of: file)
      let ids = Set(file.findings.records.map(identity.record))
      disagreements += Reviewed(file, decisions: decisions.filter { ids.contains($0.record) }).disagreements
    }
    let disputed = verdicts.sorted { $0.key < $1.key }.flatMap { id, verdicts in
      verdicts.disputed.keys.sorted().map { field in
        FieldPlace(path: byRecord[id]?.last?.anchor?.path ?? "", record: id, field: field)
      }
    }
    return Summary(
      settled: wantedCount - openCount, total: wantedCount, decisions: standing.count,
      byReviewer: people.sorted { $0.key < $1.key }.map { (reviewer: $0.key, decisions: $0.value) },
      flagged: verdicts.values.reduce(0) { $0 + $1.flagged.count }, disputed: disputed,
      agreements: Agreement.all(in: decisions), orphans: orphans, disagreements: disagreements,
      reach: settings.audit == nil ? currentReach : 0,
      audit: settings.audit.map { _ in Audit(sample: audited, accepted: accepted, verdicts: verdicts(of:)) })
  }
}

extension Queue {
  /// The fields of an audit, in the order in which they were drawn; fields of one record stand together.
  init(audit fields: [FieldPlace]) {
    var order: [String] = []
    var grouped: [String: [FieldPlace]] = [:]
    for field in fields {
      if grouped[field.record] == nil { order.append(field.record) }
      grouped[field.record, default: []].append(field)
    }
    let doubtful = order.enumerated().compactMap { number, record in
      grouped[record].map { fields in
        DoubtfulItem(
          subject: .record, id: record, path: fields[0].path, place: number, reply: 0, force: nil,
          fields: fields.map(\.field), confidence: Double(number), flags: [], matters: 0)
      }
    }
    self.init(doubtful, totals: [])
  }
}

extension Store {
  /// Every decision laid against the records that are there now. Those made since the last run was finished were made
  /// in sight of these records, and are not looked for.
  func attachedDecisions(
    _ load: (String) throws(StoreError) -> CaseFile
  ) throws(StoreError) -> (decisions: [Decision], orphans: [Decision], paths: [String: String]) {
    let all = try decisions()
    guard !all.isEmpty else { return ([], [], [:]) }
    let finished = try lastRunFinishedAt() ?? ""
    let isFresh = { (decision: Decision) in decision.decidedAt > finished }
    // A record is looked for with all that was decided about it, or not at all.
    let stale = Set(all.filter { !isFresh($0) }.map(\.record))
    let old = all.filter { stale.contains($0.record) }
    guard !old.isEmpty else { return (all, [], [:]) }
    let inputs = try ledger().filter { !$0.isRemoved && $0.failure == nil }.map { (path: $0.path, sha256: $0.sha256) }
    let attachments = try Attachments(old, paths: inputs, load: load)
    let attached = Dictionary(
      attachments.byPath.values.joined().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let decisions = all.compactMap { stale.contains($0.record) ? attached[$0.id] : $0 }
    let paths = Dictionary(
      attachments.byPath.flatMap { path, decisions in decisions.map { ($0.id, path) } },
      uniquingKeysWith: { first, _ in first })
    return (decisions, attachments.orphans, paths)
  }

  /// The fields with a value that the program put before nobody.
  func acceptedFields() throws(StoreError) -> [FieldPlace] {
    var fields: [FieldPlace] = []
    try forEachCaseFile { file in
      let identity = Identity(of: file)
      for record in file.findings.records {
        for name in FieldName.allCases {
          guard let field = record[name], !field.values.isEmpty, !field.isInDoubt else { continue }
          fields.append(FieldPlace(path: file.path, record: identity.record(record), field: name.rawValue))
        }
      }
    }
    return fields
  }
}
