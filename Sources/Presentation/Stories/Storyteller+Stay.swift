import Experiments

/// Something that happened while a customer was at a stage.
enum StayItem: Sendable {
  case moment(Moment)
  /// A purchase that was made without going anywhere.
  case purchase(step: Int, StoryEvent.Purchase)

  var step: Int {
    switch self {
    case .moment(let moment): moment.step
    case .purchase(let step, _): step
    }
  }
}

/// An encounter and what followed from it.
struct Moment: Sendable {
  let step: Int
  let meeting: StoryEvent.Meeting
  /// What became of a failure.
  var aftermath: StoryEvent.Kind?
  /// What the guarantee gave back.
  var refund: Double?

  /// What tells the touchpoint from all others.
  var touchpoint: String { "\(meeting.stage)\n\(meeting.touchpoint)" }
}

extension [StayItem] {
  /// Adds to the last encounter what followed from it.
  mutating func addToLast(_ kind: StoryEvent.Kind) {
    guard let last = indices.last, case .moment(var moment) = self[last] else { return }
    if case .claims(let amount) = kind { moment.refund = amount } else { moment.aftermath = kind }
    self[last] = .moment(moment)
  }
}

extension Storyteller {
  /// From how large a gap on an encounter may be told by itself, in points.
  private static let strong = 1.5
  /// Of how many encounters at a stage one more strong disappointment, and one more delight, is told by itself.
  private static let encountersPerSingle = 15
  /// How many purchases without going anywhere are told one by one at one stage.
  private static let fewPurchases = 2

  /// Tells what happened at a stage.
  ///
  /// - Parameter isLastDecisive: Whether the last encounter is what moved the customer to leave.
  mutating func tell(stay: [StayItem], isLastDecisive: Bool) {
    var singles = singles(of: stay)
    let last = stay.lastIndex { if case .moment = $0 { true } else { false } }
    if isLastDecisive, let last { singles.insert(last) }
    var usual: [StayItem] = []
    for (number, item) in stay.enumerated() {
      guard singles.contains(number) else {
        usual.append(item)
        continue
      }
      tell(usual: usual, of: stay.count)
      usual = []
      switch item {
      case .moment(let moment): tell(moment)
      case .purchase(let step, let purchase): tell(purchase, step: step)
      }
    }
    tell(usual: usual, of: stay.count)
  }

  /// Which of the things that happened are told by themselves.
  private func singles(of stay: [StayItem]) -> Set<Int> {
    var singles: Set<Int> = []
    var felt: [(number: Int, gap: Double)] = []
    var bought: [Int] = []
    var hasMet = false
    for (number, item) in stay.enumerated() {
      switch item {
      case .purchase: bought.append(number)
      case .moment(let moment):
        // The first encounter at a stage is what newcomers see of it.
        if moment.aftermath != nil || moment.refund != nil || (!hasMet && !known.contains(moment.touchpoint)) {
          singles.insert(number)
        } else if moment.meeting.gap.magnitude >= max(Self.strong, moment.meeting.tolerance) {
          felt.append((number, moment.meeting.gap))
        }
        hasMet = true
      }
    }
    if bought.count > Self.fewPurchases { bought.removeLast(bought.count - 1) }
    singles.formUnion(bought)
    // The sort is stable: of two that are alike, the first is told.
    let down = felt.filter { $0.gap < 0 }.sorted { $0.gap < $1.gap }
    let up = felt.filter { $0.gap > 0 }.sorted { $0.gap > $1.gap }
    let count = 1 + (stay.count - bought.count) / Self.encountersPerSingle
    singles.formUnion((down.prefix(count) + up.prefix(count)).map(\.number))
    return singles
  }

  private mutating func tell(_ moment: Moment) {
    let isNew = known.insert(moment.touchpoint).inserted
    let when = words.when(moment.step, after: told)
    say("\(when), \(sentence(on: moment, isNew: isNew)).", step: moment.step)
    if let aftermath = moment.aftermath { say(sentence(on: aftermath, step: moment.step)) }
    if let refund = moment.refund {
      say("She made use of the guarantee and had \(words.money(refund)) back.")
    }
  }

  private mutating func sentence(on moment: Moment, isNew: Bool) -> String {
    let (step, meeting) = (moment.step, moment.meeting)
    let (thing, gap) = (thing(meeting), meeting.gap)
    let expected = words.points(meeting.expectation)
    let introduction = isNew ? "her first encounter with \(thing) " : thing + " "
    let perceived = scaled(meeting.perceived)
    if moment.aftermath != nil {
      let place = meeting.touchpoint.isEmpty ? "at \(words.name(meeting.stage))" : "with \(thing)"
      return gap < -meeting.tolerance
        ? "something went wrong \(place): \(perceived), where she had expected \(expected)"
        : "something went wrong \(place), but it hardly showed: \(perceived)"
    }
    if gap.magnitude <= meeting.tolerance {
      let ways = ["matched what she expected", "lived up to what she expected", "gave her what she had expected"]
      return introduction + words.pick(ways, at: step, .kept) + ", \(perceived)"
    }
    if gap < 0 {
      let ways =
        gap <= -Self.strong
        ? ["let her down", "disappointed her", "fell far short"]
        : ["fell a little short", "came out below what she had hoped for", "left something to be desired"]
      return introduction + words.pick(ways, at: step, .worse) + ": \(perceived), where she had expected \(expected)"
    }
    let ways =
      gap >= Self.strong
      ? ["delighted her", "surprised her", "went far beyond what she had hoped for"]
      : ["did better than she had expected", "pleased her", "turned out better than she had thought"]
    return introduction + words.pick(ways, at: step, .better) + ": \(perceived) instead of \(expected)"
  }

  /// What became of a failure.
  private mutating func sentence(on aftermath: StoryEvent.Kind, step: Int) -> String {
    switch aftermath {
    case .noticed(true): return "Before she could complain, somebody noticed and put it right."
    case .noticed(false): return "Somebody noticed before she complained, but could not put it right."
    case .complains(let days, let isSolved):
      let answer = "She complained, had an answer \(words.duration(days: days)), and "
      return answer
        + (isSolved
          ? words.pick(["it was put right.", "that solved it."], at: step, .answer)
          : words.pick(["it did not help.", "nothing came of it."], at: step, .answer))
    default: return words.pick(["She said nothing.", "She kept it to herself."], at: step, .answer)
    }
  }

  /// Tells of a purchase that was made without going anywhere.
  private mutating func tell(_ purchase: StoryEvent.Purchase, step: Int) {
    let when = words.when(step, after: told)
    say("\(when) she \(buying(purchase)).", step: step)
  }

  /// What a purchase was, behind “she”.
  mutating func buying(_ purchase: StoryEvent.Purchase) -> String {
    purchases += 1
    let deed = purchase.isRenewal ? "renewed" : purchases == 1 ? "bought for the first time" : "bought again"
    let extras = [
      purchase.isUpsell ? "the dearer version" : nil, purchase.isCrossSell ? "something else besides" : nil,
    ]
    let taken = extras.compactMap(\.self)
    return "\(deed) (\(words.money(purchase.amount))" + (taken.isEmpty ? ")" : ", with \(WordList.text(taken)))")
  }

  /// A touchpoint as the subject or the object of a sentence.
  func thing(_ meeting: StoryEvent.Meeting) -> String {
    meeting.touchpoint.isEmpty ? "what \(words.name(meeting.stage)) offers" : "the \(words.name(meeting.touchpoint))"
  }
}
