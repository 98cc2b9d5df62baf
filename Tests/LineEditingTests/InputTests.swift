import Foundation
import Testing

@testable import LineEditing

@Suite("Input that comes in pieces")
struct InputTests {
  /// Runs a body on the reading end of a pipe into which all bytes are written meanwhile.
  private func withPipe<Result>(_ bytes: [UInt8], _ body: (Int32) throws -> Result) rethrows -> Result {
    let pipe = Pipe()
    let writer = Thread {
      pipe.fileHandleForWriting.write(Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    return try body(pipe.fileHandleForReading.fileDescriptor)
  }

  private func lines(of bytes: [UInt8]) throws -> [String] {
    try withPipe(bytes) { descriptor in
      var reader = PlainReader(descriptor: descriptor)
      var lines: [String] = []
      while case .line(let line) = try reader.read() { lines.append(line) }
      #expect(try reader.read() == .endOfInput, "the end stays the end")
      return lines
    }
  }

  @Test(
    "Plain input is cut into lines; a last one without a line break counts",
    arguments: [
      ("", []), ("\n", [""]), ("one", ["one"]), ("one\n", ["one"]), ("one\n\ntwo", ["one", "", "two"]),
      ("naïveté\r\n日本", ["naïveté\r", "日本"]),
    ])
  func plainLines(text: String, expected: [String]) throws {
    #expect(try lines(of: Array(text.utf8)) == expected)
  }

  @Test("Bytes that are no UTF-8 are replaced")
  func invalidBytes() throws {
    #expect(try lines(of: [0x61, 0xFF, 0x0A, 0xC3]) == ["a\u{FFFD}", "\u{FFFD}"])
  }

  @Test("A line of ten megabytes and a million short ones are read")
  func large() throws {
    let long = String(repeating: "0123456789", count: 1_000_000)
    #expect(try lines(of: Array((long + "\nend\n").utf8)) == [long, "end"])
    #expect(try lines(of: Array(String(repeating: "run\n", count: 1_000_000).utf8)).count == 1_000_000)
  }

  @Test("Input that cannot be read says so")
  func unreadable() throws {
    var reader = PlainReader(descriptor: 99_999)
    let failure = #expect(throws: SystemFailure.self) { try reader.read() }
    #expect(failure == SystemFailure("read the input", code: EBADF))
  }

  /// Everything that the keys of these bytes come to.
  private func inputs(_ bytes: [UInt8]) -> [KeyReader.Input] {
    withPipe(bytes) { descriptor in
      var keys = KeyReader(descriptor: descriptor)
      var inputs: [KeyReader.Input] = []
      while let input = keys.next() { inputs.append(input) }
      return inputs
    }
  }

  private func characters(_ text: String) -> [KeyReader.Input] {
    text.unicodeScalars.map { .character($0) }
  }

  @Test("Keys come one by one, broken ones as a replacement character")
  func keys() {
    #expect(inputs(Array("aé日".utf8) + [0xE9] + Array("b🙂".utf8)) == characters("aé日\u{FFFD}b🙂"))
  }

  @Test(
    "A paste is read up to its mark and not a byte further",
    arguments: [
      "", "short", "\u{1B}[20", "\u{1B}[20\u{1B}[201", "\u{1B}[201\u{1B}", "\u{1B}[200~",
      String(repeating: "\u{1B}[201", count: 9),
    ])
  func pasteMark(pasted: String) {
    let bytes = Array("a\u{1B}[200~\(pasted)\u{1B}[201~q".utf8)
    #expect(inputs(bytes) == characters("a") + [.paste(Array(pasted.utf8))] + characters("q"))
  }

  @Test("The end of a paste that never began comes to nothing")
  func strayMark() {
    #expect(inputs(Array("a\u{1B}[201~b".utf8)) == characters("a") + [.paste([])] + characters("b"))
  }

  @Test("A paste whose mark never comes ends with the input")
  func missingMark() {
    #expect(inputs(Array("\u{1B}[200~set a 1\u{1B}[2".utf8)) == [.paste(Array("set a 1\u{1B}[2".utf8))])
  }

  @Test(
    "What begins like a paste and is none comes as the keys that it is",
    arguments: [
      "\u{1B}", "\u{1B}[A", "\u{1B}[2", "\u{1B}[20~x", "\u{1B}\u{1B}", "\u{1B}é", "\u{1B}[2\u{1B}[3~", "\u{1B}[é",
      "\u{1B}[202~", "\u{1B}[20", "\u{1B}[201",
    ])
  func escapes(text: String) {
    #expect(inputs(Array(text.utf8)) == characters(text))
    #expect(inputs(Array("\(text)\u{1B}[200~p\u{1B}[201~".utf8)) == characters(text) + [.paste([UInt8(ascii: "p")])])
  }
}
