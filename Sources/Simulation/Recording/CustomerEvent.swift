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
    case hears(channel: Int?, expectation: Double, isReferred: Bool, character: Character)
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
    /// The customer takes a path, feeling something about it.
    case takes(path: Int, feelings: Feelings)
    /// The customer comes to a stage.
    case comes(stage: Int, isFirst: Bool)
    /// The customer buys; the amount is in units of ``Money``.
    case buys(path: Int, amount: Int, isUpsell: Bool, isCrossSell: Bool)
    /// The customer would rate the brand from 0 to 10, and may say so.
    case rates(rating: Int, answers: Bool)
  }

  /// What sets a customer apart from others, for good.
  public struct Character: Equatable, Sendable {
    /// How far the average offer is from the customer's taste; two thirds of all people are closer than 1.
    public let tasteDistance: Double
    /// How many points milder than others the customer rates.
    public let leniency: Double
    /// How many times as impulsive as the average the customer is.
    public let impulsiveness: Double
  }

  /// What a customer feels when a way is chosen; points on the scale from 0 to 10.
  public struct Feelings: Equatable, Sendable {
    /// What the next experience is expected to be.
    public let expectation: Double
    /// What the customer thinks of the brand.
    public let attitude: Double
    /// The felt gap at the last encounter; 0 within the zone of tolerance.
    public let surprise: Double
    /// Whether something that went wrong has not been put right or forgotten.
    public let hasProblem: Bool
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
  /// What is looked for in everybody's story.
  var search: Search?

  /// A search for customers to whom something happens.
  struct Search: Sendable {
    /// What an event counts as, a bit for each thing that is looked for.
    let classify: @Sendable (CustomerEvent.Kind) -> UInt8
    /// What has happened to each customer so far.
    var happenings: [UInt8]
  }
}

extension Shard {
  /// Writes something down if it happens to a customer who is watched.
  @inline(__always)
  mutating func note(_ place: Int, _ kind: () -> CustomerEvent.Kind) {
    if place == witness.place { witness.events.append(CustomerEvent(step: Int(step) + 1, kind: kind())) }
    if let classify = witness.search?.classify { witness.search?.happenings[place] |= classify(kind()) }
  }

  /// Writes down which path a customer takes who is watched, and with which feelings.
  @inline(__always)
  mutating func noteChoice(_ place: Int, path: Int) {
    guard place == witness.place || witness.search != nil else { return }
    let feelings = CustomerEvent.Feelings(customers[place])
    note(place) { .takes(path: path, feelings: feelings) }
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

extension CustomerEvent.Character {
  init(_ customer: Customer) {
    self.init(
      tasteDistance: Double(customer.taste.value), leniency: Double(customer.leniency.value),
      impulsiveness: Double(PortableMath.exp2(customer.impulse.value)))
  }
}

extension CustomerEvent.Feelings {
  init(_ customer: Customer) {
    self.init(
      expectation: Double(customer.expectation), attitude: Double(customer.attitude),
      surprise: Double(customer.surprise), hasProblem: customer.standing.contains(.problem))
  }
}
