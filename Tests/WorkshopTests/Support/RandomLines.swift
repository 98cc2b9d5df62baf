import Experiments
import JourneyLanguage
import Journeys
import OrderedCollections
import TestSupport
import Workshop

/// Lines made of the language's words, of numbers, of junk, and of real commands that were cut or shaken.
struct RandomLines {
  private var generator: SeededGenerator
  private let words: [String]
  private let commands: [String]

  init(seed: UInt64, journey: Journey) {
    generator = SeededGenerator(seed: seed)
    commands = Language.workshop.help.flatMap { entry in entry.examples.map(\.line) } + Self.real
    words =
      Language.workshop.help.map(\.name) + commands.flatMap { $0.split(separator: " ").map(String.init) }
      + journey.parameters.map(\.description) + MetricCatalogue.metrics(of: journey).prefix(60).map(\.name)
      + Array(journey.stages.keys) + ["baseline", "fast", "now"]
  }

  /// The next line.
  mutating func next() -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...2: return sentence()
    case 3...4: return String(generator.pick(commands).prefix(Int.random(in: 0...40, using: &generator)))
    case 5: return shaken(generator.pick(commands))
    case 6: return generator.pick(commands) + " " + word()
    case 7: return (0..<Int.random(in: 0...20, using: &generator)).map { _ in generator.pick(Self.junk) }.joined()
    case 8: return "set \(generator.pick(words)) \(generator.pick(Self.numbers))"
    default: return generator.pick(Self.real)
    }
  }

  private mutating func sentence() -> String {
    (0..<Int.random(in: 1...7, using: &generator)).map { _ in word() }.joined(
      separator: generator.chance(0.9) ? " " : "")
  }

  private mutating func word() -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...5: generator.pick(words)
    case 6...7: generator.pick(Self.numbers)
    case 8: generator.pick(Self.junk)
    default: "\"" + generator.pick(words) + (generator.chance(0.8) ? "\"" : "")
    }
  }

  /// A line in which some characters were swapped, doubled or lost.
  private mutating func shaken(_ line: String) -> String {
    var characters = Array(line)
    for _ in 0..<3 where !characters.isEmpty {
      let index = Int.random(in: 0..<characters.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: characters.remove(at: index)
      case 1: characters.insert(characters[index], at: index)
      case 2: characters.swapAt(index, Int.random(in: 0..<characters.count, using: &generator))
      default: characters.insert(contentsOf: generator.pick(Self.junk), at: index)
      }
    }
    return String(characters)
  }

  private static let real = [
    "set checkout.steps 3", "set *.promise +0.1", "set price -10%", "set looking->checkout 20%", "reset", "undo",
    "redo",
    "strategy a from fast", "keep as b", "use fast", "drop a", "seed 5", "show funnel", "show gaps", "show checkout",
    "show conversion", "show assumptions", "help conversion", "explain", "explain gap.customer", "explain *.promise",
    "explain price",
    "open cart", "mode csv", "mode table",
    "stage extra quality 9",
    "path customer -> looking 1%", "price 30 EUR", "journey kiosk by day", "segment rich share 0%", "lever price",
    "stage checkout outcome", "channel ads by word-of-mouth", "touchpoint a at customer", "> told", "# silent",
    "read .", "output .", "tee /", "once .", "tee . add", "last", "history 3", "hints off", "errors plain",
    "timing off",
    "show settings", "echo maybe", "verify",
    "expect conversion > 1%", "expect error \"no\"", "compare baseline fast by conversion", "run 5 customers",
  ]

  private static let numbers = [
    "0", "1", "-1", "8", "0.5", "80%", "-5%", "x2", "x-1", "+0.5", "1e400", "1e-400", "NaN", "inf", "1,5", "10 000",
    "10k",
    "3 weeks", "25 EUR", "25 USD", "9223372036854775808", "18446744073709551616", "0x1F", "--5", "+", "%", "1_0", "٣",
    "½", "1e",
    "99999999999999999999999999999999999999999999", "-0", "0.1e-5%", "100% per year", "1e308", "2 points",
  ]

  private static let junk = [
    "\u{1B}[2J", "\u{202E}", "\u{200F}", "\u{0}", "\u{7}", "\u{FEFF}", "\u{301}", "🙂", "👩‍👩‍👧", "旅", "ß", "\u{A0}", "\t",
    "\"", "“", "”",
    "#", ">", ";", "->", "→", "<", "<=", "=", "*", "**", ".", "..", "-", "\\", "'", "/", "~", "e\u{301}\u{302}",
    "\u{2028}", "\u{E000}",
    "\u{10FFFF}", "𝟘", "ﬁ", " ", "  ", "x", "\u{85}", "\r", "\u{9B}31m",
  ]
}
