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
  static func shop(_ more: String) -> String {
    """
    stage looking start
    stage lost outcome
    path looking -> customer 15% buys
    path looking -> lost 5%
    \(more)
    """
  }

  static let texts: [Entry] = ofExperience + ofMovement + ofAwareness + ofPurchases + ofRecovery + ofVoice + ofMoney
}
