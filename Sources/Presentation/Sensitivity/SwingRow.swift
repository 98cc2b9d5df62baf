public import Experiments
public import Journeys

/// What moving one parameter does to one metric.
public struct SwingRow: Hashable, Sendable {
  /// One end of the move.
  public struct End: Hashable, Sendable {
    /// The value the parameter was moved to.
    public var value: Double
    /// What that changes.
    public var difference: Estimate
    /// What it comes to there, where that is told.
    public var level: Estimate?

    /// Creates an end from plain values.
    public init(_ value: Double, _ difference: Estimate, level: Estimate? = nil) {
      self.value = value
      self.difference = difference
      self.level = level
    }
  }

  /// The parameter and its value.
  public var setting: SettingRow
  /// On whose word it has it.
  public var origin: Assumption.Origin
  /// What less of it does.
  public var low: End?
  /// What more of it does.
  public var high: End?

  /// Creates a row from plain values.
  public init(_ setting: SettingRow, origin: Assumption.Origin = .judgement, low: End?, high: End?) {
    self.setting = setting
    self.origin = origin
    self.low = low
    self.high = high
  }

  /// From the lowest to the highest of both ends and the middle.
  var size: Double {
    let means = [low, high].compactMap { $0?.difference.mean }
    return means.reduce(0, max) - means.reduce(0, min)
  }

  /// The end that changes more; more of the parameter where both change alike.
  var farEnd: End? {
    guard let low else { return high }
    guard let high else { return low }
    return high.difference.mean.magnitude >= low.difference.mean.magnitude ? high : low
  }

  /// Of the ends whose change is beyond luck the one that changes more; of both where none is.
  var sureEnd: End? {
    let sure = ends.filter { !Figures.isNoise($0.difference) }
    return sure.count == 1 ? sure[0] : farEnd
  }

  /// Both ends of the values: `16.2 to 19.8%`.
  var moveText: String { Self.range(ends.map { setting.text(of: $0.value) }) }

  /// What comes of both ends: `-0.9 to +0.9 points`.
  func changeText(_ change: (Estimate) -> String) -> String { Self.range(ends.map { change($0.difference) }) }

  /// What it comes to at both ends: `61.2 to 84.1%`; its unit stands above.
  func levelText(_ figures: Figures, _ unit: MetricUnit) -> String {
    Self.range(ends.compactMap { $0.level.map { figures.short($0, unit) } })
  }

  var ends: [End] { [low, high].compactMap(\.self) }

  /// One text or two, the first without the unit where both have the same.
  private static func range(_ texts: [String]) -> String {
    guard texts.count == 2, let first = texts.first, let last = texts.last else { return texts.first ?? "" }
    let unit = last.reversed().prefix { !$0.isNumber }.reversed()
    let short = !unit.isEmpty && first.hasSuffix(String(unit)) ? String(first.dropLast(unit.count)) : first
    return "\(short) to \(last)"
  }
}
