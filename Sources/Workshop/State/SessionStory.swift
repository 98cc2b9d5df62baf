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

  private var entries: [(text: String, kind: Kind)] = []

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
  var count: Int { entries.count { $0.kind != .narration } }

  mutating func add(_ text: String, _ kind: Kind) { entries.append((text, kind)) }

  /// Forgets the last command, of which nothing came.
  mutating func forgetLast() { entries.removeLast() }

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
  var text: String { pieces.map { $0.text + "\n" }.joined() }

  /// The story without the command that stands in a line of its script, or nil where none does.
  func without(line: Int) -> SessionStory? {
    var last = 0
    for (text, entry) in pieces {
      last += text.count { $0.isNewline } + 1
      guard line <= last else { continue }
      guard let entry else { return nil }
      var story = self
      story.entries.remove(at: entry)
      return story
    }
    return nil
  }

  /// The script piece by piece, and which entry a piece is, if it is one.
  private var pieces: [(text: String, entry: Int?)] {
    var pieces: [(String, Int?)] = [(Self.heading, nil)]
    var isGroupBegun = false
    var isTold = false
    for (index, (text, kind)) in entries.enumerated() {
      if kind == .narration {
        pieces += isTold ? [] : [("", nil)]
        isTold = true
      } else if !isGroupBegun {
        pieces += isTold ? [] : [("", nil), (Self.place, nil)]
        isGroupBegun = true
      }
      pieces.append((text, index))
      if kind == .result { (isGroupBegun, isTold) = (false, false) }
    }
    return pieces + (isTold ? [] : [("", nil), (Self.place, nil)])
  }

  /// What opens a journey: its name where it comes with the program, and otherwise all of it.
  private static func opening(_ journey: Journey) -> String {
    if let builtIn = try? BuiltInJourneys.journey(named: journey.name), builtIn == journey {
      return OpenCommand(journey: Word(journey.name)).text
    }
    return JourneyPrinter.text(of: journey)
  }
}
