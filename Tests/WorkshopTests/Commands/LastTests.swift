import JourneyLanguage
import TestSupport
import Testing

@testable import Workshop

@Suite struct LastTests {
  @Test("The last result is shown again, whatever was said since without a result")
  func again() throws {
    var bench = try Workbench()
    let first = try bench.answer("show journey")
    try bench.type("set checkout.steps 2", "hints off")
    _ = bench.failure("show zebra")
    #expect(try bench.answer("last") == first)
    #expect(try bench.answer("last") == first)
  }

  @Test("It is written in the mode in use now")
  func mode() throws {
    var bench = try Workbench()
    try bench.type("run 20 customers replications 2", "mode csv")
    #expect(try bench.answer("last").hasPrefix("metric,mean,low,high,unit"))
  }

  @Test("It can go to a file afterwards")
  func file() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    let shown = try bench.answer("show levers")
    try bench.type("once \(folder.file("levers.txt"))", "last")
    #expect(folder.text(of: "levers.txt") == shown)
  }

  @Test("Where there is no result it says what to do, but not in a rehearsal")
  func none() throws {
    var bench = try Workbench()
    #expect(bench.complaint("last").contains("to have one, say: run"))
    #expect(bench.failure("last")?.kind == .running)
    let levers = try bench.answer("show")
    bench.forget()
    try bench.play("show\nlast")
    #expect(bench.said == levers + levers)
  }
}
