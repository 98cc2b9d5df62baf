import ArgumentParser
import JourneyLanguage
import Presentation
import Workshop

/// `journey test`: files as tests.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
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

extension Program {
  /// Plays files as tests and says for each how it went.
  func test(files: [String], _ plan: ScriptTest.Plan) -> ExitCode {
    var worst: Diagnostic.Kind?
    var rows: [(file: String, result: TableReport.TestResult, expectations: Int)] = []
    for file in files {
      let test = ScriptTest(file: file, plan, session: session, surroundings: surroundings(isTyped: false))
      for failure in test.failures {
        report(failure, session.settings)
        worst = worse(worst, failure.kind)
      }
      let isStopped = test.failures.contains { $0.kind != .expectation }
      rows.append((test.file, test.passed ? .passed : isStopped ? .stopped : .failed, test.expectations))
      if worst == .interrupted { break }
    }
    progress.clear()
    console.show(.result(TableReport.tests(rows), session.mode), isTyped: false)
    return worst.map { ExitCode($0.rawValue) } ?? .success
  }

  private func worse(_ one: Diagnostic.Kind?, _ other: Diagnostic.Kind) -> Diagnostic.Kind {
    one.map { $0.rawValue < other.rawValue ? other : $0 } ?? other
  }
}
