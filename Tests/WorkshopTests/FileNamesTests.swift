import Foundation
import JourneyLanguage
import TestSupport
import Testing

@testable import Workshop

@Suite("Names of files while they are typed") struct FileNamesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["plan.journey", "plan b.journey", ".hidden", "quo\"te", "semi;colon"] {
      _ = try folder.write("run", to: name)
    }
    for name in ["more", "more things"] {
      try FileManager.default.createDirectory(atPath: folder.file(name), withIntermediateDirectories: true)
    }
  }

  private func names(_ word: String) -> [String] {
    FileNames.beginning(with: word).map(\.text)
  }

  @Test("A name with a space comes in quotes, and a folder leaves them open")
  func quotes() {
    let path = folder.path
    #expect(names("\(path)/plan") == ["\"\(path)/plan b.journey\"", "\(path)/plan.journey"])
    #expect(names("\(path)/mor") == ["\(path)/more/", "\"\(path)/more things/"])
    #expect(names("\"\(path)/plan b") == ["\"\(path)/plan b.journey\""])
    #expect(names("\(path)/semi") == ["\"\(path)/semi;colon\""])
    #expect(FileNames.beginning(with: "\(path)/more").map(\.isWhole) == [false, false])
  }

  @Test("Hidden files are offered to those who type the dot, and what cannot be typed to nobody")
  func hidden() {
    #expect(!names(folder.path + "/").contains { $0.contains("hidden") || $0.contains("quo") })
    #expect(names(folder.path + "/.h") == ["\(folder.path)/.hidden"])
    #expect(names(folder.path + "/nothing").isEmpty && names("/no/such/folder/").isEmpty)
  }

  @Test("What is offered can be read as the name it stands for")
  func parse() throws {
    for candidate in FileNames.beginning(with: folder.path + "/") where candidate.isWhole {
      guard let read = try Parser().parse(line: "read \(candidate.text)")?.command as? ReadCommand else {
        Issue.record("\(candidate.text) is no file")
        continue
      }
      #expect(FileManager.default.fileExists(atPath: read.file.text))
    }
  }

  @Test("A tilde is one's own folder")
  func tilde() {
    #expect(names("~/").allSatisfy { $0.hasPrefix("~/") || $0.hasPrefix("\"~/") })
    #expect(FileAccess.path("~/x", from: nil) == NSHomeDirectory() + "/x")
  }
}
