import JourneyLanguage
import Presentation

/// Says how results are written: `mode json`.
struct ModeCommand: ShellCommand, DeclaredCommand {
  /// The way to write results, or nil to ask for the present one.
  var mode: OutputMode?

  static let grammar = Grammar<Self>(
    "mode", .session, "Says how results are written.", [.choice(\.mode)],
    examples: [
      .init("mode table", "for reading on a screen"),
      .init("mode markdown", "for a report"),
      .init("mode csv", "for a spreadsheet"),
      .init("mode json", "for programs: one object a line"),
      .init("mode", "which one it is now"),
    ], calledElsewhere: ["format"])

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    if let mode { session.mode = mode }
    surroundings.notice("results are written as \(session.mode.rawValue)")
  }
}

/// Says how the shell is to speak, or asks: `hints off`, `hints`.
struct PreferenceCommand: ShellCommand {
  let preference: Preference
  /// What it is to be, or nil to ask what it is.
  var value: Preference.Value?

  /// A word for each preference.
  static let entries = Preference.allCases.map {
    Language.Entry(grammar(of: $0), from: PreferenceCommand(preference: $0))
  }

  private static func grammar(of preference: Preference) -> Grammar<Self> {
    let name = preference.rawValue
    let examples =
      preference.choices.map { HelpEntry.Example("\(name) \($0.value.rawValue)", $0.meaning) }
      + [HelpEntry.Example(name, "which one it is now")]
    return Grammar(
      name, .session, preference.summary, [.choice(\.value, among: preference.choices.map(\.value))],
      examples: examples, calledElsewhere: preference == .timing ? ["time", "timer"] : [])
  }

  var text: String { Self.grammar(of: preference).text(of: self) }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    if let value { session.settings[preference] = value }
    let value = session.settings[preference]
    surroundings.notice("\(preference.rawValue) \(value.rawValue): \(preference.meaning(of: value))")
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
