import Experiments
import Journeys

/// Tells what happened to a customer as one would tell it to a room: what is notable in a sentence of its own, and what
/// went on as usual in a few words.
struct Storyteller: Sendable {
  var words: StoryWords
  private(set) var paragraphs: [String] = []
  /// The sentences of the paragraph that is being told.
  private var sentences: [String] = []
  /// What happened since the customer came to the present stage and has not been told yet.
  private var stay: [StayItem] = []
  /// The step in which the last thing happened that was told; nil where the story has only begun.
  var told: Int?
  /// The touchpoints that the customer has met.
  var known: Set<String> = []
  /// The instant stages that the customer has come to.
  var tried: Set<String> = []
  /// How many times the customer has bought.
  var purchases = 0
  /// Whether the customer has recommended the brand before.
  var hasReferred = false
  /// Whether it was said how far points go.
  var hasScale = false
  /// How the customer heard of the brand, as long as that is not told.
  private var hearing: StoryEvent?

  init(_ words: StoryWords) { self.words = words }

  mutating func tell(_ events: ArraySlice<StoryEvent>) {
    var rest = events
    while let event = rest.popFirst() {
      switch event.kind {
      case .begins where event.step > 1: say("She came after \(words.steps(event.step - 1)).", step: event.step)
      case .begins, .rates: break
      case .hears: hearing = event
      case .meets(let meeting):
        tellHearing()
        stay.append(.moment(Moment(step: event.step, meeting: meeting)))
      case .noticed, .complains, .keepsSilent, .claims: stay.addToLast(event.kind)
      case .buys(let purchase): stay.append(.purchase(step: event.step, purchase))
      case .takes(let way):
        let legs = Self.legs(from: way, &rest)
        if !way.path.isByChannels { tellHearing() }
        endStay(isMovedByLast: Self.isMovedByLast(way))
        travel(legs, step: event.step)
      case .comes: break
      }
    }
    tellHearing()
    endStay()
  }

  mutating func say(_ sentence: String, step: Int? = nil) {
    sentences.append(sentence)
    if let step { told = step }
  }

  /// Ends the paragraph if it has some length.
  mutating func turnThePage(atLeast count: Int = 1) {
    guard sentences.count >= count else { return }
    paragraphs.append(sentences.joined(separator: " "))
    sentences = []
    // A paragraph begins with a date.
    told = nil
  }

  /// Leaves away what was told before.
  mutating func forgetParagraphs() { paragraphs = [] }

  /// The points and, for the first time, how far they go.
  mutating func scaled(_ value: Double) -> String {
    defer { hasScale = true }
    return words.points(value) + (hasScale ? "" : " out of 10")
  }

  /// Tells how the customer heard of the brand, if that is not told yet, and when, if she went a way at once.
  private mutating func tellHearing(at step: Int? = nil) {
    guard let event = hearing, case .hears(let channel, let expectation, let isReferred, _) = event.kind else { return }
    hearing = nil
    let sentence = "\(hearing(channel, isReferred, at: step)), and expected \(scaled(expectation))."
    say(sentence, step: step ?? event.step)
  }

  /// Tells what happened at a stage, above all what moved the customer to leave it.
  private mutating func endStay(isMovedByLast: Bool = false) {
    tell(stay: stay, isLastDecisive: isMovedByLast)
    stay = []
  }

  /// The way somebody goes in one step, through any instant stages.
  private static func legs(from way: StoryEvent.Way, _ rest: inout ArraySlice<StoryEvent>) -> [Leg] {
    var (legs, leg) = ([Leg](), Leg(way: way))
    while let event = rest.first, leg.kind == nil || leg.kind == .instant {
      switch event.kind {
      case .buys(let purchase): leg.purchase = purchase
      case .comes(_, let kind, let isFirst): (leg.kind, leg.isFirst) = (kind, isFirst)
      case .takes(let way) where leg.kind == .instant:
        legs.append(leg)
        leg = Leg(way: way)
      default: return legs + [leg]
      }
      rest = rest.dropFirst()
    }
    return legs + [leg]
  }

  /// Tells of a way, and of what made the customer hear of the brand if that is how it began.
  private mutating func travel(_ legs: [Leg], step: Int) {
    // A new stage is a new chapter.
    if legs.last?.isFirst == true { turnThePage(atLeast: 2) }
    guard hearing != nil, legs[0].way.path.isByChannels else { return tell(legs, step: step) }
    tellHearing(at: step)
    if legs.count > 1 || legs[0].kind == .outcome { tell(legs, step: step) }
  }
}
