import Conversion
import Documents
import Extraction
import Foundation
import Validation
import Vocabulary

// Times each stage by itself, in one process and in processor time, over the same documents: prints a line of JSON.
//
// usage: stages ROUNDS [--until loading|conversion|extraction|validation] FILE...
//
// With --until it ends after that stage, each done once, and says nothing: for its instructions to be counted.

func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The fastest of some rounds.
func fastest(_ rounds: Int, _ work: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<rounds {
    let start = processorTime()
    try work()
    best = min(best, processorTime() - start)
  }
  return best
}

var arguments = CommandLine.arguments.dropFirst()
var last: String?
if arguments.dropFirst().first == "--until" {
  last = arguments.dropFirst(2).first
  arguments.removeSubrange(arguments.startIndex + 1..<min(arguments.startIndex + 3, arguments.endIndex))
}
let isKnown = last.map { ["loading", "conversion", "extraction", "validation"].contains($0) } ?? true
guard isKnown, let rounds = arguments.popFirst().flatMap({ Int($0) }), rounds > 0, !arguments.isEmpty else {
  FileHandle.standardError.write(Data("usage: stages ROUNDS [--until STAGE] FILE...\n".utf8))
  exit(1)
}

let vocabulary = try Vocabulary()
// With the table of its phrases, which is made when it is first wanted.
_ = vocabulary.matches(in: FoldedText(Text("")), of: Text(""))
let files = try arguments.map { path in
  (name: URL(fileURLWithPath: path).lastPathComponent, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
}
let (pdfs, pages) = (files.filter { $0.name.hasSuffix(".pdf") }, files.filter { !$0.name.hasSuffix(".pdf") })
ConversionNeeds.fetch()
if last == "loading" { exit(0) }

/// Some files of a corpus give no document, as they are to.
func documents(_ files: [(name: String, bytes: [UInt8])]) -> [(name: String, document: Document)] {
  files.compactMap { file in
    let document =
      file.name.hasSuffix(".pdf") ? try? PDFConverter.convert(file.bytes) : try? HTMLConverter.convert(file.bytes)
    return document.map { (file.name, $0) }
  }
}

var seconds: [String: Double] = [:]
var (fromPDFs, fromPages): ([(name: String, document: Document)], [(name: String, document: Document)]) = ([], [])
seconds["conversion of PDF"] = fastest(rounds) { fromPDFs = documents(pdfs) }
seconds["conversion of HTML"] = fastest(rounds) { fromPages = documents(pages) }
let all = fromPDFs + fromPages
if last == "conversion" { exit(0) }

// With all that belongs to it: words are told apart and folded, misspelt ones mended, and of the wordings of each lexicon
// the longest kept.
var matches = 0
seconds["matching"] = fastest(rounds) {
  for (_, document) in all where last == nil {
    let folded = FoldedText(document.text, speller: vocabulary.speller)
    matches += vocabulary.matches(in: folded, of: document.text).count
  }
}

let extractor = Extractor(vocabulary: vocabulary)
let validator = Validator(vocabulary: vocabulary)
var findings: [Findings] = []
seconds["extraction"] = fastest(rounds) {
  findings = all.map { extractor.findings(in: $0.document, fileName: $0.name) }
}
if last == "extraction" { exit(0) }
seconds["validation"] = fastest(rounds) {
  for (one, file) in zip(findings, all) { _ = validator.validated(one, of: file.document) }
}

if last != nil { exit(0) }

struct Result: Encodable {
  var documents: Int
  var textBytes: Int
  var matches: Int
  var seconds: [String: Double]
}
let result = Result(
  documents: all.count, textBytes: all.reduce(0) { $0 + $1.document.text.string.utf8.count }, matches: matches / rounds,
  seconds: seconds)
print(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
