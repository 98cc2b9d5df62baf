import ArgumentParser
import Presentation
import Workshop

extension Program {
  /// Plays files as tests and says for each how it went.
  func test(files: [String]) -> ExitCode {
    var worst: Failure.Kind?
    var table = Table([
      .text("file", importance: 9), .text("result", importance: 8), .number("expectations", importance: 7),
    ])
    for file in files {
      let test = ScriptTest(file: file, session: session, surroundings: surroundings(isTyped: false))
      for failure in test.failures {
        report(failure, session.settings)
        worst = worse(worst, failure.kind)
      }
      let result = test.passed ? "passed" : test.failures.contains { $0.kind != .expectation } ? "stopped" : "failed"
      table.append([
        .text(test.file), .text(result, tone: test.passed ? .better : .worse),
        .number("\(test.expectations)", exact: Double(test.expectations)),
      ])
      if worst == .interrupted { break }
    }
    progress.clear()
    console.show(.result(TableReport(kind: "test", table: table), session.mode), isTyped: false)
    return worst.map { ExitCode($0.rawValue) } ?? .success
  }

  private func worse(_ one: Failure.Kind?, _ other: Failure.Kind) -> Failure.Kind {
    one.map { $0.rawValue < other.rawValue ? other : $0 } ?? other
  }
}
