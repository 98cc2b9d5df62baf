import JourneyLanguage
import Journeys
import OrderedCollections

/// Small journeys in which one mechanism works and the others rest, with what a strategy changes in them.
enum ReferenceJourneys {
  /// The names, equation by equation.
  static let names = texts.map(\.name)

  /// The journey of a name under its strategy.
  static func named(_ name: String) throws -> Variant {
    guard let entry = texts.first(where: { $0.name == name }) else { return Variant(Journey(name: name)) }
    let head = "journey isolated \"\(name)\" by week for \(entry.weeks) weeks\nprice 40 EUR goods 18 EUR\n"
    let statements = try Parser(Language(Language.definitions)).parse(file: head + entry.text, name: name)
    var variant = Variant(try JourneyFile(statements).journey)
    for (parameter, value) in entry.isLively ? [] : resting where variant.journey.values[parameter] == nil {
      variant.journey.values[parameter] = value
    }
    for change in entry.changes {
      for path in variant.journey.parameters(matching: change.parameter) {
        variant.strategy[path, from: change.start] = change.value
      }
    }
    return variant
  }

  /// A change that a strategy makes, at the beginning or later.
  struct Change {
    let parameter: String
    let value: Double
    var start = 0
  }

  /// One journey, as a file says it.
  struct Entry {
    let name: String
    let text: String
    var weeks = 30
    var changes: [Change] = []
    /// Whether what a journey does not mention works as the catalogue has it, instead of resting.
    var isLively = false
  }

  /// Where nothing else is said nothing is lost by taste, learned, felt or remembered, and people are alike.
  private static let resting: [(Parameter, Double)] = [
    (.tasteDistance, 0), (.waiting, 0), (.switching, 0), (.perceptionNoise, 0), (.expectationSpread, 0),
    (.learning, 0), (.persuasion, 0), (.feeling, 0), (.memory, 0), (.leniencySpread, 0), (.ratingNoise, 0),
    (.dropoutSpread, 0), (.buyingSpread, 0), (.tolerance, 0),
  ]

  /// Somebody looks, buys and is a customer until lost; the rest is added.
  private static func shop(_ more: String) -> String {
    """
    stage looking start
    stage lost outcome
    path looking -> customer 15% buys
    path looking -> lost 5%
    \(more)
    """
  }

  static let texts: [Entry] = ofExperience + ofMovement + ofAwareness + ofPurchases + ofRecovery + ofVoice + ofMoney

  // MARK: E1 to E5

