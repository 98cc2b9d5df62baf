/// The form in which results are written.
public enum OutputMode: String, CaseIterable, Sendable {
  /// Aligned columns, bars and colours, for eyes.
  case table
  /// One fact a line in words, without bars and colours, for screen readers and for comparing two runs.
  case plain
  /// Comma-separated values, for spreadsheets.
  case csv
  /// Values between tabs, which spreadsheets take from the clipboard.
  case tsv
  /// One object a line, for programs.
  case json
  /// Tables that can be pasted into a report.
  case markdown

  /// Whether programs read it: then numbers are written in full, and words that explain them are left out.
  public var isForPrograms: Bool {
    switch self {
    case .table, .plain, .markdown: false
    case .csv, .tsv, .json: true
    }
  }
}

extension Record {
  /// The record as programs read it in this mode.
  func lines(in mode: OutputMode) -> [String] {
    switch mode {
    case .csv: csv
    case .tsv: tsv
    default: [json]
    }
  }
}
