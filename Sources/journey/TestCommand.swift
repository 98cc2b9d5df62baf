import ArgumentParser
import Workshop

/// `journey test`: files as tests.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey test",
    abstract: "Plays files as tests: every expect must hold, and every task must need its answer.",
    discussion: "The exit code is 0 when all files pass, and that of the worst failure otherwise.")

  @OptionGroup var options: ProgramOptions

  @Option(help: ArgumentHelp("With how many seeds, one after the other. (default: 1)", valueName: "number"))
  var seeds = 1

  @Flag(help: "Turns every claim around; each of them must fail then, or it says nothing.")
  var inverted = false

  @Argument(help: "Files to test.")
  var files: [String]

  func validate() throws {
    guard (1...1_000).contains(seeds) else { throw ValidationError("the number of seeds is from 1 to 1000") }
  }

  func run() throws {
    throw try Program(options).test(files: files, ScriptTest.Plan(seeds: seeds, isInverted: inverted))
  }
}
