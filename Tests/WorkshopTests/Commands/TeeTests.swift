import TestSupport
import Testing

@testable import Workshop

@Suite struct TeeTests {
  @Test("Results are seen and kept, until tee alone ends it")
  func both() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("a.txt")
    var bench = try Workbench()
    #expect(
      try bench.answer("tee \(file)") == "results come to the screen and go to \(file) too; to end that: tee\n")
    let shown = try bench.answer("show")
    #expect(shown.contains("checkout.steps"))
    #expect(folder.text(of: "a.txt") == shown)
    #expect(try bench.answer("tee") == "results come to the screen alone; 1 result is in \(file)\n")
    try bench.type("show")
    #expect(folder.text(of: "a.txt") == shown)
    #expect(try bench.answer("tee") == "results come to the screen\n")
  }

  @Test("There is one place for results: tee ends output, and output ends tee")
  func instead() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("output \(folder.file("a"))", "tee \(folder.file("b"))")
    #expect(try bench.answer("show").contains("checkout.steps"))
    #expect(folder.text(of: "a") == "")
    try bench.type("output \(folder.file("c"))", "show")
    #expect(folder.text(of: "c") == folder.text(of: "b"))
  }

  @Test("A file that is there already is left alone unless it is to be added to")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("mine\n", to: "a.txt")
    var bench = try Workbench()
    #expect(bench.complaint("tee \(file)").contains("say: tee \(file) add"))
    try bench.type("tee \(file) add", "show")
    #expect(folder.text(of: "a.txt")?.hasPrefix("mine\n") == true)
  }
}
