import ArgumentParser
import Foundation
import Workshop

/// The program: a shell on a terminal, a player for files, and a tester for them.
@main
struct JourneyProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey",
    abstract: "An interactive simulator of the customer journey.",
    usage: """
      journey                          the shell, with a journey open: type run
      journey FILE.journey ...         plays files
      journey -c 'COMMANDS'            carries out commands, separated by ; or line breaks
      journey test FILE.journey ...    plays files as tests: every expect must hold
      """,
    discussion: """
      People walk through the stages of a journey with expectations, and meet what the company delivers. Change a \
      parameter and see what becomes of conversion and loyalty.

      Begin with:

        journey -c 'run'
        journey -c 'set checkout.steps 2; run'
        journey -c 'open cart; keep as long; set checkout.steps 2; keep as short; compare long short'
        journey -c 'open five-stage; run' --mode json

      The commands are those of the shell: journey -c 'help' lists them, and journey -c 'help set' explains one with \
      examples. A file holds the same commands, one a line; > begins narration and # a comment.

      Results go to stdout, errors to stderr. The exit code is 0 when all went well, 1 when an expectation failed, \
      2 when something was not understood (then nothing ran), 3 when something failed while it ran, and 130 when \
      it was interrupted.
      """,
    version: "0.1.0",
    subcommands: [TestCommand.self])

  @OptionGroup var options: ProgramOptions

  @Option(name: .short, help: ArgumentHelp("Commands to carry out, separated by ; or line breaks.", valueName: "commands"))
  var commands: String?

  @Argument(help: "Files to play.")
  var files: [String] = []

  func run() throws {
    let program = try Program(options)
    if let commands {
      guard files.isEmpty else { throw ValidationError("give either commands with -c or files, not both") }
      throw program.play(commands: commands)
    }
    if !files.isEmpty { throw program.play(files: files) }
    throw program.converse()
  }

  /// Parses and runs; whatever is wrong with the words of the call ends with 2, as everything that was not understood.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      guard exitCode(for: error) != .success else { exit(withError: error) }
      FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(Failure.Kind.misunderstood.rawValue)
    }
  }
}

/// What every way of calling the program takes.
struct ProgramOptions: ParsableArguments {
  @Option(help: "How results are written: table, plain, csv, json or markdown.")
  var mode: String = "table"

  @Option(help: "The seed of all luck: the same seed, the same result.")
  var seed: UInt64 = 1

  @Option(help: "How many threads a run may use; the result does not depend on it.")
  var threads: Int?

  @Option(help: "The journey that is open at the start: a name or a file.")
  var journey: String?

  @Flag(name: .customLong("no-color"), help: "No colours. The environment variable NO_COLOR does the same.")
  var withoutColour = false

  @Flag(help: "No line editing and no settings of yours: plain lines in, plain lines out.")
  var plain = false

  @Flag(name: .customLong("private"), help: "Nothing that you type is kept.")
  var isPrivate = false
}
