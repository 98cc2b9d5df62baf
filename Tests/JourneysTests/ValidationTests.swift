import Journeys
import OrderedCollections
import Testing

@Suite("Journeys that cannot be simulated")
struct ValidationTests {
  /// A way to break a journey, and what is said about it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let message: String
    let element: Element
    let damage: @Sendable (inout Journey) -> Void
    var testDescription: String { message }

    init(_ message: String, _ element: Element, _ damage: @escaping @Sendable (inout Journey) -> Void) {
      self.message = message
      self.element = element
      self.damage = damage
    }
  }

  @Test("A sound journey has no problem")
  func sound() { #expect(Variant(.shop).problems.isEmpty) }

  @Test("Every problem is found, at its element, with one thing to do", arguments: faults)
  func problem(fault: Fault) throws {
    var journey = Journey.shop
    fault.damage(&journey)
    let problem = try #require(Variant(journey).problems.first)
    #expect(problem.message == fault.message)
    #expect(problem.element == fault.element)
    #expect(!problem.remedy.isEmpty)
  }

  static let faults: [Fault] = [
    Fault("the journey has no stages", .journey) { $0.stages = [:] },
    Fault("no stage is the start", .journey) { $0.stages["unaware"]?.isStart = false },
    Fault("“unaware” is the start already, and “browsing” wants to be", .stage("browsing")) {
      $0.stages["browsing"]?.isStart = true
    },
    Fault("“checkout” is instant, so nobody can begin there", .stage("checkout")) {
      $0.stages["unaware"]?.isStart = false
      $0.stages["checkout"]?.isStart = true
    },
    Fault("there is no channel “shop”", .touchpoint(stage: "browsing", name: "search")) {
      $0.stages["browsing"]?.touchpoints["search"]?.channel = "shop"
    },
    Fault("“lost” is an outcome, so nobody leaves it, and yet a path goes to “browsing”", .stage("lost")) {
      $0.add("lost", "browsing", 0.1)
    },
    Fault("“lost” is an outcome, so nothing is experienced there", .stage("lost")) {
      $0.stages["lost"]?.touchpoints[""] = Touchpoint()
    },
    Fault("“customer” is a dead end: no path leaves it", .stage("customer")) {
      $0.paths[Path.Ends(from: "customer", to: "lost")] = nil
    },
    Fault("“checkout” is instant, so nothing is experienced there beyond its steps", .stage("checkout")) {
      $0.stages["checkout"]?.touchpoints[""] = Touchpoint()
    },
    Fault("nobody gets through “checkout”: each of its paths has a share", .stage("checkout")) {
      $0.paths[Path.Ends(from: "checkout", to: "customer")] = nil
    },
    Fault("2 paths of “checkout” have no share, and only the way through may have none", .stage("checkout")) {
      $0.add("checkout", "browsing")
    },
    Fault("“checkout” loses people, and no path says where they go", .stage("checkout")) {
      $0.paths[Path.Ends(from: "checkout", to: "lost")] = nil
      $0.stages["checkout"]?.values[.intent] = 0.5
    },
    Fault("there is no stage “nowhere”", .path(Path.Ends(from: "customer", to: "nowhere"))) {
      $0.add("customer", "nowhere", 0.1)
    },
    Fault(
      "the path from “customer” to itself says neither how many take it nor that they buy again",
      .path(Path.Ends(from: "customer", to: "customer"))
    ) {
      $0.add("customer", "customer")
    },
    Fault(
      "“checkout” is instant, and a path from it to itself would never end its step",
      .path(Path.Ends(from: "checkout", to: "checkout"))
    ) {
      $0.add("checkout", "checkout", 0.5)
      $0.add("checkout", "lost", 0.5)
    },
    Fault(
      "whoever drops out leaves “customer”, and this path leads back to it",
      .path(Path.Ends(from: "customer", to: "customer"))
    ) {
      $0.add("customer", "customer", 0.1)
      $0.paths[Path.Ends(from: "customer", to: "customer")]?.marks = [.dropout]
    },
    Fault(
      "nobody at “unaware” has heard of the brand yet, so nobody begins anew there",
      .path(Path.Ends(from: "unaware", to: "unaware"))
    ) {
      $0.add("unaware", "unaware", 0.1)
    },
    Fault(
      "the word refers means nothing on a path from a stage to itself",
      .path(Path.Ends(from: "customer", to: "customer"))
    ) {
      $0.add("customer", "customer")
      $0.paths[Path.Ends(from: "customer", to: "customer")]?.marks = [.buys, .refers]
    },
    Fault(
      "those who stay at “customer” buy again at their own pace, so a share of each step says nothing",
      .path(Path.Ends(from: "customer", to: "customer"))
    ) {
      $0.add("customer", "customer", 0.1)
      $0.paths[Path.Ends(from: "customer", to: "customer")]?.marks = [.buys]
      $0.paths[Path.Ends(from: "customer", to: "customer")]?.values[.every] = 30
    },
    Fault(
      "nobody at “unaware” has heard of the brand yet, so nobody buys there",
      .path(Path.Ends(from: "unaware", to: "unaware"))
    ) {
      $0.add("unaware", "unaware")
      $0.paths[Path.Ends(from: "unaware", to: "unaware")]?.marks = [.buys]
    },
    Fault(
      "a contract is renewed where people are, and this path leads elsewhere",
      .path(Path.Ends(from: "customer", to: "lost"))
    ) {
      $0.paths[Path.Ends(from: "customer", to: "lost")]?.marks = [.renews]
    },
    Fault(
      "people drop out when they buy again, and nobody does at “customer”",
      .path(Path.Ends(from: "customer", to: "lost"))
    ) {
      $0.paths[Path.Ends(from: "customer", to: "lost")]?.marks = [.dropout]
    },
    Fault(
      "whoever drops out cannot at the same time take a path that says refers",
      .path(Path.Ends(from: "customer", to: "lost"))
    ) {
      $0.add("customer", "customer")
      $0.paths[Path.Ends(from: "customer", to: "customer")]?.marks = [.buys]
      $0.paths[Path.Ends(from: "customer", to: "lost")]?.marks = [.dropout, .refers]
    },
    Fault(
      "channels bring people from the start, and “customer” is not the start",
      .path(Path.Ends(from: "customer", to: "browsing"))
    ) { $0.add("customer", "browsing", isByChannels: true) },
    Fault("the journey has no channels to bring people along", .path(Path.Ends(from: "unaware", to: "browsing"))) {
      $0.channels = [:]
      $0.stages["browsing"]?.touchpoints["search"]?.channel = nil
    },
    Fault(
      "friction loses people at an instant stage, and this path is another kind",
      .path(Path.Ends(from: "browsing", to: "lost"))
    ) { $0.paths[Path.Ends(from: "browsing", to: "lost")]?.marks = [.friction] },
    Fault(
      "the path from “customer” to “browsing” has no probability", .path(Path.Ends(from: "customer", to: "browsing"))
    ) { $0.add("customer", "browsing") },
    Fault("nobody reaches “island”: no path leads there", .stage("island")) {
      $0.stages["island"] = Stage(name: "island", kind: .outcome)
    },
    Fault("instant stages lead from “checkout” back to it, so a step would never end", .stage("checkout")) {
      $0.stages["payment"] = Stage(name: "payment", kind: .instant)
      $0.paths[Path.Ends(from: "checkout", to: "customer")] = nil
      $0.add("checkout", "payment")
      $0.add("payment", "customer")
      $0.add("payment", "checkout", 1)
    },
    Fault("the paths from “browsing” add up to 110%, more than all customers", .stage("browsing")) {
      $0.add("browsing", "checkout", 1)
    },
    Fault("the shares of those who leave “checkout” add up to 60%", .stage("checkout")) {
      $0.add("checkout", "lost", 0.6)
    },
    Fault("the shares of the segments add up to 90%", .journey) { $0.segments["bargain"]?.values[.segmentShare] = 0.2 },
    Fault("the journey has no checkout.quality", .touchpoint(stage: "checkout", name: "")) {
      let path = ParameterPath(.touchpoint(stage: "checkout", name: ""), .quality)
      $0.levers[path] = Lever(path: path, title: "")
    },
    Fault("65 stages are more than the 64 a journey may have", .journey) {
      for number in 1...60 { $0.stages["extra-\(number)"] = Stage(name: "extra-\(number)", kind: .outcome) }
    },
    Fault("9 channels are more than the 8 a journey may have", .journey) {
      for number in 1...7 { $0.channels["extra-\(number)"] = Channel(name: "extra-\(number)") }
    },
    Fault("17 segments are more than the 16 a journey may have", .journey) {
      for number in 1...15 { $0.segments["extra-\(number)"] = Segment(name: "extra-\(number)") }
    },
    Fault("9 paths leave “browsing”; 8 may", .stage("browsing")) {
      for number in 1...7 { $0.add("browsing", "extra-\(number)", 0) }
    },
    Fault("“browsing” has 9 touchpoints; it may have 8", .stage("browsing")) {
      for number in 1...7 { $0.stages["browsing"]?.touchpoints["t\(number)"] = Touchpoint(name: "t\(number)") }
    },
  ]
}
