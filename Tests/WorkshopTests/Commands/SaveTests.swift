import Foundation
import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
import Testing

@testable import Workshop

@Suite struct SaveTests {
  @Test("A saved session is written over, nothing else is")
  func overwrite() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("save \(folder.file("a.journey"))", "seed 7", "save \(folder.file("a.journey"))")
    #expect(folder.text(of: "a.journey")?.contains("seed 7") == true)
    for text in ["", "mine", "# A session of Journey"] {
      try folder.write(text, to: "foreign")
      #expect(bench.complaint("save \(folder.file("foreign"))").contains("and it is no saved session"))
      #expect(folder.text(of: "foreign") == text)
    }
  }

  @Test("A link to a saved session stays a link, and other links are foreign")
  func links() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("save \(folder.file("a.journey"))", "seed 7")
    try folder.link("link", to: folder.file("a.journey"))
    try bench.type("save \(folder.file("link"))")
    #expect(folder.text(of: "a.journey")?.contains("seed 7") == true)
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link"))) != nil)
    for (name, target) in [("nowhere", "none"), ("loop", "loop")] {
      try folder.link(name, to: folder.file(target))
      #expect(bench.failure("save \(folder.file(name))")?.kind == .misunderstood)
      #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: folder.file(name))) != nil)
    }
  }

  @Test("A file that is there keeps its rights, and one that may not be written is left alone")
  func rights() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    let file = folder.file("a.journey")
    try bench.type("save \(file)")
    for rights in [0o600, 0o640, 0o664] {
      try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: file)
      try bench.type("seed \(rights)", "save \(file)")
      #expect(try TemporaryFolder.permissions(of: file) == rights)
      #expect(folder.text(of: "a.journey")?.contains("seed \(rights)") == true)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: file)
    try bench.type("seed 9")
    #expect(bench.complaint("save \(file)").contains("is read-only"))
    #expect(folder.text(of: "a.journey")?.contains("seed 9") == false)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    #expect(link(file, folder.file("b.journey")) == 0)
    #expect(bench.complaint("save \(file)").contains("is the same file as another one"))
    #expect(Set(folder.contents) == ["a.journey", "b.journey"])
  }

  @Test("Where nothing can be written, nothing is", arguments: ["none/a.journey", "file/a.journey", "."])
  func unwritable(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "file")
    var bench = try Workbench()
    #expect(bench.complaint("save \(folder.file(name))").contains("nothing was written"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
  }

  @Test("A folder that one may not write in is left alone")
  func forbidden() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path) }
    // Nothing is forbidden to the superuser.
    guard !FileManager.default.isWritableFile(atPath: folder.path) else { return }
    var bench = try Workbench()
    #expect(bench.failure("save \(folder.file("a.journey"))")?.kind == .running)
  }

  @Test("A journey that is not finished is kept as far as it is, and one goes on with it; as a story it is not told")
  func unfinished() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("journey kiosk", "stage passing start", "strategy fast")
    #expect(bench.complaint("save \(folder.file("b.journey")) all").contains("cannot be played from its beginning"))
    try bench.type("save \(folder.file("a.journey"))")
    var other = try Workbench("cart")
    try other.type("read \(folder.file("a.journey"))")
    #expect(other.state == bench.state)
    #expect(other.complaint("run").contains("is a dead end"))
    // It is no journey for others.
    #expect(other.complaint("open \(folder.file("a.journey"))").contains("is a dead end"))
  }

  @Test("A name with blanks is offered as it has to be typed")
  func blanks() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    let line = try bench.answer("save \"\(folder.file("my shop.journey"))\"").split(separator: ": ").last
    try bench.type(String(try #require(line)).trimmingCharacters(in: .newlines))
  }
}
