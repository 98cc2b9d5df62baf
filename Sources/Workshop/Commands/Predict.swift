import Experiments
import JourneyLanguage
import Journeys
import Presentation

extension Session {
  /// Takes down a guess, which nobody can change any more.
  mutating func predict(_ command: PredictStatement, _ place: Place, in surroundings: Surroundings) throws(Failure) {
    let metric = try metric(command.measure.metric)
    guard command.guess != nil || command.question != nil else {
      throw Failure(
        .misunderstood,
        Diagnostic(
          "a guess is missing at the end", at: place,
          remedy: "say what you think, such as: predict \(command.measure.text) \(exampleGuess(of: metric))"))
    }
    if command.guess == nil, let question = command.question { surroundings.emit(.narration(question)) }
    var guess: Double?
    do throws(Diagnostic) {
      if let said = command.guess { guess = try Self.meant(by: said, of: metric).value(of: metric, in: state.journey) }
    } catch {
      throw Failure(.misunderstood, error)
    }
    guard !surroundings.isRehearsal else { return }
    predictions.append(
      Prediction(
        measure: command.measure, metric: metric, guess: guess, person: command.person?.text,
        before: results.last(of: state.journey), results: results.count))
    guard let guess else { return }
    let figures = Figures(step: state.journey.step, currency: state.journey.currency)
    let person = command.person.map { "\($0.text) says" } ?? "you say"
    surroundings.emit(
      .notice("taken down: \(person) that \(command.measure.text) will be \(figures.text(guess, metric.unit))"))
  }

  /// Who is asked how many of a hundred says 18, and means 18%.
  private static func meant(by said: Quantity, of metric: Metric) throws(Diagnostic) -> Quantity {
    guard metric.unit == .share, said.value >= 1, said.unit == .none || said.unit == .percent else { return said }
    let meant = said.unit == .none ? Quantity(said.value / 100, .percent, at: said.place) : said
    guard meant.value <= 1 else {
      throw Diagnostic("of a hundred, no more than a hundred can be meant", at: said.place, suggestion: "100%")
    }
    return meant
  }

  /// What a guess may look like.
  private func exampleGuess(of metric: Metric) -> String {
    let value = results.last(of: state.journey)?.estimate(of: metric)?.mean
    let figures = Figures(step: state.journey.step, currency: state.journey.currency)
    return figures.text(value ?? 0.1, metric.unit)
  }
}
