import Testing

@testable import Figures

@Suite("What a request is about")
struct GroupingTests {
  @Test(
    "Words are told apart as they are read, whatever signs stand around them",
    arguments: [
      ("Social-media, 2014/15", ["social", "media", "2014", "15"]), ("officer’s", ["officer", "s"]), ("", []),
      // A bullet that is drawn as a picture, an accent with no letter to stand on.
      ("▪\u{FE0F}Facebook", ["facebook"]), (" \u{301}sexual", ["sexual"]),
      // One letter of two signs, and two letters that are joined.
      ("Cafe\u{301} WhatsApp", ["cafe\u{301}", "whatsapp"]), ("a\u{200D}b c", ["a\u{200D}b", "c"]),
    ])
  func words(text: String, words: [String]) {
    #expect(Groupings.Group.words(of: text) == words)
  }
}
