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
    try bench.type("output", "show")
  }
}
