import Journeys

/// Any object for programs, where its keys depend on what is shown.
indirect enum JSONValue: Encodable, Sendable {
  case text(String)
  case number(JSONNumber)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  func encode(to encoder: any Encoder) throws {
    // An object is written key by key, so that others may add keys of theirs.
    if case .object(let values) = self {
      var container = encoder.container(keyedBy: Key.self)
      for (key, value) in values { try container.encode(value, forKey: Key(stringValue: key)) }
      return
    }
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let values): try container.encode(values)
    case .object: break  // written above
    }
  }

  /// The key of an object, whatever it is.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// A list with the kind of result it is: `{"result":"levers","rows":[…]}`.
  static func rows(_ kind: String, _ table: Table) -> JSONValue {
    .object(["result": .text(kind), "rows": .list(table.objects)])
  }
}

extension Table {
  /// Each row as an object; what is empty is left out.
  var objects: [JSONValue] {
    rows.map { row in
      var object: [String: JSONValue] = [:]
      for (column, cell) in zip(columns, row) where !cell.exact.isEmpty && !column.isDrawing {
        if column.kind == .number, let number = JSONNumber(Double(cell.exact)) {
          object[column.key] = .number(number)
        } else {
          object[column.key] = .text(cell.exact)
        }
      }
      return .object(object)
    }
  }
}

/// A number for programs: nine significant digits, and never one that JSON does not know.
struct JSONNumber: Encodable, Sendable {
  let value: Double

  /// A number, or nil where there is none.
  init?(_ value: Double?) {
    guard let value, let nearest = Rounding.nearest(to: value) else { return nil }
    self.value = nearest
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
