import DisplayText
import Experiments
import JourneyLanguage
import Journeys

extension Quantity {
  /// A value of a metric as it can be typed.
  init(_ value: Double, of metric: Metric, in journey: Journey) {
    let unit: WrittenUnit =
      switch metric.unit {
      case .share: .percent
      case .money: .money(journey.currency)
      case .days: .time(.day)
      default: .none
      }
    self.init(value, unit)
  }

  /// The number in the unit of a metric; steps may be written as a length of time.
  func value(of metric: Metric, in journey: Journey) throws(Diagnostic) -> Double {
    if metric.unit == .steps, case .time = unit {
      return try value(in: .days, of: metric.name, currency: journey.currency) / journey.stepDays
    }
    // A number of things is an average here, and need not be whole.
    return try value(
      in: metric.unit == .count ? .factor : metric.unit, of: metric.name, currency: journey.currency)
  }

  /// A distance between two values of a metric, above 0: of shares in percentage points, which may be written as per cent.
  func width(of metric: Metric, in journey: Journey) throws(Diagnostic) -> Double {
    var width = self
    if metric.unit == .share {
      guard unit == .points || unit == .percent else {
        throw Diagnostic(
          "\(metric.name) is a share, so a width is in percentage points", at: place,
          suggestion: (unit == .none ? text : "0.1") + " points")
      }
      if unit == .points { width = Quantity(value / 100, .percent, at: place) }
    } else if metric.unit == .score, unit == .points {
      width.unit = .none
    }
    let number = try width.value(of: metric, in: journey)
    guard number > 0 else {
      throw Diagnostic("a width is more than 0, and \(VisibleText.quoted(text)) is not", at: place)
    }
    return number
  }
}
