/// One thing that can be said in the language.
public protocol Command: Equatable, Sendable {
  /// The words that begin it, each with what `help` says and how it is read; most commands have one, and none where a
  /// line begins with a sign.
  static var entries: [Language.Entry] { get }

  /// The command as it can be typed; parsing it gives the same command.
  var text: String { get }

  /// Whether the line below is kept even where nobody understands it, because it is expected to be wrong.
  var awaitsMistake: Bool { get }
}

extension Command {
  /// The next line has to be understood.
  public var awaitsMistake: Bool { false }

  /// The part of a journey that it defines, if it defines one.
  public var definition: (any Definition)? { self as? any Definition }

  /// Whether another command says the same; it does not matter where a word stands.
  public func isSame(as other: any Command) -> Bool { other as? Self == self }
}

/// A command whose usage line, reading, printing and completion follow from one declaration.
public protocol DeclaredCommand: Command {
  /// The command before anything is read.
  init()
  /// How it is written.
  static var grammar: Grammar<Self> { get }
}

extension DeclaredCommand {
  /// The one word that begins it.
  public static var entries: [Language.Entry] { [Language.Entry(grammar, from: Self())] }

  /// The command as it can be typed.
  public var text: String { Self.grammar.text(of: self) }
}

/// A command and where it stands.
public struct Statement: Equatable, Sendable {
  /// What is said.
  public var command: any Command
  /// The line, from the command's name to the last word.
  public var place: Place

  /// Creates a statement.
  public init(_ command: any Command, at place: Place) {
    self.command = command
    self.place = place
  }

  /// The statement as its author wrote it, with the gaps that make large numbers readable.
  public var written: String { place.excerptText }

  /// The statement as it can be typed; parsing it gives the same command.
  public var text: String { command.text }

  /// Compares what is said and where.
  public static func == (one: Statement, other: Statement) -> Bool {
    one.command.isSame(as: other.command) && one.place == other.place
  }
}
