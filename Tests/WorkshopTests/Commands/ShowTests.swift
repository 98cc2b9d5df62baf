import JourneyLanguage
import Journeys
import Presentation
import Testing

@testable import Experiments
@testable import Workshop

@Suite struct ShowTests {
  @Test(
    "Whatever can be shown before a run is shown",
    arguments: [
      "", "levers", "journey", "changed", "assumptions", "parameters", "metrics", "strategies", "checkout", "ads",
      "regular",
      "checkout.steps", "looking->checkout", "*.promise", "baseline",
    ])
  func topic(_ topic: String) throws {
    var bench = try Workbench()
    try bench.type("set checkout.steps 2")
    for mode in OutputMode.allCases {
      try bench.type("mode \(mode.rawValue)")
      #expect(!(try bench.answer("show \(topic)").isEmpty))
    }
  }

  @Test("What begins later is shown with when it does", arguments: ["changed", "strategies", "price"])
  func later(_ topic: String) throws {
    var bench = try Workbench()
    try bench.type("set price 45 from week 10")
    let answer = try bench.answer("show \(topic)")
    #expect(answer.contains("from week 10") && answer.contains("45 EUR"))
  }

  @Test(
    "What only a run can tell waits for one",
    arguments: [
      "funnel", "gaps", "money", "segments", "awareness", "recovery", "retention", "clv", "conversion",
      "gap.customer.bargain",
    ])
  func result(_ topic: String) throws {
    var bench = try Workbench()
    #expect(bench.failure("show \(topic)")?.kind == .running)
    try bench.type("run 50 customers replications 3")
    #expect(!(try bench.answer("show \(topic)").isEmpty))
  }

  @Test("A stage tells its parameters, and after a run what happened there")
  func stage() throws {
    var bench = try Workbench()
    #expect(!(try bench.answer("show customer").contains("came there")))
    try bench.type("run 50 customers replications 3")
    for mode in OutputMode.allCases {
      try bench.type("mode \(mode.rawValue)")
      let answer = try bench.answer("show customer")
      #expect(answer.contains("quality") && answer.contains("lost"))
    }
    try bench.type("mode table")
    let answer = try bench.answer("show customer")
    #expect(answer.contains("came there") && answer.contains("Its parameters"))
  }

  @Test("A stage that is called like a topic is shown with it")
  func both() throws {
    var bench = try Workbench()
    try bench.type("stage money quality 7", "path customer -> money 10%", "path money -> lost 10%")
    #expect(try bench.answer("show money").contains("quality"))
    try bench.type("run 50 customers replications 3")
    let answer = try bench.answer("show money")
    #expect(answer.contains("came there") && answer.contains("the whole market"))
    try bench.type("mode json")
    #expect(try bench.answer("show money").split(separator: "\n").count == 2)
  }

  @Test("What the result hangs on is found out for what nobody measured, also where that is set or planned by the user")
  func hanging() throws {
    var bench = try Workbench()
    bench.sensitivity = .init(customerSteps: 0, replications: 4, customers: 60...60)
    try bench.type("set looking->checkout 40%", "set price 45 from week 6", "mode csv")
    let answer = try bench.answer("show assumptions")
    #expect(answer.contains("profit,price,set by you,40,36,"))
    #expect(answer.contains("price,40,40,") && answer.contains("set by you,strategy"))
    #expect(!answer.contains(",loss-aversion,measured,"))
    #expect(try bench.answer("show assumptions") == answer)
  }

  @Test("Where nothing can be simulated the assumptions are listed all the same, and a rehearsal lists nothing")
  func unfinished() throws {
    var bench = try Workbench()
    try bench.type("stage club", "mode plain")
    #expect(try bench.answer("show assumptions").contains("cannot be found out: “club” is a dead end"))
    bench.isRehearsal = true
    #expect(try bench.answer("show assumptions").isEmpty)
  }

  @Test("Whoever stops it at once gets nothing")
  func stopped() throws {
    var bench = try Workbench()
    bench.isCancelled = { true }
    #expect(bench.failure("show assumptions")?.kind == .interrupted)
  }

  @Test("A mistake is answered with what may have been meant")
  func mistake() throws {
    var bench = try Workbench()
    #expect(bench.complaint("show chekout").contains("did you mean checkout"))
    #expect(bench.complaint("show leevrs").contains("did you mean levers?"))
    #expect(bench.complaint("show levers gaps").contains("one thing at a time"))
    #expect(bench.failure("show \"\"")?.kind == .misunderstood)
  }

  @Test("Every topic is a topic")
  func topics() throws {
    var bench = try Workbench()
    try bench.type("run 20 customers replications 2")
    for topic in Session.showTopics { try bench.type("show \(topic.name)") }
  }

  @Test("A word that people think in shows the metric it means")
  func meantMetric() throws {
    var bench = try Workbench()
    try bench.type("run 20 customers replications 2")
    #expect(try bench.answer("show loyalty") == bench.answer("show retention"))
  }

  @Test("All parameters are told part by part, with the way to the values of one; plain lines tell them all")
  func owners() throws {
    var bench = try Workbench("five-stage")
    let answer = try bench.answer("show parameters")
    #expect(answer.contains("checkout") && answer.contains("show "))
    #expect(answer.split(separator: "\n").count < 60)
    #expect(try bench.answer("show checkout.*").contains("checkout.steps"))
    try bench.type("mode plain")
    #expect(try bench.answer("show parameters").split(separator: "\n").count > bench.state.journey.parameters.count)
  }

  @Test("What the last run says is told apart from what holds now")
  func age() throws {
    var bench = try Workbench()
    try bench.type("run 20 customers replications 2")
    #expect(!(try bench.answer("show money").contains("of the last run")))
    try bench.type("set checkout.steps 2")
    for topic in ["money", "gaps", "funnel", "conversion"] {
      #expect(try bench.answer("show \(topic)").contains("of the last run, with baseline; for what holds now: run"))
    }
    #expect(!(try bench.answer("show levers").contains("of the last run")))
  }
}
