import Journeys
import Testing

@testable import Experiments
@testable import Presentation

@Suite("Which levers act alone and together, in words and bars")
struct InteractionsReportTests {
  private static func screened(_ name: String, _ effect: Double) throws -> Interactions.Screened {
    let path = try #require(Examples.journey.parameter(at: name))
    return .init(
      factor: .init(path, over: Examples.journey.range(of: path)), effect: .init(size: effect, spread: 0.01))
  }

  private static func report(
    together: SobolIndices.Part? = .init(value: 0.12, low: 0.05, high: 0.2), walks: Int = 10, pairs: Int = 256
  ) throws -> InteractionsReport {
    func parts(_ values: Double...) -> [SobolIndices.Part] {
      values.map { .init(value: $0, low: $0 - 0.04, high: $0 + 0.04) }
    }
    let screening = [
      try screened("checkout.steps", 0.2), try screened("price", 0.15), try screened("guarantee", 0.001),
    ]
    let isClose = walks == 10 && pairs == 256 && together != nil
    let indices = together.map { SobolIndices(alone: parts(0.6, 0.28), total: parts(0.7, 0.4), together: $0) }
    return InteractionsReport(
      Interactions(
        metric: try Examples.metric("conversion"), plan: Interactions.Plan(settings: Examples.settings),
        variant: Examples.variant("baseline"), screening: screening, walks: walks,
        closely: isClose ? screening.prefix(2).map(\.factor) : [], blocks: pairs, indices: isClose ? indices : nil))
  }

  @Test("The words say what each lever explains alone, and what belongs to combinations")
  func words() throws {
    let text = try Self.report().text(in: .plain, style: Style())
    #expect(text.contains("each alone explains: “Steps to pay” (checkout.steps) 60% and “Price” (price) 28%."))
    #expect(
      text.contains(
        "12% belongs to combinations: “Steps to pay” (checkout.steps) and “Price” (price) act together."))
  }

  @Test("What luck alone could have given is not said of combinations")
  func luck() throws {
    let text = try Self.report(together: .init(value: 0.02, low: -0.03, high: 0.06)).text(in: .plain, style: Style())
    #expect(text.contains("No combination shows: as far as luck lets us see, each lever acts by itself."))
    #expect(!text.contains("act together"))
  }

  @Test("Where nothing moves the metric, that is the whole answer")
  func nothing() throws {
    let text = try Self.report(together: nil).text(in: .plain, style: Style())
    #expect(text.contains("No lever moves conversion by more than luck does."))
  }

  @Test("What was stopped says how far it got, and no more than that allows", arguments: [(6, 0), (10, 9)])
  func stopped(walks: Int, pairs: Int) throws {
    let text = try Self.report(together: nil, walks: walks, pairs: pairs).text(in: .plain, style: Style())
    #expect(text.contains(walks < 10 ? "stopped after 6 of 10 walks" : "stopped after 9 of 256 pairs of points"))
    #expect(text.contains("The lever that moves conversion most over its whole range is “Steps to pay”"))
    #expect(text.contains("What acts together was not looked at long enough to say."))
    #expect(!text.contains("more than luck"))
  }

  @Test("The tables fit a narrow screen, and lines are cut nowhere", arguments: [60, 80])
  func widths(width: Int) throws {
    let lines = try Self.report().text(in: .table, style: Style(width: width)).lines
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines.contains { $0.contains("checkout.steps") && $0.contains("60% (56 to 64%)") })
  }

  @Test("Programs get every number of every lever, and how much of it was done")
  func programs() throws {
    let csv = try Self.report().text(in: .csv, style: Style()).lines
    #expect(csv[0].hasPrefix("metric,parameter,low,high,effect,spread,alone"))
    #expect(csv[1].hasPrefix("conversion,checkout.steps,") && csv[1].contains(",0.2,0.01,0.6,0.56"))
    #expect(csv.count == 4)
    let json = try Self.report(walks: 6, pairs: 0).text(in: .json, style: Style())
    #expect(json.contains("\"walks\":6") && json.contains("\"requestedWalks\":10") && json.contains("\"pairs\":0"))
    #expect(json.contains("\"result\":\"interactions\""))
  }
}
