import JourneyLanguage
import Presentation
import Testing

@testable import Workshop

@Suite struct HistoryTests {
  /// What `history` says where these lines were typed.
  private func answer(_ line: String, typed: Result<[String], Diagnostic>?) throws(Diagnostic) -> String {
    var said = ""
    var surroundings = Surroundings(emit: {
      if case .result(let report, let mode) = $0 { said += report.text(in: mode, style: Style()) }
    })
    if let typed { surroundings.typedLines = { typed } }
    do {
      var session = try Workbench().session
      let statement = try #require(try Parser().parse(line: line))
      try session.perform(statement, in: surroundings)
    } catch {
      throw error as? Diagnostic ?? Diagnostic("\(error)", kind: .running)
    }
    return said
  }

  @Test("The last lines are listed with their numbers")
  func list() throws {
    let lines = (1...30).map { "seed \($0)" }
    let usual = try answer("history", typed: .success(lines))
    #expect(usual.contains("    11  seed 11\n") && usual.contains("    30  seed 30\n") && !usual.contains("seed 10\n"))
    let three = try answer("history 3", typed: .success(lines))
    #expect(three.split(separator: "\n").count == 4, "a head and three lines")
    #expect(try answer("history 900", typed: .success(lines)).contains("     1  seed 1\n"))
    #expect(!(try answer("history", typed: .success([]))).contains("seed"))
  }

  @Test("A pasted block takes one line")
  func block() throws {
    let text = try answer("history", typed: .success(["set price 30 EUR\nrun\nshow"]))
    #expect(text.contains("1  set price 30 EUR … and 2 more lines\n"))
  }

  @Test("Where nothing is typed, or nothing is kept, that is said")
  func none() throws {
    let inFile = #expect(throws: Diagnostic.self) { try answer("history", typed: nil) }
    #expect(inFile?.kind == .misunderstood)
    #expect(inFile?.message == "nothing is typed here")
    let hidden = #expect(throws: Diagnostic.self) { try answer("history", typed: .failure(Diagnostic("not kept"))) }
    #expect(hidden?.message == "not kept")
    #expect(hidden?.place != nil)
  }
}
