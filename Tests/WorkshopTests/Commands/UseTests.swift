import JourneyLanguage
import OrderedCollections
import Testing

@testable import Workshop

@Suite struct UseTests {
  @Test("A strategy comes into use")
  func use() throws {
    var bench = try Workbench()
    try bench.type("strategy fast", "set checkout.steps 1")
    #expect(try bench.answer("use baseline") == "baseline is in use, with 0 changes\n")
    #expect(try bench.answer("use fast") == "fast is in use, with 1 change\n")
  }

  @Test("A misspelt name is answered with the right one")
  func mistake() throws {
    var bench = try Workbench()
    try bench.type("strategy faster", "use baseline")
    #expect(bench.complaint("use fastr").contains("did you mean faster?"))
    #expect(bench.failure("use")?.kind == .misunderstood)
  }
}
