import Documents
import Vocabulary

/// Reads a document into replies, cases and tallies.
public struct Extractor: Sendable {
  let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Everything the document says that the rules can read; nothing that it doesn't.
  ///
  /// `fileName` is a last resort for the force's name, never for anything else. `isOfReply`: another document of the same
  /// reply says that it is about staff misconduct, so a sheet of figures needn't say it again.
  public func findings(in document: Document, fileName: String, isOfReply: Bool = false) -> Findings {
    if document.isIndex == true { return Findings() }
    let marks = Annotations(document: document, vocabulary: vocabulary)
    let anatomy = AsideReader(marks: marks).settingAside(AnatomyReader.anatomy(of: marks))
    let forces = ForceReader(marks: marks, anatomy: anatomy).forces(fileName: fileName)
    let topic = TopicReader(marks: marks, anatomy: anatomy)
    // A sheet has too few words of its own to tell.
    let letter = isOfReply ? LetterClassifier.Verdict() : LetterClassifier(marks: marks, anatomy: anatomy).verdict()
    let seemsOnTopic = isOfReply || topic.isStaffMisconduct(isSure: letter.isSurelyOnTopic)
    let isOnTopic = seemsOnTopic && letter.isOnTopic
    var body = seemsOnTopic ? BodyReader(marks: marks, anatomy: anatomy, topic: topic).read() : BodyReader.Result()
    var totals = isOnTopic ? TotalReader(marks: marks, anatomy: anatomy).candidates() : []
    (body, totals) = NilReader(marks: marks, anatomy: anatomy, topic: topic).cleared(body, by: totals)
    let count = body.matters.count + body.tallies.count
    body = WithheldReader(marks: marks, anatomy: anatomy).cleared(body)
    body = ImaginedReader(marks: marks, anatomy: anatomy).cleared(body)
    if !isOnTopic { (body.matters, body.tallies, body.nilFigures) = ([], [], []) }
    let wereSetAside = body.matters.count + body.tallies.count < count
    let corrections = CorrectionReader(marks: marks, anatomy: anatomy)
    body.matters = corrections.corrected(body.matters)
    body.tallies = corrections.corrected(body.tallies)
    if let none = body.nilFigures.first {
      totals.append(TotalCandidate(min: 0, max: 0, span: none, score: 3, rule: "nil_table"))
    }
    if isOnTopic, let corrected = corrections.total() { totals.append(corrected) }
    return FindingsBuilder(
      marks: marks, anatomy: anatomy, isOnTopic: isOnTopic, discloses: letter.discloses, wereSetAside: wereSetAside
    )
    .findings(forces: forces.chosen, forceMargin: forces.margin, body: body, totals: totals)
  }
}

extension Extractor {
  /// The version of those words that have a say in what is found in a document: where two vocabularies agree in it, they
  /// find the same.
  public func vocabularyVersion(for document: Document, fileName: String) -> String {
    let texts = [
      FoldedText(document.text, speller: vocabulary.speller), FoldedText(ForceReader.words(of: fileName)),
    ]
    return vocabulary.version(for: texts, isRecognised: document.isRecognised)
  }
}

extension Extractor {
  /// The parts of a letter as they were told apart, in reading order, with the kinds of wording found in each: for a person
  /// who asks why something was, or wasn't, read.
  public func zones(of document: Document) -> [(zone: String, cues: [String], span: Span)] {
    let marks = Annotations(document: document, vocabulary: vocabulary)
    return AsideReader(marks: marks).settingAside(AnatomyReader.anatomy(of: marks)).statements.map {
      ($0.zone.rawValue, Set(marks.matches(marks.anatomy, in: $0.span).map(\.code)).sorted(), $0.span)
    }
  }
}

extension Extractor {
  /// What is noticed of the conduct that a story tells: what its kinds of conduct are weighed by.
  public func signs(of story: String) -> [String] {
    let marks = Annotations(document: Document(text: Text(story)), vocabulary: vocabulary)
    return ConductSignReader(marks: marks).signs(in: [Span(0, marks.text.count)]).map(\.name)
  }
}

extension Extractor {
  /// The kind of conduct that a letter is about, where it is about one above all.
  public func topic(of document: Document) -> String? {
    let marks = Annotations(document: document, vocabulary: vocabulary)
    let anatomy = AsideReader(marks: marks).settingAside(AnatomyReader.anatomy(of: marks))
    return TopicAllegationReader(marks: marks, anatomy: anatomy).allegation()?.code
  }

  /// What a letter as a whole is told by: the beginnings of its words, each with the part that holds it.
  public func letterSigns(of document: Document) -> [String] {
    let marks = Annotations(document: document, vocabulary: vocabulary)
    let anatomy = AsideReader(marks: marks).settingAside(AnatomyReader.anatomy(of: marks))
    return LetterClassifier(marks: marks, anatomy: anatomy).signs()
  }
}
