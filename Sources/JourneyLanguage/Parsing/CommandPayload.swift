/// What the words of one command mean, ready to be written down again.
protocol PrintableCommand: Equatable, Sendable {
  /// The whole command as it can be typed.
  var text: String { get }
}

/// What the words of one command mean; each command is a type of this kind in a file of its own.
protocol CommandPayload: PrintableCommand {
  /// The command's name, and what `help` says about it.
  static var help: HelpEntry { get }
  /// Reads the words behind the command's name.
  init(_ arguments: inout Arguments) throws(Diagnostic)
}

/// How one command is read.
struct CommandRule: Sendable {
  /// What `help` says about it; its name is the word people type.
  let help: HelpEntry
  /// Reads the words behind the name.
  let parse: @Sendable (inout Arguments) throws(Diagnostic) -> Command

  /// Joins what `help` says with what is read.
  init(help: HelpEntry, parse: @escaping @Sendable (inout Arguments) throws(Diagnostic) -> Command) {
    self.help = help
    self.parse = parse
  }

  /// Joins a type with its case of a command.
  init<Payload: CommandPayload>(_ type: Payload.Type, _ make: @escaping @Sendable (Payload) -> Command) {
    self.init(help: Payload.help) { (arguments: inout Arguments) throws(Diagnostic) -> Command in
      make(try Payload(&arguments))
    }
  }
}
