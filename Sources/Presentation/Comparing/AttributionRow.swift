public import Experiments
import Journeys
import OrderedCollections

/// What one parameter adds to a change.
public struct AttributionRow: Hashable, Sendable {
  /// What becomes of the parameter from some step on.
  public struct Change: Hashable, Sendable {
    /// The number of steps that pass before.
    public var start: Int
    /// Its value under the strategy to begin with.
    public var was: Double
    /// Its value under the strategy to end with.
    public var now: Double

    /// Creates a change from plain values.
    public init(start: Int = 0, was: Double, now: Double) {
      self.start = start
      self.was = was
      self.now = now
    }
  }

  /// The parameter.
  public var setting: SettingRow
  /// What becomes of it; more than one where it changes under way.
  public var changes: [Change]
  /// What it adds.
  public var share: Estimate

  /// Creates a row from plain values.
  public init(_ setting: SettingRow, changes: [Change], share: Estimate) {
    self.setting = setting
    self.changes = changes
    self.share = share
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

extension AttributionRow {
  /// Takes what a parameter adds between two strategies.
  init(_ part: Attribution.Part, in mixture: StrategyMixture) {
    let (before, after) = (mixture.before, mixture.after)
    var changes: [Change] = []
    for start in OrderedSet(before.strategy.moments + after.strategy.moments).sorted() {
      let change = Change(start: start, was: before.at(step: start)[part.path], now: after.at(step: start)[part.path])
      let last = changes.last
      if change.was != change.now, last?.was != change.was || last?.now != change.now { changes.append(change) }
    }
    self.init(SettingRow(part.path, in: after), changes: changes, share: part.share)
  }
}
