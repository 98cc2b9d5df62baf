import DisplayText
import JourneyLanguage
import Journeys
import OrderedCollections

extension Session {
  /// Begins a strategy, without changes unless another is named, and takes it into use: what is set goes into it.
  mutating func strategy(_ command: StrategyStatement, in surroundings: Surroundings) throws(Failure) {
    let name = try newName(command.name)
    let origin = command.origin?.text ?? Strategy.baselineName
    guard let source = state.strategy(origin) else { throw unknownStrategy(command.origin ?? command.name) }
    let begins = state.strategies[name] == nil ? "begins" : "begins anew"
    state.strategies[name] = source.named(name)
    state.current = name
    surroundings.emit(.notice("\(name) \(begins) as \(origin) is; what you set now goes into \(name)"))
  }

  /// A name that a strategy may be given.
  func newName(_ word: Word) throws(Failure) -> String {
    guard Name.isValid(word.text) else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "\(VisibleText.quoted(word.text)) cannot be a name", at: word.place,
          remedy: "take letters, digits and hyphens, beginning with a letter, at most \(Name.limit)"))
    }
    guard word.text != Strategy.baselineName else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "baseline is the journey as its file says", at: word.place, remedy: "take another name"))
    }
    return word.text
  }

  /// There is no strategy of this name.
  func unknownStrategy(_ word: Word) -> Failure {
    Failure(.misunderstood, .unknown("strategy", word, among: state.strategyNames, otherwise: "strategies"))
  }
}
