import Experiments
public import Journeys
import OrderedCollections

/// A parameter with its value: what levers, parameters, changes and assumptions are made of.
public struct SettingRow: Hashable, Sendable {
  /// The parameter.
  public let path: ParameterPath
  /// What it is called in the words of the people who can change it, for a lever.
  public let title: String?
  /// Its value now, or from its start on.
  public var now: Double
  /// Its value where nothing is changed, or just before its start.
  public var was: Double
  /// The number of steps that pass before a change begins; 0 for what holds from the beginning.
  public let start: Int
  let step: StepUnit
  /// How far it can be moved.
  public var range: ClosedRange<Double>
  let source: Source
  /// What follows an amount of money.
  let currency: String

  /// Looks a parameter up, from the beginning or a later step on.
  public init(_ path: ParameterPath, in variant: Variant, from start: Int = 0) {
    let was = start > 0 ? variant.at(step: start - 1)[path] : variant.reference(path.parameter, path.element)
    self.path = path
    self.start = start
    self.was = was
    now = variant.at(step: start)[path]
    title = variant.journey.levers[path]?.title
    range = variant.journey.range(of: path)
    source = variant.journey.source(of: path)
    currency = variant.journey.currency
    step = variant.journey.step
  }

  /// Looks a parameter up that is moved through a range of its own.
  init(_ factor: Interactions.Factor, in variant: Variant) {
    self.init(factor.path, in: variant)
    range = factor.range
  }

  /// The changes of a strategy: what holds from the beginning, and then what begins later.
  static func changes(in variant: Variant) -> [SettingRow] {
    variant.strategy.changePoints.flatMap { start in
      variant.strategy.changes(from: start).keys.map { SettingRow($0, in: variant, from: start) }
    }
  }

  /// Whether it differs from what it was.
  public var isChanged: Bool { now != was }

  /// What a change does, in words: `price 40 EUR → 45 EUR`, and where it begins later `… from week 10`.
  var sentence: String {
    "\(path) \(text(of: was)) → \(text(of: now))" + (start > 0 ? " \(step.text(from: start))" : "")
  }

  // MARK: Cells

  /// The parameter, and when a change of it begins: `price from week 10`.
  var changeCell: Cell { .text(start > 0 ? "\(path) \(step.text(from: start))" : path.description) }

  var nowCell: Cell {
    let isYearly = path.parameter.unit == .perYear
    return .number(text(of: now), brief: isYearly ? number(now) + "%" : nil)
  }

  var wasCell: Cell { isChanged ? .number(text(of: was), tone: .dim) : .empty }

  /// The range, without the unit that stands beside the value: `0 to 10`, `5 to 40%`, `1 hour to 7 days`.
  var rangeCell: Cell {
    let low = range.lowerBound
    let high = range.upperBound
    let text =
      switch path.parameter.unit {
      case .share, .perYear: "\(number(low)) to \(number(high))%"
      case .days where low > 0 && low < 1 && high >= 1: "\(text(of: low)) to \(text(of: high))"
      case .days where low >= 1 || high >= 1: "\(number(low)) to \(text(of: high))"
      case .days: "\(number(low * 24)) to \(text(of: high))"
      default: "\(number(low)) to \(number(high))"
      }
    return .number(text, tone: .dim, brief: low < 0 ? nil : text.replacing(" to ", with: "–"))
  }

  /// What is remarkable about the value: that it was another one, that it is more than a judgement.
  var remark: String {
    let was = isChanged ? ["was \(text(of: self.was))"] : []
    let kind = source.kind == Source.judgement.kind ? [] : [source.kind]
    return was.isEmpty && kind.isEmpty ? "" : " (" + (was + kind).joined(separator: ", ") + ")"
  }

  private func number(_ value: Double) -> String {
    Rounding.exactText(of: value, shiftedBy: path.parameter.unit.isPercentage ? 2 : 0)
  }

  /// What it is called and what to type for it: `“Steps to pay” (checkout.steps)`.
  var nameText: String { title.flatMap { $0.isEmpty ? nil : "“\($0)” (\(path))" } ?? path.description }

  var valueText: String { text(of: now) }

  /// A value of the parameter with its unit.
  func text(of value: Double) -> String {
    switch path.parameter.unit {
    case .share: number(value) + "%"
    case .perYear: number(value) + "% per year"
    case .money: number(value) + " " + currency
    case .days where value > 0 && value < 1: Self.time(number(value * 24), "hour")
    case .days: Self.time(number(value), "day")
    case .points, .score, .factor, .effect, .count, .steps: number(value)
    }
  }

  /// What becomes of a value, its unit written once: `40 → 45 EUR`.
  func text(from was: Double, to now: Double) -> String {
    WordList.span(text(of: was), text(of: now), by: " → ")
  }

  private static func time(_ number: String, _ unit: String) -> String {
    "\(number) \(unit)" + (number == "1" ? "" : "s")
  }
}

extension [SettingRow] {
  /// Everything about the parameters, for programs.
  var recordTable: Record.Table {
    recordTable([
      "parameter": { .text($0.path.description) }, "now": { .number($0.now) }, "was": { .number($0.was) },
      "low": { .number($0.range.lowerBound) }, "high": { .number($0.range.upperBound) },
      "unit": { .text($0.path.parameter.unit.rawValue) }, "source": { .words($0.source.kind) },
      "reference": { .words($0.source.text) }, "title": { .words($0.title) },
      "meaning": { .words($0.path.parameter.meaning) },
    ])
  }

  /// What is said below lists with remarks.
  static let remarks = Block.note("Values are judgement unless marked.")
}
