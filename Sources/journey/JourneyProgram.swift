import ArgumentParser
import LineEditing
import Workshop

/// The program: a shell on a terminal, a player for files, and a tester for them.
@main
struct JourneyProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey",
    abstract: "An interactive simulator of the customer journey.",
    usage: """
      journey                          the shell, with a journey open: type run
      journey FILE.journey ...         plays files; - is the input
      journey -c 'COMMANDS'            carries out commands, separated by ; or line breaks
      journey test FILE.journey ...    plays files as tests: every expect must hold
      journey lint FILE.journey ...    what could be better in a lesson
      journey handout FILE.journey     a lesson on paper, as Markdown
      """,
    discussion: """
      People walk through the stages of a journey with expectations, and meet what the company delivers. Change a \
      parameter and see what becomes of conversion and loyalty.

      Begin with:

        journey -c 'run'
        journey -c 'set checkout.steps 2; run'
        journey -c 'keep as a; set checkout.steps 2; keep as b; compare a b'
        journey -c 'open cart; run' --mode json

      The commands are those of the shell: journey -c 'help' lists them, and journey -c 'help set' explains one with \
      examples. A file holds the same commands, one a line; > begins narration and # a comment. Without a terminal \
      the input is such a file.

      Results go to stdout, errors to stderr. The exit code is 0 when all went well, 1 when an expectation failed, \
      2 when something was not understood (then nothing ran), 3 when something failed while it ran, and 130 when \
      it was interrupted.

      What the shell is to be told each time stands in ~/.config/journey/init.journey, such as: timing on.
      """,
    version: ProgramVersion.text)

  @OptionGroup var options: ProgramOptions

  @Option(
    name: .short, help: ArgumentHelp("Commands to carry out, separated by ; or line breaks.", valueName: "commands"))
  var commands: String?

  @Option(name: .customShort("f"), help: ArgumentHelp("A file to play, as other shells have it.", valueName: "file"))
  var namedFiles: [String] = []

  @Option(
    name: .customLong("stop-at"),
    help: ArgumentHelp("Plays the file up to a line, and opens the shell there.", valueName: "line"))
  var line: Int?

  @Argument(help: "Files to play; - is the input.")
  var files: [String] = []

  func run() throws {
    let program = try Program(options)
    let files = namedFiles + files
    if let commands {
      guard files.isEmpty else { throw ValidationError("give either commands with -c or files, not both") }
      throw program.play(commands: commands)
    }
    if let line {
      guard files.count == 1 else { throw ValidationError("--stop-at needs one file, and there are \(files.count)") }
      throw program.play(file: files[0], upTo: line)
    }
    if !files.isEmpty { throw program.play(files: files) }
    guard Terminal.isTerminal(.input) else { throw program.playInput() }
    var conversation = Conversation(program)
    throw conversation.hold()
  }

  /// A first word that is no file decides what is meant.
  static func main() {
    StandardStreams.open()
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "test": TestCommand.start(Array(arguments.dropFirst()))
    case "lint": LintCommand.start(Array(arguments.dropFirst()))
    case "handout": HandoutCommand.start(Array(arguments.dropFirst()))
    case "help" where arguments.count == 1: start(["--help"])
    default: start(arguments)
    }
  }
}
