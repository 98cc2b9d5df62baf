/// What the words of one command mean; each command is a type of this kind in a file of its own.
protocol CommandPayload: Equatable, Sendable {
  /// The command's name, and what `help` says about it.
  static var help: HelpEntry { get }
  /// Reads the words behind the command's name.
  init(_ arguments: inout Arguments) throws(Diagnostic)
  /// The whole command as it can be typed.
  var text: String { get }
}

/// How one command is read.
struct CommandRule: Sendable {
  /// What `help` says about it; its name is the word people type.
  let help: HelpEntry
  /// Reads the words behind the name.
  let parse: @Sendable (inout Arguments) throws(Diagnostic) -> Command

  /// Joins a type with its case of a command.
  init<Payload: CommandPayload>(_ type: Payload.Type, _ make: @escaping @Sendable (Payload) -> Command) {
    help = Payload.help
    parse = { (arguments: inout Arguments) throws(Diagnostic) -> Command in make(try Payload(&arguments)) }
  }
}
