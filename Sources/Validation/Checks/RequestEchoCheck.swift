import Documents

/// An answer that says the request's words over again tells nothing of a matter. Source: domain §5.6, §6 row 11.
struct RequestEchoCheck: Check {
  private static let shortest = 4

  func remarks(on record: Record, in reading: Reading) -> [Remark] {
    guard record.kind == .case, let span = record[.allegation]?.evidence.first?.span,
      let reply = reading.reply(of: record)
    else { return [] }
    let said = words(reading.places.place(of: span), reading)
    guard said.count >= RequestEchoCheck.shortest else { return [] }
    let echo = " " + said.joined(separator: " ") + " "
    let asked = reply.questions.contains { question in
      (" " + words(question.text, reading).joined(separator: " ") + " ").contains(echo)
    }
    guard asked else { return [] }
    return [Remark(.allegation, feature: "check:request_echo", flag: .allegationRepeatsRequest)]
  }

  private func words(_ span: Span, _ reading: Reading) -> [String] {
    let folded = reading.folded(span)
    return folded.tokens.indices.map(folded.word)
  }
}
