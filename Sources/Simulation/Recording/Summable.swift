/// A commutative sum: something counted that adds up, in any order to the same.
protocol Summable {
  /// Adds what was counted elsewhere.
  mutating func add(_ other: Self)
}

extension Int: Summable {
  mutating func add(_ other: Int) { self += other }
}

extension Int128: Summable {
  mutating func add(_ other: Int128) { self += other }
}

/// Rows add up place by place; both have the same places.
extension Array: Summable where Element: Summable {
  mutating func add(_ other: [Element]) {
    for place in indices { self[place].add(other[place]) }
  }
}

/// A record that adds up part by part.
protocol SummableRecord: Summable {
  /// Every stored part.
  static var parts: [Part<Self>] { get }
}

extension SummableRecord {
  mutating func add(_ other: Self) {
    for part in Self.parts { part.add(&self, other) }
  }

  static func + (one: Self, other: Self) -> Self {
    var sum = one
    sum.add(other)
    return sum
  }
}

/// A part of a record that adds up by itself.
struct Part<Whole> {
  /// Adds the part of another record to that of a sum.
  let add: (inout Whole, Whole) -> Void

  /// A part by its path.
  init<Value: Summable>(_ path: WritableKeyPath<Whole, Value>) {
    add = { $0[keyPath: path].add($1[keyPath: path]) }
  }
}
