/// How many customers come by, in the user's words: `2000 per week`.
public struct Traffic: Equatable, Sendable {
  /// How many come in each unit of time.
  public var customers: Placed<Int>
  /// The unit of time.
  public var unit: TimeUnit

  /// Creates a traffic.
  public init(_ customers: Placed<Int>, per unit: TimeUnit) {
    self.customers = customers
    self.unit = unit
  }

  /// How many come by in a week.
  public var perWeek: Double { Double(customers.value) * TimeUnit.week.days / unit.days }

  /// The traffic as it can be typed.
  public var text: String { "\(customers.value) per \(unit.rawValue)" }

  private static let units: [TimeUnit] = [.week, .day, .month, .year]

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    customers = try arguments.count("the traffic", upTo: 1_000_000_000, slot: Slot(.number, "N per week"))
    let joint = arguments.keyword("per") ?? arguments.keyword("a", hint: "")
    guard joint != nil, let word = arguments.keyword(among: Self.units.map(\.rawValue), hint: "week"),
      let unit = TimeUnit(rawValue: word.text)
    else { throw arguments.missing("a time such as per week") }
    self.unit = unit
  }
}
