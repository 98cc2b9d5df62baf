import JourneyLanguage
import Presentation
import TestSupport
import Testing

@testable import Workshop

@Suite struct PreferenceTests {
  @Test("Every preference is taken up, told, and changed back", arguments: Preference.allCases)
  func change(_ preference: Preference) throws {
    var bench = try Workbench()
    #expect(bench.session.settings[preference] == preference.usual)
    for (value, meaning) in preference.choices {
      let said = "\(preference.rawValue) \(value.rawValue): \(meaning)\n"
      #expect(try bench.answer("\(preference.rawValue) \(value.rawValue)") == said)
      #expect(bench.session.settings[preference] == value)
      #expect(try bench.answer("\(preference.rawValue)") == said)
      let start = meaning.split(separator: " ").prefix(2).joined(separator: " ")
      #expect(try bench.answer("show settings").contains(start))
    }
    #expect(bench.failure("\(preference.rawValue) maybe")?.kind == .misunderstood)
  }

  @Test("Settings belong to nobody's journey: they are not undone, and undo says what to do instead")
  func undo() throws {
    var bench = try Workbench()
    let before = bench.state
    try bench.type("hints off")
    #expect(bench.state == before)
    #expect(bench.complaint("undo").contains("settings are not undone, but changed back: hints on"))
    try bench.type("mode csv")
    #expect(bench.complaint("undo").contains("changed back: mode table"))
    try bench.type("mode table", "hints on")
    #expect(bench.complaint("undo").contains("to see what can be changed, say: show levers"))
  }

  @Test("While timing is on, every command that succeeds is followed by how long it took")
  func timing() throws {
    var bench = try Workbench()
    try bench.type("show", "timing on")
    #expect(bench.timings == 0)
    try bench.type("show", "set checkout.steps 2")
    #expect(bench.timings == 2)
    _ = bench.failure("show zebra")
    try bench.type("timing off", "show")
    #expect(bench.timings == 2)
  }

  @Test("A saved session does not hold them")
  func saved() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("timing on", "errors plain", "mode plain", "save \(folder.file("a.journey"))")
    let text = try #require(folder.text(of: "a.journey"))
    #expect(!text.contains("timing") && !text.contains("errors") && !text.contains("mode plain"))
  }

  @Test("All settings are shown side by side")
  func show() throws {
    var bench = try Workbench()
    let text = try bench.answer("show settings")
    for name in ["mode", "timing", "echo", "errors", "hints", "marked, plain"] { #expect(text.contains(name)) }
    try bench.type("mode json")
    #expect(try bench.answer("show settings").hasPrefix("{\"result\":\"settings\""))
  }
}
