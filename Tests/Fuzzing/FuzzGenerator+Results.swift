import Experiments
import Foundation
import JourneyLanguage
import Presentation
import TestSupport
import Workshop

extension FuzzGenerator {
  /// Results as the program writes them, in JSON.
  static let savedResults: [String] = results(in: .json)

  /// The same for spreadsheets, which cannot be made again.
  private static let tables: [String] = results(in: .csv)

  private static func results(in mode: OutputMode) -> [String] {
    guard let journey = BuiltInJourneys.opening else { return [] }
    var session = Session(journey: journey, mode: mode)
    let written = Written()
    let surroundings = Surroundings(Experiment(threads: 1)) { output in
      if case .result(let report, let mode) = output { written.texts.append(report.text(in: mode, style: Style())) }
    }
    for line in [
      "run 5 customers replications 2", "strategy fast", "set checkout.steps 1",
      "compare 5 customers replications 2", "vary price from 30 to 40 by 10 5 customers replications 2",
      "show levers", "expect error \"no\"", "uncertain price 30 EUR to 50 EUR",
    ] {
      guard let statement = try? Parser().parse(line: line) else { continue }
      _ = try? session.perform(statement, in: surroundings)
    }
    return written.texts
  }

  private final class Written {
    var texts: [String] = []
  }

  /// A file of results in which something was changed.
  mutating func results() -> String {
    if random.chance(0.1) { return random.pick(Self.tables) }
    if random.chance(0.05) { return nested(Int.random(in: 1...2_000, using: &random)) }
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in result() }.joined(separator: "\n")
  }

  private mutating func result() -> String {
    var text = random.pick(Self.savedResults)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        text = replacing(#/"command":"(?:[^"\\]|\\.)*"/#, in: text, "\"command\":" + quoted(Smallness.line(line())))
      case 1:
        let script = (0..<3).map { _ in Smallness.line(line()) }.joined(separator: "\n")
        text = replacing(#/"script":"(?:[^"\\]|\\.)*"/#, in: text, "\"script\":" + quoted(script))
      case 2:
        text = text.replacing("\\nuse ", with: "\\n\(quoted(line()).dropFirst().dropLast())\\nuse ", maxReplacements: 1)
      case 3: text = replacing(#/-?[0-9]+(?:\.[0-9]+)?/#, in: text, random.pick(FuzzWords.numbers + ["null", "{}"]))
      case 4: text = replacing(#/"[a-z]+":/#, in: text, random.pick(["", "\"seed\":", "\"\":", "\"manifest\":[],"]))
      default:
        let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
        let index = Int.random(in: 0..<pieces.count, using: &random)
        text = (pieces[..<index] + pieces[min(pieces.count, index + 1)...]).joined(separator: ",")
      }
    }
    return text
  }

  /// A text in which one of the places that match is another text.
  private mutating func replacing(_ pattern: Regex<Substring>, in text: String, _ other: String) -> String {
    let matches = text.matches(of: pattern)
    guard !matches.isEmpty else { return text }
    return text.replacingCharacters(in: random.pick(matches).range, with: other)
  }

  private func quoted(_ text: String) -> String {
    (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "{\"manifest\":[", count: depth) + String(repeating: "]}", count: depth)
  }
}
