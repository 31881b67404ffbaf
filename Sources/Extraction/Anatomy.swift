import Documents

/// What part a stretch of a letter plays.
enum Zone: String, Sendable {
  /// Letterhead, reference lines, salutation, title.
  case head
  /// The request as quoted, and each question.
  case request
  /// What the force says in answer.
  case answer
  /// Exemptions and why they apply.
  case refusal
  /// Rights of review, re-use notice.
  case rights
  /// How reliable the figures are.
  case caveat
  /// What the answer says beside the matters that were asked about.
  case aside
  case closing
  /// The force's other messages in a thread: an acknowledgement, a later correction.
  case message
  /// Menus, side columns, other people's messages.
  case outside
}

/// A sentence, a heading, a list item or a table with the part it plays.
struct Statement: Sendable {
  var span: Span
  var block: Int
  var zone: Zone
  /// Index into `Anatomy.questions` of the question that is being answered.
  var question: Int?
}

/// A question of the request, as printed.
struct PrintedQuestion: Sendable {
  var number: String?
  var span: Span
}

/// A letter cut into the parts that matter: nothing is read from the request, the exemptions or the boilerplate.
struct Anatomy: Sendable {
  var statements: [Statement] = []
  var questions: [PrintedQuestion] = []
  /// The zone of each block as a whole (its first statement's).
  var zones: [Zone] = []
  /// The messages, where the document prints several.
  var thread: MessageThread?

  func statements(ofBlock block: Int) -> [Statement] { statements.filter { $0.block == block } }
}
