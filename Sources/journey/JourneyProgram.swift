import ArgumentParser
import DisplayText
import JourneyLanguage
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
      journey --stop-at LINE FILE      plays a file up to a line, and opens the shell there
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
    version: ProgramVersion.text,
    subcommands: [PlayCommand.self, TestCommand.self, LintCommand.self, HandoutCommand.self],
    defaultSubcommand: PlayCommand.self)

  @OptionGroup var options: ProgramOptions

  /// Parses, runs and ends the program.
  ///
  /// Whatever is wrong with the words of the call ends with 2, as everything that was not understood.
  static func main() {
    StandardStreams.open()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      if error is ExitCode || exitCode(for: error) == .success { exit(withError: error) }
      complain(message(for: error))
      exit(withError: ExitCode(Diagnostic.Kind.misunderstood.rawValue))
    }
  }

  private static func complain(_ message: String) {
    // The library begins its sentences with a capital letter, and repeats what was typed as it is.
    let sentence = (message.prefix(1).lowercased() + message.dropFirst()).split(separator: "\n")
      .map { VisibleText.text(of: String($0)) }.joined(separator: "\n")
    let word = CommandLine.arguments.dropFirst().first
    let subcommand = configuration.subcommands.compactMap { $0.configuration.commandName }.first { $0 == word }
    let call = ["journey", subcommand, "--help"].compactMap(\.self).joined(separator: " ")
    try? StandardStreams.write("error: \(sentence)\n  to see what there is, say: \(call)\n", to: .errors)
  }
}
