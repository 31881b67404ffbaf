import Casework
import Figures
import Foundation
import Isolation
import Pipeline
import Reporting
import Testing
import Vocabulary

@testable import casebook

@Suite("What the commands say when they can't go on")
struct CommandWordingTests {
  @Test(
    "Each error says what is wrong and what to do",
    arguments: [
      (
        IngestError.missingFolder(path: "replies"),
        "There is no folder “replies”. Check the name, or make it and put the replies there."
      ),
      (
        IngestError.notAFolder(path: "a.pdf"),
        "“a.pdf” is a file. Name the folder that holds it, or look at it with casebook show."
      ),
      (
        IngestError.store(.unwritable(FileError(path: "s", reason: "No space left on device"))),
        "The store can't be written at “s”: No space left on device. Name another with --store."
      ),
      (
        StoreError.locked(path: "s"),
        "Another casebook, or another program, is writing to the store “s”. Wait until it has ended, or end it, and try again."
      ),
      (
        StoreError.full(path: "s"),
        "There is no room left on the disk of the store “s”. Make room and run the command again: what was done is kept."
      ),
      (
        StoreError.readOnly(path: "s"),
        "The store “s” may not be written. Check its permissions and those of its folder, or name another with --store."
      ),
      (
        StoreError.damaged(path: "s", reason: "file is not a database"),
        "The store “s” is damaged or is no store (file is not a database). Put a copy of it back, or ingest into another with --store."
      ),
      (
        StoreError.newer(path: "s"),
        "The store “s” was written by a later version of casebook. Use that version, or name another with --store."
      ),
      (
        IngestError.noWorker(.notStarted(reason: "Cannot allocate memory")),
        "No worker could be started to read documents: Cannot allocate memory. End other programs, or give fewer --jobs."
      ),
      (StoreError.empty(path: "s"), "Nothing is kept in “s”. Run casebook ingest FOLDER --store “s” first."),
      (
        ExportError.unwritable(FileError(path: "o", reason: "Permission denied")),
        "“o” can't be written: Permission denied. Name another folder with --out."
      ),
      (
        VocabularyError.missing(folder: "words"),
        "There is no vocabulary folder “words”. Check the name given with --vocabulary."
      ),
      (
        IngestError.noWorker(.otherAnswers),
        "The answers given with --answers come from another version of casebook, or from other words. Have the documents read again by workers of this version, with the same --vocabulary and --include-hidden."
      ),
      (
        AnswerFiles.Unusable.missing(folder: "a"),
        "There is no folder of answers “a”. Check the name given with --answers."
      ),
      (
        AnswerFiles.Unusable.unreadable(file: "a"),
        "The answers in “a” can't be read. Check that it is a file that you may read."
      ),
      (
        CommandError.noTopic(name: "x", known: ["drugs"]), "There is no topic “x”. The topics are: drugs."
      ),
      (
        CommandError.noForce(code: "x"),
        "There is no force “x”. Forces are named by their codes, such as avon-and-somerset: docs/domain.md has all."
      ),
      (
        CommandError.nothingOfForce(code: "btp"),
        "There is no reply of “btp” that the report is about. casebook status lists what was read; check --topic and --period."
      ),
      (
        CommandError.unreadableForces(path: "f.csv"),
        "“f.csv” is no CSV file with a column “force” (and “strength”, whole numbers, for --strength). Check its name and its first line."
      ),
      (
        CommandError.unreadableReport(path: "r.json"),
        "“r.json” is no earlier report. Write one with casebook report --format json --out FILE, and compare with that."
      ),
      (
        Groupings.Problem.twice(code: "fine"),
        "The code “fine” stands in two groups: its matters would be counted twice. Take it out of one."
      ),
      (
        CommandError.noRecord(id: "12"),
        "There is no record “12” in the store. casebook export prints every record with its id."
      ),
      (
        CommandError.unreadableDocument(path: "a.pdf", .encrypted),
        "“a.pdf”: It is locked with a password. Open it with the password, save a copy without one, and ingest again."
      ),
    ] as [(any Error, String)])
  func sentences(error: any Error, sentence: String) { #expect(CommandWording.sentence(for: error) == sentence) }

  @Test("Workers that lack a wall are told of, by what is missing")
  func lessIsolation() {
    let whole = Isolation(layers: Set(Isolation.Layer.allCases), landlock: 7)
    #expect(CommandWording.warning(of: whole) == nil)
    let warning = CommandWording.warning(of: Isolation(layers: [.limits]))
    #expect(warning?.contains("this system lacks: Landlock, filter of system calls.") == true)
  }

  @Test("An error of another's making is left to its maker")
  func foreign() { #expect(CommandWording.sentence(for: CancellationError()) == nil) }
}