  private static let ofExperience: [Entry] = [
    Entry(
      name: "E1 delivered quality",
      text: """
        stage here start quality 7.2 variability 1.5 failure 20% severity 4 met 60%
        stage gone outcome
        path here -> gone 10%
        """),
    Entry(
      name: "E1 quality that changes",
      text: """
        stage here start quality 7.2 variability 0.5 failure 10% met 60%
        stage gone outcome
        path here -> gone 5%
        """,
      changes: [
        Change(parameter: "here.quality", value: 8.4, start: 8),
        Change(parameter: "here.failure", value: 0.3, start: 15),
      ]),
    Entry(
      name: "E2 taste, waiting and noise",
      text: """
        price taste-distance 1.5 personalisation 40% waiting 0.8 perception-noise 1
        stage here start quality 7.5 variability 1 failure 0% response 3 days
        stage gone outcome
        touchpoint soon at here quality 7.5 failure 0% response 6 hours expected-response 1 day
        path here -> gone 10%
        """,
      changes: [Change(parameter: "personalisation", value: 0.9, start: 10)]),
    Entry(
      name: "E2 channels",
      text: """
        price switching 2 consistency 40%
        channel shop reach 0% quality-offset 0.8
        channel phone reach 0% quality-offset -1
        stage here start in shop quality 7 variability 0 failure 0% met 50%
        stage there in phone quality 7 variability 0 failure 0% met 50%
        stage gone outcome
        touchpoint call at here in phone quality 7 variability 0 failure 0% met 30%
        path here -> there 20%
        path there -> here 20%
        path there -> gone 5%
        """),
    Entry(
      name: "E2 who heard by a channel",
      text: """
        price switching 2 consistency 0%
        channel shop reach 10%
        channel poster reach 10%
        stage unaware start
        stage here in shop quality 7 variability 0 failure 0%
        stage gone outcome
        path unaware -> here by channels
        path here -> gone 50%
        """),
    Entry(
      name: "E2 a price that is felt",
      text: shop(
        """
        price fairness 2 price-habit 20%
        stage customer quality 7.5 variability 0.5 failure 0% met 50%
        touchpoint look at looking quality 7 failure 0%
        path customer -> customer buys every 4 weeks
        path customer -> lost 2%
        """),
      changes: [
        Change(parameter: "price", value: 60, start: 4), Change(parameter: "competitor-price", value: 1.3, start: 15),
      ]),
    Entry(
      name: "E3 felt gaps",
      text: """
        price feeling 0.8 tolerance 0.6 loss-aversion 3 curvature 0.7 expectation-spread 1
        stage here start quality 6.9 variability 1.2 failure 5%
        stage gone outcome
        path here -> gone 10% surprise -0.4
        """),
    Entry(
      name: "E4 learning",
      text: """
        price learning 30% expectation-spread 1
        stage here start quality 8.5 variability 0.7 failure 5% met 40%
        stage gone outcome
        path here -> gone 8% expectation 0.5
        """),
    Entry(
      name: "E4 promises seen again",
      text: """
        price persuasion 40%
        channel poster reach 15% promise 9
        channel letter reach 30% promise 5
        channel friends by word-of-mouth promise 2 imitation 1000% per year
        stage unaware start
        stage here quality 7 variability 0 failure 0% met 50%
        stage fan
        stage gone outcome
        path unaware -> here by channels
        path here -> fan 10% refers expectation 0.5
        path here -> gone 8% expectation -0.3
        path fan -> gone 3%
        """),
    Entry(
      name: "E5 memory",
      text: """
        price memory 40% peak-end 80% episode 3
        stage here start quality 7.4 variability 2 failure 15% severity 4 met 70%
        stage there quality 8 variability 1 failure 5% met 70%
        stage gone outcome
        path here -> there 20% attitude 0.3
        path there -> here 10% attitude -0.3
        path there -> gone 10% attitude -0.5
        """),
    Entry(
      name: "E1 to E5 in no order",
      text: """
        stage here start
        stage gone outcome
        stage fan
        touchpoint bad at here quality 4
        touchpoint good at here quality 9 failure 10%
        touchpoint middling at here quality 7 met 50%
        path here -> gone 10% surprise -0.3 attitude -0.2
        path here -> fan 10% surprise 0.3 expectation 0.2
        path fan -> gone 2%
        """, isLively: true),
  ]

  // MARK: E6 and E7

