import JourneyLanguage
import Presentation
import Testing

@testable import Workshop

@Suite struct ModeTests {
  @Test("Results are written in the mode that was said", arguments: OutputMode.allCases)
  func mode(_ mode: OutputMode) throws {
    var bench = try Workbench()
    #expect(try bench.answer("mode \(mode.rawValue)") == "results are written as \(mode.rawValue)\n")
    let text = try bench.answer("show")
    switch mode {
    case .json: #expect(text.hasPrefix("{\"result\":"))
    case .markdown: #expect(text.hasPrefix("## ") || text.hasPrefix("|"))
    case .csv: #expect(text.contains(",") && !text.contains("│"))
    case .tsv: #expect(text.contains("\t") && !text.contains("│"))
    case .table, .plain: #expect(text.contains("checkout.steps"))
    }
  }

  @Test("Asked without a mode, it tells the present one")
  func ask() throws {
    var bench = try Workbench()
    #expect(try bench.answer("mode") == "results are written as table\n")
    #expect(bench.failure("mode xml")?.kind == .misunderstood)
    #expect(bench.session.mode == .table)
  }
}
