import Documents
import TestSupport
import Testing
import Vocabulary

@testable import Extraction

typealias Part = TestSupport.Part
typealias LetterBuilder = TestSupport.LetterBuilder

/// The program's own words, loaded once for all tests.
let ownWords = Result { try Vocabulary() }

/// A document with its known wordings marked.
func marked(_ parts: [Part]) throws -> Annotations {
  Annotations(document: LetterBuilder.document(parts), vocabulary: try ownWords.get())
}

/// One paragraph, marked.
func marked(_ line: String) throws -> Annotations { try marked([.paragraph(line)]) }

extension Annotations {
  var whole: Span { Span(0, text.count) }

  /// Where some words stand for the first time.
  func span(of words: String) throws -> Span {
    let wanted = Array(words.unicodeScalars)
    let start = try #require(
      (0...max(0, text.count - wanted.count)).first {
        Array(text.scalars[$0..<min(text.count, $0 + wanted.count)]) == wanted
      })
    return Span(start, start + wanted.count)
  }
}

/// What is read in a document made of parts.
func findings(_ parts: [Part], fileName: String = "reply.pdf") throws -> Findings {
  Extractor(vocabulary: try ownWords.get()).findings(in: LetterBuilder.document(parts), fileName: fileName)
}

/// A plain letter: its answer stands under a request about the use of social media.
func letter(_ answer: [Part], asks question: String? = nil, force: String = "Cleveland Police") -> [Part] {
  let asked = question ?? "Details of officers and staff disciplined for misuse of social media, with the outcome."
  return [
    .paragraph(force, region: .letterhead),
    .paragraph("Our reference: 2014/0451"),
    .paragraph("Date: 3 March 2014"),
    .paragraph("Dear applicant"),
    .heading("Your request"),
    .paragraph(asked),
    .heading("Our response"),
  ] + answer + [.paragraph("Yours sincerely"), .paragraph("Information Rights Team, \(force)")]
}

extension Findings {
  var cases: [Record] { records.filter { $0.kind == .case } }
  var tallies: [Record] { records.filter { $0.kind == .tally && !$0.isTotal } }
  var reply: Reply { replies.first ?? Reply() }
}

extension Record {
  /// The codes of some fields in a line, with the number of people before them where it isn't one: "2 constable fine".
  func line(_ names: FieldName...) -> String {
    let codes = names.map { fields[$0]?.value ?? "-" }
    let number = countMin == countMax ? "\(countMin)" : "\(countMin)–\(countMax)"
    return ((kind == .case && number == "1" ? [] : [number]) + codes).joined(separator: " ")
  }
}
