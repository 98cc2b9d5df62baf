import JourneyLanguage

/// Sets the luck of all runs to come: `seed 42`.
struct SeedCommand: WorkshopCommand, DeclaredCommand {
  var seed = Placed<UInt64>(0)

  static let grammar = Grammar<Self>(
    "seed", .run, "Sets the luck of all runs to come.", [.whole(\.seed, "a seed", "N")],
    examples: [.init("seed 42", "the same seed gives the same result, on every machine")],
    calledElsewhere: ["random"])

  var isRestoring: Bool { true }

  func carryOut(in session: inout Session, at place: Place, _ surroundings: Surroundings) {
    guard session.state.seed != seed.value else {
      surroundings.notice("the seed is \(seed.value) already")
      return
    }
    session.state.seed = seed.value
    surroundings.notice("seed \(seed.value): the next run meets other luck")
  }
}
