import Casework
import Figures
import Isolation
import Pipeline
import Reporting
import Review
import Vocabulary

/// What the commands say when they can't go on: what is wrong, and what to do.
enum CommandWording {
  /// Nil for an error that isn't the program's own.
  static func sentence(for error: any Error) -> String? {
    switch error {
    case let error as IngestError: words(for: error)
    case let error as StoreError: words(for: error)
    case let error as ExportError: words(for: error)
    case let error as NoWorker: words(for: error)
    case let error as VocabularyError: words(for: error)
    case let error as AnswerFiles.Unusable: words(for: error)
    case let error as CommandError: words(for: error)
    case let error as Keys.Problem: words(for: error)
    case let error as Sheet.Problem: words(for: error)
    case let error as Groupings.Problem: words(for: error)
    case let error as FileError: "“\(error.path)” can't be written: \(error.reason)."
    case OutputError.unwritable(let reason): "The output can't be written: \(reason)."
    default: nil
    }
  }

  static func words(for error: IngestError) -> String {
    switch error {
    case .missingFolder(let path): "There is no folder “\(path)”. Check the name, or make it and put the replies there."
    case .notAFolder(let path): "“\(path)” is a file. Name the folder that holds it, or look at it with casebook show."
    case .unreadableFolder(let error):
      "The folder “\(error.path)” can't be read: \(error.reason). Check its permissions."
    case .store(let error): words(for: error)
    case .noWorker(let error): words(for: error)
    }
  }

  static func words(for error: NoWorker) -> String {
    switch error {
    case .notStarted(let reason):
      "No worker could be started to read documents: \(reason). End other programs, or give fewer --jobs."
    case .notReady:
      "A worker that was to read documents ended before it began. Run casebook doctor; if that says the same, install casebook anew."
    case .otherBuild:
      "The vocabulary was changed while the run was starting. Run the command again."
    case .otherAnswers:
      "The answers given with --answers come from another version of casebook, or from other words. Have the documents read again by workers of this version, with the same --vocabulary and --include-hidden."
    }
  }

  /// Said once in a run whose workers lack a wall; nil when they have all.
  static func warning(of isolation: Isolation) -> String? {
    guard !isolation.isWhole else { return nil }
    let missing = isolation.missing.map { name(of: $0, in: isolation) }.joined(separator: ", ")
    return "Documents were read with less isolation than there should be; this system lacks: \(missing). "
      + "Read only files that you trust, or use a system that has it (casebook doctor shows what holds)."
  }

  static func name(of layer: Isolation.Layer, in isolation: Isolation) -> String {
    switch layer {
    case .limits: "limits of memory and files"
    case .landlock: isolation.landlock > 0 ? "Landlock \(isolation.landlock)" : "Landlock"
    case .filter: "filter of system calls"
    }
  }

  static func name(of trial: Trial) -> String {
    switch trial {
    case .readFile: "read a file"
    case .writeFile: "write a file"
    case .openSocket: "open a socket"
    case .startProgram: "start a program"
    case .signalParent: "send a signal"
    case .takeMemory: "take more memory"
    }
  }

  static func words(for error: StoreError) -> String {
    switch error {
    case .empty(let path): "Nothing is kept in “\(path)”. Run casebook ingest FOLDER --store “\(path)” first."
    case .locked(let path):
      "Another casebook, or another program, is writing to the store “\(path)”. Wait until it has ended, or end it, and try again."
    case .full(let path):
      "There is no room left on the disk of the store “\(path)”. Make room and run the command again: what was done is kept."
    case .readOnly(let path):
      "The store “\(path)” may not be written. Check its permissions and those of its folder, or name another with --store."
    case .unreadable(let error):
      "The store's file “\(error.path)” can't be read: \(error.reason). Check its permissions."
    case .unwritable(let error):
      "The store can't be written at “\(error.path)”: \(error.reason). Name another with --store."
    case .damaged(let path, let reason):
      "The store “\(path)” is damaged or is no store (\(reason)). Put a copy of it back, or ingest into another with --store."
    case .newer(let path):
      "The store “\(path)” was written by a later version of casebook. Use that version, or name another with --store."
    case .malformed(let path, let what):
      "Something in the store “\(path)” can't be made sense of by this version (\(what)). Run casebook ingest again; if that doesn't help, ingest into another with --store."
    }
  }

