import Experiments
import Journeys

/// What one parameter adds to a change.
struct AttributionRow: Hashable, Sendable {
  /// The parameter.
  let setting: SettingRow
  /// What becomes of it; more than one where it changes under way.
  let changes: [StrategyMixture.Change]
  /// What it adds.
  let share: Estimate

  /// Takes what a parameter adds between two strategies.
  init(_ part: Attribution.Part, in mixture: StrategyMixture) {
    setting = SettingRow(part.path, in: mixture.after)
    changes = mixture.changes(of: part.path)
    share = part.share
  }

  /// What it does, in words: `5 → 2`, `40 EUR → 45 EUR from week 10`.
  var changeText: String {
    guard !changes.isEmpty else { return "held at \(setting.valueText)" }
    let texts = changes.prefix(2).map { change in
      setting.text(from: change.was, to: change.now)
        + (change.start > 0 ? " \(setting.step.text(from: change.start))" : "")
    }
    return texts.joined(separator: ", ") + (changes.count > 2 ? " and so on" : "")
  }

  /// What it is called in a sentence, with what becomes of it: `“Steps to pay” (5 → 2)`.
  var subject: String {
    (setting.title.map { "“\($0)”" } ?? setting.path.description) + " (\(changeText))"
  }

  /// Whether it adds nothing at all.
  var isNothing: Bool { Figures.isNothing(share) }
  /// Whether what it adds may be luck.
  var isNoise: Bool { !isNothing && Figures.isNoise(share) }
}
