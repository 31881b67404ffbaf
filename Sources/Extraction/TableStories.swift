import Documents
import Vocabulary

/// What a row of a case table says was done.
extension CaseTableReader {
  /// `isOffence` says that the column is headed "Offence".
  func readStory(
    _ matter: inout Matter, _ stories: [Span], _ types: [Span], isOffence: Bool, earlier: [Matter]
  ) {
    matter.summary = stories.first ?? types.first
    matter.platforms = stories.flatMap(allegations.platforms) + types.flatMap(allegations.platforms)
    matter.allegation = conduct.allegations(in: stories + types)
    matter.stories = ConductReader.Stories(spans: stories + types, taken: [])
    // What is of no known kind under "Offence" is an offence. Source: domain §4.2.
    if isOffence, let story = stories.first, matter.allegation.map({ $0.codes == ["other"] }) ?? true {
      matter.allegation = AllegationReading(codes: ["criminal_offence"], spans: [story], isWeak: true)
      matter.stories = nil
    }
    if let story = stories.first ?? types.first, let source = Ditto(marks: marks).source(of: story, among: earlier) {
      let own = matter.allegation.map { $0.isWeak ? [] : [$0] } ?? []
      matter.allegation = combined([source.allegation].compactMap { $0 } + own)
      matter.platforms += source.platforms
      matter.allegationIsInherited = true
    }
  }

  /// Several readings as one, the likeliest code first; of equals the earlier.
  func combined(_ readings: [AllegationReading]) -> AllegationReading? {
    guard !readings.isEmpty else { return nil }
    var parts: [(code: String, span: Span, score: Double)] = []
    for reading in readings {
      for (place, code) in reading.codes.enumerated() where !parts.contains(where: { $0.code == code }) {
        parts.append((code, reading.spans[place], reading.scores.indices.contains(place) ? reading.scores[place] : 0))
      }
    }
    parts = parts.enumerated().sorted { a, b in
      a.element.score != b.element.score ? a.element.score > b.element.score : a.offset < b.offset
    }.map(\.element)
    return AllegationReading(
      codes: parts.map(\.code), spans: parts.map(\.span), isWeak: readings.allSatisfy(\.isWeak),
      scores: parts.map(\.score))
  }

  func uniquePlatforms(_ platforms: [(code: String, span: Span)]) -> [(code: String, span: Span)] {
    var seen: Set<String> = []
    return platforms.filter { seen.insert($0.code).inserted }
  }

  /// "Offence", "Offence(s) convicted of": the column tells crimes.
  func namesOffences(_ header: Span) -> Bool {
    marks.words(header).contains { $0 == "offence" || $0 == "offences" }
  }
}
