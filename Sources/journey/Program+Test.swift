import ArgumentParser
import Presentation
import Workshop

extension Program {
  /// Plays files as tests and says for each how it went.
  func test(files: [String], _ plan: ScriptTest.Plan) -> ExitCode {
    var worst: Failure.Kind?
    var rows: [TestReport.Row] = []
    for file in files {
      let test = ScriptTest(file: file, plan, session: session, surroundings: surroundings(isTyped: false))
      for failure in test.failures {
        report(failure, session.settings)
        worst = worse(worst, failure.kind)
      }
      let isStopped = test.failures.contains { $0.kind != .expectation }
      rows.append(
        TestReport.Row(
          file: test.file, result: test.passed ? .passed : isStopped ? .stopped : .failed,
          expectations: test.expectations))
      if worst == .interrupted { break }
    }
    progress.clear()
    console.show(.result(TestReport(rows), session.mode), isTyped: false)
    return worst.map { ExitCode($0.rawValue) } ?? .success
  }

  private func worse(_ one: Failure.Kind?, _ other: Failure.Kind) -> Failure.Kind {
    one.map { $0.rawValue < other.rawValue ? other : $0 } ?? other
  }
}
