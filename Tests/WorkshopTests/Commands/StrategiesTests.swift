import Testing

@testable import Workshop

@Suite struct StrategiesTests {
  @Test("All strategies are listed, the one in use among them")
  func list() throws {
    var bench = try Workbench()
    #expect(try bench.answer("strategies").contains("baseline"))
    try bench.type("strategy fast", "set checkout.steps 1")
    let list = try bench.answer("strategies")
    #expect(list.contains("fast") && list.contains("checkout.steps"))
    #expect(list == (try bench.answer("show strategies")))
    #expect(bench.failure("strategies all") != nil)
  }
}
