import TestSupport
import Testing

@testable import Workshop

@Suite struct OnceTests {
  @Test("The next result goes to the file, and no other")
  func next() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("a.txt")
    var bench = try Workbench()
    #expect(try bench.answer("once \(file)") == "the next result goes to \(file)\n")
    // What has no result does not count.
    try bench.type("set checkout.steps 2")
    #expect(try bench.answer("show") == "written to \(file)\n")
    let kept = try #require(folder.text(of: "a.txt"))
    #expect(kept.contains("checkout.steps"))
    #expect(try bench.answer("show") == kept)
    #expect(folder.text(of: "a.txt") == kept)
  }

  @Test("Afterwards results go where they went before")
  func back() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("output \(folder.file("all"))", "once \(folder.file("one"))", "show levers", "show journey")
    #expect(folder.text(of: "one")?.contains("levers") == true)
    #expect(folder.text(of: "all")?.contains("levers") == false)
    #expect(folder.text(of: "all")?.isEmpty == false)
  }

  @Test("A command that fails does not use it up")
  func failure() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("once \(folder.file("a"))")
    #expect(bench.failure("show zebra") != nil)
    #expect(try bench.answer("show").hasPrefix("written to"))
  }

  @Test("A file that is there already is left alone, and one typed word adds to it")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("mine\n", to: "a.txt")
    var bench = try Workbench()
    #expect(bench.complaint("once \(file)").contains("say: once \(file) add"))
    try bench.type("once \(file) add", "show")
    #expect(folder.text(of: "a.txt")?.hasPrefix("mine\n") == true)
    #expect(bench.complaint("once").contains("the name of a file is missing"))
  }

  @Test("A script that is rehearsed makes no file")
  func rehearsal() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    bench.isRehearsal = true
    try bench.type("once \(folder.file("a"))", "tee \(folder.file("b"))", "show")
    #expect(folder.contents.isEmpty)
  }
}
