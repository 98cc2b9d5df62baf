import DisplayText
import Journeys

extension JourneyPrinter {
  /// The values of an element in the order in which they were given, as they are typed.
  static func values(
    _ values: ParameterValues, _ scope: Parameter.Scope, _ journey: Journey
  ) -> [(name: String, text: String)] {
    values.names.compactMap { name in
      guard let parameter = ParameterCatalogue.parameter(named: name, scope: scope), let value = values[parameter]
      else {
        return nil
      }
      return (name, text(of: value, parameter, journey.currency))
    }
  }

  /// The values of an element with their names.
  static func texts(_ values: ParameterValues, _ scope: Parameter.Scope, _ journey: Journey) -> [String] {
    self.values(values, scope, journey).map { "\($0.name) \($0.text)" }
  }

  /// A value as it is typed in a definition, where a sign is relative to the default.
  private static func text(of value: Double, _ parameter: Parameter, _ currency: String) -> String {
    let text = hours(value, parameter.unit) ?? parameter.unit.text(of: value, currency: currency)
    guard parameter.standard == 0 else { return value < 0 ? "= " + text : text }
    // A shift is told by its sign; what it shifts from is 0, so nothing changes.
    let isShift = parameter.range.lowerBound < 0 && parameter.unit != .factor
    return isShift && value > 0 ? "+" + text : text
  }

  /// A part of a day in whole hours, where they are exactly the same: 6 hours instead of 0.25 days.
  private static func hours(_ value: Double, _ unit: Unit) -> String? {
    let hours = (value * 24).rounded()
    guard unit == .days, value < 1, hours >= 1, hours * TimeUnit.hour.days == value else { return nil }
    return DecimalText.text(of: hours) + " " + TimeUnit.hour.word(for: hours)
  }

  /// Lines whose first columns stand under each other, without blanks at the ends.
  ///
  /// Columns far to the right would only spread the text: the command, the name, and perhaps what follows the name.
  static func aligned(_ rows: [[String]], columns: Int = 2) -> [String] {
    let widths = (0..<columns).map { column in
      rows.map { row in row.count > column + 1 ? DisplayWidth.columns(of: row[column]) : 0 }.max() ?? 0
    }
    return rows.map { row -> String in
      var line = ""
      for (column, word) in row.enumerated() where !word.isEmpty || (column < columns && widths[column] > 0) {
        let gap = column == 0 ? "" : column == 1 || word.hasPrefix("->") ? " " : "  "
        let padding = column < columns ? max(0, widths[column] - DisplayWidth.columns(of: word)) : 0
        line += gap + word + String(repeating: " ", count: padding)
      }
      return line.withoutTrailingSpaces
    }
  }
}

extension Journey {
  static let standardCurrency = Journey(name: "").currency
}
