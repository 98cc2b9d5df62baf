import JourneyLanguage
import Presentation

extension Session {
  /// Takes up how the shell is to speak, or tells how it does.
  mutating func prefer(_ command: PreferenceStatement, in surroundings: Surroundings) {
    let preference = command.preference
    if let value = command.value { settings[preference] = value }
    let value = settings[preference]
    surroundings.emit(.notice("\(preference.rawValue) \(value.rawValue): \(preference.meaning(of: value))"))
  }

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
