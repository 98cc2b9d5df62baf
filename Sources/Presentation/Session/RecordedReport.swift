/// A result together with what it was made of: programs get both, people a quiet line.
public struct RecordedReport: Report {
  /// The result; its object has keys of its own.
  public let report: any Report
  /// What it was made of.
  public let manifest: Manifest
  /// Whether people are told on whose word the values are.
  public let tellsOrigins: Bool

  /// Joins a result with what it was made of.
  public init(_ report: any Report, _ manifest: Manifest, tellsOrigins: Bool = false) {
    self.report = report
    self.manifest = manifest
    self.tellsOrigins = tellsOrigins
  }

  /// The blocks of the result, and for people perhaps the line.
  public func blocks(for mode: OutputMode) -> [Block] {
    report.blocks(for: mode) + (tellsOrigins && !mode.isForPrograms ? [.note(manifest.values.sentence)] : [])
  }

  /// The result in less, with the same line.
  public var shorter: [any Report] {
    report.shorter.map { RecordedReport($0, manifest, tellsOrigins: tellsOrigins) }
  }

  /// The result as an object, with the manifest as one more key.
  public var document: any Encodable & Sendable { Recorded(document: report.document, manifest: manifest) }

  /// The lines of the result, made as it makes them.
  public func lines(in mode: OutputMode, style: Style) -> [String] {
    switch mode {
    case .json: [JSONLine.text(document)]
    case .table where tellsOrigins: Block.lines(blocks(for: mode), style)
    case .plain where tellsOrigins: Block.plain(blocks(for: mode), style)
    case .markdown where tellsOrigins: Block.markdown(blocks(for: mode))
    default: report.lines(in: mode, style: style)
    }
  }

  /// An object with one more key.
  private struct Recorded: Encodable, Sendable {
    let document: any Encodable & Sendable
    let manifest: Manifest

    private enum Key: CodingKey {
      case manifest
    }

    func encode(to encoder: any Encoder) throws {
      try document.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(manifest, forKey: .manifest)
    }
  }
}
