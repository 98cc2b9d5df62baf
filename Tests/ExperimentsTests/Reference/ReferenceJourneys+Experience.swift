/// What people live through and remember: E1 to E5.
extension ReferenceJourneys {
  // MARK: E1 to E5

  static let ofExperience: [Entry] = [
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
}
