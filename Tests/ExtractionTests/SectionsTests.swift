import Documents
import Testing

@testable import Extraction

@Suite("Sections of the Act")
struct SectionsTests {
  private func citations(_ line: String) throws -> [String] {
    let marks = try marked(line)
    return SectionReader(marks: marks).citations(in: marks.whole).map(\.code)
  }

  @Test(
    "A section is read to its subsection, whatever its form",
    arguments: [
      ("Section 40(2) applies", ["s40(2)"]), ("section 40 (2)", ["s40(2)"]), ("s.31(1)(g)", ["s31(1)(g)"]),
      ("S 1 (1) (a)", ["s1(1)(a)"]), ("s12", ["s12"]), ("s40(2)", ["s40(2)"]), ("Sec. 14(1)", ["s14(1)"]),
      ("sections 30(3) and 31(3)", ["s30(3)", "s31(3)"]),
      ("Sections 23(5), 24(2) & 31(3)", ["s23(5)", "s24(2)", "s31(3)"]),
      ("Section 38(1)(b) of FOISA", ["s38(1)(b)"]), ("Section 40(2)(a)(i)", ["s40(2)(a)(i)"]),
      ("section 40(2) and section 30", ["s40(2)", "s30"]), ("Section 36(2)(b)(ii)", ["s36(2)(b)(ii)"]),
      ("Section 40(3A)(a)", ["s40(3A)(a)"]), ("Adran 40(2)", ["s40(2)"]),
      ("Section 31(1)(a) and (b) of the Act", ["s31(1)(a)", "s31(1)(b)"]),
      ("s.30(1)(a), (b) and (c)", ["s30(1)(a)", "s30(1)(b)", "s30(1)(c)"]),
    ])
  func codes(line: String, codes: [String]) throws { #expect(try citations(line) == codes) }

  @Test(
    "People and numbers beside a section are none",
    arguments: [
      ("Section 40 and 12 officers", ["s40"]), ("this section 2012", []), ("sections of 3 officers", []),
      ("section 40(2) (personal information)", ["s40(2)"]), ("officers 40 (2)", []),
      ("Business Park, Sheffield S35 2PY", []), ("Section 40(2) and (in part) section 30", ["s40(2)", "s30"]),
    ])
  func neighbours(line: String, codes: [String]) throws { #expect(try citations(line) == codes) }

  @Test("A citation's words are the number with its brackets")
  func span() throws {
    let marks = try marked("It is exempt by Section 40 (2) of the Act.")
    #expect(SectionReader(marks: marks).citations(in: marks.whole).map { marks.text[$0.span] } == ["40 (2)"])
  }

  @Test(
    "Several paragraphs of a subsection cite the subsection",
    arguments: [
      ("Section 40(2)(a)(b)", ["s40(2)"]), ("section 31(1)(a)(b)(c)", ["s31(1)"]),
      ("Section 36(2)(b)(ii)", ["s36(2)(b)(ii)"]), ("Section 30(1)(a)", ["s30(1)(a)"]),
    ])
  func paragraphs(line: String, codes: [String]) throws { #expect(try citations(line) == codes) }
}
