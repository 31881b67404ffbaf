import Casework
import Documents
import Testing

@testable import Reporting

@Suite("What is said of inputs")
struct WordingTests {
  @Test(
    "Each failure says what is wrong and what to do next",
    arguments: [
      (
        Failure.encrypted,
        "It is locked with a password. Open it with the password, save a copy without one, and ingest again."
      ),
      (
        .damaged(reason: "no trailer."),
        "It is damaged (no trailer). Ask for it again, or open it in a viewer, print it to a new PDF and ingest again."
      ),
      (.empty, "There is nothing in it: 0 bytes. Download it or ask for it again."),
      (
        .noText(pages: 1),
        "It has no text (1 page): a scan in which no word could be read, or pictures only. Scans are read where Tesseract is installed: apt-get install tesseract-ocr tesseract-ocr-eng, and ingest again; casebook doctor says whether it is there."
      ),
      (.tooLarge(pages: 0, bytes: 300 << 20), "It is too large (300 MB). Split it into parts and ingest those."),
      (
        .tooLarge(pages: 9000, bytes: 1 << 20),
        "It is too large (9000 pages, 1 MB). Split it into parts and ingest those."
      ),
      (
        .unreadable(reason: "Permission denied"),
        "It could not be read (Permission denied). Check that it is there and that you may read it, and ingest again."
      ),
      (
        .duplicate(of: "a.pdf"), "It has the same bytes as “a.pdf”, whose records stand for both. Nothing to do."
      ),
      (
        .timedOut(seconds: 30),
        "Reading it took more than 30 seconds of processor time and was stopped. Ingest again with a longer --timeout; if that doesn't help, open it in a viewer, print it to a new PDF and ingest that."
      ),
      (
        .crashed(.memory(megabytes: 2048)),
        "What was reading it broke down (it needed more than 2048 MB of memory). Open it in a viewer, print it to a new PDF and ingest that, or split it into parts."
      ),
      (
        .unsupported(.spreadsheet),
        "It is a workbook of an old kind or OpenDocument. These are read where LibreOffice is installed: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui, and ingest again."
      ),
    ])
  func failures(failure: Failure, sentence: String) { #expect(Wording.message(for: failure) == sentence) }

  @Test("Each kind that isn't read has a sentence of its own", arguments: ForeignKind.allCases)
  func kinds(kind: ForeignKind) {
    let sentence = Wording.message(for: kind)
    #expect(sentence.hasSuffix(".") && sentence.hasPrefix("It is "))
    #expect(ForeignKind.allCases.count { Wording.message(for: $0) == sentence } == 1)
  }

  @Test("Each flag has a meaning in plain English", arguments: Flag.allCases)
  func flags(flag: Flag) { #expect(!Wording.meaning(of: flag).contains("_")) }

  @Test("Nouns follow their numbers")
  func counts() {
    #expect(Wording.count(1, "page") == "1 page")
    #expect(Wording.count(0, "page") == "0 pages")
    #expect(Wording.count(2, "reply") == "2 replies")
  }
}
