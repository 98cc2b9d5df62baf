import JourneyLanguage
import Testing

@testable import Workshop

@Suite struct PredictTests {
  @Test("A guess is taken down with its unit, its strategy and its person")
  func taken() throws {
    var bench = try Workbench()
    try bench.type(
      "predict conversion 14%", "predict conversion 0.2 by Anna", "predict conversion of fast 20% by \"Team 2\"")
    #expect(bench.session.predictions.map(\.guess) == [0.14, 0.2, 0.2])
    #expect(bench.session.predictions.map(\.person) == [nil, "Anna", "Team 2"])
    #expect(bench.said.contains("Anna says that conversion will be 20.0%"))
  }

  @Test("A guess without a number, in a wrong unit or of something unknown is refused")
  func refused() throws {
    var bench = try Workbench()
    #expect(bench.complaint("predict conversion").contains("such as: predict conversion 10.0%"))
    #expect(bench.complaint("predict profit up").contains("a guess is a number, and “up” is not"))
    #expect(bench.failure("predict conversion 3 EUR")?.kind == .misunderstood)
    #expect(bench.failure("predict happiness 3")?.kind == .misunderstood)
    #expect(bench.session.predictions.isEmpty)
  }

  @Test(
    "A guess that the metric cannot come to is refused",
    arguments: ["conversion -5%", "satisfaction 11", "nps -150", "gap -11", "purchases -1", "revenue -3 EUR"])
  func impossible(_ guess: String) throws {
    var bench = try Workbench()
    #expect(bench.failure("predict \(guess)")?.kind == .misunderstood)
    #expect(bench.session.predictions.isEmpty)
    try bench.type("predict gap -0.4", "predict profit -300 EUR")
  }
}
