import JourneyLanguage
import Journeys
import Workshop

/// A small journey with a segment, two channels and an instant stage.
enum ShopJourney {
  static let text = """
    journey shop "A small shop" by week for 12 weeks
    price 40 EUR
    channel ads      reach 10%  promise 7.5
    channel friends  by word-of-mouth  promise 7.2
    segment regular  share 70%
    segment bargain  share 30%  price-elasticity 2
    stage away       start
    stage looking    quality 7.2
    stage checkout   instant  intent 60%  steps 4  loss-per-step 10%
    stage customer   quality 7.8
    stage lost       outcome
    path away -> looking       by channels
    path looking -> checkout   30%
    path looking -> lost       20%  because "found better elsewhere"
    path checkout -> customer  buys
    path checkout -> lost      100%  friction
    path customer -> checkout  10%  refers
    path customer -> lost      5%
    lever checkout.steps "Steps to pay" from 1 to 8

    """

  static func journey() throws -> Journey {
    try JourneyFile(try Parser().parse(file: text, name: "shop.journey")).journey
  }
}
