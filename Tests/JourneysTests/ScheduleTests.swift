import Journeys
import OrderedCollections
import Testing

@Suite("Changes that begin later")
struct ScheduleTests {
  private static let price = ParameterPath(.journey, .price)
  private static let steps = ParameterPath(.stage("checkout"), .stageSteps)
  private static let toCheckout = ParameterPath(
    .path(Path.Ends(from: "browsing", to: "checkout")), .probability)

  @Test("They are kept in the order in which they begin, one for each parameter and step")
  func kept() {
    var strategy = Strategy(name: "s", changes: [Self.price: 42])
    strategy[Self.price, from: 20] = 50
    strategy[Self.price, from: 10] = 44
    strategy[Self.steps, from: 10] = 3
    strategy[Self.price, from: 10] = 45
    #expect(strategy.schedule == [10: [Self.price: 45, Self.steps: 3], 20: [Self.price: 50]])
    #expect(strategy.changePoints == [0, 10, 20] && strategy.count == 4)
    #expect(strategy[Self.price, from: 10] == 45 && strategy[Self.price, from: 11] == nil)
    strategy[Self.price, from: 20] = nil
    strategy[Self.price, from: 30] = nil
    #expect(strategy.changePoints == [0, 10])
  }

  @Test("One that begins at the beginning is a plain change", arguments: [0, -1, .min])
  func beginning(start: Int) {
    var strategy = Strategy()
    strategy[Self.price, from: start] = 45
    #expect(strategy == Strategy(changes: [Self.price: 45]))
    #expect(strategy[Self.price, from: start] == 45 && Variant(.shop, strategy).starts.isEmpty)
    strategy[Self.price, from: start] = nil
    #expect(strategy.count == 0)
  }

  @Test("The latest change that has begun holds, and before the first everything is as from the beginning")
  func present() {
    var strategy = Strategy(name: "s", changes: [Self.price: 42])
    strategy[Self.price, from: 10] = 45
    strategy[Self.steps, from: 15] = 3
    strategy[Self.price, from: 20] = 50
    let variant = Variant(.shop, strategy)
    #expect(variant.starts == [10, 15, 20])
    #expect(variant[.price] == 42)
    let prices = [-1, 0, 9, 10, 19, 20, .max].map { variant.at(step: $0)[.price] }
    #expect(prices == [42, 42, 42, 45, 45, 50, 50])
    #expect([14, 15].map { variant.at(step: $0)[Self.steps] } == [5, 3])
    let then = variant.at(step: 15)
    #expect(then == Variant(.shop, Strategy(name: "s", changes: [Self.price: 45, Self.steps: 3])))
    #expect(then.starts.isEmpty && then.at(step: 99) == then)
  }

  @Test("A strategy under another name has the same changes")
  func named() {
    var strategy = Strategy(name: "s")
    strategy[Self.price, from: 10] = 45
    #expect(strategy.named("t").schedule == strategy.schedule && strategy.named("t").name == "t")
  }

  @Test("What goes wrong later is told once, with when it begins")
  func problems() throws {
    var strategy = Strategy(name: "s")
    strategy[Self.price, from: 10] = 45
    #expect(Variant(.shop, strategy).problems.isEmpty)
    strategy[Self.toCheckout, from: 20] = 0.95
    strategy[Self.price, from: 30] = 50
    let problems = Variant(.shop, strategy).problems
    #expect(
      problems.map(\.message) == ["from week 20 on, the paths from “browsing” add up to 105%, more than all customers"])
    #expect(problems.first?.element == .stage("browsing"))
    strategy.changes[Self.toCheckout] = 0.95
    #expect(
      Variant(.shop, strategy).problems.map(\.message) == [
        "the paths from “browsing” add up to 105%, more than all customers"
      ])
  }

  @Test("The share of a segment cannot change under way")
  func shares() throws {
    var strategy = Strategy(name: "s")
    strategy[ParameterPath(.segment("regular"), .segmentShare), from: 5] = 0.5
    let problem = try #require(Variant(.shop, strategy).problems.first)
    #expect(
      problem.message == "regular.share cannot change from week 5: people keep their segment")
    #expect(problem.remedy == "change it from the beginning: set regular.share 50%")
    #expect(problem.element == .segment("regular"))
  }
}
