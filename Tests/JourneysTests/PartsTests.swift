import Journeys
import OrderedCollections
import Testing

@Suite("Parts of a whole")
struct PartsTests {
  private let shares = ["regular", "bargain", "loyal"].map { ParameterPath(.segment($0), .segmentShare) }

  private var journey: Journey {
    var journey = Journey.shop
    journey.segments["loyal"] = Segment(name: "loyal")
    for (path, share) in zip(shares, [0.5, 0.3, 0.2]) { journey.give(path, share) }
    return journey
  }

  private func parts(_ changes: OrderedDictionary<ParameterPath, Double>) -> [Double] {
    Variant(journey, Strategy(name: "s", changes: changes)).parts(of: shares)
  }

  @Test("Without a change the parts are those of the file")
  func unchanged() { #expect(parts([:]) == [0.5, 0.3, 0.2]) }

  @Test("What is set stays, and the others share the rest in their old proportion")
  func changed() {
    let parts = parts([shares[0]: 0])
    #expect(parts[0] == 0)
    #expect(abs(parts[1] - 0.6) < 1e-12 && abs(parts[2] - 0.4) < 1e-12)
    #expect(self.parts([shares[0]: 1]) == [1, 0, 0])
    #expect(self.parts([shares[0]: 0.25, shares[1]: 0.25])[2] == 0.5)
  }

  @Test("What would be more than a whole is a problem, and so is less where everything is set")
  func problems() {
    func problem(_ changes: OrderedDictionary<ParameterPath, Double>) -> String? {
      Variant(journey, Strategy(name: "s", changes: changes)).problems.first?.message
    }
    #expect(problem([shares[0]: 0.9]) == nil)
    #expect(problem([shares[0]: 0.9, shares[1]: 0.2]) == "the shares of the segments would add up to 110%")
    #expect(
      problem([shares[0]: 0.2, shares[1]: 0.2, shares[2]: 0.2]) == "the shares of the segments would add up to 60%")
  }

  @Test("Shares may miss the whole by what their last digit hides, and those that miss it by more never look whole")
  func rounding() {
    func problem(_ share: Double) -> String? {
      var journey = journey
      for path in shares { journey.give(path, share) }
      return Variant(journey).problems.first?.message
    }
    #expect(problem(0.33333333) == nil && problem(0.33333) == nil)
    #expect(problem(0.33332) == "the shares of the segments add up to 99.996%")
    #expect(problem(0.3333432101) == "the shares of the segments add up to 100.00296303%")
    #expect(problem(0.1) == "the shares of the segments add up to 30%")
  }
}
