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
  var settingsReport: any Report {
    var table = Table([
      .text("setting", importance: 9), .text("now", importance: 8), .text("may be", importance: 7),
      .prose("what it is"),
    ])
    let modes = OutputMode.allCases.map(\.rawValue).joined(separator: ", ")
    table.append([.text("mode"), .text(mode.rawValue), .text(modes), .text("how results are written")])
    for preference in Preference.allCases {
      let choices = preference.choices.map(\.value.rawValue).joined(separator: ", ")
      let value = settings[preference]
      table.append([
        .text(preference.rawValue), .text(value.rawValue), .text(choices), .text(preference.meaning(of: value)),
      ])
    }
    return TableReport(
      kind: "settings", title: "Settings of the shell", table: table,
      notes: ["To change one, say its name and what it is to be: timing on. Settings are not undone, and not saved."])
  }
}
