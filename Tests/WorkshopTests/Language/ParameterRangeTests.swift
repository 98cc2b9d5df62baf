import JourneyLanguage
import Journeys
import TestSupport
import Testing

@testable import Workshop

@Suite("Ranges of a parameter")
struct ParameterRangeTests {
  private static func values(_ range: String) throws -> [Double] {
    guard let statement = try command("vary " + range) as? VaryCommand else { return [] }
    let journey = try JourneyFile(try Parser().parse(file: SampleText.journey, name: nil)).journey
    return try statement.ranges[0].values(in: Variant(journey)).values
  }

  private static func complaint(_ range: String) -> Diagnostic? {
    do {
      _ = try values(range)
    } catch let diagnostic as Diagnostic {
      return diagnostic
    } catch {}
    return nil
  }

  @Test(
    "Values go up step by step, in the unit of the parameter and without dust",
    arguments: [
      ("checkout.steps from 1 to 4 by 1", [1, 2, 3, 4]), ("checkout.steps from 8 to 2 by 3", [2, 5, 8]),
      ("checkout.steps from 1 to 4 by 2", [1, 3]), ("checkout.steps from -1 to +1 by 1", [4, 5, 6]),
      ("consideration->checkout from 5% to 20% by 5%", [0.05, 0.1, 0.15, 0.2]),
      ("consideration->checkout from 0.1 to 0.4 by 0.1", [0.1, 0.2, 0.3, 0.4]),
      ("price from 30 EUR to 60 EUR by 15", [30, 45, 60]), ("price from -10% to +10% by 5%", [36, 38, 40, 42, 44]),
      ("price from x0.5 to x1 by 10", [20, 30, 40]),
      ("consideration.response from 1 day to 2 days by 12 hours", [1, 1.5, 2]),
      ("customer->lost.attitude from = -0.4 to 0 by 0.2", [-0.4, -0.2, 0]),
      ("*.quality from 7 to 8 by 0.5", [7, 7.5, 8]),
    ])
  func steps(range: String, expected: [Double]) throws {
    #expect(try Self.values(range) == expected)
  }

  @Test(
    "What cannot be gone through is refused, with what to type",
    arguments: [
      ("price from 1 to 600 by 1", "these are 600 values, and 200 are the most", "such as: by 50 EUR"),
      ("checkout.steps from 1 to 8 by 0", "the step has to be more than nothing", ""),
      ("checkout.steps from 1 to 8 by 0.5", "is a whole number", ""),
      ("checkout.steps from 1 to 2 by 5", "there would be one value only", ""),
      ("checkout.stepps from 1 to 2 by 1", "there is no “checkout.stepps”", "did you mean checkout.steps?"),
      ("consideration->checkout from 5% to 200% by 5%", "and 200% is beyond it", ""),
      ("price from 30 to 60 by 5 weeks", "the step of price is an amount in EUR", ""),
      ("*.quality from +1 to +2 by 1", "would not be the same for all", ""),
      ("price from 30 to 60 by conversion", "a step belongs here", "such as: vary"),
      ("price from 30 to 60", "the word by and a step is missing at the end", "such as: vary"),
      ("price 30 to 60", "the word from belongs here", ""),
    ])
  func refused(range: String, message: String, remedy: String) throws {
    let diagnostic = try #require(Self.complaint(range))
    #expect(diagnostic.message.contains(message))
    if !remedy.isEmpty { #expect(diagnostic.remedy?.contains(remedy) == true) }
  }

  @Test("Completion offers metrics after the step, and hints say what comes next")
  func completion() {
    var vocabulary = Vocabulary(.workshop)
    vocabulary.metrics = [.init("conversion"), .init("nps")]
    let known = vocabulary
    func words(_ line: String) -> [String] {
      Completion.candidates(line: line, caret: line.count, vocabulary: known).candidates.map(\.text)
    }
    #expect(words("vary price from 1 to 2 by 1 ").contains("by"))
    #expect(words("vary price from 1 to 2 by 1 by c") == ["conversion"])
    #expect(words("vary price from 1 to 2 by 1 by conversion ").contains("nps"))
    #expect(Completion.hint(line: "vary price ", vocabulary: vocabulary) == "from A to B by C")
  }
}