  private static let ofMovement: [Entry] = [
    Entry(
      name: "E6 a plain chain",
      text: """
        stage a start
        stage b
        stage c
        stage gone outcome
        path a -> b 30%
        path a -> c 20%
        path b -> a 40%
        path b -> c 60%
        path c -> gone 10%
        path c -> a 5%
        """),
    Entry(
      name: "E6 what works on paths",
      text: """
        price price-elasticity 2 personalisation 30%
        segment careful share 60% price-elasticity 3
        segment rich share 40% price-elasticity 0.5
        stage a start
        stage b
        stage gone outcome
        path a -> b 10% price 1 guarantee 0.5 personalisation 0.8 offer 0.7 competition -0.3
        path a -> gone 10% price -0.5 competition 0.4
        path b -> gone 10% offer -1
        """,
      changes: [
        Change(parameter: "price", value: 52), Change(parameter: "guarantee", value: 0.6),
        Change(parameter: "offer", value: 0.5, start: 3), Change(parameter: "competition", value: 8.5, start: 6),
        Change(parameter: "personalisation", value: 0.8, start: 9),
      ]),
    Entry(
      name: "E6 impulse",
      text: """
        price impulse-lift 1.5
        segment calm share 50% impulse -15%
        segment quick share 50% impulse +30%
        stage a start
        stage b quality 7 variability 0 failure 0%
        stage gone outcome
        path a -> b 6% impulse
        path a -> gone 6%
        path b -> gone 10% expectation 0.4
        """),
    Entry(
      name: "E7 a checkout and another",
      text: """
        stage a start quality 6 variability 0 failure 0%
        stage till instant intent 70% steps 3 loss-per-step 10%
        stage form instant intent 90% steps 2 loss-per-step 20%
        stage owner
        stage gone outcome
        path a -> till 20%
        path till -> form attitude 0.5 expectation 0.3
        path till -> a 70%
        path till -> gone 30%
        path form -> owner buys guarantee 0.8
        path form -> a 100%
        path owner -> gone 5%
        """,
      changes: [
        Change(parameter: "guarantee", value: 1, start: 5), Change(parameter: "till.steps", value: 1, start: 9),
      ]),
    Entry(
      name: "E7 ways out by friction",
      text: """
        stage a start
        stage till instant intent 50% steps 5 loss-per-step 12%
        stage owner outcome
        stage gone outcome
        stage later
        path a -> till 20%
        path till -> owner buys
        path till -> a 50%
        path till -> later 20%
        path till -> gone 30% friction
        path later -> gone 50%
        """),
    Entry(
      name: "E7 more friction than planned",
      text: """
        stage a start
        stage till instant intent 50% steps 5 loss-per-step 12%
        stage form instant intent 60% steps 1 loss-per-step 2%
        stage owner outcome
        stage gone outcome
        stage later
        path a -> till 20%
        path a -> form 20%
        path till -> owner buys attitude 0.3
        path till -> a 50%
        path till -> later 20%
        path till -> gone 30% friction
        path form -> owner buys
        path form -> a 40%
        path form -> gone 60% friction
        path later -> gone 50%
        """,
      changes: [
        Change(parameter: "till.loss-per-step", value: 0.35), Change(parameter: "form.steps", value: 9, start: 10),
        Change(parameter: "till->later", value: 0.5, start: 5), Change(parameter: "starting-attitude", value: 5),
      ]),
  ]

  // MARK: E8

  private static let ofAwareness: [Entry] = [
    Entry(
      name: "E8 advertising",
      text: """
        channel poster reach 3% spend 0.2 EUR saturation 70% carry-over 60%
        channel letter reach 2% spend 0.1 EUR saturation 20%
        stage unaware start
        stage here
        stage gone outcome
        path unaware -> here by channels
        path unaware -> gone 1%
        path here -> gone 5%
        """,
      changes: [
        Change(parameter: "poster.spend", value: 0.6, start: 5), Change(parameter: "letter.spend", value: 0),
        Change(parameter: "letter.reach", value: 0.04, start: 12),
      ]),
    Entry(
      name: "E8 word of mouth",
      text: """
        price memory 30% leniency-spread 1 detractor-weight 0.5 feeling 0.5
        channel poster reach 3%
        channel friends by word-of-mouth promise 6 imitation 1500% per year inheritance 70%
        stage unaware start
        stage here
        stage customer quality 7.4 variability 1.5 failure 10% met 70%
        stage fan quality 7.4 variability 1.5 failure 10% met 70%
        stage gone outcome
        path unaware -> here by channels
        path here -> customer 40% buys referred 0.5 expectation 0.2
        path here -> gone 10%
        path customer -> fan 20% refers
        path customer -> gone 5%
        path fan -> gone 5% attitude -0.3
        """,
      weeks: 40),
    Entry(
      name: "E8 those who warn before they meet anything",
      text: """
        price starting-attitude 6 detractor-weight 0.4
        channel poster reach 3%
        channel friends by word-of-mouth imitation 2000% per year
        stage unaware start
        stage fan
        stage here
        stage owner
        stage gone outcome
        path unaware -> here by channels
        path here -> fan 30% refers
        path here -> owner 20% buys
        path fan -> gone 2%
        path owner -> gone 2%
        """),
    Entry(
      name: "E8 no channel brings anybody",
      text: """
        channel poster reach 10% promise 9
        channel letter reach 20% promise 8
        stage here start quality 7 variability 0 failure 0%
        stage gone outcome
        path here -> gone 10% expectation 0.3
        """),
  ]

  // MARK: E9

