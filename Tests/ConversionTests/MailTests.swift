import Conversion
import Documents
import TestSupport
import Testing

@Suite("Mail")
struct MailTests {
  private func words(_ document: Document, _ region: Block.Region) -> String {
    document.blocks.filter { $0.region == region }.map { document.text[$0.span] }.joined(separator: "\n")
  }

  @Test("Who sent what when stands at the head, and what the mail quotes is told apart from the answer")
  func head() throws {
    let text = """
      Dear Sir,

      Three officers were investigated.

      > -----Original Message-----
      > From: A Requester
      > How many officers were sacked?
      """
    let document = try MailConverter.open(TinyMail.plain(text)).document
    #expect(words(document, .messageHead).contains("Sent: Fri, 14 Mar 2014 15:35:52 +0000"))
    #expect(words(document, .messageHead).contains("Subject: FOI 0417/14 - social media"))
    #expect(words(document, .body) == "Dear Sir,\nThree officers were investigated.")
    #expect(words(document, .quoted).contains("How many officers were sacked?"))
    #expect(!words(document, .quoted).contains(">"))
  }

  @Test("Of two forms of one text the page is read, once")
  func alternative() throws {
    var mail = TinyMail()
    mail.add(text: "Three officers *were* investigated.")
    mail.add(text: "<html><body><p>Three officers <b>were</b> investigated.</p></body></html>", type: "text/html")
    let document = try MailConverter.open(mail.bytes("alternative")).document
    #expect(words(document, .body) == "Three officers were investigated.")
  }

  @Test("A page with no words in it leaves the text to be read")
  func emptyPage() throws {
    var mail = TinyMail()
    mail.add(text: "Three officers were investigated.")
    mail.add(text: "<html><body> </body></html>", type: "text/html")
    #expect(words(try MailConverter.open(mail.bytes("alternative")).document, .body).hasPrefix("Three officers"))
  }

  @Test("Attachments come out with their bytes; a picture in the text and a signature don't")
  func attachments() throws {
    var mail = TinyMail()
    mail.add(text: "See attached.")
    mail.attach(TinyPDF.page(saying: "x"), name: "letter.pdf", type: "application/pdf")
    mail.attach(Array("a,b".utf8), name: "letter.pdf", type: "text/csv")
    mail.add(type: "image/png\r\nContent-ID: <logo>", encoding: "8bit", [1, 2, 3])
    mail.add(type: "application/pgp-signature", encoding: "8bit", [1])
    let opened = try MailConverter.open(mail.bytes())
    #expect(opened.parts.map(\.name) == ["letter.pdf", "letter (2).pdf"])
    #expect(opened.parts[0].bytes == TinyPDF.page(saying: "x"))
    #expect(opened.document.warnings == ["pictures in the text, which are not read: 1"])
  }

  @Test("A mail within a mail comes out whole, named for its subject")
  func forwarded() throws {
    var mail = TinyMail()
    mail.add(text: "See below.")
    mail.forward(TinyMail.plain("Three officers were investigated."))
    let part = try #require(try MailConverter.open(mail.bytes()).parts.first)
    #expect(part.name == "FOI 0417-14 - social media.eml")
    #expect(words(try MailConverter.open(part.bytes).document, .body) == "Three officers were investigated.")
  }

  @Test(
    "Letters are read in the alphabet that is named, or in the one they are in",
    arguments: [
      ("iso-8859-1", [0xA3], "£"), ("windows-1252", [0x93], "“"), ("utf-8", [0xC2, 0xA3], "£"),
      ("us-ascii", [0xA3], "£"), ("utf-7", Array("+AKM-".utf8), "£"), ("iso-8859-7", [0xE1], "α"),
      ("no-such-alphabet", [0xC2, 0xA3], "£"), ("utf-8", [0xA3], "£"), ("iso-8859-1", [0xC2, 0xA3], "£"),
    ] as [(String, [UInt8], String)])
  func alphabets(charset: String, bytes: [UInt8], sign: String) throws {
    var mail = TinyMail()
    mail.add(type: "text/plain; charset=\(charset)", encoding: "8bit", Array("Cost: ".utf8) + bytes + Array("5".utf8))
    #expect(words(try MailConverter.open(mail.bytes()).document, .body) == "Cost: \(sign)5")
  }

