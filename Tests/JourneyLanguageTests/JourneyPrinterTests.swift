import JourneyLanguage
import Journeys
import TestSupport
import Testing

@Suite("Journeys as text")
struct JourneyPrinterTests {
  @Test("The sample journey is read whole, and printed and read again it is the same")
  func sample() throws {
    let file = try JourneyFile(Parser().parse(file: SampleText.journey, name: "shop.journey"))
    let text = JourneyPrinter.text(of: file.journey)
    #expect(try JourneyFile(Parser().parse(file: text, name: nil)).journey == file.journey)
  }

  @Test("A printed journey reads as a person would write it")
  func layout() throws {
    let file = try JourneyFile(Parser().parse(file: SampleText.journey, name: "shop.journey"))
    let lines = JourneyPrinter.text(of: file.journey).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(2) == [
        "journey five-stage \"Awareness to advocacy\" by week for 52 weeks",
        "price 40 EUR  goods 18 EUR  loss-aversion 2.25",
      ])
    for line in [
      "channel friends      by word-of-mouth  promise 7.2  imitation 38% per year",
      "segment bargain  share 30%  price-elasticity 2.5  impulse +20%",
      "stage checkout       instant  intent 57%  steps 5  loss-per-step 12%",
      "touchpoint advice at consideration  in web  met 20%  response 6 hours",
      "path consideration -> checkout       18%  attitude +0.1  price 1",
      "path checkout      -> customer       buys",
      "lever checkout.steps           \"Steps to pay\"  from 1 to 8",
      "source checkout.steps          judgement",
    ] {
      #expect(lines.contains(Substring(line)), "\(line)")
    }
    #expect(lines.last == "" && !lines.contains { $0.hasSuffix(" ") })
  }

  @Test("Any journey that is printed and read again is the same, to the last bit", arguments: 0..<60)
  func identity(seed: Int) throws {
    let journey = RandomJourney.journey(seed: UInt64(seed))
    let text = JourneyPrinter.text(of: journey)
    do throws(Diagnostic) {
      let again = try JourneyFile(Parser().parse(file: text, name: nil)).journey
      #expect(again == journey, "\(text)")
      #expect(JourneyPrinter.text(of: again) == text)
    } catch {
      Issue.record("\(error.message)\n\(text)")
    }
  }
}
