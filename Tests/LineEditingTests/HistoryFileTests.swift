import Foundation
import TestSupport
import Testing

@testable import LineEditing

@Suite("History file")
struct HistoryFileTests {
  @Test("What was entered comes back, whatever is in it")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let history = HistoryFile(path: folder.file("history"))
    let entries = ["show funnel", "a\\n b", "two\nlines", "é 日本 🙂", "\\", "tab\there", "trailing\\\n"]
    for entry in entries { try history.append(entry) }
    #expect(try history.load() == entries)
  }

  @Test("Only the last entries are loaded, the oldest of them first")
  func lastEntries() throws {
    let folder = try TemporaryFolder()
    let history = HistoryFile(path: folder.file("history"))
    for number in 1...20 { try history.append("run \(number)") }
    #expect(try history.load(last: 3) == ["run 18", "run 19", "run 20"])
    #expect(try history.load(last: 0) == [])
  }

  @Test("File and folder are made where they are missing, for the owner alone")
  func permissions() throws {
    let folder = try TemporaryFolder()
    let history = HistoryFile(path: folder.file("state/journey/history"))
    try history.append("run")
    #expect(try TemporaryFolder.permissions(of: folder.file("state/journey/history")) == 0o600)
    #expect(try TemporaryFolder.permissions(of: folder.file("state/journey")) == 0o700)
    #expect(try TemporaryFolder.permissions(of: folder.file("state")) == 0o700)
    #expect(try history.load() == ["run"])
  }

  @Test("There is no history before the first entry")
  func missingFile() throws {
    let folder = try TemporaryFolder()
    #expect(try HistoryFile(path: folder.file("nothing/here")).load() == [])
  }

  @Test("A private session keeps nothing", arguments: [nil, ""])
  func unkept(path: String?) throws {
    let history = HistoryFile(path: path)
    try history.append("secret")
    #expect(try history.load() == [])
    #expect(history == HistoryFile(path: nil))
  }

  @Test("An entry that was cut short is kept as far as it goes, and spoils no other")
  func tornLine() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("history")
    try Data("whole\nhalf of a li".utf8).write(to: URL(filePath: path))
    let history = HistoryFile(path: path)
    #expect(try history.load() == ["whole", "half of a li"])
    try history.append("next")
    #expect(try history.load() == ["whole", "half of a li", "next"])
  }

  @Test("A file with anything in it becomes text without control characters")
  func binaryContent() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("history")
    let bytes: [UInt8] =
      Array("\n\n\u{0}\u{7}".utf8) + [0xFF, 0xC3, 0x0A] + Array("red \u{1B}[31m\u{9B}x\n\r\nlast\\".utf8)
    try Data(bytes).write(to: URL(filePath: path))
    #expect(try HistoryFile(path: path).load() == ["\u{FFFD}\u{FFFD}", "red [31mx", "\n", "last"])
  }

  @Test("Only the end of a file that has grown for years is read")
  func hugeFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("history")
    let line = String(repeating: "x", count: 1_023) + "\n"
    let count = HistoryFile.loadedBytes / line.utf8.count + 100
    try Data(String(repeating: line, count: count).utf8).write(to: URL(filePath: path))
    let entries = try HistoryFile(path: path).load(last: .max)
    #expect(entries.count == HistoryFile.loadedBytes / line.utf8.count - 1)
    #expect(entries.allSatisfy { $0.utf8.count == 1_023 })
  }

  @Test("Sessions that write at the same time mix their entries and lose none")
  func writersAtOnce() async throws {
    let folder = try TemporaryFolder()
    let history = HistoryFile(path: folder.file("history"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<100 {
            try history.append("writer \(writer)\n" + String(repeating: "\(number) ", count: 500))
          }
        }
      }
      try await group.waitForAll()
    }
    let entries = try history.load()
    #expect(entries.count == 400)
    for writer in 0..<4 {
      let own = entries.filter { $0.hasPrefix("writer \(writer)\n") }
      #expect(own == (0..<100).map { "writer \(writer)\n" + String(repeating: "\($0) ", count: 500) })
    }
  }

  @Test("A history that cannot be kept says so")
  func failure() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(filePath: folder.file("file")))
    let path = folder.file("file/history")
    let failure = #expect(throws: SystemFailure.self) { try HistoryFile(path: path).append("run") }
    #expect(failure?.description == "cannot write the history file \(path): Not a directory")
    let folderFailure = #expect(throws: SystemFailure.self) { try HistoryFile(path: folder.path).append("run") }
    #expect(folderFailure?.code == EISDIR)
  }

  @Test("Something that is not an ordinary file holds no history")
  func device() throws {
    let history = HistoryFile(path: "/dev/null")
    try history.append("run")
    #expect(try history.load() == [])
  }
}