  @Test("Encoded words of the head become letters, and bytes that aren't encoded are kept")
  func encodedHead() throws {
    var mail = TinyMail(from: "=?iso-8859-1?Q?Swyddog_Rh=E8?= <foi@gwent.pnn.police.uk>", subject: "Costau £5")
    mail.add(text: "Helo.")
    let head = words(try MailConverter.open(mail.bytes()).document, .messageHead)
    #expect(head.contains("Swyddog Rhè") && head.contains("Costau £5"))
  }

  @Test("An alphabet that nobody knows is told of, and its words are kept")
  func unknownAlphabet() throws {
    var mail = TinyMail()
    mail.add(type: "text/plain; charset=x-nonesuch", encoding: "8bit", Array("Heddlu’r De".utf8))
    let document = try MailConverter.open(mail.bytes()).document
    #expect(words(document, .body) == "Heddlu’r De")
    #expect(document.warnings == ["some letters of the mail are not of the alphabet that it names"])
  }

  @Test("Each of several attachments of one name has a number of its own")
  func sameNames() throws {
    var mail = TinyMail()
    for number in 1...3 { mail.attach([UInt8(number)], name: "letter.pdf", type: "application/pdf") }
    #expect(
      try MailConverter.open(mail.bytes()).parts.map(\.name) == ["letter.pdf", "letter (2).pdf", "letter (3).pdf"])
  }

  @Test("A line of a letter that begins with From makes no mailbox of its mail")
  func fromInLetter() {
    let text = """
      From a@b Mon May 15 13:10:29 2012
      From: a@b
      To: c@d
      Date: Mon, 15 May 2012 13:10:29 +0000
      Subject: x

      Dear Sam,

      From what we hold
      Note: nobody was.

      """
    #expect(MediaType.detect(Array(text.utf8), name: "x") == .mail)
  }

  @Test("A mail that ends in the middle keeps what is there, and says so")
  func cutOff() throws {
    var mail = TinyMail()
    mail.add(text: "Three officers were investigated.")
    mail.attach([UInt8](repeating: 7, count: 3000), name: "data.bin")
    let opened = try MailConverter.open(Array(mail.bytes().dropLast(1000)))
    #expect(words(opened.document, .body) == "Three officers were investigated.")
    #expect(opened.parts.count == 1)
  }

  @Test("A mailbox is parted into its mails, and a line that begins with From parts none")
  func mailbox() throws {
    let letter = String(decoding: TinyMail.plain("One.\n\n>From then on none.\n"), as: UTF8.self)
    let second = String(decoding: TinyMail.plain("Two.\n"), as: UTF8.self)
    let box = "From a@b Fri Mar 14 15:35:52 2014\n\(letter)\nFrom a@b Sat Mar 15 15:35:52 2014\n\(second)"
    #expect(MediaType.detect(Array(box.utf8), name: "all.mbox") == .mbox)
    let parts = try MailboxOpener.open(Array(box.utf8)).parts
    #expect(parts.map(\.name) == ["message 1.eml", "message 2.eml"])
    #expect(words(try MailConverter.open(parts[1].bytes).document, .body) == "Two.")
  }

  @Test("A single mail out of a mailbox is a mail")
  func single() {
    let mail = Array("From a@b Fri Mar 14 15:35:52 2014\n".utf8) + TinyMail.plain("One.\n\nFrom 2013 on none.\n")
    #expect(MediaType.detect(mail, name: "x.eml") == .mail)
  }

  @Test("A sealed mail is encrypted")
  func sealed() {
    var mail = TinyMail()
    mail.add(type: "application/pgp-encrypted", encoding: "7bit", Array("Version: 1".utf8))
    #expect(throws: ConversionError.encrypted) { try MailConverter.open(mail.bytes("encrypted")) }
  }

  @Test("What Outlook wraps is taken out, also where a piece was changed on its way", arguments: [0, 1])
  func wrapped(spoilt: UInt8) throws {
    let opened = try TNEFOpener.open(
      TinyTNEF.file(["data.csv": Array("Rank,Outcome\nPC,Resigned\n".utf8)], spoilt: spoilt))
    #expect(opened.parts.map(\.name) == ["data.csv"])
    #expect(opened.parts[0].bytes == Array("Rank,Outcome\nPC,Resigned\n".utf8))
    #expect(opened.document.warnings.isEmpty == (spoilt == 0))
  }
}
