public import Journeys

/// Something that happened to one customer, in the names of the journey.
public struct StoryEvent: Equatable, Sendable {
  /// How many steps had gone by when it was over: 3 is the third week.
  public let step: Int
  /// What happened.
  public let kind: Kind

  /// What can happen; amounts are in the journey's currency, points go from 0 to 10.
  public enum Kind: Equatable, Sendable {
    /// The customer is there; the segment is nil where the journey has none.
    case begins(stage: String, segment: String?)
    /// The customer hears of the brand, through a channel if anybody saw it, and expects something.
    case hears(channel: String?, expectation: Double, isReferred: Bool, character: Character)
    /// The customer meets a touchpoint.
    case meets(Meeting)
    /// The company noticed the last failure before anybody complained.
    case noticed(isSolved: Bool)
    /// The customer complains of the last failure, and is answered after so many days.
    case complains(days: Double, isSolved: Bool)
    /// The customer says nothing of the last failure.
    case keepsSilent
    /// The customer makes use of the guarantee.
    case claims(amount: Double)
    /// The customer takes a path.
    case takes(Way)
    /// The customer comes to a stage.
    case comes(stage: String, kind: Stage.Kind, isFirst: Bool)
    /// The customer buys.
    case buys(Purchase)
    /// The customer would rate the brand from 0 to 10, and may say so.
    case rates(rating: Int, answers: Bool)
  }

  /// What sets a customer apart from others, for good.
  public struct Character: Equatable, Sendable {
    /// How far the average offer is from the customer's taste; two thirds of all people are closer than 1.
    public var tasteDistance: Double
    /// How many points milder than others the customer rates.
    public var leniency: Double
    /// How many times as impulsive as the average the customer is.
    public var impulsiveness: Double
  }

  /// A touchpoint that was met.
  public struct Meeting: Equatable, Sendable {
    /// The stage it belongs to.
    public var stage: String
    /// Its name, or an empty text for the stage's own touchpoint.
    public var touchpoint: String
    /// What was expected.
    public var expectation: Double
    /// What the company delivered.
    public var delivered: Double
    /// What the customer perceived.
    public var perceived: Double
    /// How content that left the customer.
    public var satisfaction: Double
    /// How far a perception may lie from the expectation before it is felt.
    public var tolerance: Double
    /// Whether something went wrong.
    public var isFailure: Bool

    /// Perception less expectation.
    public var gap: Double { perceived - expectation }
  }

  /// A path that was taken.
  public struct Way: Equatable, Sendable {
    /// The path as the file has it.
    public var path: Path
    /// What the customer expected when the way was chosen.
    public var expectation: Double
    /// What the customer thought of the brand then.
    public var attitude: Double
    /// The last felt gap then; 0 within the zone of tolerance.
    public var surprise: Double
    /// What spoke for it or against it, the weightiest first; what did not count is left out.
    public var weights: [Weight] = []
  }

  /// Something that made a way more or less likely.
  public struct Weight: Equatable, Sendable {
    /// What can weigh.
    public enum Factor: String, CaseIterable, Sendable {
      /// What the customer thinks of the brand.
      case opinion
      /// What the customer expects.
      case expectation
      /// The last experience, if it was felt.
      case surprise
      /// Something that went wrong and was not put right.
      case problem
      /// That somebody recommended the brand.
      case recommendation
      /// What differs from the journey's file.
      case price, guarantee, personalisation, offer, competition
      /// Several things that differ from the journey's file.
      case terms
    }

    /// What weighed.
    public var factor: Factor
    /// The logarithm of how many times as likely it made the way, or its odds at an instant stage.
    public var effect: Double
  }

  /// A purchase.
  public struct Purchase: Equatable, Sendable {
    /// The path it was made on.
    public var ends: Path.Ends
    /// What was paid.
    public var amount: Double
    /// Whether it was a dearer version.
    public var isUpsell = false
    /// Whether something else was taken besides.
    public var isCrossSell = false
    /// Whether a contract was renewed by it.
    public var isRenewal = false
  }

  /// Whether an event belongs to the one before it, so that both are told together.
  func belongs(to before: StoryEvent) -> Bool {
    guard step == before.step else { return false }
    switch (kind, before.kind) {
    case (.noticed, _), (.complains, _), (.keepsSilent, _), (.claims, _), (.comes, _): return true
    case (.buys, .takes), (.takes, .comes), (.takes, .hears): return true
    default: return false
    }
  }

  /// The event in numbers of one place, as a story tells them: two events are told alike when these are the same.
  var told: StoryEvent {
    func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
    switch kind {
    case .hears(let channel, let expectation, let isReferred, let character):
      return StoryEvent(
        step: step,
        kind: .hears(channel: channel, expectation: rounded(expectation), isReferred: isReferred, character: character))
    case .meets(var meeting):
      for value in [\Meeting.expectation, \.delivered, \.perceived, \.satisfaction] {
        meeting[keyPath: value] = rounded(meeting[keyPath: value])
      }
      return StoryEvent(step: step, kind: .meets(meeting))
    case .complains(let days, let isSolved):
      return StoryEvent(step: step, kind: .complains(days: rounded(days), isSolved: isSolved))
    case .takes(var way):
      way.weights = []
      for value in [\Way.expectation, \.attitude, \.surprise] {
        way[keyPath: value] = rounded(way[keyPath: value])
      }
      return StoryEvent(step: step, kind: .takes(way))
    default: return self
    }
  }
}
