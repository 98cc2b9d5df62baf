import DisplayText
import Experiments
import JourneyLanguage
import Journeys

extension Quantity {
  /// A value of a metric as it can be typed.
  init(_ value: Double, of metric: Metric, in journey: Journey) {
    let place = Place.nowhere
    switch metric.unit {
    case .share: self.init(value, .percent, at: place)
    case .money: self.init(value, .money(journey.currency), at: place)
    case .days: self.init(value, .time(.day), at: place)
    case .points, .score, .count, .steps: self.init(value, at: place)
    }
  }

  /// The number in the unit of a metric.
  func value(of metric: Metric, in journey: Journey) throws(Diagnostic) -> Double {
    switch metric.unit {
    case .share: return try value(in: .share, of: metric.name, currency: journey.currency)
    case .points: return try value(in: .points, of: metric.name, currency: journey.currency)
    case .score, .count: return try value(in: .factor, of: metric.name, currency: journey.currency)
    case .money: return try value(in: .money, of: metric.name, currency: journey.currency)
    case .days: return try value(in: .days, of: metric.name, currency: journey.currency)
    case .steps:
      guard case .time = unit else {
        return try value(in: .factor, of: metric.name, currency: journey.currency)
      }
      return try value(in: .days, of: metric.name, currency: journey.currency) / journey.step.days
    }
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
