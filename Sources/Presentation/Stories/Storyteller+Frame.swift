import Experiments
import Journeys

extension Storyteller {
  mutating func open(segment: String?, _ character: StoryEvent.Character?) {
    let group = segment.map { ", one of the \(words.name($0)) customers" } ?? ""
    say("This is customer \(words.customer)\(group)." + Self.portrait(character))
  }

  /// What is special about a customer, behind a first sentence.
  private static func portrait(_ character: StoryEvent.Character?) -> String {
    guard let character else { return "" }
    var traits: [String] = []
    if character.tasteDistance >= 1.3 { traits.append("her taste is far from what most people like") }
    if character.tasteDistance <= 0.3 { traits.append("she likes what most people like") }
    if character.impulsiveness >= 2 { traits.append("she decides quickly") }
    if character.impulsiveness <= 0.3 { traits.append("she thinks twice before she decides") }
    if character.leniency >= 0.8 { traits.append("she gives mild ratings") }
    if character.leniency <= -0.8 { traits.append("she gives harsh ratings") }
    guard let last = traits.popLast() else { return " There is nothing unusual about her." }
    return " " + (traits.isEmpty ? last : traits.joined(separator: ", ") + ", and " + last).capitalisedFirst + "."
  }

  /// Says where the customer stands at the end.
  mutating func close(_ story: CustomerStory, steps: Int) {
    let time = words.steps(steps)
    if story.events.isEmpty { say("After \(time) she has not come.") }
    if let end = story.end, !end.isOutcome {
      let hasBegun = story.events.contains { if case .hears = $0.kind { true } else { false } }
      let place = words.name(end.stage)
      let unreached = "For \(time) nobody told her of the brand, and no channel reached her: she is still at \(place)."
      say(hasBegun ? "After \(time) she is at \(place)." : unreached)
    }
    if case .rates(let rating, let answers)? = story.events.last?.kind {
      let kind = rating >= 9 ? "a promoter" : rating >= 7 ? "a passive, neither for us nor against us" : "a detractor"
      let hearsay = answers ? "She says so in surveys." : "Surveys never hear of it, since she does not answer them."
      say("Asked today, she would give \(rating) out of 10: \(kind). \(hearsay)")
    }
    turnThePage()
  }

  /// What a story comes to, behind “In short”.
  static func summary(_ story: CustomerStory, steps: Int, _ words: StoryWords) -> String {
    var summary = "\(purchases(story, words)) in \(words.steps(steps))"
    if story.refunds > 0 { summary += ", \(words.money(story.refunds)) of it paid back" }
    guard let end = story.end else { return summary + "." }
    let stage = words.name(end.stage)
    return summary + (end.isOutcome ? "; \(stage) since \(words.step.rawValue) \(end.step)." : "; now at \(stage).")
  }

  private static func purchases(_ story: CustomerStory, _ words: StoryWords) -> String {
    let count = story.purchases.count
    guard count > 0 else { return "no purchase" }
    return "\(words.count(count)) purchase\(count == 1 ? "" : "s") for \(words.money(story.revenue))"
  }

  /// What another strategy changed for the customer, in a sentence.
  static func difference(_ other: CustomerStory, from first: CustomerStory, _ words: StoryWords) -> String {
    let head = "With the same luck, \(other.strategy) instead of \(first.strategy) "
    var parts: [String] = []
    let (now, before) = (purchases(other, words), purchases(first, words))
    if now != before { parts.append("\(now) rather than \(before)") }
    if let end = other.end, let before = first.end {
      let (stage, unit) = (words.name(end.stage), words.step.rawValue)
      if end.stage != before.stage {
        parts.append("an end at \(stage) rather than at \(words.name(before.stage))")
      } else if end.isOutcome, end.step != before.step {
        parts.append("\(stage) in \(unit) \(end.step) rather than in \(unit) \(before.step)")
      }
    }
    if let rating = other.rating, let before = first.rating, rating != before {
      parts.append("a rating of \(rating) rather than \(before)")
    }
    return parts.isEmpty ? head + "comes to the same for her." : head + "means: \(WordList.text(parts))."
  }
}
