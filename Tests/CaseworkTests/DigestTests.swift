import Casework
import Testing

@Suite("Names for content")
struct DigestTests {
  @Test("SHA-256 gives the published values")
  func published() {
    #expect(Digest.sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(Digest.sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("An id is short, and hangs on the source and the place alone")
  func ids() {
    let id = Digest.id(source: "abc", locator: "table:0/row:3")
    #expect(id == String(Digest.sha256("abc|table:0/row:3").prefix(16)))
    #expect(id != Digest.id(source: "abc", locator: "table:0/row:4"))
    #expect(id != Digest.id(source: "abd", locator: "table:0/row:3"))
  }
}
