import Documents

/// One reply of what several documents say of it.
struct ReplyUnion {
  /// What one document says of the reply.
  struct Statement {
    var member: Int
    /// The document's id; nil for the one that holds the reply.
    var id: String?
    var part: ReplyMember.Part
    /// False for a covering mail, which only names sender, date and reference.
    var answers: Bool
    var reply: Reply
    var records: [Record]
  }

  private let statements: [Statement]
  private let isMissed: Bool
  private var answers: [Statement] { statements.filter(\.answers) }

  /// `statements` in the order in which they are believed; the first is that of the document which holds the reply.
  /// `isMissed`: one more of its documents could not be read.
  init(_ statements: [Statement], isMissed: Bool) {
    self.statements = statements
    self.isMissed = isMissed
  }

  var joined: (reply: Reply, records: [(member: Int, records: [Record])]) {
    var reply = statements[0].reply
    for name in [Reply.FieldName.force, .reference, .dateRequested, .dateResponded, .act] {
      if let field = first(name) { reply.fields[name] = field }
    }
    reply.fields[.exemptions] = exemptions() ?? reply.fields[.exemptions]
    let figures = FigureUnion(answers)
    reply.fields[.disposition] = disposition(hasFigures: figures.hasAny) ?? reply.fields[.disposition]
    reply.fields[.total] = figures.total?.field
    (reply.totalMin, reply.totalMax) = (figures.total?.min, figures.total?.max)
    var records: [(member: Int, records: [Record])] = []
    for statement in statements {
      records.append((statement.member, figures.records(of: statement).map { placed($0, statement, reply[.force]) }))
    }
    reply.populations = figures.populations(of: records.flatMap(\.records))
    reply.flags = flags(reply, isConflict: figures.isConflict)
    return (reply, records)
  }

  // MARK: facts

  /// As the first that states it has it.
  private func first(_ name: Reply.FieldName) -> Field? {
    statements.first { !$0.reply[name].values.isEmpty }.map { field(name, of: $0) }
  }

  private func field(_ name: Reply.FieldName, of statement: Statement) -> Field {
    statement.reply[name].standing(in: statement.id)
  }

  /// All that any of them relies on.
  private func exemptions() -> Field? {
    var union: Field?
    for statement in answers {
      let more = field(.exemptions, of: statement)
      guard !more.values.isEmpty else { continue }
      guard var field = union else {
        union = more
        continue
      }
      let new = more.values.filter { !field.values.contains($0) }
      guard !new.isEmpty else { continue }
      field.values += new
      field.evidence += more.evidence
      field.confidence = min(field.confidence, more.confidence)
      field.flags += more.flags.filter { !field.flags.contains($0) }
      union = field
    }
    return union
  }

  /// Refused in one and answered in another is answered in part.
  private func disposition(hasFigures: Bool) -> Field? {
    let stated = answers.filter { $0.reply.disposition != nil }
    guard let first = stated.first ?? statements.first(where: { $0.reply.disposition != nil }),
      let own = first.reply.disposition
    else { return hasFigures ? Field(values: [Disposition.full.rawValue], rule: "joined") : nil }
    let all = Set(stated.compactMap(\.reply.disposition))
    let withholds = stated.first { [.refused, .ncnd, .partial].contains($0.reply.disposition) }
    let gives =
      hasFigures || all.contains(.full) && stated.contains { $0.reply.disposition == .full && !$0.records.isEmpty }
    var field = field(.disposition, of: first)
    if let withholds, gives, own != .partial {
      field = self.field(.disposition, of: withholds)
      field.values = [Disposition.partial.rawValue]
      if withholds.reply.disposition != .partial { field.rule = "joined" }
    } else if gives, [.notHeld, .nil, .clarification, .transfer].contains(own), hasFigures {
      field = Field(
        values: [Disposition.full.rawValue], confidence: field.confidence, flags: field.flags, rule: "joined")
    }
    return field
  }

  private func flags(_ reply: Reply, isConflict: Bool) -> [Flag] {
    let settled: [(flag: Flag, name: Reply.FieldName)] = [
      (.noForce, .force), (.noReference, .reference), (.noDate, .dateResponded),
    ]
    var flags: [Flag] = []
    for flag in answers.flatMap(\.reply.flags) + statements[0].reply.flags where !flags.contains(flag) {
      if settled.contains(where: { $0.flag == flag && !reply[$0.name].values.isEmpty }) { continue }
      flags.append(flag)
    }
    if isConflict, !flags.contains(.totalConflict) { flags.append(.totalConflict) }
    // Figures may stand in what couldn't be read.
    if isMissed, !flags.contains(.dataElsewhere) { flags.append(.dataElsewhere) }
    return flags
  }

  /// A record of the whole reply: where its own document doesn't name the force, the reply does.
  private func placed(_ record: Record, _ statement: Statement, _ force: Field) -> Record {
    var record = record
    guard statement.id != nil, record[.force]?.value == nil, let value = force.value else { return record }
    record.fields[.force] = Field(
      values: [value], confidence: force.confidence, flags: force.flags + [.inherited], rule: "reply_force")
    return record
  }
}

extension Field {
  /// As it is told in another document: its words stand in the one it was read in.
  func standing(in document: String?) -> Field {
    guard let document else { return self }
    var field = self
    for index in field.evidence.indices { field.evidence[index].document = document }
    field.otherwise = nil
    return field
  }
}
