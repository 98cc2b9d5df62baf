import Foundation
import JourneyLanguage
import Journeys
import TestSupport
import Testing
import Workshop

/// A page of Markdown whose code blocks are sessions: lines that begin with `❯` are typed, what follows is the answer.
///
/// Every page is one session, which begins with the journey five-stage and the seed 1. `/tmp/journey.folder` is a folder
/// of the page's own; `‹ESC›` and its like stand for characters that no page can show. The script of a manifest, which
/// holds a whole journey on one line, is left out.
struct Transcript {
  let name: String
  let text: String

  /// All pages, by name.
  static func all() throws -> [Transcript] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }.sorted().map { name in
      Transcript(name: name, text: try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
    }
  }

  /// Whether pages are to be written anew.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["JOURNEY_RECORD"] == "1" }

  /// The page as it would be written today.
  func played() throws -> String {
    let folder = try TemporaryFolder()
    var bench = try Workbench("five-stage")
    var lines: [String] = []
    var isCode = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isCode.toggle()
        lines.append(line)
      } else if !isCode {
        lines.append(line)
      } else if line.hasPrefix(Self.prompt) {
        lines.append(line)
        lines += Self.answer(to: String(line.dropFirst(Self.prompt.count)), &bench, folder)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Writes the page anew.
  func record(_ played: String) throws {
    try played.write(toFile: Self.folder + "/" + name, atomically: true, encoding: .utf8)
  }

  private static let prompt = "❯ "
  private static var folder: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Transcripts").path
  }

  private static func answer(to line: String, _ bench: inout Workbench, _ folder: TemporaryFolder) -> [String] {
    let typed = line.replacing(TemporaryFolder.placeholder, with: folder.path).replacing("‹ESC›", with: "\u{1B}")
      .replacing("‹RTL›", with: "\u{202E}")
    bench.forget()
    do throws(Diagnostic) { try bench.type(typed) } catch {
      return lines(of: bench.said + error.text + "? \(error.kind.rawValue)\n", folder)
    }
    return lines(of: bench.said, folder)
  }

  private static func lines(of text: String, _ folder: TemporaryFolder) -> [String] {
    let text = text.replacing(#/"script":"(?:[^"\\]|\\.)*"/#, with: "\"script\":\"…\"")
    var lines = text.replacing(folder.path, with: TemporaryFolder.placeholder).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension Transcript: CustomTestStringConvertible {
  var testDescription: String { name }
}
