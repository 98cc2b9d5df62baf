/// Something that happened to one customer.
///
/// Stages, paths, touchpoints, channels and segments are numbered as in ``CompiledJourney``.
public struct CustomerEvent: Equatable, Sendable {
  /// How many steps had gone by when it was over.
  public let step: Int
  /// What happened.
  public let kind: Kind

  /// What can happen.
  public enum Kind: Equatable, Sendable {
    /// The customer is there.
    case begins(stage: Int, segment: Int)
    /// The customer hears of the brand, through a channel if anybody saw it, and expects something.
    case hears(channel: Int?, expectation: Double, isReferred: Bool)
    /// The customer meets a touchpoint.
    case meets(Encounter)
    /// The company noticed the last failure before anybody complained.
    case noticed(isSolved: Bool)
    /// The customer complains of the last failure, and is answered after so many days.
    case complains(days: Double, isSolved: Bool)
    /// The customer says nothing of the last failure.
    case keepsSilent
    /// The customer makes use of the guarantee; the amount is in units of ``Money``.
    case claims(amount: Int)
    /// The customer takes a path, with an expectation and an attitude.
    case takes(path: Int, expectation: Double, attitude: Double)
    /// The customer comes to a stage.
    case comes(stage: Int, isFirst: Bool)
    /// The customer buys; the amount is in units of ``Money``.
    case buys(path: Int, amount: Int, isUpsell: Bool, isCrossSell: Bool)
    /// The customer would rate the brand from 0 to 10, and may say so.
    case rates(rating: Int, answers: Bool)
  }

  /// A touchpoint that was met, on the scale from 0 to 10.
  public struct Encounter: Equatable, Sendable {
    /// The number of the touchpoint.
    public let touchpoint: Int
    /// What was expected.
    public let expectation: Double
    /// What the company delivered.
    public let delivered: Double
    /// What the customer perceived.
    public let perceived: Double
    /// How content that left the customer.
    public let satisfaction: Double
    /// Whether something went wrong.
    public let isFailure: Bool
  }
}

/// The customer whose story is written down.
struct Witness: Sendable {
  /// The place in the shard; -1 where nobody is watched.
  var place = -1
  /// What happened so far.
  var events: [CustomerEvent] = []
}

extension Shard {
  /// Writes something down if it happens to the customer who is watched.
  @inline(__always)
  mutating func note(_ place: Int, _ kind: () -> CustomerEvent.Kind) {
    guard place == witness.place else { return }
    witness.events.append(CustomerEvent(step: Int(step) + 1, kind: kind()))
  }

  /// Writes the encounters of the customer who is watched down, if there is one in the batch.
  mutating func noteEncounters() {
    guard witness.place >= 0 else { return }
    for number in 0..<encounters.count where encounters.place(number) == witness.place {
      let touchpoint = journey.touchpointRows[encounters.row(number)].number
      let encounter = encounters.story(number, touchpoint: touchpoint)
      note(witness.place) { .meets(encounter) }
    }
  }
}
