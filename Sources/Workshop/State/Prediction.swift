import Experiments
import JourneyLanguage
import Journeys
import Presentation

/// A guess that was taken down before the run.
struct Prediction: Sendable {
  /// What is guessed, as it was written.
  let measure: Measure
  let metric: Metric
  /// What it is said to be; nothing where nobody said a number.
  let guess: Double?
  /// Who said it; nothing for whoever sits at the keyboard.
  let person: String?
  /// The last run at the time.
  let before: RunResult?
  /// How many results there were at the time.
  let results: Int
  /// What it came to, once that was revealed.
  var outcome: Estimate?
}

extension TableReport {
  /// Lists what was guessed in a journey; where nobody said a number there is nothing to list.
  static func predictions(_ predictions: [Prediction], of journey: Journey) -> TableReport {
    let guesses = predictions.compactMap { prediction -> Guess? in
      prediction.guess.map {
        (prediction.person, prediction.measure.text, prediction.metric.unit, $0, prediction.outcome)
      }
    }
    return .predictions(guesses, Figures(step: journey.step, currency: journey.currency))
  }
}
