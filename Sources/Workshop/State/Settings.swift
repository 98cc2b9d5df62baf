import JourneyLanguage
public import Presentation

/// How the shell speaks: nothing of it changes a result, so it is neither undone nor saved.
public struct Settings: Equatable, Sendable {
  /// The form in which results are written.
  public var mode: OutputMode
  private var preferences: [Preference: Preference.Value] = [:]

  /// Creates settings in which everything is as usual.
  public init(mode: OutputMode = .table) {
    self.mode = mode
  }

  /// What a preference is.
  public subscript(_ preference: Preference) -> Preference.Value {
    get { preferences[preference] ?? preference.usual }
    set { preferences[preference] = newValue == preference.usual ? nil : newValue }
  }

  /// A command that takes something of it back, where anything is not as usual.
  var wayBack: String? {
    if mode != .table { return "mode table" }
    return Preference.allCases.first { self[$0] != $0.usual }.map {
      PreferenceCommand(preference: $0, value: $0.usual).text
    }
  }
}

/// A setting of the shell that people like differently: how it answers, never what comes out.
public enum Preference: String, CaseIterable, Sendable {
  case auto, timing, echo, errors, hints

  /// What a preference may be.
  public enum Value: String, CaseIterable, Sendable {
    case on, off, marked, plain
  }

  /// What it is about, what it is unless somebody says otherwise, and what it may be with what that means.
  private var entry: (summary: String, usual: Value, choices: [(value: Value, meaning: String)]) {
    switch self {
    case .auto:
      (
        "Says whether each change runs at once.", .off,
        [
          (.on, "each change runs at once, and the difference is shown"),
          (.off, "changes are made, and run when you say run"),
        ]
      )
    case .timing:
      (
        "Says whether to tell how long commands take.", .off,
        [(.on, "after each command, how long it took"), (.off, "nothing is said about how long commands take")]
      )
    case .echo:
      (
        "Says whether the commands of files are repeated.", .on,
        [
          (.on, "commands of files are repeated above what they say"),
          (.off, "files say what comes out, without the commands"),
        ]
      )
    case .errors:
      (
        "Says how the place of a mistake is told.", .marked,
        [
          (.marked, "the place of a mistake is marked below the line"),
          (.plain, "the place of a mistake is said in words, for those who listen to the screen"),
        ]
      )
    case .hints:
      (
        "Says whether grey text shows what could come next.", .on,
        [(.on, "what could come next is shown in grey while you type"), (.off, "only what you type is shown")]
      )
    }
  }

  /// What it may be, with what that means.
  public var choices: [(value: Value, meaning: String)] { entry.choices }
  /// What it is as long as nobody says otherwise.
  public var usual: Value { entry.usual }
  /// What it is about, in one sentence.
  public var summary: String { entry.summary }

  /// What a value means, in a few words.
  public func meaning(of value: Value) -> String { choices.first { $0.value == value }?.meaning ?? "" }
}
