import ArgumentParser
import Schemas

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a file.", discussion: Help.schema)

  @Argument(help: "Which one: record, reply, document, decision, gold or vocabulary.")
  var name: String?

  func run() throws {
    guard let name else { return try Console.data(lines: Schema.names) }
    guard let schema = Schema.named(name) else { throw CommandError.noSchema(name: name, known: Schema.names) }
    try Console.data(schema)
  }
}
