import Documents
import Vocabulary

/// Where a letter says of its examples that they are made up, what stands under the same heading tells of no matter.
struct ImaginedReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  func cleared(_ body: BodyReader.Result) -> BodyReader.Result {
    let sections = anatomy.statements.filter { $0.zone == .answer && marks.has("imagined", in: $0.span) }
      .map { section(of: $0.block) }
    guard !sections.isEmpty else { return body }
    func isImagined(_ span: Span) -> Bool { sections.contains { $0.contains(span) } }
    var body = body
    body.matters.removeAll { isImagined($0.span) }
    body.tallies.removeAll { isImagined($0.count.span) }
    return body
  }

  /// From a heading that promises examples to the next; elsewhere what stands beside it.
  private func section(of block: Int) -> Span {
    let blocks = marks.document.blocks
    func isHeading(_ block: Block) -> Bool { if case .heading = block.kind { true } else { false } }
    let beside = max(0, block - 1)..<min(blocks.count, block + 2)
    guard let heading = blocks[...block].lastIndex(where: isHeading),
      marks.has("head_of_examples", in: blocks[heading].span)
    else { return blocks[beside].reduce(blocks[block].span) { $0.union($1.span) } }
    let first = heading
    let end = blocks[(block + 1)...].firstIndex(where: isHeading) ?? blocks.count
    return blocks[first..<end].reduce(blocks[block].span) { $0.union($1.span) }
  }
}
