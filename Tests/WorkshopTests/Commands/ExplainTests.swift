import DisplayText
import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Testing

@testable import Workshop

@Suite struct ExplainTests {
  @Test(
    "Every metric of every journey is explained, and what is to be tried can be typed there",
    arguments: BuiltInJourneys.names)
  func metrics(_ name: String) throws {
    let bench = try Workbench(name)
    let journey = bench.state.journey
    for metric in MetricCatalogue.metrics(of: journey) where metric.segment == nil || metric.stage == nil {
      let report = try #require(bench.report(on: metric.name), "\(metric.name)")
      #expect(report.kind == "metric")
      // Its own text, not only what the catalogue of metrics says.
      #expect(report.explanation.working != "As its meaning says.", "\(metric.name)")
      check(report)
      checkAttempts(report, bench)
    }
  }

  @Test(
    "Every parameter of every journey is explained, with its value and something to try",
    arguments: BuiltInJourneys.names)
  func parameters(_ name: String) throws {
    let bench = try Workbench(name)
    let journey = bench.state.journey
    // Where many elements have a parameter, the first one speaks for all; levers are what people ask for.
    let paths = ParameterCatalogue.all.compactMap { journey.places(of: $0).first }
    for path in OrderedSet(paths + journey.levers.keys) {
      let report = try #require(bench.report(on: path.description), "\(path)")
      check(report)
      checkAttempts(report, bench)
      guard report.kind.hasPrefix("parameter") else { continue }
      #expect(report.setting?.path == path)
      #expect(report.here?.contains("now") == true)
    }
  }

  @Test("Every parameter of the catalogue is explained by its name alone, and belongs to something")
  func catalogue() throws {
    let bench = try Workbench("four-stage")
    for parameter in ParameterCatalogue.all {
      check(try #require(bench.report(on: parameter.name), "\(parameter.name)"))
      let isExplained = !MechanismCatalogue.mechanisms(with: parameter).isEmpty
      #expect(isExplained || parameter.working != nil, "\(parameter.scope) \(parameter.name)")
    }
  }

  @Test("Every mechanism is explained, under its name and all its other names", arguments: BuiltInJourneys.names)
  func mechanisms(_ name: String) throws {
    let bench = try Workbench(name)
    let metrics = MetricCatalogue.metrics(of: bench.state.journey).map(\.name)
    for mechanism in MechanismCatalogue.mechanisms {
      let report = try #require(bench.report(on: mechanism.name))
      check(report)
      if mechanism.exists(in: bench.state.journey, metrics: metrics) { checkAttempts(report, bench) }
      for alias in mechanism.aliases {
        #expect(MechanismCatalogue.mechanism(named: alias)?.name == mechanism.name, "\(alias)")
      }
    }
  }

  @Test("What is not in a journey is explained all the same, and nothing is offered that cannot be typed")
  func absent() throws {
    let bench = try Workbench()
    for mechanism in MechanismCatalogue.mechanisms {
      let metrics = MetricCatalogue.metrics(of: bench.state.journey).map(\.name)
      guard !mechanism.exists(in: bench.state.journey, metrics: metrics) else { continue }
      let report = try #require(bench.report(on: mechanism.name))
      #expect(report.here == "shop has nothing of it" && report.attempts.isEmpty)
    }
    #expect(try #require(bench.report(on: "impulse-buying")).here == "shop has nothing of it")
  }

  @Test("Names of mechanisms, their other names and metrics are plain and unlike each other")
  func names() {
    let mechanisms = MechanismCatalogue.mechanisms
    let all = mechanisms.map(\.name) + mechanisms.flatMap(\.aliases)
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { MechanismCatalogue.key($0) == $0 })
    let metrics = MetricCatalogue.definitions.map(\.name)
    #expect(Set(metrics).count == metrics.count)
  }

