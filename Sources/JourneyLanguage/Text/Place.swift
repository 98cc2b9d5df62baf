/// Where something stands in a file or a typed line.
public struct Place: Hashable, Sendable {
  /// The file as the user named it, or nil for a typed line.
  public var file: String?
  /// The number of the line, from 1.
  public var line: Int
  /// The characters it takes in the line, from 0; empty where something is missing.
  public var columns: Range<Int>
  /// The whole line.
  public var text: String

  /// Creates a place.
  public init(file: String? = nil, line: Int = 1, columns: Range<Int>, text: String) {
    self.file = file
    self.line = line
    self.columns = columns
    self.text = text
  }

  /// The place of what nobody wrote.
  public static let nowhere = Place(columns: 0..<0, text: "")

  /// The number of the first character, from 1, as editors count.
  public var column: Int { columns.lowerBound + 1 }

  /// A place that begins here and ends where another one does.
  public func through(_ other: Place) -> Place {
    var whole = self
    whole.columns = columns.lowerBound..<max(columns.upperBound, other.columns.upperBound)
    return whole
  }
}

/// A value together with where it was written.
///
/// Two of them are the same when their values are: it does not matter where a value stands.
public struct Placed<Value: Equatable & Sendable>: Equatable, Sendable {
  /// What was written.
  public var value: Value
  /// Where it was written.
  public var place: Place

  /// Creates a value with its place.
  public init(_ value: Value, at place: Place = .nowhere) {
    self.value = value
    self.place = place
  }

  /// Compares the values alone.
  public static func == (one: Placed, other: Placed) -> Bool { one.value == other.value }
}

/// A word of a line, such as a name or the path of a parameter.
public typealias Word = Placed<String>

extension Placed where Value == String {
  /// The word itself.
  public var text: String { value }
}
