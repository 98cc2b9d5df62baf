/// A setting of the shell that people like differently: how it answers, never what comes out.
public enum Preference: String, CaseIterable, Sendable {
  case auto, timing, echo, errors, hints

  /// What a preference may be.
  public enum Value: String, Sendable {
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
public struct PreferenceStatement: Equatable, Sendable {
  /// What it is about.
  public var preference: Preference
  /// What it is to be, or nil to ask what it is.
  public var value: Preference.Value?

  /// Creates the statement.
  public init(_ preference: Preference, value: Preference.Value? = nil) {
    self.preference = preference
    self.value = value
  }
}

extension PreferenceStatement: PrintableCommand {
  /// How the command of a preference is read.
  static func rule(for preference: Preference) -> CommandRule {
    let name = preference.rawValue
    let hint = "[" + preference.choices.map(\.value.rawValue).joined(separator: "|") + "]"
    let examples =
      preference.choices.map { HelpEntry.Example("\(name) \($0.value.rawValue)", $0.meaning) }
      + [HelpEntry.Example(name, "which one it is now")]
    let help = HelpEntry(name, .session, preference.summary, usage: "\(name) \(hint)", examples: examples)
    return CommandRule(help: help) { (arguments: inout Arguments) throws(Diagnostic) -> Command in
      let word = arguments.keyword(among: preference.choices.map(\.value.rawValue), hint: hint)
      return .preference(PreferenceStatement(preference, value: word.flatMap { Preference.Value(rawValue: $0.text) }))
    }
  }

  /// The command as it can be typed.
  public var text: String { ([preference.rawValue] + (value.map { [$0.rawValue] } ?? [])).joined(separator: " ") }
}

extension Arguments {
  /// Refuses `set hints off`, which other shells want, with what to say here.
  func refuseSetting() throws(Diagnostic) {
    let names = Preference.allCases.map(\.rawValue) + ["mode"]
    guard let name = next, name.kind == .word, names.contains(name.text), let command = previous else { return }
    let place = place(of: command).through(place(of: name))
    throw Diagnostic(
      "\(name.text) is a setting of the shell, and needs no set", at: place,
      remedy: "say: " + ([name.text] + (peek(1).map { [$0.text] } ?? [])).joined(separator: " "), suggestion: name.text)
  }
}
