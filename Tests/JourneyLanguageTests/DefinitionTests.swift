import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
import Testing

@Suite("Definitions")
struct DefinitionTests {
  private static let small = """
    journey small by week
    channel web reach 5%
    stage unaware start
    stage browsing quality 7
    stage checkout instant steps 3
    stage customer
    stage lost outcome
    path unaware -> browsing by channels
    path browsing -> checkout 10%
    path checkout -> customer buys
    path checkout -> lost 100%
    path customer -> lost 5%

    """

  private func lineComplaint(adding lines: String) -> Diagnostic? {
    complaint { () throws(Diagnostic) in
      _ = try JourneyFile(Parser().parse(file: Self.small + lines, name: "small.journey"))
    }
  }

  @Test("A journey's file says what it seems to say")
  func sample() throws {
    let file = try JourneyFile(Parser().parse(file: SampleText.journey, name: "a"))
    let journey = file.journey
    #expect(journey.name == "five-stage" && journey.title == "Awareness to advocacy" && journey.horizon == 52)
    #expect(journey.currency == "EUR" && journey.values[.price] == 40 && journey.values[.lossAversion] == 2.25)
    #expect(
      journey.channels["friends"]?.kind == .wordOfMouth && journey.channels["friends"]?.values[.imitation] == 0.38)
    #expect(journey.segments["bargain"]?.values[.segmentImpulse] == 0.2)
    #expect(journey.start?.name == "unaware")
    let consideration = try #require(journey.stages["consideration"])
    #expect(consideration.touchpoints.keys == ["", "search", "advice"])
    #expect(
      consideration.touchpoints["advice"]?.channel == "web"
        && consideration.touchpoints["advice"]?.values[.response] == 0.25)
    #expect(journey.stages["checkout"]?.kind == .instant && journey.stages["checkout"]?.values[.lossPerStep] == 0.12)
    let lost = try #require(journey.paths[Path.Ends(from: "checkout", to: "lost")])
    #expect(lost.marks == [.friction] && lost.reason == "too many steps" && lost.values[.probability] == 1)
    #expect(journey.paths[Path.Ends(from: "unaware", to: "consideration")]?.isByChannels == true)
    let steps = try #require(journey.parameter(at: "checkout.steps"))
    #expect(journey.levers[steps] == Lever(path: steps, title: "Steps to pay", range: 1...8))
    #expect(journey.sources.count == 2)
    #expect(file.places[.stage("checkout")]?.line == 14)
    #expect(file.places[.path(lost.ends)]?.columns == 5..<21)
  }

  @Test("The order of the lines does not matter, and the first price decides the currency")
  func order() throws {
    let lines =
      Self.small.split(separator: "\n").reversed().joined(separator: "\n") + "\nprice 40 USD\nchannel ads spend 2 USD"
    let journey = try JourneyFile(Parser().parse(file: lines, name: nil)).journey
    #expect(journey.currency == "USD")
    #expect(journey.stages.keys.first == "lost")
  }

  @Test("Typing a definition for something that exists changes what is said, and nothing else")
  func typing() throws {
    var journey = try JourneyFile(Parser().parse(file: Self.small, name: nil)).journey
    for line in [
      "stage checkout steps 4 intent 80%", "channel web promise 8", "path browsing -> checkout 12% because \"easy\"",
      "path checkout -> lost friction", "touchpoint advice at browsing quality 8", "stage browsing in web", "price 50",
      "journey small \"A title\"",
    ] {
      let definition = try #require(command(line).definition)
      try definition.apply(to: &journey)
    }
    #expect(journey.stages["checkout"]?.kind == .instant)
    #expect(journey.stages["checkout"]?.values[.stageSteps] == 4 && journey.stages["checkout"]?.values[.intent] == 0.8)
    #expect(journey.channels["web"]?.values[.reach] == 0.05 && journey.channels["web"]?.values[.promise] == 8)
    #expect(journey.paths[Path.Ends(from: "browsing", to: "checkout")]?.values[.probability] == 0.12)
    #expect(journey.paths[Path.Ends(from: "checkout", to: "lost")]?.values[.probability] == 1)
    #expect(journey.stages["browsing"]?.touchpoints[""]?.channel == "web")
    #expect(journey.stages["browsing"]?.touchpoints[""]?.values[.quality] == 7)
    #expect(journey.title == "A title" && journey.step == .week && journey.horizon == 52)
    #expect(Variant(journey).problems.isEmpty)
  }

  @Test(
    "What does not fit is said at its line",
    arguments: [
      ("stage browsing", "the stage “browsing” is defined on line 4 already", 13, 7),
      ("path customer -> lost 2%", "the path customer->lost is defined on line 12 already", 13, 6),
      ("channel lost", "“lost” is a stage already, and a channel needs a name of its own", 13, 9),
      ("stage price", "“price” is a parameter of the journey, so it cannot be the name of a stage", 13, 7),
      ("path browsing -> loost 5%", "there is no stage “loost”", 13, 18),
      ("touchpoint x at nowhere", "there is no stage “nowhere”", 13, 17),
      ("stage other steps 5", "steps changes nothing at “other”", 13, 13),
      ("stage other quality 80", "quality goes from 0 to 10, and 80 is beyond it", 13, 21),
      ("channel friends by word-of-mouth reach 5%", "reach changes nothing at “friends”", 13, 34),
      ("channel ads imitation 5%", "imitation changes nothing at “ads”", 13, 13),
      ("price 40 EUR goods 18 USD", "goods is in EUR, and this is in USD", 13, 20),
      ("lever checkout.stepps", "there is no “checkout.stepps”", 13, 7),
      ("lever checkout.steps from 8 to 1", "8 is not less than 1", 13, 27),
      ("stage island quality 5", "“island” is a dead end: no path leaves it", 13, 7),
      ("stage island outcome", "nobody reaches “island”: no path leads there", 13, 7),
      ("stage second start\npath second -> lost 5%", "“unaware” is the start already, and “second” wants to be", 13, 7),
      ("path browsing -> lost 95%", "the paths from “browsing” add up to 105%, more than all customers", 4, 7),
      ("segment few share 20%", "the shares of the segments add up to 20%", 1, 9),
      (
        "path browsing -> lost 5% by channels",
        "a path by channels has no share: the reach of the channels says how many take it", 13, 23
      ),
      ("path checkout -> unaware 0% price 1", "price changes nothing at “checkout->unaware”", 13, 29),
      ("path unaware -> customer 5% price 1", "price changes nothing at “unaware->customer”", 13, 29),
      ("touchpoint x at browsing in shop", "there is no channel “shop”", 13, 12),
      (
        "stage browsing2 in shop\npath browsing -> browsing2 5%\npath browsing2 -> lost 5%",
        "there is no channel “shop”", 13, 7
      ),
    ] as [(String, String, Int, Int)])
  func problems(lines: String, message: String, line: Int, column: Int) throws {
    let diagnostic = try #require(lineComplaint(adding: lines))
    #expect(diagnostic.message == message)
    #expect(diagnostic.place?.line == line && diagnostic.place?.column == column)
    #expect(diagnostic.place?.file == "small.journey")
    checkMessage(diagnostic, lines)
  }

  @Test("A file without a journey says how to begin one")
  func headless() throws {
    let none = complaint { () throws(Diagnostic) in _ = try JourneyFile(Parser().parse(file: "run\n", name: "a")) }
    #expect(none?.message == "there is no journey in this file")
    let two = lineComplaint(adding: "journey other")
    #expect(two?.message == "the journey is defined on line 1 already")
  }

  @Test("Lines that are no definitions are passed over")
  func others() {
    #expect(lineComplaint(adding: "> words\nrun\nset browsing.quality 8\nshow levers\n# end") == nil)
  }

  @Test("A stage may be left for itself by a share, or at the pace of those who buy again, and not by both")
  func loops() throws {
    let journey = try JourneyFile(
      Parser().parse(file: Self.small + "path browsing -> browsing 20% buys\npath customer -> customer buys", name: "a")
    ).journey
    let ends = [Path.Ends(from: "browsing", to: "browsing"), Path.Ends(from: "customer", to: "customer")]
    #expect(ends.map { journey.paths[$0]?.isRepeat } == [false, true])
    let text = JourneyPrinter.text(of: journey)
    #expect(text.contains("path browsing -> browsing  20%  buys\n"))
    #expect(try JourneyFile(Parser().parse(file: text, name: "b")).journey == journey)
    let both = lineComplaint(adding: "path browsing -> browsing 20% buys every 8 weeks")
    #expect(both?.remedy == "leave the share out: those who stay buy again at their own pace")
  }

  @Test("People may come over time, and that is printed as it was said")
  func arrivals() throws {
    func journey(_ line: String) throws(Diagnostic) -> Journey {
      try JourneyFile(Parser().parse(file: Self.small + line, name: "a")).journey
    }
    let listed = try journey("arrivals 40% 30% 20% 10%")
    #expect(listed.arrivals == Arrivals([0.4, 0.3, 0.2, 0.1]))
    let text = JourneyPrinter.text(of: listed)
    #expect(text.contains("\narrivals 40% 30% 20% 10%\n"))
    #expect(try JourneyFile(Parser().parse(file: text, name: "b")).journey == listed)
    #expect(try journey("arrivals 5%").arrivals.come(by: 9) == 0.5)
    #expect(try journey("arrivals 100%").arrivals == .atOnce)
  }

  @Test(
    "People who could not come like that are refused with what to do",
    arguments: [
      ("arrivals", "a share of all people is missing at the end", nil),
      ("arrivals 60% 60%", "120% of all people come, more than there are", "make the shares add up to 100%"),
      ("arrivals 60% 0%", "only 60% of all people ever come", "end with a share above 0%, which goes on"),
      (
        "arrivals 120%", "a share of those who come goes from 0% to 100%", "say it as a part of all people, such as 10%"
      ),
    ] as [(String, String, String?)])
  func arrivalProblems(line: String, message: String, remedy: String?) throws {
    let diagnostic = try #require(lineComplaint(adding: line))
    #expect(diagnostic.message == message)
    if let remedy { #expect(diagnostic.remedy == remedy) }
  }
}
