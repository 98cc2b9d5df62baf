import Journeys
import OrderedCollections
import Simulation

extension CompiledJourney {
  /// Names what happened to a customer.
  ///
  /// - Parameters:
  ///   - events: What happened, numbered as in this journey.
  ///   - variant: What this journey was compiled from.
  func story(_ events: [CustomerEvent], of variant: Variant) -> CustomerStory {
    var segment: String?
    var isReferred = false
    let named = events.map { event -> StoryEvent in
      switch event.kind {
      case .begins(_, let number): segment = variant.journey.segments.isEmpty ? nil : segments[number]
      case .hears(_, _, let isTold, _): isReferred = isTold
      default: break
      }
      let present = variant.at(step: event.step - 1)
      return StoryEvent(
        step: event.step, kind: name(event.kind, in: present, segment: segment, isReferred: isReferred))
    }
    return CustomerStory(strategy: variant.strategy.name, events: named)
  }

  private func name(
    _ kind: CustomerEvent.Kind, in variant: Variant, segment: String?, isReferred: Bool
  ) -> StoryEvent.Kind {
    switch kind {
    case .begins(let stage, _): .begins(stage: stages[stage], segment: segment)
    case .hears(let channel, let expectation, let isReferred, let character):
      .hears(
        channel: channel.map { channels[$0] }, expectation: expectation, isReferred: isReferred,
        character: StoryEvent.Character(
          tasteDistance: character.tasteDistance, leniency: character.leniency,
          impulsiveness: character.impulsiveness))
    case .meets(let encounter): .meets(meeting(encounter, in: variant, segment: segment))
    case .noticed(let isSolved): .noticed(isSolved: isSolved)
    case .complains(let days, let isSolved): .complains(days: days, isSolved: isSolved)
    case .keepsSilent: .keepsSilent
    case .claims(let amount): .claims(amount: Self.amount(amount))
    case .takes(let path, let feelings):
      .takes(way(paths[path], feelings, in: variant, segment: segment, isReferred: isReferred))
    case .comes(let stage, let isFirst):
      .comes(stage: stages[stage], kind: variant.journey.stages[stages[stage]]?.kind ?? .timed, isFirst: isFirst)
    case .buys(let path, let amount, let isUpsell, let isCrossSell):
      .buys(
        StoryEvent.Purchase(
          ends: paths[path], amount: Self.amount(amount), isUpsell: isUpsell, isCrossSell: isCrossSell,
          isRenewal: variant.journey.paths[paths[path]]?.marks.contains(.renews) ?? false))
    case .rates(let rating, let answers): .rates(rating: rating, answers: answers)
    }
  }

  private func meeting(
    _ encounter: CustomerEvent.Encounter, in variant: Variant, segment: String?
  ) -> StoryEvent.Meeting {
    let touchpoint = touchpoints[encounter.touchpoint]
    return StoryEvent.Meeting(
      stage: stages[touchpoint.stage], touchpoint: touchpoint.name, expectation: encounter.expectation,
      delivered: encounter.delivered, perceived: encounter.perceived, satisfaction: encounter.satisfaction,
      tolerance: segment.map { variant[.segmentTolerance, .segment($0)] } ?? variant[.tolerance],
      isFailure: encounter.isFailure)
  }

  private func way(
    _ ends: Path.Ends, _ feelings: CustomerEvent.Feelings, in variant: Variant, segment: String?, isReferred: Bool
  ) -> StoryEvent.Way {
    let path = variant.journey.paths[ends] ?? Path(from: ends.from, to: ends.to)
    var way = StoryEvent.Way(
      path: path, expectation: feelings.expectation, attitude: feelings.attitude, surprise: feelings.surprise)
    guard !path.isByChannels, !path.isRepeat else { return way }
    let effects = PathEffects(variant, ends, segment: segment)
    let all: [(StoryEvent.Weight.Factor, Double)] = [
      (.opinion, effects.attitude * (feelings.attitude - PathEffects.neutral)),
      (.expectation, effects.expectation * (feelings.expectation - PathEffects.neutral)),
      (.surprise, effects.surprise * feelings.surprise),
      (.problem, feelings.hasProblem ? effects.problem : 0),
      (.recommendation, isReferred ? effects.referred : 0), (Self.terms(of: ends, in: variant), effects.constant),
    ]
    way.weights = all.filter { $0.1 != 0 }.map { StoryEvent.Weight(factor: $0.0, effect: $0.1) }
      .sorted { $0.effect.magnitude > $1.effect.magnitude }
    return way
  }

  /// What makes a path differ from the journey's file.
  private static func terms(of ends: Path.Ends, in variant: Variant) -> StoryEvent.Weight.Factor {
    let all: [(StoryEvent.Weight.Factor, what: Parameter, effect: Parameter)] = [
      (.price, .price, .priceEffect), (.guarantee, .guarantee, .guaranteeEffect),
      (.personalisation, .personalisation, .personalisationEffect), (.offer, .offer, .offerEffect),
      (.competition, .competition, .competitionEffect),
    ]
    let changed = all.filter { variant[$0.what] != variant.reference($0.what) && variant[$0.effect, .path(ends)] != 0 }
    return changed.count == 1 ? changed[0].0 : .terms
  }

  private static func amount(_ units: Int) -> Double { Double(units) / Money.unitsPerCurrency }
}