  static func words(for error: Keys.Problem) -> String {
    switch error {
    case .unknownAction(let name):
      "There is no action “\(name)”. The actions are: \(KeyAction.allCases.map(\.rawValue).joined(separator: ", "))."
    case .unknownKey(let key):
      "“\(key)” is no key. A key is one character, or has a name such as Enter, Space, ArrowUp; Control+ stands before it."
    case .collision(let key, let one, let other):
      "The key “\(key)” is to do both \(one.rawValue) and \(other.rawValue). Give one of them another key."
    }
  }

  static func words(for error: Sheet.Problem) -> String {
    switch error {
    case .malformed:
      "It is no sheet: a quotation mark is never closed, or there is nothing in it. Save it as CSV again."
    case .noColumn(let name):
      "The sheet has no column “\(name)”. Fill in the sheet as casebook export --review-sheet wrote it."
    case .unknownVerdict(let line, let verdict):
      "Line \(line): “\(verdict)” is no verdict. Write accept, correct, reject or flag. Nothing was kept."
    case .refused(let line, let refusal): "Line \(line): \(ReviewWording.refusal(refusal)) Nothing was kept."
    case .conflict(let line, let theirs):
      "Line \(line): \(theirs.map(ReviewWording.decided).joined(separator: "; ")), after the sheet was made. Take the line out, or make a new sheet. Nothing was kept."
    }
  }

  static func words(for error: Groupings.Problem) -> String {
    switch error {
    case .malformed:
      "The groups are no JSON of the form that is needed: version, outcomes, roles and topics, each with code, label, codes and source. docs/figures.md has an example."
    case .twice(let code):
      "The code “\(code)” stands in two groups: its matters would be counted twice. Take it out of one."
    }
  }

  static func words(for error: ExportError) -> String {
    switch error {
    case .store(let error): words(for: error)
    case .unwritable(let error): "“\(error.path)” can't be written: \(error.reason). Name another folder with --out."
    }
  }

  static func words(for error: AnswerFiles.Unusable) -> String {
    switch error {
    case .missing(let folder): "There is no folder of answers “\(folder)”. Check the name given with --answers."
    case .unreadable(let file): "The answers in “\(file)” can't be read. Check that it is a file that you may read."
    }
  }

  static func words(for error: VocabularyError) -> String {
    switch error {
    case .missing(let folder): "There is no vocabulary folder “\(folder)”. Check the name given with --vocabulary."
    case .unreadable(let file):
      "The vocabulary file “\(file)” can't be read. Check that it is there and that you may read it."
    case .malformed(let file, let problem):
      "The vocabulary file “\(file)” can't be used: \(problem). casebook schema vocabulary prints its form."
    }
  }

  static func words(for error: CommandError) -> String {
    switch error {
    case .noRecord(let id): "There is no record “\(id)” in the store. casebook export prints every record with its id."
    case .severalRecords(let id, let count): "\(count) records have ids that start with “\(id)”. Give more of the id."
    case .noDocument(let name):
      "There is no document “\(name)” in the store. casebook export --out DIR lists every one in documents.jsonl."
    case .noSchema(let name, let known):
      "There is no schema “\(name)”. The schemas are: \(known.joined(separator: ", "))."
    case .unreadableDocument(let path, let failure): "“\(path)”: \(Wording.message(for: failure))"
    case .unreadableSheet(let path):
      "“\(path)” can't be read as text. Check the name, and save it as CSV in UTF-8."
    case .unreadableKeys(let path):
      "“\(path)” is no JSON of actions and keys, such as {\"accept\": [\"y\", \"Enter\"]}. Check the file named with --keys."
    case .noTopic(let name, let known):
      "There is no topic “\(name)”. The topics are: \(known.joined(separator: ", "))."
    case .noForce(let code):
      "There is no force “\(code)”. Forces are named by their codes, such as avon-and-somerset: docs/domain.md has all."
    case .nothingOfForce(let code):
      "There is no reply of “\(code)” that the report is about. casebook status lists what was read; check --topic and --period."
    case .unreadableForces(let path):
      "“\(path)” is no CSV file with a column “force” (and “strength”, whole numbers, for --strength). Check its name and its first line."
    case .unreadableGroups(let path):
      "The groups in “\(path)” can't be read. Check the name given with --groups, and that you may read it."
    case .unreadableReport(let path):
      "“\(path)” is no earlier report. Write one with casebook report --format json --out FILE, and compare with that."
    case .unreadableExamples(let path, let line):
      "The examples in “\(path)”\(line.map { ", line \($0)," } ?? "") can't be read. Make them again with --save-examples."
    }
  }
}
