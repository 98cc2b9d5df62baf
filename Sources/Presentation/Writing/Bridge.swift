/// A document and tables of reports that have no record yet.
struct Bridge: Sendable {
  let encodable: any Encodable & Sendable

  /// The document with more keys.
  func document(_ fields: Fields) -> any Encodable { Joined(first: encodable, second: .object(fields)) }

  private struct Joined: Encodable {
    let first: any Encodable & Sendable
    let second: Value

    func encode(to encoder: any Encoder) throws {
      try first.encode(to: encoder)
      try second.encode(to: encoder)
    }
  }
}

extension Report {
  /// Reports without pages of their own for people answer by mode.
  public var blocks: [Block] { blocks(for: .table) }

  /// Reports with a record have no document.
  public var document: any Encodable & Sendable { JSONValue.object([:]) }

  /// The document and the tables of a report that has no record yet.
  public var record: Record {
    let tables = blocks(for: .csv).compactMap {
      if case .table(let table) = $0 { Record.Table(of: table) } else { nil }
    }
    var record = Record("", [:], tables)
    record.bridge = Bridge(encodable: document)
    return record
  }
}
