import JourneyLanguage

extension Session {
  /// Takes up other luck for all runs from now on.
  mutating func seed(_ command: SeedStatement, in surroundings: Surroundings) {
    guard state.seed != command.seed.value else {
      surroundings.emit(.notice("the seed is \(state.seed) already"))
      return
    }
    state.seed = command.seed.value
    surroundings.emit(.notice("seed \(state.seed): the next run meets other luck"))
  }
}
