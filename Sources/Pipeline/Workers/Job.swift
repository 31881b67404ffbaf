import Casework
import Conversion
import Documents
import Foundation
import Isolation
import Synchronization

/// Something to be done with one document.
enum Job: Sendable {
  /// Makes a document of bytes and, where that is wanted, reads it.
  case convert(bytes: [UInt8], type: MediaType, name: String, isRead: Bool)
  /// Reads a document that was made before; one that goes with a reply on the topic is known to be on it.
  case read(WrittenDocument, name: String, isOfReply: Bool)
}

/// What came of it.
struct Product: Sendable {
  var document: Document
  /// Nil where only the document was wanted.
  var findings: Findings?
  /// The files that it carries.
  var parts: [Part] = []
}

/// Whoever does jobs.
protocol Crew: Sendable {
  /// Begins with it, or with the jobs before it, and returns at once.
  func take(_ job: Job) -> Pending
  /// Stops whatever is under way.
  func dismiss()
  /// What is around those who do it; nil while nobody has been at work, or where nothing is.
  var isolation: Isolation? { get }
}

/// A job that is under way.
final class Pending: Sendable {
  typealias Outcome = Result<Result<Product, Failure>, NoWorker>

  private let outcome: Mutex<Outcome?>
  private let isDone = DispatchSemaphore(value: 0)

  init() { outcome = Mutex(nil) }

  /// One that is done.
  init(_ outcome: Outcome) {
    self.outcome = Mutex(outcome)
    isDone.signal()
  }

  func settle(_ outcome: Outcome) {
    self.outcome.withLock { $0 = outcome }
    isDone.signal()
  }

  /// What came of it, once it is done. For one caller.
  func result() throws(NoWorker) -> Result<Product, Failure> {
    isDone.wait()
    return try outcome.withLock { $0 }?.get() ?? .failure(.crashed(.answer))
  }
}

/// Does each job at once, in this process.
struct InProcess: Crew {
  let stages: Stages

  func take(_ job: Job) -> Pending { Pending(.success(stages.product(of: job))) }

  func dismiss() {}
  var isolation: Isolation? { nil }
}
