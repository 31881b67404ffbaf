import ArgumentParser
import Casework
import Foundation
import Pipeline
import Reporting
import Vocabulary

/// How a command ends. The one place where errors become exit codes.
enum ExitStatus: Int32 {
  case ok = 0
  /// The command could not be done: wrong arguments, no such folder, no store, no room to write.
  case fatal = 1
  /// The run went through, and at least one document failed.
  case documentsFailed = 2

  static func end(on error: any Error) -> Never {
    switch error {
    case OutputError.readerGone: exit(ok.rawValue)
    case let error as DocumentsFailed: exit(error.status.rawValue)
    case let code as ExitCode: exit(code.rawValue)
    default: break
    }
    if let sentence = CommandWording.sentence(for: error) {
      Console.message("casebook: " + sentence)
      exit(fatal.rawValue)
    }
    let text = Casebook.fullMessage(for: error)
    if Casebook.exitCode(for: error) == .success {
      try? Console.data(Array((text + "\n").utf8))
      exit(ok.rawValue)
    }
    Console.message(text)
    exit(fatal.rawValue)
  }
}

/// Thrown after everything was done, when some documents failed.
struct DocumentsFailed: Error {
  let status = ExitStatus.documentsFailed
}

/// What a command was asked for and can't find.
enum CommandError: Error, Hashable {
  case noRecord(id: String)
  case severalRecords(id: String, count: Int)
  /// The store knows no such input.
  case noDocument(name: String)
  case noSchema(name: String, known: [String])
  case unreadableDocument(path: String, Failure)
  /// `line` is nil when the file itself can't be read.
  case unreadableExamples(path: String, line: Int?)
  /// It can't be read, or isn't text in UTF-8.
  case unreadableSheet(path: String)
  /// No JSON of actions and keys.
  case unreadableKeys(path: String)
  case noTopic(name: String, known: [String])
  case noForce(code: String)
  /// No reply of it is in the store, or in the scope.
  case nothingOfForce(code: String)
  /// No CSV with the columns that are needed.
  case unreadableForces(path: String)
  case unreadableGroups(path: String)
  /// No report as JSON.
  case unreadableReport(path: String)
}