  private static let ofPurchases: [Entry] = [
    Entry(
      name: "E9 buying again",
      text: shop(
        """
        price buying-spread 1.2 dropout-spread 25%
        stage customer quality 8 variability 1 failure 10% met 50%
        path customer -> customer buys every 3 weeks surprise 0.1 price 0.5
        path customer -> lost 20% dropout surprise -0.2 price -0.5
        """),
      changes: [Change(parameter: "price", value: 50, start: 10)]),
    Entry(
      name: "E9 a contract",
      text: shop(
        """
        price dropout-spread 30%
        stage customer quality 8 variability 1 failure 10% met 50%
        path customer -> customer renews every 4.5 weeks
        path customer -> lost 25% dropout surprise -0.2
        """), weeks: 40),
    Entry(
      name: "E9 a contract at two stages",
      text: shop(
        """
        stage customer
        stage other
        path customer -> customer renews every 10 weeks
        path customer -> other 30%
        path customer -> lost 10% dropout
        path other -> other renews every 10 weeks
        path other -> customer 30%
        path other -> lost 10% dropout
        """), weeks: 104),
    Entry(
      name: "E9 readiness to drop out is kept",
      text: shop(
        """
        price dropout-spread 30%
        stage customer
        stage other
        path customer -> customer buys every 2 weeks
        path customer -> other 15%
        path customer -> lost 40% dropout
        path other -> other buys every 2 weeks
        path other -> lost 10% dropout
        """), weeks: 40),
    Entry(
      name: "E9 extras",
      text: shop(
        """
        price upsell-share 20% upsell-value 0.5 cross-sell-share 10% cross-sell-value 0.8 extra-attitude 0.5
        price extra-personalisation 2 starting-attitude 8 personalisation 20%
        stage customer
        path customer -> customer buys every 3 weeks
        path customer -> looking 5%
        """),
      changes: [Change(parameter: "personalisation", value: 0.6, start: 10)]),
    Entry(
      name: "E9 need that saturates, and occasions that are let pass",
      text: shop(
        """
        price buying-spread 0.8 dropout-spread 20% need-ceiling 1.8 lapse 60% price-elasticity 2
        segment keen share 50% attitude 2
        segment cool share 50% attitude -2
        stage customer
        path customer -> customer buys every 3 weeks attitude 0.4 price 1 basket 1.5
        path customer -> lost 20% dropout attitude -0.2
        """),
      changes: [Change(parameter: "price", value: 30, start: 10)]),
    Entry(
      name: "E9 nobody needs more",
      text: shop(
        """
        price need-ceiling 1 lapse 0% starting-attitude 9
        stage customer
        path customer -> customer buys every 3 weeks attitude 0.4
        path customer -> lost 20% dropout attitude -0.2
        """)),
    Entry(
      name: "E9 segments",
      text: shop(
        """
        price buying-spread 1
        segment few share 50% buying 0.5 basket 2 attitude 1
        segment many share 50% buying 3 basket 0.5 attitude -1
        stage customer
        path customer -> customer buys every 5 weeks attitude 0.2
        path customer -> lost 10% dropout attitude -0.3
        """)),
  ]

  // MARK: E10

  /// A shop where much goes wrong.
  private static let troubled = shop(
    """
    stage customer quality 8 variability 0 failure 20% severity 4 met 60%
    path customer -> customer buys every 4 weeks problem -0.5
    path customer -> lost 4% problem 1
    """)

  private static let ofRecovery: [Entry] = [
    Entry(
      name: "E10 noticed, voiced, silent",
      text: "price proactive 30% complains 60% solves 80% answers-after 1 hour makes-up 0.7 grudge 10 days\n"
        + "price memory 30% recovery-bonus 1 recovery-cost 5 EUR leniency-spread 1\n" + troubled),
    Entry(
      name: "E10 answers in time",
      text: "price complains 100% solves 100% answers-after 2 days answer-spread 0 expected-answer 0.5 days waiting 1\n"
        + "price makes-up 1 memory 30% recovery-bonus 0.5 leniency-spread 1\n" + troubled),
    Entry(
      name: "E10 late answers",
      text: "price complains 80% solves 70% answers-after 40 days answer-spread 0.7 grudge 30 days waiting 0.5\n"
        + "price makes-up 1 memory 30%\n" + troubled),
    Entry(
      name: "E10 answers after the end",
      text: "price complains 100% solves 100% answers-after 365 days answer-spread 0\n" + troubled),
    Entry(
      name: "E10 grudges",
      text: "price complains 0% grudge 50 days\n" + troubled),
    Entry(
      name: "E10 what a solution costs that comes soon",
      text: "price complains 100% solves 50% answers-after 4 days recovery-cost 5 EUR cost-of-haste 0.5\n" + troubled,
      changes: [Change(parameter: "answers-after", value: 0.5, start: 8)]),
    Entry(
      name: "E10 a queue with one agent",
      text: "price market-size 2000 complains 100% solves 100% agents 1 answers-per-day 45 waiting 0.5\n" + queueing),
    Entry(
      name: "E10 a queue with five agents",
      text: "price market-size 2000 complains 100% solves 100% agents 5 answers-per-day 10\n" + queueing),
    Entry(
      name: "E10 a queue that builds up",
      text: "price market-size 2000 complains 100% solves 100% agents 1 answers-per-day 30\n" + queueing,
      changes: [Change(parameter: "agents", value: 2, start: 6)]),
  ]

