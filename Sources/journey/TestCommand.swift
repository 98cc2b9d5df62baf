import ArgumentParser

/// `journey test`: files as tests.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey test",
    abstract: "Plays files as tests: every expect must hold.",
    discussion: "The exit code is 0 when all files pass, and that of the worst failure otherwise.")

  @OptionGroup var options: ProgramOptions

  @Argument(help: "Files to test.")
  var files: [String]

  func run() throws {
    throw try Program(options).test(files: files)
  }
}
