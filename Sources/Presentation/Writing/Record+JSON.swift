import DisplayText
import OrderedCollections

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Record {
  /// The record as one object on one line, its keys in alphabetical order.
  var json: String {
    let lists = tables.lazy.filter { $0.readers != .spreadsheets }.map { ($0.key, $0.json) }
    return Self.text(.object(["result": .text(kind)] + fields + Fields(lists)))
  }
}

extension Record.Table {
  var objects: [Value] { rows.map { object($0, 0) } }

  /// A row as an object, without its first columns.
  private func object(_ row: [Value], _ first: Int) -> Value {
    let kept = columns.indices.dropFirst(first).filter { columns[$0].readers != .spreadsheets }
    return .object(Fields(kept.lazy.map { (columns[$0].key, row[$0]) }))
  }

  /// The rows as objects: a list, or by the text in their first column where something stands in the second.
  fileprivate var json: Value {
    guard isKeyed else { return .list(objects) }
    return .object(
      Fields(
        rows.lazy.compactMap { row in
          guard case .text(let key)? = row.first, row.dropFirst().first != .nothing else { return nil }
          return (key, object(row, 1))
        }))
  }
}

extension Value: Encodable {
  /// Writes the value; an object has only what is there.
  func encode(to encoder: any Encoder) throws {
    if case .object(let fields) = self {
      var container = encoder.container(keyedBy: Key.self)
      for (key, value) in fields.values { try container.encode(value, forKey: Key(stringValue: key)) }
      return
    }
    var container = encoder.singleValueContainer()
    switch self {
    case .nothing, .object: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .decimal(let number): try container.encode(number)
    case .whole(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let values): try container.encode(values)
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension Record {
  /// The object on one line, its keys in alphabetical order.
  private static func text(_ value: Value) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Numbers that JSON does not know never get here, and no record fails to encode for any other reason.
    guard let data = try? encoder.encode(value) else { return #"{"message":"no result","result":"error"}"# }
    let text = String(decoding: data, as: UTF8.self)
    guard text.unicodeScalars.contains(where: VisibleText.isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") { safe, scalar in
      if VisibleText.isHidden(scalar) {
        safe += escaped(scalar)
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
  }

  /// A character that a terminal would obey, as JSON writes any character; such characters stand in strings only.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined()
  }
}
