import JourneyLanguage
import Presentation

/// A setting of the shell that people like differently: how it answers, never what comes out.
public enum Preference: String, CaseIterable, Sendable {
  case auto, timing, echo, errors, hints

  /// What a preference may be.
  public enum Value: String, CaseIterable, Sendable {
    case on, off, marked, plain
  }

  /// What it may be, with what that means.
  public var choices: [(value: Value, meaning: String)] {
    switch self {
    case .auto:
      [
        (.on, "each change runs at once, and the difference is shown"),
        (.off, "changes are made, and run when you say run"),
      ]
    case .timing:
      [(.on, "after each command, how long it took"), (.off, "nothing is said about how long commands take")]
    case .echo:
      [
        (.on, "commands of files are repeated above what they say"),
        (.off, "files say what comes out, without the commands"),
      ]
    case .errors:
      [
        (.marked, "the place of a mistake is marked below the line"),
        (.plain, "the place of a mistake is said in words, for those who listen to the screen"),
      ]
    case .hints:
      [(.on, "what could come next is shown in grey while you type"), (.off, "only what you type is shown")]
    }
  }

  /// What it is as long as nobody says otherwise.
  public var usual: Value {
    switch self {
    case .auto, .timing: .off
    case .echo, .hints: .on
    case .errors: .marked
    }
  }

  /// What it is about, in one sentence.
  public var summary: String {
    switch self {
    case .auto: "Says whether each change runs at once."
    case .timing: "Says whether to tell how long commands take."
    case .echo: "Says whether the commands of files are repeated."
    case .errors: "Says how the place of a mistake is told."
    case .hints: "Says whether grey text shows what could come next."
    }
  }

  /// What a value means, in a few words.
  public func meaning(of value: Value) -> String { choices.first { $0.value == value }?.meaning ?? "" }
}

/// Says how the shell is to speak, or asks: `hints off`, `hints`.
struct PreferenceCommand: WorkshopCommand {
  /// What it is about.
  let preference: Preference
  /// What it is to be, or nil to ask what it is.
  var value: Preference.Value?

  /// A word for each preference.
  static var entries: [Language.Entry] {
    Preference.allCases.map { Language.Entry(grammar(of: $0), from: PreferenceCommand(preference: $0)) }
  }

  private static func grammar(of preference: Preference) -> Grammar<PreferenceCommand> {
    let name = preference.rawValue
    let examples =
      preference.choices.map { HelpEntry.Example("\(name) \($0.value.rawValue)", $0.meaning) }
      + [HelpEntry.Example(name, "which one it is now")]
    return Grammar(
      name, .session, preference.summary, [.choice(\.value, among: preference.choices.map(\.value))],
      examples: examples, calledElsewhere: preference == .timing ? ["time", "timer"] : [])
  }

  /// The command as it can be typed.
  var text: String { Self.grammar(of: preference).text(of: self) }

  var kindInStory: SessionStory.Kind? { nil }

  /// Takes up how the shell is to speak, or tells how it does.
  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) {
    if let value { session.settings[preference] = value }
    let value = session.settings[preference]
    surroundings.emit(.notice("\(preference.rawValue) \(value.rawValue): \(preference.meaning(of: value))"))
  }
}

extension Preference {
  /// Refuses `set hints off`, which other shells want, with what to say here.
  static func refuseSetting(_ arguments: Arguments) throws(Diagnostic) {
    let names = allCases.map(\.rawValue) + ["mode"]
    guard let name = arguments.next, name.kind == .word, names.contains(name.text), let command = arguments.previous
    else { return }
    let place = arguments.place(of: command).through(arguments.place(of: name))
    throw Diagnostic(
      "\(name.text) is a setting of the shell, and needs no set", at: place,
      remedy: "say: " + ([name.text] + (arguments.peek(1).map { [$0.text] } ?? [])).joined(separator: " "),
      suggestion: name.text)
  }
}

extension Session {
  /// All settings of the shell, with what else they may be.
  var settingsReport: TableReport {
    let modes = OutputMode.allCases.map(\.rawValue)
    let preferences = Preference.allCases.map { preference in
      let value = settings[preference]
      return (
        name: preference.rawValue, now: value.rawValue, choices: preference.choices.map(\.value.rawValue),
        meaning: preference.meaning(of: value)
      )
    }
    let first = (name: "mode", now: mode.rawValue, choices: modes, meaning: "how results are written")
    return .settings([first] + preferences)
  }
}
