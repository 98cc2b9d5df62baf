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

  /// The blocks of the result, and perhaps the line.
  public func blocks(for mode: OutputMode) -> [Block] {
    report.blocks(for: mode) + (tellsOrigins ? [.note(manifest.values.sentence)] : [])
  }

  /// The result in less, with the same line.
  public var shorter: [any Report] {
    report.shorter.map { RecordedReport($0, manifest, tellsOrigins: tellsOrigins) }
  }

  /// How far the result came.
  public var stoppedAfter: String? { report.stoppedAfter }

  /// The record of the result, with the manifest as one more field.
  public var record: Record {
    var record = report.record
    record.fields = record.fields + ["manifest": manifest.value]
    return record
  }

  /// The lines of the result, made as it makes them, unless there is more to tell than it knows.
  public func lines(in mode: OutputMode, style: Style) -> [String] {
    let hasMore = mode == .json || (tellsOrigins && !mode.isForPrograms)
    return hasMore ? page(in: mode, style: style) : report.lines(in: mode, style: style)
  }
}
