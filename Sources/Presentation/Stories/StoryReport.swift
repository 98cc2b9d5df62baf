public import Experiments
import Journeys
import OrderedCollections

/// The story of one customer under one strategy or several.
public struct StoryReport: Report {
  /// What happened.
  public let follow: Follow

  /// Reports a customer who was followed.
  public init(_ follow: Follow) { self.follow = follow }

  /// The story in paragraphs.
  public func blocks(for mode: OutputMode) -> [Block] {
    head + story + [.note("One customer is a story, not a result; what holds for all, run and compare tell.")]
  }

  private var words: StoryWords {
    StoryWords(step: follow.journey.step, currency: follow.journey.currency, customer: follow.customer)
  }

  private var head: [Block] {
    let names = follow.stories.map(\.strategy).joined(separator: ", ")
    let size = Count.text(follow.customers, "customer")
    let time = Count.text(follow.steps, follow.journey.step.rawValue)
    return [
      .title("\(follow.journey.name) · customer \(follow.customer) · \(names)"),
      .note("one of \(size), \(time), seed \(follow.seed)"),
    ]
  }

  private var story: [Block] {
    guard let first = follow.stories.first else { return [] }
    var teller = Storyteller(words)
    teller.open(segment: segment, character)
    teller.tell(first.events.prefix(follow.shared))
    guard follow.stories.contains(where: { $0.events.count > follow.shared }) else {
      let isAlone = follow.stories.count == 1
      return end(teller, first)
        + (isAlone ? [summary(first)] : [.paragraph("Her story is the same under each of them.")])
    }
    teller.turnThePage()
    let common = teller.paragraphs.map { Block.paragraph($0) }
    teller.forgetParagraphs()
    return common + parting + partings(from: teller) + follow.stories.map(summary) + differences
  }

  private var parting: [Block] {
    let steps = follow.stories.compactMap { $0.events.dropFirst(follow.shared).first?.step }
    return [.paragraph("Here, in \(words.step.rawValue) \(steps.min() ?? 1), they part.")]
  }

  /// What is different under each strategy, and what is the same again thereafter.
  private func partings(from teller: Storyteller) -> [Block] {
    var blocks: [Block] = []
    var last = teller
    for story in follow.stories {
      var teller = teller
      teller.tell(story.events.dropFirst(follow.shared).dropLast(follow.rejoined))
      blocks.append(.heading(story.strategy))
      if follow.rejoined > 0 {
        teller.turnThePage()
        blocks += teller.paragraphs.map { .paragraph($0) }
        if teller.paragraphs.isEmpty { blocks.append(.paragraph("Nothing of that happened.")) }
      } else {
        blocks += end(teller, story)
      }
      last = teller
    }
    let rest = follow.stories[0].events.suffix(follow.rejoined)
    guard let step = rest.first?.step else { return blocks }
    last.forgetParagraphs()
    last.tell(rest)
    let head = "From \(words.step.rawValue) \(step) on it is the same story again"
    return blocks + [.heading(follow.stories.map(\.strategy).joined(separator: ", ")), .paragraph("\(head).")]
      + end(last, follow.stories[0])
  }

  /// What was told, and the last sentences of a story.
  private func end(_ teller: Storyteller, _ story: CustomerStory) -> [Block] {
    var teller = teller
    teller.close(story, steps: follow.steps)
    return teller.paragraphs.map { .paragraph($0) }
  }

  private func summary(_ story: CustomerStory) -> Block {
    let strategy = follow.stories.count > 1 ? ", under \(story.strategy)" : ""
    return .paragraph("In short\(strategy): \(Storyteller.summary(story, steps: follow.steps, words))")
  }

  private var differences: [Block] {
    follow.stories.dropFirst().map { .paragraph(Storyteller.difference($0, from: follow.stories[0], words)) }
  }

  private var segment: String? {
    guard case .begins(_, let segment)? = follow.stories.first?.events.first?.kind else { return nil }
    return segment
  }

  /// The same under all strategies; under some of them, she may never hear of the brand.
  private var character: StoryEvent.Character? {
    follow.stories.lazy.flatMap(\.events).compactMap {
      if case .hears(_, _, _, let character) = $0.kind { character } else { nil }
    }.first
  }
}

extension StoryReport {
  /// The stories, each with its events; for spreadsheets one event a row.
  public var record: Record {
    let stories = follow.stories.recordTable([
      "strategy": { .text($0.strategy) }, "purchases": { .count($0.purchases.count) },
      "revenue": { .number($0.revenue) }, "refunds": { .number($0.refunds) },
      "end": { $0.end.map { .text($0.stage) } ?? .nothing }, "rating": { .count($0.rating) },
      "events": { .list($0.events.map { .object($0.fields) }) },
    ])
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
        "shared": .count(follow.shared), "rejoined": .count(follow.rejoined), "stories": .list(stories.objects),
      ],
      Record.Table(
        key: "events", columns: (["strategy"] + Self.columns).map { Record.Column($0) }, readers: .spreadsheets,
        rows: rows))
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
          "stage": .text(way.path.ends.from), "to": .text(way.path.ends.to), "reason": .words(way.path.reason),
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
