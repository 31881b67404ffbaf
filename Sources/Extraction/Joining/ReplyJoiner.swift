import Documents

/// Makes one reply of what several documents say: a letter, the mail that brought it, a sheet of figures.
///
/// Nothing is read again, and no words are moved: each document keeps its own records, and the reply's facts name the
/// document that states them.
public struct ReplyJoiner: Sendable {
  public struct Joined: Sendable {
    /// Index of the member that holds the reply.
    public var lead: Int
    /// By index; a member that isn't there has a reply of its own.
    public var findings: [Int: Findings]
  }

  private let members: [ReplyMember]
  /// Indices of those that state something, in the order in which they are believed.
  private let answers: [Int]
  private let lead: Int

  /// Nil where there is no reply among them.
  public static func joined(_ members: [ReplyMember]) -> Joined? { ReplyJoiner(members)?.joined }

  private init?(_ members: [ReplyMember]) {
    self.members = members
    let order = members.indices.sorted { a, b in
      let (one, other) = (members[a], members[b])
      // A letter of two forces has the replies of both.
      let (mine, its) = (one.answers ? one.findings.replies.count : 0, other.answers ? other.findings.replies.count : 0)
      if (mine > 1) != (its > 1) { return mine > its }
      return (one.answers ? 0 : 1, one.part, a) < (other.answers ? 0 : 1, other.part, b)
    }
    let answering = order.filter { members[$0].answers }
    let covers = order.filter { members[$0].isCover && !members[$0].findings.replies.isEmpty }
    guard let first = answering.first ?? covers.first ?? order.first(where: { !members[$0].findings.replies.isEmpty })
    else { return nil }
    lead = first
    answers = [first] + answering.filter { $0 != first && members[$0].agrees(with: members[first]) }
  }

  private var joined: Joined {
    var findings: [Int: Findings] = [:]
    for index in members.indices where answers.contains(index) || !members[index].answers {
      findings[index] = Findings()
    }
    var replies = members[lead].findings.replies
    for number in replies.indices {
      let states = statements(for: number, of: replies.count)
      let (reply, records) = ReplyUnion(states, isMissed: members.contains(where: \.isMissed)).joined
      replies[number] = reply
      for (member, records) in records {
        findings[member]?.records += records.map { record in
          var record = record
          record.reply = number
          return record
        }
      }
    }
    findings[lead]?.replies = replies
    addUnowned(to: &findings, among: replies.count)
    return Joined(lead: lead, findings: findings)
  }

  /// What each has to say of one of the leading document's replies, in the order in which they are believed.
  private func statements(for number: Int, of count: Int) -> [ReplyUnion.Statement] {
    let cover = members.indices.filter {
      members[$0].isCover && !answers.contains($0) && !members[$0].findings.replies.isEmpty
    }
    let others = cover.filter { members[$0].agrees(with: members[lead]) }
    return (answers + others).compactMap { index in
      let member = members[index]
      guard let place = place(in: member, index, of: number, count) else { return nil }
      return ReplyUnion.Statement(
        member: index, id: index == lead ? nil : member.id, part: member.part, answers: answers.contains(index),
        reply: member.findings.replies[place], records: member.findings.records.filter { $0.reply == place })
    }
  }

  /// The reply within a document that is about the same force.
  private func place(in member: ReplyMember, _ index: Int, of number: Int, _ count: Int) -> Int? {
    if index == lead { return number }
    let force = members[lead].findings.replies[number][.force].value
    let same = member.findings.replies.firstIndex { $0[.force].value == force && force != nil }
    return same ?? (count == 1 && member.findings.replies.count == 1 ? 0 : nil)
  }

  /// Records that none of several forces' replies is known to have: kept, counted for none, and flagged.
  private func addUnowned(to findings: inout [Int: Findings], among count: Int) {
    for index in answers where index != lead {
      let member = members[index]
      let taken = Set((0..<count).compactMap { place(in: member, index, of: $0, count) })
      findings[index]?.records += member.findings.records.filter { !taken.contains($0.reply) }.map { record in
        var record = record
        (record.reply, record.counted) = (0, false)
        (record.population, record.breakdown) = ("unattributed", "unattributed")
        if !record.flags.contains(.ambiguousForce) { record.flags.append(.ambiguousForce) }
        return record
      }
    }
  }
}
