/// Where people go, and how they hear of the brand: E6 to E8.
extension ReferenceJourneys {
  // MARK: E6 and E7

  static let ofMovement: [Entry] = [
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

  static let ofAwareness: [Entry] = [
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
      name: "E8 critics who are won over",
      text: """
        price starting-attitude 6 memory 30% detractor-weight 1
        channel poster reach 5%
        channel friends by word-of-mouth imitation 1500% per year
        stage unaware start
        stage owner quality 5 variability 1 failure 0%
        stage gone outcome
        path unaware -> owner by channels buys refers
        path owner -> gone 2%
        """,
      weeks: 40, changes: [Change(parameter: "owner.quality", value: 9.5, start: 6)]),
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
}
