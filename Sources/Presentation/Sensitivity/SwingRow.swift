import Experiments
import Journeys

/// What moving one parameter does to one metric.
struct SwingRow: Hashable, Sendable {

  let setting: SettingRow
  /// On whose word it has it.
  let origin: Assumption.Origin
  /// What less of it does.
  let low: Effect?
  /// What more of it does.
  let high: Effect?
  /// From the lowest to the highest of both ends and the middle.
  let size: Double

  /// Looks at what a move does to a metric.
  init(_ swing: Sensitivity.Swing, _ metric: Metric, in variant: Variant, origin: Assumption.Origin = .judgement) {
    setting = SettingRow(swing.path, in: variant)
    self.origin = origin
    (low, high) = swing.effects(on: metric)
    size = swing.size(of: metric)
  }

  /// The end that changes more; more of the parameter where both change alike.
  var farEnd: Effect? {
    guard let low else { return high }
    guard let high else { return low }
    return high.change.mean.magnitude >= low.change.mean.magnitude ? high : low
  }

  /// What changes farthest to a side, less or more of the metric, if any end goes there at all.
  func reach(_ sign: Double) -> Estimate? {
    ends.map(\.change).filter { sign * $0.mean > 0 }.max { sign * $0.mean < sign * $1.mean }
  }

  /// Of the ends whose change is beyond luck the one that changes more; of both where none is.
  var sureEnd: Effect? {
    let sure = ends.filter { !Figures.isNoise($0.change) }
    return sure.count == 1 ? sure[0] : farEnd
  }

  /// Both ends of the values: `16.2 to 19.8%`.
  var moveText: String { Self.range(ends.map { setting.text(of: $0.value) }) }

  /// What comes of both ends: `-0.9 to +0.9 points`.
  func changeText(_ change: (Estimate) -> String) -> String { Self.range(ends.map { change($0.change) }) }

  /// What it comes to at both ends: `61.2 to 84.1%`; its unit stands above.
  func levelText(_ figures: Figures, _ unit: Unit) -> String {
    Self.range(ends.map { figures.short($0.difference.after, unit) })
  }

  var ends: [Effect] { [low, high].compactMap(\.self) }

  /// One text or two, the first without the unit where both have the same.
  private static func range(_ texts: [String]) -> String {
    texts.count == 2 ? WordList.span(texts[0], texts[1], by: " to ") : texts.first ?? ""
  }
}
