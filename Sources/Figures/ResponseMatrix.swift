import Documents

/// Who was asked, and how each question was answered.
public struct ResponseMatrix: Hashable, Sendable {
  public struct Answer: Hashable, Sendable {
    /// The question's number as the matrix has it: `1a`.
    public var question: String
    /// `full`, `partial`, `refused`, `not_held`, `nil`, `ncnd` or `none`.
    public var answer: String
  }

  public struct Row: Hashable, Sendable {
    public var force: String
    /// Nil where no reply has come yet.
    public var reply: String?
    public var path: String?
    public var disposition: Disposition?
    public var exemptions: [String]
    public var answers: [Answer]
    /// Whether a figure rests on it.
    public var isCounted: Bool
    /// It has replied, but not to what the report is about: to another topic, or in another year.
    public var hasOtherReply = false
  }

  /// By force; a force has a row for each reply, and one without a reply if it has none.
  public var rows: [Row]
  /// All numbers of questions, in order.
  public var questions: [String]
  /// The forces that were asked, by the user's word; nil where the user didn't say, and silence can't be seen.
  public var asked: [String]?

  /// `others`: forces with a reply that the report isn't about.
  init(_ sources: [Source], counted: Set<String>, asked: [String]?, others: Set<String> = []) {
    var rows = sources.map { source in
      Row(
        force: source.force ?? "", reply: source.id, path: source.path, disposition: source.reply.disposition,
        exemptions: source.reply[.exemptions].values, answers: ResponseMatrix.answers(of: source.reply),
        isCounted: counted.contains(source.id))
    }
    let answered = Set(rows.map(\.force))
    for force in Set(asked ?? []).subtracting(answered) {
      rows.append(
        Row(
          force: force, reply: nil, path: nil, disposition: nil, exemptions: [], answers: [], isCounted: false,
          hasOtherReply: others.contains(force)))
    }
    self.rows = rows.sorted { ($0.force, $0.path ?? "", $0.reply ?? "") < ($1.force, $1.path ?? "", $1.reply ?? "") }
    questions = Set(self.rows.flatMap { $0.answers.map(\.question) }).sorted { a, b in
      (ResponseMatrix.leading(a), a) < (ResponseMatrix.leading(b), b)
    }
    self.asked = asked.map { Set($0).sorted() }
  }

  /// Forces whose every reply refuses, or neither confirms nor denies.
  public var refusing: [String] {
    Dictionary(grouping: rows.filter { $0.reply != nil }, by: \.force).filter { _, rows in
      rows.allSatisfy { $0.disposition == .refused || $0.disposition == .ncnd }
    }.keys.sorted()
  }

  public var withoutReply: [String] { rows.filter { $0.reply == nil && !$0.hasOtherReply }.map(\.force) }

  /// Forces whose replies the report isn't about.
  public var withOtherReply: [String] { rows.filter(\.hasOtherReply).map(\.force) }

  /// "Q1. a)", "1a" and "(1a)" are one question; of two with the same number the first stands.
  private static func answers(of reply: Reply) -> [Answer] {
    var seen: Set<String> = []
    return reply.questions.enumerated().compactMap { place, question in
      var number = (question.number ?? "").lowercased().filter { $0.isLetter || $0.isNumber }
      while let first = number.first, first == "q" { number.removeFirst() }
      if number.isEmpty { number = reply.questions.count == 1 ? "1" : "\(place + 1)" }
      return seen.insert(number).inserted ? Answer(question: number, answer: question.answer) : nil
    }
  }

  private static func leading(_ number: String) -> Int { Int(number.prefix(while: \.isNumber)) ?? Int.max }
}
