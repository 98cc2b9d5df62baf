import Experiments
import Journeys
import OrderedCollections

extension StoryReport {
  /// The stories, each with its events; for spreadsheets one event a row.
  public var record: Record {
    let stories = follow.stories.map { story in
      Value.object([
        "strategy": .text(story.strategy), "purchases": .count(story.purchases.count),
        "revenue": .number(story.revenue), "refunds": .number(story.refunds),
        "end": story.end.map { .text($0.stage) } ?? .nothing, "rating": .count(story.rating),
        "events": .list(story.events.map { .object($0.fields) }),
      ])
    }
    let rows = follow.stories.flatMap { story in
      story.events.map { event in
        let fields = event.fields
        return [.text(story.strategy)] + Self.columns.map { fields.values[$0] ?? .nothing }
      }
    }
    return Record(
      "follow",
      [
        "journey": .text(follow.journey.name), "seed": .whole(follow.seed), "customers": .count(follow.customers),
        "steps": .count(follow.steps), "step": .text(follow.journey.step.rawValue), "customer": .count(follow.customer),
        "shared": .count(follow.shared), "rejoined": .count(follow.rejoined), "stories": .list(stories),
      ],
      Record.Table(
        "events", (["strategy"] + Self.columns).map { Record.Column($0) }, for: .spreadsheets, rows: rows))
  }

  private static let columns = [
    "step", "event", "segment", "stage", "touchpoint", "channel", "to", "reason", "expectation", "delivered",
    "perceived", "satisfaction", "attitude", "amount", "days", "rating", "answer",
  ]
}

extension StoryEvent {
  /// When it happened, what it is called and what is known of it.
  fileprivate var fields: Fields {
    switch kind {
    case .begins(let stage, let segment): named("begins", ["stage": .text(stage), "segment": .words(segment)])
    case .hears(let channel, let expectation, let isReferred, _):
      named(isReferred ? "is-told" : "hears", ["channel": .words(channel), "expectation": .number(expectation)])
    case .meets(let meeting):
      named(
        meeting.isFailure ? "fails" : "meets",
        [
          "stage": .text(meeting.stage), "touchpoint": .words(meeting.touchpoint),
          "expectation": .number(meeting.expectation), "delivered": .number(meeting.delivered),
          "perceived": .number(meeting.perceived), "satisfaction": .number(meeting.satisfaction),
        ])
    case .noticed(let isSolved): named("noticed", ["answer": .text(isSolved ? "solved" : "unsolved")])
    case .complains(let days, let isSolved):
      named("complains", ["answer": .text(isSolved ? "solved" : "unsolved"), "days": .number(days)])
    case .keepsSilent: named("keeps-silent", [:])
    case .claims(let amount): named("claims", ["amount": .number(amount)])
    case .takes(let way):
      named(
        "takes",
        [
          "stage": .text(way.ends.from), "to": .text(way.ends.to), "reason": .words(way.reason),
          "expectation": .number(way.expectation), "attitude": .number(way.attitude),
        ])
    case .comes(let stage, _, _): named("comes", ["stage": .text(stage)])
    case .buys(let purchase):
      named(
        "buys",
        ["stage": .text(purchase.ends.from), "to": .text(purchase.ends.to), "amount": .number(purchase.amount)])
    case .rates(let rating, let answers):
      named("rates", ["answer": .text(answers ? "given" : "withheld"), "rating": .count(rating)])
    }
  }

  private func named(_ event: String, _ known: Fields) -> Fields {
    ["step": .count(step), "event": .text(event)] + known
  }
}
