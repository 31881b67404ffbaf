import Casework
import Documents
import Foundation
internal import Hummingbird
internal import Mustache
import Reporting
import Review

/// The routes. Addresses hold ids and numbers, never a word of a document.
struct Site: Sendable {
  let desk: Desk
  let keys: Keys
  let token: String
  let picture: ReviewServer.Picture
  private let templates: MustacheLibrary
  private let keyTable: String

  init(desk: Desk, keys: Keys, token: String, picture: @escaping ReviewServer.Picture) throws {
    self.desk = desk
    self.keys = keys
    self.token = token
    self.picture = picture
    MustacheContentTypes.register(Escaping(), named: Escaping.name)
    func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
      try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    }
    templates = MustacheLibrary(templates: [
      "screen": try template(PackageResources.screen_mustache),
      "message": try template(PackageResources.message_mustache),
      "summary": try template(PackageResources.summary_mustache),
    ])
    let table = keys.actions.sorted { $0.key < $1.key }.map { OrderedJSON.Member($0.key, .string($0.value.rawValue)) }
    keyTable = String(decoding: OrderedJSON.object(table).line, as: UTF8.self)
  }

  func add(to router: Router<BasicRequestContext>) {
    router.get("/") { request, _ in try entrance(request) }
    router.get("/review.css") { _, _ in Answer.bytes(PackageResources.review_css, type: "text/css; charset=utf-8") }
    router.get("/review.js") { _, _ in Answer.bytes(PackageResources.review_js, type: "text/javascript; charset=utf-8")
    }
    // A browser asks for it unbidden.
    router.get("/favicon.ico") { _, _ in Answer.none }
    router.get("/summary") { _, _ in try summary() }
    router.get("/items/:id") { request, context in try show(request, try id(context)) }
    router.post("/items/:id") { request, context in try await decide(request, try id(context)) }
    router.get("/items/:id/next") { request, context in try step(try id(context), forward: true) }
    router.get("/items/:id/previous") { request, context in try step(try id(context), forward: false) }
    router.get("/documents/:sha/pages/:page") { request, context in try await page(request, context) }
  }

  private func id(_ context: BasicRequestContext) throws -> String {
    let id = context.parameters.get("id") ?? ""
    guard id.count == 16, id.allSatisfy({ $0.isHexDigit && $0.isASCII }) else { throw HTTPError(.notFound) }
    return id
  }

  // MARK: pages

  /// The first time with the token, which a cookie has from then on.
  private func entrance(_ request: Request) throws -> Response {
    guard request.uri.queryParameters["token"] == nil else {
      // A step of its own: a browser that was sent here keeps the cookie back until a page from here asks.
      var response = Answer.html(message(Message(title: "Casebook review", isEntrance: true, links: [("/", "Go on")])))
      response.headers[.setCookie] = "\(Door.cookie)=\(token); HttpOnly; SameSite=Strict; Path=/"
      return response
    }
    guard let place = try desk.first() else { return finished() }
    return Answer.seeOther(address(of: place))
  }

  private func show(_ request: Request, _ id: String, notices: [ScreenView.Notice] = []) throws -> Response {
    let query = request.uri.queryParameters
    let place = query["field"].map { Place(id: id, field: String($0)) } ?? Place.first(of: id)
    guard let screen = try desk.screen(at: place) else { throw HTTPError(.notFound) }
    var wish = ScreenWish(isEdit: query["edit"] != nil, isAdding: query["add"] != nil, notices: notices)
    wish.words = query["words"].flatMap { Form.span(String($0), in: screen.document) }
    wish.page = query["page"].flatMap { Int($0) }
    return Answer.html(try html(screen, wish), status: notices.isEmpty ? .ok : .conflict)
  }

  private func html(_ screen: Screen, _ wish: ScreenWish) throws -> String {
    let hasPicture = screen.file.mediaType == "application/pdf"
    let source = SourceMarkup(screen, page: wish.page, hasPicture: hasPicture)
    let writer = ScreenWriter(screen: screen, desk: desk, keys: keys, keyTable: keyTable, token: token, wish: wish)
    let pages = screen.document?.pages.filter { $0.width > 0 }.map(\.number) ?? []
    let view = writer.view(
      source: source?.html ?? "", pages: pages, page: source?.page ?? 1, ahead: try picturesAhead(of: screen))
    return templates.render(view, withTemplate: "screen") ?? ""
  }

  /// The pictures that the next screens will show.
  private func picturesAhead(of screen: Screen) throws -> [String] {
    var urls: [String] = []
    for place in try desk.upcoming(3, after: screen.place) {
      guard let file = try desk.prepare(place), file.mediaType == "application/pdf", let sha256 = file.sha256 else {
        continue
      }
      let identity = Identity(of: file)
      let page = file.findings.records.first { identity.record($0) == place.id }?.page ?? 1
      urls.append("/documents/\(sha256)/pages/\(page)")
    }
    return urls
  }

  private func step(_ id: String, forward: Bool) throws -> Response {
    guard let place = try desk.neighbour(of: Place(id: id), forward: forward) else {
      return Answer.seeOther("/items/\(id)")
    }
    return Answer.seeOther(address(of: place))
  }

  private func summary() throws -> Response {
    let text = ReviewWording.summary(try desk.summary()).joined(separator: "\n")
    return Answer.html(templates.render(["text": text], withTemplate: "summary") ?? "")
  }

  private func finished() -> Response {
    Answer.html(
      message(
        Message(
          title: "Nothing is left to decide",
          text: "Every field that was in doubt is settled or with a colleague. Everything you decided is kept.",
          links: [("/summary", "Summary")])))
  }

  private struct Message {
    var title: String
    var text = ""
    var isEntrance = false
    var links: [(href: String, label: String)]
  }

  private func message(_ message: Message) -> String {
    let links = message.links.map { ["href": $0.href, "label": $0.label] }
    let view: [String: Any] = [
      "title": message.title, "text": message.text, "isEntrance": message.isEntrance, "links": links,
    ]
    return templates.render(view, withTemplate: "message") ?? ""
  }

  private func address(of place: Place) -> String { "/items/\(place.id)?field=\(place.field)#mark" }

  // MARK: decisions

  private func decide(_ request: Request, _ id: String) async throws -> Response {
    let buffer = try await request.body.collect(upTo: 1 << 16)
    let form = Form(String(buffer: buffer))
    guard form["token"].map(isToken) ?? false else { throw HTTPError(.forbidden) }
    let place = Place(id: id, field: form["field"] ?? "")
    guard let screen = try desk.screen(at: place) else { throw HTTPError(.notFound) }
    guard screen.place.field == place.field, let seen = form["seen"].flatMap({ Int64($0) }) else {
      throw HTTPError(.badRequest)
    }
    guard let command = form.command(on: screen, desk.words) else {
      return try again(place, ReviewWording.noSuchWords, form, isEdit: true)
    }
    switch try desk.perform(command, at: place, seen: seen, note: form["note"]) {
    case .moved(let next?): return Answer.seeOther(address(of: next))
    case .moved(nil): return Answer.seeOther("/")
    case .conflict(let theirs):
      return try again(place, ReviewWording.conflict(theirs), form)
    case .refused(let refusal):
      return try again(place, ReviewWording.refusal(refusal), form, isEdit: command.isCorrection)
    }
  }

  /// The same screen with what is wrong; a note that was typed is there still.
  private func again(_ place: Place, _ text: String, _ form: Form, isEdit: Bool = false) throws -> Response {
    guard let screen = try desk.screen(at: place) else { throw HTTPError(.notFound) }
    let wish = ScreenWish(
      isEdit: isEdit, note: form["note"] ?? "", notices: [.init(kind: "bad", text: Lines.printable(text))])
    return Answer.html(try html(screen, wish), status: .conflict)
  }

  private func isToken(_ text: String) -> Bool { Door(token: token).isToken(text) }

  // MARK: pictures

  private func page(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    let sha256 = context.parameters.get("sha") ?? ""
    guard sha256.count == 64, sha256.allSatisfy({ $0.isHexDigit && $0.isASCII }),
      let page = context.parameters.get("page").flatMap({ Int($0) }), (1...2000).contains(page),
      let path = try desk.path(ofDocument: sha256)
    else { throw HTTPError(.notFound) }
    let scale = request.uri.queryParameters["scale"] == "2" ? 3.0 : 1.5
    guard let png = await picture(path, sha256, page, scale) else { throw HTTPError(.notFound) }
    return Answer.bytes(png, type: "image/png", keeps: true)
  }
}

extension Command {
  fileprivate var isCorrection: Bool { if case .correct = self { true } else { false } }
}
