public import ArgumentParser
public import Presentation
import Workshop

extension OutputMode: ExpressibleByArgument {}

/// How the place of a mistake may be told.
enum ErrorForm: String, CaseIterable, ExpressibleByArgument {
  case marked, plain

  /// The same as a preference of the shell.
  var preference: Preference.Value { self == .marked ? .marked : .plain }
}

/// What every way of calling the program takes.
struct ProgramOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How results are written; table unless it is said.", valueName: "mode"))
  var mode: OutputMode?

  @Option(
    help: ArgumentHelp(
      "How the place of a mistake is told: marked, unless it is to be plain, which is in words.", valueName: "how"))
  var errors: ErrorForm?

  // Numbers are read by us: a library would say less well what is wrong with them.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The seed of all luck: the same seed, the same result. (default: 1)", valueName: "number"))
  var seed: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many threads a run may use; the result does not depend on it.", valueName: "number"))
  var threads: String?

  @Option(help: ArgumentHelp("The journey that is open at the start: a name or a file.", valueName: "name"))
  var journey: String?

  @Flag(name: .customLong("no-color"), help: "No colours. The environment variable NO_COLOR does the same.")
  var withoutColour = false

  @Flag(help: "No line editing, no start-up file, no pager: plain lines in, plain lines out.")
  var plain = false

  @Flag(name: .customLong("private"), help: "Nothing that you type is kept.")
  var isPrivate = false
}
