/// Says how results are written: `mode json`.
public struct ModeStatement: Equatable, Sendable {
  /// A way to write results.
  public enum Mode: String, CaseIterable, Sendable {
    case table, plain, csv, json, markdown
  }

  /// The way to write results, or nil to ask for the present one.
  public var mode: Placed<Mode>?

  /// Creates the statement.
  public init(mode: Placed<Mode>? = nil) {
    self.mode = mode
  }
}

extension ModeStatement: CommandPayload {
  static let help = HelpEntry(
    "mode", .session, "Says how results are written.", usage: "mode [table|plain|csv|json|markdown]",
    examples: [
      .init("mode table", "for reading on a screen"),
      .init("mode markdown", "for a report"),
      .init("mode csv", "for a spreadsheet"),
      .init("mode json", "for programs: one object a line"),
      .init("mode", "which one it is now"),
    ])

  init(_ arguments: inout Arguments) throws(Diagnostic) {
    let word = arguments.keyword(among: Mode.allCases.map(\.rawValue), hint: "[table|plain|csv|json|markdown]")
    mode = word.flatMap { word in Mode(rawValue: word.text).map { Placed($0, at: word.place) } }
  }

  /// The command as it can be typed.
  public var text: String { (["mode"] + (mode.map { [$0.value.rawValue] } ?? [])).joined(separator: " ") }
}
