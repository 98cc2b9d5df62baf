import Experiments
import Journeys
import OrderedCollections

/// A result for programs: what CSV, JSON and whatever else programs read are written from.
public struct Record: Hashable, Sendable {
  /// What kind of result it is, such as `run`.
  var kind: String
  /// What holds for the whole of it, by its keys.
  var fields: Fields
  var tables: [Table]

  /// Creates a record of the tables that there are.
  init(_ kind: String, _ fields: Fields = [:], _ tables: Table?...) {
    self.kind = kind
    self.fields = fields
    self.tables = tables.compactMap(\.self)
  }
}

/// What stands in one place of a record.
indirect enum Value: Hashable, Sendable {
  /// There is none: a field that is left out, an empty cell.
  case nothing
  /// Words.
  case text(String)
  /// A number, see ``number(_:)``.
  case decimal(Double)
  /// A number of things, or a seed.
  case whole(UInt64)
  /// Yes or no.
  case flag(Bool)
  /// Several values in their order.
  case list([Value])
  /// Values by their keys.
  case object(Fields)

  /// A number of nine significant digits; nothing where there is none, or none that JSON knows.
  static func number(_ value: Double?) -> Value {
    value.flatMap(Rounding.nearest(to:)).map(Value.decimal) ?? .nothing
  }

  static func count(_ count: Int?) -> Value { count.map { .whole(UInt64(clamping: $0)) } ?? .nothing }

  /// Words, where there are any.
  static func words(_ text: String?) -> Value { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .nothing }

  /// An estimate with its interval and its unit; nothing where there is no number.
  static func estimate(_ estimate: Estimate?, _ unit: Unit) -> Value {
    guard let estimate, case .decimal(let mean) = number(estimate.mean) else { return .nothing }
    return .object([
      "mean": .decimal(mean), "low": number(estimate.low), "high": number(estimate.high),
      "unit": .text(unit.rawValue),
    ])
  }
}

/// Values by their keys, in the order in which they are told; what is nothing is left out.
struct Fields: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private(set) var values: OrderedDictionary<String, Value> = [:]

  /// Lists values; of two with one key the first counts.
  init(_ values: some Sequence<(String, Value)>) {
    for (key, value) in values where value != .nothing && self.values[key] == nil { self.values[key] = value }
  }

  init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }

  static func + (one: Fields, other: Fields) -> Fields {
    Fields([one, other].flatMap { $0.values.map { ($0.key, $0.value) } })
  }

  static func += (one: inout Fields, other: Fields) { one = one + other }

  func without(_ keys: String...) -> Fields {
    Fields(values.lazy.filter { !keys.contains($0.key) }.map { ($0.key, $0.value) })
  }
}

extension Record {
  /// The record as it is where it is only a part of what was asked for: spreadsheets are told in a table of its own.
  func stopped(after part: String?) -> Record {
    guard let part else { return self }
    var record = self
    record.fields += ["stoppedAfter": .text(part)]
    record.tables.append(
      Table(key: "stopped", columns: ["stoppedAfter"], readers: .spreadsheets, rows: [[.text(part)]]))
    return record
  }
}

extension Record {
  /// Who reads a table or a column: objects and spreadsheets do not always tell the same.
  enum Readers: Hashable, Sendable {
    /// Everybody.
    case all
    /// Those who read objects, such as JSON.
    case objects
    /// Those who read rows and columns, such as CSV.
    case spreadsheets
  }

  /// Rows of values below their columns.
  struct Table: Hashable, Sendable {
    /// Its key in the object.
    var key: String
    /// What its rows have.
    var columns: [Column]
    /// Whether an object has its rows by the text in their first column, and not as a list.
    var isKeyed = false
    /// Who reads it.
    var readers = Readers.all
    /// The rows, each with a value for every column.
    var rows: [[Value]]
  }

  /// What stands in one place of all rows.
  struct Column: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Its key in the object of a row.
    let key: String
    /// Its heading in a spreadsheet.
    let heading: String
    /// Who reads it.
    let readers: Readers

    /// A column whose key is its heading, unless it has another one.
    init(_ heading: String, key: String? = nil, for readers: Readers = .all) {
      self.heading = heading
      self.key = key ?? heading
      self.readers = readers
    }

    /// A column that everybody reads.
    init(stringLiteral name: String) { self.init(name) }

    /// A column of spreadsheets, which repeats what objects say once.
    static func spreadsheet(_ heading: String) -> Column { Column(heading, for: .spreadsheets) }

    static func object(_ key: String) -> Column { Column(key, for: .objects) }
  }
}

extension Sequence {
  /// A table for programs with a row for each element, column by column.
  func recordTable(_ columns: KeyValuePairs<Record.Column, (Element) -> Value>) -> Record.Table {
    Record.Table(key: "rows", columns: columns.map(\.key), rows: map { row in columns.map { $0.value(row) } })
  }
}

extension Record.Table {
  /// The table with another key, for some readers only.
  func named(_ key: String, for readers: Record.Readers = .all) -> Record.Table {
    Record.Table(key: key, columns: columns, isKeyed: isKeyed, readers: readers, rows: rows)
  }

  /// Adds a column on the right.
  mutating func append(_ column: Record.Column, _ values: [Value]) {
    columns.append(column)
    rows = zip(rows, values).map { $0 + [$1] }
  }

  /// A table that people see too, cell by cell; drawings are left out, and empty cells are nothing.
  init(_ key: String = "rows", of table: Table) {
    let kept = table.columns.indices.filter { !table.columns[$0].isDrawing }
    self.init(
      key: key, columns: kept.map { Record.Column(table.columns[$0].title) },
      rows: table.rows.map { row in
        kept.map { index in
          let text = row[index].exact
          guard table.columns[index].kind == .number, let number = Double(text) else { return .words(text) }
          return .number(number)
        }
      })
  }
}
