import Documents

/// When what a letter tells happened: in the sentence, or by the year that the sentences before it named.
extension NarrativeReader {
  /// "There were two matters in 2010. The first …": the year holds until another is named in the paragraph.
  func runningPeriods(_ sentences: [Span]) -> [Span: DateReading] {
    var result: [Span: DateReading] = [:]
    var running: DateReading?
    var last: DateReading?
    for sentence in sentences.flatMap(halves) {
      let words = marks.words(sentence)
      let refersBack = zip(words, words.dropFirst()).contains { ["that", "same"].contains($0) && $1 == "year" }
      if let reading = marks.dates.dates(in: sentence).first, reading.form != .interval {
        // What one matter's own date says holds for the next only where the sentence starts with it, or says so.
        let leads = marks.words(Span(sentence.start, reading.span.start)).count <= 4
        // "The remaining matters are from 2023.": a day of it doesn't end the year.
        let isWithin = running.map { $0.form == .year && $0.period.start.year == reading.period.start.year } ?? false
        if leads && reading.form != .day || introduced(in: sentence) == nil {
          running = reading
        } else if !isWithin {
          running = nil
        }
        last = reading
      } else if refersBack {
        running = last
      }
      result[sentence] = running
    }
    return result
  }

  /// "Turning to 2017, it was alleged in February that …", "In September an …": the month of the year at hand.
  func month(named sentence: Span, of year: DateReading?) -> DateReading? {
    guard let year, year.form == .year else { return nil }
    let tokens = marks.folded.tokens(in: sentence)
    // "In 2016 … he was dismissed in March 2017": a month with a year of its own.
    let dates = marks.dates.dates(in: sentence).map(\.span)
    let named = tokens.filter { index in
      DateReader.month(named: marks.folded.word(index)) != nil && index > tokens.lowerBound
        && !dates.contains { $0.contains(marks.folded.tokens[index].span) }
        && ["in", "since", "during"].contains(marks.folded.word(index - 1))
    }
    guard named.count == 1, let index = named.first else { return nil }
    return marks.dates.part(ofWhole: marks.folded.tokens[index].span, in: year)
  }

  /// The first date that it says, else what holds over it.
  func readPeriod(_ matter: inout Matter, _ span: Span, _ context: Context) {
    if let reading = marks.dates.dates(in: span).first {
      matter.period = reading
    } else if let period = context.period {
      matter.period = period
      matter.periodIsInherited = true
    }
  }
}
