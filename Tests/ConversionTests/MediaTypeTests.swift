import Testing

@testable import Conversion

@Suite("A file's kind is what its bytes say")
struct MediaTypeTests {
  @Test(
    "signatures are known",
    arguments: [
      ("%PDF-1.4", MediaType.pdf), ("{\\rtf1\\ansi", .rtf), ("<!DOCTYPE html><p>x", .html),
      ("\n <HTML><body>x", .html),
      ("<div dir=\"ltr\">Dear Sam</div>", .html), ("Dear Sam,\nnobody was.", .plainText),
      ("Received: from x\r\nFrom: a@b\r\nSubject: x\r\n\r\nHello", .mail), ("GIF89a", .gif),
      ("From: a\nTo: b\nDate: 1 May\nSubject: c\n\n<html><body>x</body></html>", .mail),
      ("From a@b Mon May 15 13:10:29 2012\nReturn-path: <a@b>\nFrom: a@b\n\n<html><body>x</body></html>", .mail),
    ])
  func signatures(text: String, type: MediaType) {
    #expect(MediaType.detect(Array(text.utf8), name: "x") == type)
  }

  @Test(
    "binary signatures are known",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], MediaType.png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      ([0x49, 0x49, 0x2A, 0x00], .tiff), ([0x50, 0x4B, 0x03, 0x04, 0x14], .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .ole),
    ] as [([UInt8], MediaType)])
  func binary(bytes: [UInt8], type: MediaType) {
    #expect(MediaType.detect(bytes, name: "x.pdf") == type)
  }

  @Test("office files are told apart by the names in them")
  func office() {
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    #expect(MediaType.detect(zip + Array("[Content_Types].xml word/document.xml".utf8), name: "a") == .docx)
    #expect(MediaType.detect(zip + Array("[Content_Types].xml xl/workbook.xml".utf8), name: "a") == .xlsx)
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(MediaType.detect(ole + "WordDocument".utf8.flatMap { [$0, 0] }, name: "a") == .doc)
  }

  @Test(
    "nothing and noise have no kind", arguments: [[], [0, 1, 2, 3, 0, 0, 1], [0x20, 0x0A]] as [[UInt8]])
  func unknown(bytes: [UInt8]) {
    #expect(MediaType.detect(bytes, name: "x") == nil)
  }

  @Test("a name may disagree with the bytes")
  func names() {
    #expect(MediaType.nameDisagrees("reply.pdf", with: .html))
    #expect(!MediaType.nameDisagrees("reply.HTM", with: .html))
    #expect(!MediaType.nameDisagrees("reply", with: .html))
    #expect(MediaType.detect(Array("a,b\n1,2".utf8), name: "x.csv") == .csv)
  }
}
