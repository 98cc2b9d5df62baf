public import JourneyLanguage

/// A command of the workshop: how it is written and what it does stand in one file, and it is named once in
/// ``JourneyLanguage/Language/workshop``.
protocol WorkshopCommand: Command {
  /// Does what the command says.
  ///
  /// - Parameters:
  ///   - session: The session, which is thrown away if the command fails.
  ///   - place: Where the command stands, for messages.
  ///   - surroundings: The world around the session.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic)

  /// What it is in the story of a session, or nil where a story does without it.
  var kindInStory: SessionStory.Kind? { get }

  /// Whether it is one of those that a saved session is made of.
  var isRestoring: Bool { get }

  /// Whether it belongs to how a lesson is told, and not to what is typed in it.
  var isStaging: Bool { get }

  /// Whether it gives a result that carries what it was made of, so that `repeat` can make it again.
  var isRepeatable: Bool { get }
}

extension WorkshopCommand {
  /// It changes something and shows little.
  var kindInStory: SessionStory.Kind? { .change }

  /// It does more, or less, than restore a state.
  var isRestoring: Bool { false }

  /// It is typed.
  var isStaging: Bool { false }

  /// It gives no result of its own.
  var isRepeatable: Bool { false }
}

/// A command about the shell or a file alone, with which no story is told.
protocol ShellCommand: WorkshopCommand {}

extension ShellCommand {
  var kindInStory: SessionStory.Kind? { nil }
}

/// A command that gives a result which carries what it was made of.
protocol ResultCommand: WorkshopCommand {}

extension ResultCommand {
  var kindInStory: SessionStory.Kind? { .result }
  var isRepeatable: Bool { true }
}

extension Command {
  /// The word that begins it, as it can be typed.
  var firstWord: String { String(text.prefix { $0 != " " }) }
}

extension Language {
  /// All commands, in the order of `help`.
  public static let workshop = Language(
    [
      OpenCommand.self, ShowCommand.self, SetCommand.self, ResetCommand.self, UndoCommand.self, RedoCommand.self,
    ] + definitions + [
      RemoveCommand.self,
      RunCommand.self, WatchCommand.self, VerifyCommand.self, CheckCommand.self, FollowCommand.self,
      ExplainCommand.self, SeedCommand.self,
      StrategyCommand.self, KeepCommand.self, UseCommand.self, StrategiesCommand.self, DropCommand.self,
      CompareCommand.self, WhyCommand.self, VaryCommand.self, BreakEvenCommand.self, PowerCommand.self,
      UncertainCommand.self, TornadoCommand.self, SearchCommand.self,
      ExpectCommand.self, LessonCommand.self, TakesCommand.self, NoteCommand.self, PauseCommand.self,
      AskCommand.self, ChooseCommand.self, ReplyCommand.self, PredictCommand.self,
      RevealCommand.self, TryCommand.self, UntilCommand.self, HintCommand.self, AnswerCommand.self,
      HideCommand.self, EndCommand.self, IncludeCommand.self, RoundCommand.self, ScoreCommand.self,
      NewCommand.self,
      SaveCommand.self, ReadCommand.self, ModeCommand.self, OutputCommand.self, TeeCommand.self,
      OnceCommand.self, LastCommand.self, HistoryCommand.self, SessionsCommand.self, PreferenceCommand.self,
      RepeatCommand.self,
      HelpCommand.self, QuitCommand.self,
    ])
}

extension Statement {
  /// Whether it belongs to how a lesson is told, and not to what is typed in it.
  public var isStaging: Bool { (command as? any WorkshopCommand)?.isStaging ?? false }
}

extension Parser {
  /// Creates a parser of all commands.
  public init() { self.init(.workshop) }
}

extension Session {
  mutating func carryOut(_ statement: Statement, in surroundings: Surroundings) throws(Diagnostic) {
    if let command = statement.command as? any WorkshopCommand {
      try command.carryOut(in: &self, at: statement.place, surroundings)
    } else if let definition = statement.command.definition {
      try define(definition, statement, in: surroundings)
    }
  }
}
