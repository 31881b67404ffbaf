import Documents
import Vocabulary

/// Sets aside what a letter says beside the matters that were asked about: its rules and training, how large it is, what
/// would have counted. No record is made of it. Source: domain §5.6, record contract "A reply".
struct AsideReader: Sendable {
  let marks: Annotations

  func settingAside(_ anatomy: Anatomy) -> Anatomy {
    var anatomy = anatomy
    var introduced = false
    /// The question about rules that stands right above, as long as nothing heads another part.
    var aboutRules: Int?
    var lastAnswer = 0
    for (place, statement) in anatomy.statements.enumerated() {
      let block = marks.document.blocks[statement.block]
      if statement.zone != .answer || isTable(block) {
        (introduced, aboutRules) = (false, nil)
        if statement.zone == .answer { lastAnswer = statement.span.start }
        continue
      }
      if aboutRules != statement.question {
        aboutRules = statement.question.flatMap { number in
          let question = anatomy.questions[number].span
          // The one before it has its answer: they are answered one by one.
          let isNext = number > 0 && anatomy.questions[number - 1].span.end <= lastAnswer && lastAnswer < question.start
          return isNext && isAboutRules(question) ? number : nil
        }
      }
      // What is introduced as imagined goes on to the end of the list.
      if !isItem(block) { introduced = false }
      if marks.words(statement.span).count > 1 { lastAnswer = statement.span.start }
      let isAside =
        introduced || isStrength(statement.span) || isHearsay(statement.span)
        || aboutRules != nil && !withholds(statement.span)
      if marks.text[statement.span].hasSuffix(":"), marks.has("supposed", in: statement.span) { introduced = true }
      if isAside { anatomy.statements[place].zone = .aside }
    }
    for index in anatomy.zones.indices where anatomy.zones[index] == .answer {
      if let first = anatomy.statements(ofBlock: index).first { anatomy.zones[index] = first.zone }
    }
    return anatomy
  }

  private func isTable(_ block: Block) -> Bool { if case .table = block.kind { true } else { false } }
  private func isItem(_ block: Block) -> Bool { if case .listItem = block.kind { true } else { false } }

  /// "What guidance are staff given?", "How is such a case assessed?": answered by rules, and by no matter.
  private func isAboutRules(_ question: Span) -> Bool {
    marks.has("asks_for_rules", in: question) && !marks.has("asks_for_matters", in: question)
  }

  private func withholds(_ sentence: Span) -> Bool {
    marks.has("refusal", in: sentence) || !SectionReader(marks: marks).citations(in: sentence).isEmpty
  }

  /// "The strength of the Special Constabulary was 211 in March 2010 (158 Special Constables, 21 Special Sergeants, …)"
  private func saysStrength(_ sentence: Span) -> Bool {
    marks.words(sentence).contains { ["strength", "establishment", "headcount", "workforce"].contains($0) }
      && !marks.has("conduct", in: sentence)
      // Training is what all have had.
      && OutcomeReader(marks: marks).outcomes(in: sentence).allSatisfy {
        ["guidance_or_training", "learning"].contains($0.code)
      }
  }

  /// "You enclosed a cutting according to which two constables elsewhere were sacked."
  private func isHearsay(_ sentence: Span) -> Bool { marks.has("hearsay", in: sentence) && !withholds(sentence) }

  /// "had 118 PCSOs", and not "had sent 40 emails": so many people, right behind the verb.
  private func countsHeads(_ sentence: Span) -> Bool {
    let tokens = marks.folded.tokens(in: sentence)
    let dates = marks.dates.dates(in: sentence).map(\.span)
    let counts = marks.counts.numbers(in: marks.folded, tokens: tokens, except: dates)
    let people = PersonReader(marks: marks).persons(in: sentence)
    return counts.contains { count in
      guard count.min > 1,
        people.contains(where: { $0.whole.start - count.span.end <= 8 && $0.whole.end > count.span.end }),
        let verb = tokens.last(where: {
          marks.folded.tokens[$0].span.end <= count.span.start
            && ["had", "has", "have", "employed", "employs", "numbered"].contains(marks.folded.word($0))
        })
      else { return false }
      return marks.words(Span(marks.folded.tokens[verb].span.end, count.span.start)).allSatisfy {
        ["a", "total", "of", "about", "some", "around", "approximately", "over"].contains($0)
      }
    }
  }

  /// "The force had 81 special constables on 31 August 2014": how many there were on a day, and nothing that they did.
  private func isStrength(_ sentence: Span) -> Bool {
    saysStrength(sentence)
      || countsHeads(sentence)
        && !marks.has("conduct", in: sentence)
        && marks.dates.dates(in: sentence).contains { date in
          let before = marks.words(Span(sentence.start, date.span.start)).last ?? ""
          return date.form == .day && ["on", "at"].contains(before)
        }
        && OutcomeReader(marks: marks).outcomes(in: sentence).isEmpty
        && marks.matches(marks.allegations, in: sentence).isEmpty
  }
}
