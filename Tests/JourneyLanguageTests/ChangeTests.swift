import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
import Testing

@Suite("Changes of parameters")
struct ChangeTests {
  private static let journey: Journey = {
    let file = try? JourneyFile(Parser().parse(file: SampleText.journey, name: nil))
    return file?.journey ?? Journey(name: "")
  }()

  private func value(_ line: String) throws(Diagnostic) -> Double {
    guard let set = try Parser().parse(line: line)?.command as? SetForTest else {
      throw Diagnostic("not a set command")
    }
    let path = try set.path.parameter(in: Variant(Self.journey))
    return try set.change.value(for: path, now: Variant(Self.journey)[path], currency: Self.journey.currency)
  }

  @Test(
    "A change gives the value that people expect",
    arguments: [
      ("set consideration.quality 8", 8), ("set consideration.quality +0.5", 7.7),
      ("set consideration.quality -10%", 6.48),
      ("set consideration.quality x1.1", 7.92), ("set price -10%", 36), ("set price 45 EUR", 45), ("set price 45", 45),
      ("set consideration.failure 8%", 0.08), ("set consideration.failure 0.08", 0.08),
      ("set consideration.failure +5%", 0.1),
      ("set consideration -> checkout +5%", 0.23), ("set consideration->checkout x2", 0.36),
      ("set customer.response 6 hours", 0.25), ("set customer.response 6 h", 0.25), ("set customer.response 6h", 0.25),
      ("set customer.response 2d", 2), ("set price €45", 45), ("set price 45€", 45), ("set price +€5", 45),
      ("set price -€5", 35), ("set price €1 000", 1000), ("set price €1k", 1000),
      ("set customer.response 3 weeks", 21), ("set customer.response 3", 3),
      ("set friends.imitation 50% per year", 0.5),
      ("set friends.imitation +2%", 0.4), ("set checkout.steps -2", 3), ("set checkout.steps 4", 4),
      ("set consideration.quality 8 points", 8),
      ("set consideration->checkout.price = -1", -1), ("set consideration->checkout.price -1", 0),
      ("set bargain.impulse -5%", 0.15),
      ("set consideration->checkout.attitude +0.2", 0.3), ("set loss-aversion +10%", 2.475),
    ] as [(String, Double)])
  func changed(line: String, expected: Double) throws {
    #expect(try value(line) == expected)
  }

  @Test(
    "What does not fit is told with the right unit, the range, what to type and what it still is",
    arguments: [
      (
        "set consideration.quality 80",
        """
        consideration.quality goes from 0 to 10, and 80 is beyond it
        set consideration.quality «80»
        for 80 of 100, say: set consideration.quality 8
        it is still 7.2
        """
      ),
      (
        "set consideration.failure 80",
        """
        consideration.failure goes from 0% to 100%, and 80 is beyond it
        set consideration.failure «80»
        for 80 of 100, say: set consideration.failure 80%
        it is still 5%
        """
      ),
      (
        "set consideration.quality 80%",
        """
        consideration.quality is in points from 0 to 10, and “80%” is a percentage
        set consideration.quality «80%»
        for 80 of 100, say: set consideration.quality 8
        it is still 7.2
        """
      ),
      (
        "set price 45 USD",
        """
        price is in EUR, and this is in USD
        set price «45 USD»
        if EUR is meant, say: set price 45 EUR
        it is still 40 EUR
        """
      ),
      (
        "set checkout.steps 2.5",
        """
        checkout.steps is a whole number, and “2.5” is not
        set checkout.steps «2.5»
        the nearest is: set checkout.steps 3
        it is still 5
        """
      ),
      (
        "set checkout.steps x0.5",
        """
        checkout.steps is a whole number, and this would make it 2.5
        set checkout.steps «x0.5»
        say it as a whole number: set checkout.steps 3
        it is still 5
        """
      ),
      (
        "set consideration.quality +5",
        """
        consideration.quality goes from 0 to 10, and this would make it 12.2
        set consideration.quality «+5»
        as far as it goes: set consideration.quality 10
        it is still 7.2
        """
      ),
      (
        "set price 0",
        """
        price goes from 0.01 EUR to 1000000 EUR, and 0 is beyond it
        set price «0»
        the least is: set price 0.01 EUR
        it is still 40 EUR
        """
      ),
      (
        "set customer.response 8%",
        """
        customer.response is a time, and “8%” is a percentage
        set customer.response «8%»
        write it such as 7 days
        it is still 2 days
        """
      ),
      (
        "set consideration.failure 3 days",
        """
        consideration.failure is a share, and “3 days” is a time
        set consideration.failure «3 days»
        write it such as 8%
        it is still 5%
        """
      ),
      (
        "set checkout.qualty 8",
        """
        there is no “checkout.qualty”
        set «checkout.qualty» 8
        to see all parameters, say: show parameters
        """
      ),
      (
        "set customer.qualty 8",
        """
        there is no “customer.qualty”
        set «customer.qualty» 8
        did you mean customer.quality? It goes from 0 to 10 and is 7.8 now.
        """
      ),
      (
        "set steps 8",
        """
        there is no “steps”
        set «steps» 8
        did you mean checkout.steps? It goes from 1 to 8 and is 5 now.
        """
      ),
      (
        "set promise 8",
        """
        there is no “promise”
        set «promise» 8
        did you mean advertising.promise, social.promise or friends.promise?
        """
      ),
    ])
  func refused(line: String, parts: String) {
    let diagnostic = complaint { () throws(Diagnostic) in _ = try value(line) }
    #expect(diagnostic?.parts == parts)
  }

  @Test("What to type about a change that begins later begins then, and the state is that before")
  func later() throws {
    let set = try #require(try command("set price 0 from week 3") as? SetForTest)
    let path = try set.path.parameter(in: Variant(Self.journey))
    let diagnostic = complaint { () throws(Diagnostic) in
      _ = try set.change.value(for: path, now: 40, currency: "EUR", context: .command(start: set.start))
    }
    #expect(diagnostic?.remedy == "the least is: set price 0.01 EUR from week 3")
    #expect(diagnostic?.state == "it is still 40 EUR before week 3")
  }

  @Test("Stars name several parameters, and none is an error")
  func stars() throws {
    let word = Word("*.promise", at: Place(columns: 0..<9, text: "*.promise"))
    #expect(try word.parameters(in: Variant(Self.journey)).count == 4)
    let none = Word("x*.y", at: Place(columns: 0..<4, text: "x*.y"))
    #expect(
      complaint { () throws(Diagnostic) in _ = try none.parameters(in: Variant(Self.journey)) }?.message
        == "no parameter is like “x*.y”")
  }

  @Test("An amount in another currency is told as it can be typed, also where it is relative")
  func otherCurrency() throws {
    for (typed, remedy) in [("$30", "set price 30 EUR"), ("+$5", "set price +5 EUR"), ("-5 USD", "set price -5 EUR")] {
      let diagnostic = #expect(throws: Diagnostic.self) { try value("set price \(typed)") }
      #expect(diagnostic?.remedy == "if EUR is meant, say: \(remedy)")
      #expect(throws: Never.self) { try value(remedy) }
    }
  }
}
