import Foundation
import JourneyLanguage
import TestSupport
import Testing

@testable import Workshop

@Suite struct OutputTests {
  @Test("Results go to the file, one after the other, and what commands did to the screen")
  func file() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("mode csv", "output \(folder.file("a.csv"))")
    #expect(folder.text(of: "a.csv") == "")
    let answer = try bench.answer("run 20 customers replications 2")
    #expect(answer.contains("written to"))
    #expect(!answer.contains("conversion"))
    let first = try #require(folder.text(of: "a.csv"))
    try bench.type("show")
    #expect(folder.text(of: "a.csv")?.hasPrefix(first) == true)
    #expect(!(try bench.answer("set price 1 EUR").isEmpty))
    try bench.type("output")
    #expect(!(try bench.answer("show").isEmpty))
  }

  @Test(
    "A file has the form that its suffix says, whatever the screen has",
    arguments: [
      ("a.csv", "metric,mean,low,high,unit"), ("a.TSV", "metric\tmean\tlow\thigh\tunit"),
      ("a.json", "{\"currency\":\"EUR\""), ("a.md", "## shop · baseline"), ("a.txt", "shop · baseline"),
      ("a.b", "shop · baseline"), ("csv", "shop · baseline"),
    ])
  func form(_ name: String, _ beginning: String) throws {
    let folder = try TemporaryFolder()
    for command in ["output", "once", "tee"] {
      var bench = try Workbench()
      let file = folder.file(command + name)
      let answer = try bench.answer("\(command) \(file)")
      #expect(answer.contains(" as ") == !beginning.hasPrefix("shop"))
      let shown = try bench.answer("run 20 customers replications 2")
      #expect(folder.text(of: command + name)?.hasPrefix(beginning) == true)
      #expect(shown.contains("shop · baseline") == (command == "tee"))
      // Only the next result goes there.
      if command == "once" { #expect(try bench.answer("show levers").contains("checkout.steps")) }
    }
  }

  @Test("A result in a .json file can be made again, whatever form the screen has")
  func again() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type(
      "once \(folder.file("a.json"))", "run 20 customers replications 2", "repeat \(folder.file("a.json"))")
    #expect(bench.missed.isEmpty)
  }

  @Test("What is there already is left alone", arguments: ["file", "link", "nowhere", "loop", "."])
  func foreign(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "file")
    try folder.link("link", to: folder.file("file"))
    try folder.link("nowhere", to: folder.file("none"))
    try folder.link("loop", to: folder.file("loop"))
    var bench = try Workbench()
    #expect(bench.failure("output \(folder.file(name))")?.kind == .misunderstood)
    #expect(folder.text(of: "file") == "mine")
    #expect(folder.text(of: "none") == nil)
  }

  @Test("A file that cannot be written is refused at once, and when it vanishes later")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    #expect(bench.failure("output \(folder.file("none/a.csv"))")?.kind == .running)
    #expect(bench.session.outputFile == nil)
    try FileManager.default.createDirectory(atPath: folder.file("sub"), withIntermediateDirectories: false)
    try bench.type("output \(folder.file("sub/a.csv"))")
    try FileManager.default.removeItem(atPath: folder.file("sub"))
    #expect(bench.failure("show")?.kind == .running)
    #expect(bench.said.contains("checkout.steps"), "the result is not lost")
    #expect(bench.session.outputFile == nil)
    try bench.type("output", "show")
  }

  @Test("What is in a file stays there where results are added to it, and one typed word says so")
  func adding() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("mine\n", to: "a.txt")
    var bench = try Workbench()
    let complaint = bench.complaint("output \(file)")
    #expect(complaint.contains("to write behind what is in it, say: output \(file) add"))
    #expect(bench.failure("output \(file)")?.correctedLine == "output \(file) add")
    #expect(folder.text(of: "a.txt") == "mine\n")
    try bench.type("output \(file) add", "show", "show")
    let text = try #require(folder.text(of: "a.txt"))
    #expect(text.hasPrefix("mine\n") && text.components(separatedBy: "checkout.steps").count == 3)
    #expect(try bench.answer("output") == "results come to the screen again; 2 results are in \(file)\n")
    // A file that is not there yet is made.
    try bench.type("output \(folder.file("new.txt")) add", "show")
    #expect(folder.text(of: "new.txt")?.contains("checkout.steps") == true)
  }

  @Test(
    "What cannot be written is said in words",
    arguments: [
      ("none/a", "there is no folder for “"), ("plain/a", "there is no folder for “"), (".", "is a folder"),
    ])
  func reasons(name: String, reason: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "plain")
    var bench = try Workbench()
    for command in ["output", "tee", "once"] {
      let found = bench.failure("\(command) \(folder.file(name)) add")
      let failure = try #require(found)
      #expect(failure.kind == .running)
      #expect(failure.message.contains(reason))
      #expect(failure.remedy != nil)
    }
  }

  #if os(Linux)
    @Test("On a full disk the result is shown, what it was made of is kept, and half of it is nowhere")
    func fullDisk() throws {
      var bench = try Workbench()
      try bench.type("output /dev/full add")
      let found = bench.failure("run 20 customers replications 2")
      let failure = try #require(found)
      #expect(failure.kind == .running)
      #expect(failure.text.contains("there is no room left for “/dev/full”"))
      #expect(failure.text.contains("results come to the screen"))
      #expect(bench.said.contains("conversion"))
      #expect(try bench.answer("show funnel").contains("looking"))
    }
  #endif
}
