import Foundation
import Journeys
import OrderedCollections
import Testing

@testable import Simulation

@Suite("What people say, and who hears it (E11)")
struct VoiceTests {
  /// Buyers whose ratings are spread around an attitude.
  private func buyers(attitude: Double, spread: Double, _ values: Given = [:]) -> Journey {
    var journey = Samples.owners(expecting: 7)
    journey.stages["desk"]?.touchpoints = [:]
    journey.values[.startingAttitude] = attitude
    journey.values[.leniencySpread] = spread
    for (parameter, value) in values { journey.values[parameter] = value }
    return journey
  }

  @Test("where all answer alike surveys measure the truth")
  func alike() throws {
    let tally = try buyers(attitude: 7.5, spread: 1.5, [.surveyExtremes: 1, .surveyAnswers: 1]).run(2000, steps: 2)
      .total
    #expect(tally.survey.answers == tally.buyers)
    #expect(tally.survey.promoters == tally.promoters)
    #expect(tally.survey.detractors == tally.detractors)
    #expect(tally.survey.ratings == tally.ratings)
  }

  @Test("the strongest feelings answer as many times as often as is said, and mild ones by the plain share")
  func extremes() {
    var journey = buyers(attitude: 7, spread: 1)
    journey.values[.surveyAnswers] = 0.1
    journey.values[.surveyExtremes] = 4
    let survey = SurveyRow(Variant(journey))
    #expect(isClose(survey.probability(rating: 6.5), 0.1, within: 1e-12))
    #expect(isClose(survey.probability(rating: 10), 0.4, within: 1e-12))
    #expect(isClose(survey.probability(rating: 0), 0.4, within: 1e-12))
    #expect(survey.probability(rating: 6) < survey.probability(rating: 3))
    #expect(isClose(survey.probability(rating: 9), survey.probability(rating: 4), within: 1e-12))
  }

  @Test("so a mild crowd seems more extreme than it is")
  func measured() throws {
    let tally = try buyers(attitude: 8, spread: 1, [.surveyAnswers: 0.1, .surveyExtremes: 8]).run(12_000, steps: 2)
      .total
    let measured = Double(tally.survey.promoters - tally.survey.detractors) / Double(tally.survey.answers)
    #expect(measured > tally.netPromoters / 100 + 0.1)
  }

  @Test("newcomers by word of mouth expect what those who recommend think, as far as they believe them")
  func inheritance() throws {
    func expectation(_ inheritance: Double) throws -> Double {
      var journey = Journey("talk", Samples.calm)
      journey.values[.startingAttitude] = 9
      journey.channel("ads", .paid, [.reach: 0.3, .promise: 6])
      journey.channel("friends", .wordOfMouth, [.imitation: 20, .promise: 6, .inheritance: inheritance])
      journey.add("unaware", start: true)
      journey.add("fan")
      journey.add("gone", .outcome)
      journey.meet("fan", [.met: 1, .failure: 0])
      journey.values[.memory] = 0
      journey.values[.learning] = 0
      journey.bring("unaware", "fan", [.buys, .refers])
      journey.go("fan", "gone", 0)
      let crowd = try talking(journey, 2000, steps: 6)
      let referred = crowd.customers.filter { $0.standing.contains(.referred) }
      return Double(referred.reduce(0) { $0 + $1.expectation }) / Double(referred.count)
    }
    #expect(isClose(try expectation(0), 6, within: 1e-3))
    #expect(isClose(try expectation(0.5), 7.5, within: 1e-3))
    #expect(isClose(try expectation(1), 9, within: 1e-3))
  }

  /// Customers who hear each other.
  private func talking(_ journey: Journey, _ customers: Int, steps: Int) throws -> Shard {
    let compiled = try CompiledJourney(Variant(journey))
    let keys = ReplicationKeys(compiled, seed: 1, replication: 0)
    var shard = Shard(compiled, keys, customers: 0..<customers, of: customers, steps: steps, watching: nil)
    var state = PopulationState(compiled, customers: customers)
    for step in 0..<steps { shard.advance(state.conditions(step: step, voices: shard.voices)) }
    return shard
  }

  @Test("the talk counted on the way is the talk of the crowd")
  func counted() throws {
    let crowd = try talking(Samples.shop(), 1500, steps: 40)
    var sum = Voices()
    for customer in crowd.customers { sum.add(customer.voices) }
    #expect(sum.advocates == crowd.voices.advocates)
    #expect(sum.detractors == crowd.voices.detractors)
    #expect(sum.warmth == crowd.voices.warmth)
    #expect(sum.advocates > 0)
  }

  @Test("the referred stay longer where a path says so, and not where it does not")
  func referred() throws {
    func lost(_ effect: Double) throws -> (referred: Int, all: Int) {
      var journey = Journey("club", Samples.calm)
      journey.channel("friends", .wordOfMouth, [.imitation: 20])
      journey.channel("ads", .paid, [.reach: 0.3])
      journey.add("unaware", start: true)
      journey.add("member")
      journey.add("gone", .outcome)
      journey.bring("unaware", "member", [.buys, .refers])
      journey.go("member", "gone", 0.1, [], [.referredEffect: effect])
      let crowd = try talking(journey, 3000, steps: 12)
      let referred = (0..<3000).filter { crowd.customers[$0].standing.contains(.referred) }
      return (referred.count { crowd.ends[$0] == 2 }, referred.count)
    }
    let (plain, loyal) = (try lost(0), try lost(-2))
    #expect(Double(loyal.referred) / Double(loyal.all) < 0.5 * Double(plain.referred) / Double(plain.all))
  }
}
