import JourneyLanguage
import Journeys

/// All that was done in a session, command by command, so that somebody can tell it as a story.
struct SessionStory: Sendable {
  /// What a line is in a story.
  enum Kind: Sendable {
    /// It tells something.
    case narration
    /// It changes something and shows little.
    case change
    /// It shows something that is worth talking about.
    case result
  }

  private var lines: [(text: String, kind: Kind)] = []

  /// How such a script begins.
  ///
  /// It is not how a saved session begins, so that `save` never writes over what somebody told.
  static let heading = "# What was done in a session of Journey. Say behind each > what it is about; to tell it: read."
  /// Where somebody is to tell something.
  static let place = "> …"

  /// Begins with what is open.
  init(journey: Journey, seed: UInt64) {
    add(Self.opening(journey), .change)
    add("seed \(seed)", .change)
  }

  /// How many commands there are, those at the beginning among them.
  var count: Int { lines.count { $0.kind != .narration } }

  mutating func add(_ text: String, _ kind: Kind) { lines.append((text, kind)) }

  /// Adds a command that was carried out, unless it is about the shell or a file alone.
  ///
  /// - Parameters:
  ///   - statement: The command.
  ///   - state: What came of it.
  mutating func add(_ statement: Statement, leadingTo state: SessionState) {
    let command = statement.command as? any WorkshopCommand
    guard let kind = command.map(\.kindInStory) ?? .change else { return }
    // Whoever plays it may not have the file.
    if statement.command is OpenCommand { add(Self.opening(state.journey), kind) } else { add(statement.text, kind) }
  }

  /// The script: a place for words before each group of commands that ends in a result, unless there are words already.
  var text: String {
    var text = Self.heading + "\n"
    var isGroupBegun = false
    var isTold = false
    for (line, kind) in lines {
      if kind == .narration {
        text += isTold ? "" : "\n"
        isTold = true
      } else if !isGroupBegun {
        text += isTold ? "" : "\n\(Self.place)\n"
        isGroupBegun = true
      }
      text += line + "\n"
      if kind == .result { (isGroupBegun, isTold) = (false, false) }
    }
    return text + (isTold ? "" : "\n\(Self.place)\n")
  }

  /// What opens a journey: its name where it comes with the program, and otherwise all of it.
  private static func opening(_ journey: Journey) -> String {
    if let builtIn = try? BuiltInJourneys.journey(named: journey.name), builtIn == journey {
      return OpenCommand(journey: Word(journey.name)).text
    }
    return JourneyPrinter.text(of: journey)
  }
}
