/// What people buy, and what that brings and costs: E9 and E12.
extension ReferenceJourneys {
  // MARK: E9

  static let ofPurchases: [Entry] = [
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
      name: "E9 readiness to drop out that a strategy changes",
      text: shop(
        """
        price dropout-spread 40%
        stage customer
        path customer -> customer buys every 2 weeks
        path customer -> lost 5% dropout
        """),
      changes: [Change(parameter: "customer->lost", value: 0.4, start: 12)]),
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

  // MARK: E12

  static let ofMoney: [Entry] = [
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
    Entry(
      name: "E12 what is given back of packages and extras",
      text: shop(
        """
        price guarantee 60% claim-share 50% claim-below 6.5 upsell-share 40% upsell-value 0.7 offer 50% offer-cost 40%
        segment little share 50% basket 0.5
        segment much share 50% basket 2
        stage customer quality 6.5 variability 2 failure 10% met 60%
        stage member quality 6.5 variability 2 failure 10% met 60%
        path customer -> customer buys every 2 weeks basket 3 offer 0.1
        path customer -> member 10%
        path member -> member buys every 2 weeks basket 0.5
        path customer -> lost 10% dropout
        """),
      changes: [Change(parameter: "price", value: 60, start: 12)]),
  ]
}
