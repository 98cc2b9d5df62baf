import JourneyLanguage
import Journeys
import TestSupport
import Testing

@testable import Workshop

@Suite("Whatever is typed")
struct RandomTextTests {
  /// Pieces that lines are made of: words of the language, numbers of all kinds, and what nobody should type.
  private static let pieces: [String] =
    Language.workshop.help.map(\.name) + [
      "checkout.steps", "a", "b->c", "->", "-", ">", "<=", "=", "≥", "\"", "“", "”", "\\", "#", ";", ".", "*", "8",
      "80%", "10 000", "1e400", "nan",
      "--5", "x2", "+0.5", "-10%", "3 weeks", "25 EUR", "0,8", "1,000", "99999999999999999999", "1e-999999999", "%",
      "per year", "for", "by", "of",
      "between", "and", "within", "over", "seeds", "before", "at", "in", "instant", "outcome", "because", "customers",
      "quality", "channels", "error",
      "\u{1B}[31m", "\u{202E}", "\u{0}", "\u{301}", "旅行", "👩‍👩‍👧", "\t", "  ", "ﬁ", "\r", "É", "x", "e", "1 000 00", "= -1",
      ",", "10k", "2MM", "from", "week", "days", "from week 10", "from step 3",
    ]

  private func check(line: String) {
    if let diagnostic = complaint(line) {
      checkMessage(diagnostic, line)
      #expect(diagnostic.place != nil, "\(line)")
    } else if let statement = try? Parser().parse(line: line), statement.command.text != line {
      // What is understood is printed in a way that is understood as the same.
      let again = try? Parser().parse(line: statement.text)
      #expect(again?.command.isSame(as: statement.command) == true, "\(line) → \(statement.text)")
    }
  }

  @Test("Random lines never crash, and every message is short, harmless and points into its line", arguments: 0..<8)
  func lines(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<500 {
      let count = Int.random(in: 0...8, using: &generator)
      let line = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
        .joined(separator: generator.chance(0.8) ? " " : "")
      check(line: line)
      guard generator.chance(0.3) else { continue }
      let caret = Int.random(in: -1...(line.count + 1), using: &generator)
      let completion = Completion.candidates(line: line, caret: caret, vocabulary: CompletionTests.vocabulary)
      #expect(completion.range.lowerBound >= 0 && completion.range.upperBound <= line.count)
      _ = Completion.hint(line: line, vocabulary: CompletionTests.vocabulary)
    }
  }

  @Test("Random edits of a journey never crash, and every message points into its line", arguments: 0..<8)
  func edits(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(100 + seed))
    let lines = (SampleText.journey.split(separator: "\n").map(String.init) + SampleText.commands)
    for _ in 0..<750 {
      guard var characters = lines.randomElement(using: &generator).map(Array.init) else { continue }
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: 0...characters.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: characters.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? "", at: index)
        case 1 where index < characters.count: characters.remove(at: index)
        default: if index + 1 < characters.count { characters.swapAt(index, index + 1) }
        }
      }
      check(line: String(characters))
    }
  }

  @Test("Random changes with random starts are printed in a way that reads the same", arguments: 0..<4)
  func starts(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(300 + seed))
    let values = ["8", "+0.5", "-10%", "x2", "= -1", "10 000 EUR", "3 weeks", "40% per year", "7 points"]
    for _ in 0..<200 {
      let value = try #require(values.randomElement(using: &generator))
      guard var set = try command("set a->b.price \(value)") as? SetCommand else { continue }
      let unit = try #require([.step, .day, .week, .month].randomElement(using: &generator) as RunDuration.Unit?)
      set.start = ChangeStart(Int.random(in: 0...9_999, using: &generator), unit, at: set.path.place)
      #expect(try command(set.text).isSame(as: set))
      let reset = ResetCommand(path: set.path, start: set.start)
      #expect(try command(reset.text).isSame(as: reset))
    }
  }

  @Test("A journey with a line left out, doubled or moved never crashes", arguments: 0..<6)
  func files(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(200 + seed))
    for _ in 0..<15 {
      var lines = SampleText.journey.split(separator: "\n").map(String.init)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<lines.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: lines.remove(at: index)
        case 1: lines.insert(lines[index], at: Int.random(in: 0...lines.count, using: &generator))
        default: lines.swapAt(index, Int.random(in: 0..<lines.count, using: &generator))
        }
      }
      let text = lines.joined(separator: "\n")
      do throws(Diagnostic) {
        let journey = try JourneyFile(Parser().parse(file: text, name: "a.journey")).journey
        let printed = JourneyPrinter.text(of: journey)
        #expect(try JourneyFile(Parser().parse(file: printed, name: nil)).journey == journey)
      } catch {
        checkMessage(error, text)
      }
    }
  }
}
