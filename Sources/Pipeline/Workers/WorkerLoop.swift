import Casework
import Conversion
import Documents
import Isolation
import Vocabulary

/// What `casebook worker` does: it is shut in, and then does one job after the other until nobody asks any more.
public struct WorkerLoop: ~Copyable {
  private let stages: Stages
  private var parent = ParentProcess()

  /// `memory` is the most it may take, in bytes; `includingHidden` says to read words that can't be seen, too. Its words are loaded here, so that it dies with a run that is killed
  /// meanwhile.
  public static func serve(
    memory: Int, includingHidden: Bool = false, _ words: () throws -> Vocabulary
  ) rethrows {
    guard Confinement.dieWithParent() else { return }
    let vocabulary = try words()
    let versions = StageVersions(vocabulary: vocabulary, includingHidden: includingHidden)
    var loop = WorkerLoop(stages: Stages(vocabulary: vocabulary, versions: versions))
    // What these libraries read once they read now.
    ConversionNeeds.fetch()
    let isolation = Confinement.enter(ResourceLimits(memory: memory), readable: ConversionNeeds.folders)
    let ready = Wire.Ready(casebook: Wire.version, stages: loop.stages.versions.together, isolation: isolation)
    guard loop.parent.send(Wire.line(ready)) else { return }
    while loop.serveOne() {}
  }

  private init(stages: Stages) { self.stages = stages }

  private mutating func serveOne() -> Bool {
    guard let line = parent.line(atMost: Wire.longestLine), let request: Wire.Request = Wire.value(line),
      request.bytes >= 0, let body = parent.bytes(request.bytes)
    else { return false }
    allowProcessorTime(seconds: request.seconds)
    return parent.send(answer(to: request, body))
  }

  private func answer(to request: Wire.Request, _ body: [UInt8]) -> [UInt8] {
    var answer = Wire.Answer(id: request.id)
    if request.task == .try {
      answer.trials = Trial.allCases.map { $0.outcome() }
      return Wire.line(answer)
    }
    var parts: [[UInt8]] = []
    do throws(Failure) {
      let product = try stages.product(of: try job(request, body)) {
        var renewal = Wire.Answer(id: request.id)
        renewal.more = request.seconds
        if parent.send(Wire.line(renewal)) { allowProcessorTime(seconds: request.seconds) }
      }.get()
      // The other side has the document that it sent.
      if request.task != .read {
        parts.append(Wire.json(product.document))
        answer.document = parts.last?.count
      }
      if let findings = product.findings {
        parts.append(Wire.json(findings))
        answer.findings = parts.last?.count
      }
      if !product.parts.isEmpty {
        parts.append(
          Wire.json(product.parts.map { Wire.Entry(name: $0.name, bytes: $0.bytes.count, refusal: $0.refusal) }))
        answer.parts = parts.last?.count
        parts.append(product.parts.flatMap(\.bytes))
        answer.contents = parts.last?.count
      }
    } catch {
      answer.failure = error
    }
    var bytes = Wire.line(answer)
    bytes.reserveCapacity(bytes.count + parts.reduce(0) { $0 + $1.count + 1 })
    for part in parts {
      bytes += part
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func job(_ request: Wire.Request, _ body: [UInt8]) throws(Failure) -> Job {
    if request.task == .read {
      return .read(WrittenDocument(json: body), name: request.name, isOfReply: request.isOfReply ?? false)
    }
    // Who drives it elsewhere needn't know the kinds.
    guard let type = request.type ?? MediaType.detect(body, name: request.name) else { throw .unsupported(.unknown) }
    return .convert(bytes: body, type: type, name: request.name, isRead: request.task == .convertAndRead)
  }
}
