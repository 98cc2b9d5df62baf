import ArgumentParser

/// What every way of calling the program takes.
struct ProgramOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How results are written: table, plain, csv, json or markdown. (default: table)", valueName: "mode"))
  var mode: String?

  @Option(
    help: ArgumentHelp(
      "How the place of a mistake is told: marked, or plain, which is in words. (default: marked)", valueName: "how"))
  var errors: String?

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