  /// A stage where a population of 2000 complains about 40 times a day.
  private static let queueing = """
    stage here start quality 7 variability 0 failure 14% met 100%
    stage gone outcome
    path here -> gone 0.01%
    """

  // MARK: E11

  private static let ofVoice: [Entry] = [
    Entry(
      name: "E11 ratings and surveys",
      text: "price leniency-spread 1.5 rating-noise 1 survey-answers 20% survey-extremes 4 memory 20%\n"
        + "segment mild share 50% leniency 1\nsegment stern share 50% leniency -1 attitude -0.5\n" + troubled),
    Entry(
      name: "E11 a company that learns",
      text: """
        price review-every 42 days review-step 0.8 survey-answers 30% survey-extremes 3 cost-growth 1.5
        stage here start quality 6.5 variability 1 failure 5% cost 1 EUR
        stage gone outcome
        touchpoint desk at here quality 5.5 variability 1.5 failure 5% cost 2 EUR met 50%
        touchpoint help at here quality 7.5 variability 1 failure 5% cost 1 EUR met 50%
        path here -> gone 2%
        """),
    Entry(
      name: "E11 a company with nothing to mend",
      text: """
        price review-every 42 days review-step 0.5 survey-answers 30%
        stage here start quality 8 variability 0.5 failure 0%
        stage gone outcome
        touchpoint desk at here quality 9 variability 0.5 failure 0%
        path here -> gone 2%
        """),
  ]

  // MARK: E12

  private static let ofMoney: [Entry] = [
    Entry(
      name: "E12 costs",
      text: shop(
        """
        price cost-growth 1.6 cost-of-haste 0.4 cost-of-care 0.3 personalisation 50% personalisation-cost 0.4 EUR
        price consistency 60% consistency-cost 0.1 EUR fixed-cost 0.2 EUR investment 3 EUR discount-rate 40% per year
        price basket-size 2 offer-cost 30% offer 20% market-size 7000 agents 2 agent-cost 50 EUR solves 50%
        price complains 100% answers-per-day 1000 recovery-cost 4 EUR
        stage customer quality 8 variability 1 failure 10% met 50% response 1 day cost 1.5 EUR
        touchpoint look at looking quality 7 failure 0% cost 0.5 EUR
        path customer -> customer buys every 4 weeks offer 0.5
        path customer -> lost 10% dropout
        """),
      changes: [
        Change(parameter: "customer.quality", value: 8.8), Change(parameter: "customer.failure", value: 0.02),
        Change(parameter: "customer.response", value: 0.25, start: 10),
        Change(parameter: "offer", value: 0.7, start: 5),
        Change(parameter: "investment", value: 5, start: 12),
      ]),
    Entry(
      name: "E12 a guarantee for one purchase",
      text: """
        price guarantee 100% claim-share 30% claim-below 4
        stage looking start
        stage owner quality 0 variability 0 failure 0%
        stage gone outcome
        path looking -> owner 50% buys
        path owner -> gone 1%
        """),
    Entry(
      name: "E12 a guarantee for each purchase",
      text: shop(
        """
        price guarantee 70% claim-share 40% claim-below 6 upsell-share 20%
        stage customer quality 7 variability 2 failure 10% met 60%
        path customer -> customer buys every 2 weeks
        path customer -> lost 10% dropout
        """)),
  ]
}
