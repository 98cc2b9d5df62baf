import Experiments
import Journeys

/// The events of stories in rows, for programs.
struct StoryTable: Sendable {
  /// The rows.
  private(set) var table: Table

  private static let columns: [Column] = [
    .number("step"), .text("event"), .text("segment"), .text("stage"), .text("touchpoint"), .text("channel"),
    .text("to"), .text("reason"), .number("expectation"), .number("delivered"), .number("perceived"),
    .number("satisfaction"), .number("attitude"), .number("amount"), .number("days"), .number("rating"),
    .text("answer"),
  ]

  /// The events of all stories, with the strategy of each.
  init(_ follow: Follow) {
    table = Table([.text("strategy")] + Self.columns)
    for story in follow.stories {
      for event in story.events { table.append([.text(story.strategy)] + Self.cells(event)) }
    }
  }

  /// The events of one story.
  init(_ story: CustomerStory) {
    table = Table(Self.columns, rows: story.events.map(Self.cells))
  }

  private static func cells(_ event: StoryEvent) -> [Cell] {
    let facts = facts(event.kind)
    return columns.map { column in
      switch column.key {
      case "step": .exact(Double(event.step))
      case "event": .text(facts.name)
      default: facts.numbers[column.key].map { .exact($0) } ?? facts.words[column.key].map { .text($0) } ?? .empty
      }
    }
  }

  /// What an event is called, and what is known of it by column; read by key only.
  private typealias Facts = (name: String, words: [String: String], numbers: [String: Double])

  private static func facts(_ kind: StoryEvent.Kind) -> Facts {
    switch kind {
    case .begins(let stage, let segment):
      return ("begins", ["stage": stage].merging(segment.map { ["segment": $0] } ?? [:]) { $1 }, [:])
    case .hears(let channel, let expectation, let isReferred, _):
      return (isReferred ? "is-told" : "hears", channel.map { ["channel": $0] } ?? [:], ["expectation": expectation])
    case .meets(let meeting):
      return (
        meeting.isFailure ? "fails" : "meets", ["stage": meeting.stage, "touchpoint": meeting.touchpoint],
        [
          "expectation": meeting.expectation, "delivered": meeting.delivered, "perceived": meeting.perceived,
          "satisfaction": meeting.satisfaction,
        ]
      )
    case .noticed(let isSolved): return ("noticed", ["answer": isSolved ? "solved" : "unsolved"], [:])
    case .complains(let days, let isSolved):
      return ("complains", ["answer": isSolved ? "solved" : "unsolved"], ["days": days])
    case .keepsSilent: return ("keeps-silent", [:], [:])
    case .claims(let amount): return ("claims", [:], ["amount": amount])
    case .takes(let way):
      let reason = way.reason.map { ["reason": $0] } ?? [:]
      return (
        "takes", ["stage": way.ends.from, "to": way.ends.to].merging(reason) { $1 },
        ["expectation": way.expectation, "attitude": way.attitude]
      )
    case .comes(let stage, _, _): return ("comes", ["stage": stage], [:])
    case .buys(let purchase):
      return ("buys", ["stage": purchase.ends.from, "to": purchase.ends.to], ["amount": purchase.amount])
    case .rates(let rating, let answers):
      return ("rates", ["answer": answers ? "given" : "withheld"], ["rating": Double(rating)])
    }
  }
}
