import Experiments
import JourneyLanguage
import Journeys
import Presentation
import Simulation

/// Tells the story of one customer: `follow 7`, `follow lost buyer in baseline cheaper`.
struct FollowCommand: ResultCommand, DeclaredCommand {
  enum Customer: Equatable, Sendable {
    /// The customer of a number, from 1 on.
    case number(Placed<Int>)
    /// The first customer to whom all of some things happen.
    case first([Fate])
  }

  var customer = Customer.first([])
  /// The strategies; none means the one in use.
  var strategies: [Word] = []
  /// For how long and with which luck; a story has no other options.
  var options = RunOptions()

  static let grammar = Grammar<Self>(
    "follow", .run, "Tells the story of one customer, and of the same customer with the same luck elsewhere.",
    [
      Phrase("N|buyer|fan|complaint|lost") { (command, arguments) throws(Diagnostic) in
        command.customer = try Self.readCustomer(&arguments)
      } words: { command, _ in
        switch command.customer {
        case .number(let number): ["\(number.value)"]
        case .first(let fates): fates.map(\.rawValue)
        }
      },
      .keyword("in", .someNames(\.strategies, .strategy, "a strategy", "NAME")),
      .options(\.options, hasCustomers: false, hasReplications: false),
    ],
    examples: [
      .init("follow 7", "what the seventh customer expected, perceived and did"),
      .init("follow 7 in baseline now", "under two strategies, and where they part"),
      .init("follow buyer", "the first who buys"),
      .init("follow lost buyer", "the first who buys and is lost all the same"),
      .init("follow fan complaint", "the first who recommends and has complained"),
      .init("follow 7 for 2 years seed 3", "for longer, with other luck"),
    ])

  private static func readCustomer(_ arguments: inout Arguments) throws(Diagnostic) -> Customer {
    let slot = Slot(.number, "N")
    arguments.note(slot)
    if arguments.isAtNumber {
      return .number(try arguments.count("the number of a customer", upTo: 1_000_000_000, slot: slot))
    }
    var fates: [Fate] = []
    while let fate = Self.fate(&arguments, after: fates) { fates.append(fate) }
    guard !fates.isEmpty else { throw arguments.missing("a customer") }
    return .first(fates)
  }

  /// The next word about a customer, if there is one; none is said twice.
  private static func fate(_ arguments: inout Arguments, after fates: [Fate]) -> Fate? {
    let words = Fate.allCases.filter { !fates.contains($0) }.map(\.rawValue)
    let hint = fates.isEmpty ? "|" + words.joined(separator: "|") : "[\(words.joined(separator: "|"))]"
    return arguments.keyword(among: words, hint: hint).flatMap { Fate(rawValue: $0.text) }
  }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) throws(Diagnostic) {
    let variants = strategies.isEmpty ? [session.state.variant] : try session.variants(strategies)
    let settings = try session.settings(options)
    if case .number(let number) = customer, number.value > settings.customers {
      let message = "there is no customer \(number.value): a population has \(settings.customers)"
      throw Diagnostic(message, at: number.place, suggestion: "\(settings.customers)")
    }
    for variant in variants { try Session.check(variant, at: place) }
    guard !surroundings.isRehearsal else { return }
    let number = try number(of: customer, in: variants[0], settings, place, surroundings)
    let follow = try Session.experiment(at: place, surroundings.experiment.follow(number, in: variants, settings))
    let report = StoryReport(follow)
    try session.present(
      report, of: text, variants[variants.count - 1], settings,
      digest: Fingerprint.text(of: report.text(in: .json, style: Style())), tellsOrigins: false, in: surroundings)
  }

  /// The number of the customer who is meant, from 1 on.
  private func number(
    of customer: Customer, in variant: Variant, _ settings: RunSettings, _ place: Place,
    _ surroundings: Surroundings
  ) throws(Diagnostic) -> Int {
    switch customer {
    case .number(let number): return number.value
    case .first(let fates):
      let first = try Session.experiment(at: place, surroundings.experiment.first(fates, in: variant, settings))
      guard let first else {
        let wanted = fates.map(\.rawValue).joined(separator: " ")
        throw Diagnostic(
          "among \(settings.customers) customers there is none that could be called: \(wanted)", kind: .running,
          at: place, remedy: "try other luck, such as seed \(settings.seed &+ 1), or a longer time, such as for 2 years"
        )
      }
      return first
    }
  }
}
