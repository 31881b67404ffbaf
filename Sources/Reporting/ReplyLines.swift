import Casework
import Documents

/// The line of a reply.
public enum ReplyLines {
  /// The replies of one input. A reply that could not be read has a line too, with nothing in it.
  public static func lines(of file: CaseFile) -> [OrderedJSON] {
    let replies = file.isUnreadReply && file.lead == nil ? [Reply(flags: [.noForce])] : file.findings.replies
    return replies.enumerated().map { json($0.element, index: $0.offset, of: file) }
  }

  private static func json(_ reply: Reply, index: Int, of file: CaseFile) -> OrderedJSON {
    let identity = Identity(of: file)
    return [
      "id": .string(identity.reply(index)),
      "force": .optional(reply[.force].value),
      "reference": .optional(reply[.reference].value),
      "date_requested": .optional(reply[.dateRequested].value),
      "date_responded": .optional(reply[.dateResponded].value),
      "act": .optional(reply.act?.rawValue),
      "disposition": .optional(reply.disposition?.rawValue),
      "exemptions": .strings(reply[.exemptions].values),
      "questions": .array(reply.questions.map { json($0, text: file.document?.text ?? Text()) }),
      "populations": .array(reply.populations.map { json($0, reply: index, identity: identity) }),
      "total_min": .optional(reply.totalMin),
      "total_max": .optional(reply.totalMax),
      "documents": .strings(
        file.members.isEmpty ? [identity.document] : file.members.map { Identity(of: $0).document }),
      "flags": codes(reply.flags),
      "review_state": .string(reply.state.rawValue),
      "fields": .object(
        Reply.FieldName.allCases.map { name in
          OrderedJSON.Member(name.rawValue, Reporting.json(reply[name], isSet: name == .exemptions))
        }),
    ]
  }

  private static func json(_ question: Question, text: Text) -> OrderedJSON {
    [
      "number": .optional(question.number),
      "text": .string(text[question.text]),
      "answer": .string(question.answer),
    ]
  }

  private static func json(_ population: Population, reply: Int, identity: Identity) -> OrderedJSON {
    [
      "id": .string(identity.population(population.id, reply: reply)),
      "unit": .optional(population.unit?.rawValue),
      "period": .optional(population.period?.edtf),
      "total_min": .optional(population.totalMin),
      "total_max": .optional(population.totalMax),
      "agreement": .string(population.agreement.rawValue),
      "breakdowns": .array(
        population.breakdowns.map { breakdown in
          [
            "id": .string(identity.breakdown(breakdown.id, population: population.id, reply: reply)),
            "dimensions": .strings(breakdown.dimensions.map(\.rawValue)),
            "sum_min": .int(breakdown.sumMin),
            "sum_max": .int(breakdown.sumMax),
          ]
        }),
    ]
  }
}

extension CaseFile {
  /// A reply of a kind that is read, and that could not be.
  var isUnreadReply: Bool {
    switch failure {
    case .encrypted, .damaged, .empty, .noText, .tooLarge, .tooDeep, .tooManyParts, .unreadable, .changed, .vanished,
      .timedOut, .crashed:
      true
    case .unsupported, .linkOutside, .duplicate, nil: false
    }
  }
}
