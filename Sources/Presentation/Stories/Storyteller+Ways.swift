import Experiments
import Journeys

/// A part of a way, from one stage to the next.
struct Leg: Sendable {
  let way: StoryEvent.Way
  var purchase: StoryEvent.Purchase?
  /// What kind of stage it leads to; nil as long as that is not known.
  var kind: Stage.Kind?
  /// Whether the customer comes there for the first time.
  var isFirst = false

  /// How much spoke for it or against it.
  var weight: Double { way.weights.reduce(0) { $0 + $1.effect.magnitude } }
}

extension Storyteller {
  /// How somebody heard of the brand.
  func hearing(_ channel: String?, _ isReferred: Bool, at step: Int?) -> String {
    let when = step.map { "\(words.moment($0)) she" } ?? "She"
    guard let channel else { return "\(when) came across the brand by herself" }
    let through = words.name(channel)
    return isReferred
      ? "\(when) was told of the brand by somebody who recommends it (\(through))"
      : "\(when) heard of the brand through \(through)"
  }

  /// Tells of a way that was taken in one step, and of what weighed.
  mutating func tell(_ legs: [Leg], step: Int) {
    var sentence = words.when(step, after: told) + " she "
    for (number, leg) in legs.enumerated() {
      if number > 0 { sentence += leg.purchase == nil ? " and " : ", " }
      sentence += clause(leg, after: number > 0 ? legs[number - 1] : nil, step: step)
    }
    say(sentence + ".", step: step)
    guard let decisive = legs.max(by: { $0.weight < $1.weight }) else { return }
    let isTurn = legs.contains { $0.kind == .outcome || $0.way.path.marks.contains(.refers) }
    if let reasons = Self.weighing(decisive.way, isTurn: isTurn, words) { say(reasons) }
  }

  /// One part of a way, behind “she”.
  private mutating func clause(_ leg: Leg, after before: Leg?, step: Int) -> String {
    let to = words.name(leg.way.path.ends.to)
    var clause: String
    switch leg.kind {
    case .instant:
      let isAgain = !tried.insert(leg.way.path.ends.to).inserted
      clause = (before == nil ? "got as far as " : "came to ") + to + (isAgain ? " again" : "")
    case .outcome: clause = (before == nil ? "came to the end of her journey: " : "left for good: ") + to
    case .timed, nil:
      if leg.way.path.ends.from == leg.way.path.ends.to {
        clause = "began anew at \(to)"
      } else if let before, before.way.path.ends.from == leg.way.path.ends.to {
        clause = "turned back to \(to)"
      } else {
        let ways =
          leg.isFirst
          ? ["went on to \(to)", "moved on to \(to)", "came to \(to)"]
          : ["went back to \(to)", "was back at \(to)", "returned to \(to)"]
        clause = words.pick(ways, at: step, .way)
      }
    }
    if let purchase = leg.purchase { clause = "\(buying(purchase)) and \(clause)" }
    if leg.way.path.marks.contains(.refers) {
      clause += hasReferred ? ", and recommended the brand again" : ", and from then on recommended the brand to others"
      hasReferred = true
    }
    if let reason = leg.way.path.reason {
      clause += leg.kind == .outcome ? ", “\(reason)”" : ": “\(reason)”"
    } else if leg.way.path.marks.contains(.impulse) {
      clause += " on the spur of the moment"
    }
    return clause
  }

  /// From how large an effect on something is said to weigh; it makes a way a seventh more or less likely.
  private static let notable = 0.15

  /// Whether the last encounter weighed.
  static func isMovedByLast(_ way: StoryEvent.Way) -> Bool {
    way.weights.contains { $0.factor == .surprise && $0.effect.magnitude >= notable }
  }

  /// What weighed, in a sentence or two; nil where that is not worth one.
  private static func weighing(_ way: StoryEvent.Way, isTurn: Bool, _ words: StoryWords) -> String? {
    guard !way.weights.isEmpty else { return nil }
    let up = way.weights.filter { $0.effect >= notable }.map { phrase($0, way, words) }
    let down = way.weights.filter { $0.effect <= -notable }.map { phrase($0, way, words) }
    let total = way.weights.reduce(0) { $0 + $1.effect }
    switch (up.isEmpty, down.isEmpty) {
    case (true, true): return isTurn ? "Nothing she had lived through weighed much in that." : nil
    case (false, true): return "\(WordList.text(up).capitalisedFirst) made it \(likelihood(total))."
    case (true, false):
      return "\(WordList.text(down).capitalisedFirst) made it \(likelihood(total)); it came about even so."
    case (false, false):
      return "\(WordList.text(up).capitalisedFirst) spoke for it, \(WordList.text(down)) against it; "
        + "all in all it was \(likelihood(total))."
    }
  }

  private static func likelihood(_ effect: Double) -> String {
    let size = effect.magnitude
    guard size >= 0.1 else { return "about as likely as usual" }
    let amount = size < 0.35 ? "a little" : size < 0.8 ? "clearly" : "much"
    return "\(amount) \(effect > 0 ? "more" : "less") likely than usual"
  }

  private static func phrase(_ weight: StoryEvent.Weight, _ way: StoryEvent.Way, _ words: StoryWords) -> String {
    switch weight.factor {
    case .opinion:
      let level = (way.attitude * 10).rounded() / 10
      let kind = level >= 8 ? "high" : level >= 7 ? "good" : level >= 6 ? "lukewarm" : "low"
      return "her \(kind) opinion of the brand (\(words.points(level)))"
    case .expectation:
      let level = (way.expectation * 10).rounded() / 10
      let kind = level >= 8 ? "high" : level >= 7 ? "good" : level >= 5.5 ? "modest" : "low"
      return "her \(kind) expectation (\(words.points(level)))"
    case .surprise: return way.surprise > 0 ? "the last pleasant surprise" : "the last disappointment"
    case .problem: return "a problem that was still open"
    case .recommendation: return "the recommendation that had brought her"
    case .price: return "the new price"
    case .guarantee: return "the guarantee"
    case .personalisation: return "how well the offer fitted her"
    case .offer: return "the incentive"
    case .competition: return "what competitors did"
    case .terms: return "the new terms"
    }
  }
}