  @Test("A word of several meanings shows the best and names the others")
  func several() throws {
    var bench = try Workbench()
    let gap = try bench.answer("explain gap")
    #expect(gap.hasPrefix("gap · metric\n") && gap.contains("say: explain gap-and-satisfaction"))
    let price = try bench.answer("explain price")
    #expect(
      price.hasPrefix("price · parameter of the journey\n") && price.contains("a parameter of a path; say: explain"))
    let learning = try bench.answer("explain learning")
    #expect(learning.hasPrefix("learning · mechanism\n"))
    #expect(learning.contains("learning, a parameter of the journey: 25% now, from 0% to 100%"))
    #expect(learning.contains("see also  expectation"))
  }

  @Test(
    "People may write a mechanism as they say it",
    arguments: [
      ("peak and end", "memory"), ("\"Peak and End\"", "memory"), ("peak-end", "memory"), ("dropout", "buying-again"),
      ("word of mouth", "word-of-mouth"), ("loss_aversion", "loss-aversion"),
      ("Common Random Numbers", "same-luck"),
    ])
  func aliases(typed: String, mechanism: String) throws {
    var bench = try Workbench()
    #expect(try bench.answer("explain \(typed)").hasPrefix("\(mechanism) · mechanism\n"))
  }

  @Test("A parameter that no journey has yet leads to the mechanism that it will belong to")
  func comingParameters() throws {
    let bench = try Workbench()
    let known = ParameterCatalogue.all.map(\.name)
    for mechanism in MechanismCatalogue.mechanisms {
      for name in mechanism.parameters.flatMap(\.value) where !known.contains(name) {
        let report = try #require(bench.report(on: name), "\(name)")
        #expect(!report.meaning.isEmpty)
      }
    }
  }

  @Test("A parameter tells its value, its range, what it was and who says so")
  func setting() throws {
    var bench = try Workbench()
    #expect(try bench.answer("explain checkout.steps").contains("Steps to pay: 4 now, from 1 to 8\n"))
    try bench.type("set checkout.steps 2")
    let changed = try bench.answer("explain checkout.steps")
    #expect(changed.contains("Steps to pay: 2 now (was 4), from 1 to 8\n"))
    #expect(changed.contains("set by you; before: judgement\n"))
  }

  @Test("A metric tells what it came to in the last run")
  func lastRun() throws {
    var bench = try Workbench()
    #expect(!(try bench.answer("explain conversion").contains("in the last run")))
    try bench.type("run 50 customers replications 3")
    #expect(try bench.answer("explain conversion").contains("in the last run"))
    #expect(try bench.answer("explain gap.customer.bargain").contains("in the last run"))
  }

  @Test("What is to be tried at a stage is tried there")
  func focus() throws {
    let bench = try Workbench("five-stage")
    #expect(bench.report(on: "gap.customer")?.attempts.first == "set customer.product.quality +1")
    #expect(bench.report(on: "gap.consideration")?.attempts.first == "set consideration.website.quality +1")
  }

  @Test("The list names what there is, and what this journey has not")
  func list() throws {
    var bench = try Workbench()
    for mode in OutputMode.allCases {
      try bench.type("mode \(mode.rawValue)")
      #expect(try bench.answer("explain").contains("zone-of-tolerance"))
      #expect(try bench.answer("explain gap").contains("perception - expectation"))
    }
  }

  @Test("A word that nobody knows is answered with what was meant")
  func mistake() throws {
    var bench = try Workbench()
    #expect(bench.complaint("explain gpa").contains("did you mean gap?"))
    #expect(bench.complaint("explain zebra").contains("there is no metric, parameter or mechanism “zebra”"))
    #expect(bench.complaint("explain zone of tolerances").contains("did you mean zone-of-tolerance?"))
    #expect(bench.complaint("explain checkout").contains("to see what belongs to it, say: show checkout"))
    #expect(bench.complaint("explain run").contains("say: help run"))
    #expect(bench.failure("explain \"\"")?.kind == .misunderstood)
    #expect(bench.failure("explain gap.zebra")?.kind == .misunderstood)
  }

  /// A text that a facilitator can read out: short, plain, and harmless.
  private func check(_ report: ExplanationReport) {
    #expect(
      !report.meaning.isEmpty && !report.explanation.working.isEmpty && !report.explanation.source.isEmpty,
      "\(report.word)")
    let text = report.text(in: .table, style: Style())
    // What else a word means may take some lines more, and so may a long source in a journey's file.
    let lines = text.split(separator: "\n").prefix { !$0.hasPrefix("besides") }
    #expect(lines.count <= (report.setting == nil ? 12 : 14), "\(text)")
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHidden($0) })
    let plain = report.text(in: .table, style: Style(isUnicode: false))
    #expect(!plain.contains("?") || text.contains("?"), "\(plain)")
    for word in Self.jargon { #expect(!text.lowercased().contains(word), "\(word) in \(text)") }
  }

  /// What is to be tried can be typed, line after line.
  private func checkAttempts(_ report: ExplanationReport, _ bench: Workbench) {
    #expect((1...3).contains(report.attempts.count), "\(report.word): \(report.attempts)")
    var trial = bench
    trial.isRehearsal = true
    for line in report.attempts {
      #expect(throws: Never.self, "\(report.word): \(line)") { try trial.type(line) }
    }
  }

  private static let jargon = ["markov", "hazard", "kernel", "stochastic", "parametri", "posterior", "sigmoid"]
}

extension Workbench {
  /// What is said about a word.
  fileprivate func report(on word: String) -> ExplanationReport? {
    session.explanation(of: WordSense.all(of: word, in: state.journey), word: word)
  }

  @Test("A word that people think in is explained as the metric it means")
  func meantMetric() throws {
    var bench = try Workbench()
    #expect(try bench.answer("explain loyalty") == bench.answer("explain retention"))
  }

  @Test("What can be explained fits a screen; programs are told of everything")
  func list() throws {
    var bench = try Workbench("five-stage")
    #expect(try bench.answer("explain").split(separator: "\n", omittingEmptySubsequences: false).count <= 23)
    try bench.type("mode csv")
    #expect(try bench.answer("explain").contains("loss-per-step"))
  }
}
