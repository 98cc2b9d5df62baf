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
