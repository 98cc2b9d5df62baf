import JourneyLanguage
import TestSupport

/// Makes inputs, each from a seed and a number alone, so that any of them can be made again.
public struct FuzzGenerator {
  var random: SeededGenerator
  private let vocabulary: Vocabulary
  private let names: [String]

  /// The lines that are typed in one session.
  public static let linesOfInput = 50

  /// How many lines there are at the most of which each can be completed at every position.
  private static let linesBeforeTab = 3

  /// Prepares an input.
  ///
  /// - Parameters:
  ///   - seed: What all inputs of a call follow from.
  ///   - number: Which of them.
  public init(seed: UInt64, number: Int) {
    var seeds = SeededGenerator(seed: seed)
    random = SeededGenerator(seed: seeds.next() ^ (UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15))
    vocabulary = random.pick(FuzzWords.vocabularies)
    names = FuzzWords.names(of: vocabulary)
  }

  /// Lines that are typed, or now and then one that is completed.
  public mutating func typed() -> FuzzInput {
    let isTab = random.chance(0.1)
    let count = isTab ? Int.random(in: 0...Self.linesBeforeTab, using: &random) + 1 : Self.linesOfInput
    // Whoever looks for what lies beyond the opening journey has to open another one first.
    let start = random.chance(0.5) ? ["open " + random.pick(vocabulary.journeys).text] : []
    let lines = (start + (0..<count).map { _ in line() }).prefix(count)
    return FuzzInput(isTab ? .tab : .lines, lines.map(Smallness.line).joined(separator: "\n"))
  }

  /// What is in a file.
  public mutating func file() -> FuzzInput {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: FuzzInput(.journey, broken(journey()))
    case 5..<8: FuzzInput(.results, broken(results()))
    default: FuzzInput(.history, broken((0..<20).map { _ in line() }.joined(separator: "\n")))
    }
  }

  // MARK: Lines

  mutating func line() -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<6: walk()
    case 6..<11: mutated(random.pick(FuzzWords.lines))
    case 11..<13: random.pick(FuzzWords.lines)
    case 13..<16: setting()
    case 16..<17: (0..<Int.random(in: 2...4, using: &random)).map { _ in line() }.joined(separator: "; ")
    case 17..<18: block()
    case 18..<19: random.pick(["undo", "redo", "reset", "run", "strategies", "mode json", "mode table", "last"])
    default: (0..<Int.random(in: 1...12, using: &random)).map { _ in word() }.joined()
    }
  }

  /// A line that follows the grammar: word by word one of those that Tab would offer.
  private mutating func walk() -> String {
    var line =
      random.chance(0.3) ? random.pick(["set ", "run ", "compare ", "vary ", "search ", "path ", "show "]) : ""
    for _ in 0..<Int.random(in: 1...9, using: &random) {
      let completion = Completion.candidates(line: line, caret: line.count, vocabulary: vocabulary)
      guard !completion.candidates.isEmpty, random.chance(0.85) else {
        line += word() + " "
        continue
      }
      let candidate = random.pick(completion.candidates)
      line = line.prefix(completion.range.lowerBound) + candidate.text + (candidate.isWhole ? " " : "")
    }
    return line
  }

  /// A parameter with a value at, near or beyond the ends of its range.
  private mutating func setting() -> String {
    let setting = random.pick(vocabulary.parameters)
    let verb = random.pick(["set", "set", "set", "uncertain", "vary", "break-even", "expect", "reset"])
    return "\(verb) \(setting.entry.text) \(value(of: setting)) " + (random.chance(0.2) ? value(of: setting) : "")
  }

  private mutating func value(of setting: Vocabulary.Setting) -> String {
    guard let limits = setting.limits, random.chance(0.6) else { return random.pick(FuzzWords.numbers) }
    let ends = [limits.lowerBound, limits.upperBound, Double.random(in: 0...1, using: &random) * limits.upperBound]
    let factor = random.pick([1, 1, 1, 1 + 1e-12, 1 - 1e-12, 1e-9, 10])
    let sign = random.pick(["", "", "", "= ", "+", "x"])
    return sign + "\(random.pick(ends) * factor)" + random.pick(["", "", "%", " EUR", " days", "% per year"])
  }

  /// Lines of a block on one line, blocks within blocks among them.
  private mutating func block(depth: Int = 0) -> String {
    let isDeeper = depth < 18 && random.chance(0.4)
    let inner = isDeeper ? block(depth: depth + 1) : (0..<2).map { _ in line(inside: depth) }.joined(separator: "; ")
    return switch Int.random(in: 0..<6, using: &random) {
    case 0: "hide; \(inner); end"
    case 1: "try \"x\"; until conversion > \(random.pick(FuzzWords.numbers)); answer; \(inner); end; end"
    case 2: "ask q \"why\"; choose a | b; right a \"yes\"; \(inner)"
    case 3: "expect error \"\(word())\"; \(inner)"
    case 4: "predict \(word()) \(random.pick(FuzzWords.numbers)); \(inner); reveal"
    default: "hide; \(inner)"
    }
  }

  private mutating func line(inside depth: Int) -> String { depth > 0 ? mutated(random.pick(FuzzWords.lines)) : walk() }

  mutating func word() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: random.pick(FuzzWords.numbers)
    case 4..<8: random.pick(names)
    case 8: random.pick(FuzzWords.junk)
    default: "\"" + random.pick(names) + (random.chance(0.8) ? "\"" : "")
    }
  }

  /// A line of which some words or characters were lost, doubled, swapped or taken from elsewhere.
  private mutating func mutated(_ line: String) -> String {
    var words = line.split(separator: " ").map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) where !words.isEmpty {
      let index = Int.random(in: 0..<words.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: words.remove(at: index)
      case 1: words.insert(words[index], at: index)
      case 2: words.swapAt(index, Int.random(in: 0..<words.count, using: &random))
      case 3: words[index] = shaken(words[index])
      case 4:
        let other = random.pick(FuzzWords.lines).split(separator: " ").map(String.init)
        words = words.prefix(index) + other.suffix(Int.random(in: 0...other.count, using: &random))
      case 5: words.insert(word(), at: index)
      default: words[index] = word()
      }
    }
    return words.joined(separator: random.chance(0.95) ? " " : "")
  }

  private mutating func shaken(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let index = Int.random(in: 0...scalars.count, using: &random)
    if index < scalars.count, random.chance(0.5) { scalars.remove(at: index) }
    scalars.insert(contentsOf: random.pick(FuzzWords.junk).unicodeScalars, at: min(index, scalars.count))
    return String(String.UnicodeScalarView(scalars))
  }

  // MARK: Files

  /// A file of commands of which some lines were lost, doubled, moved or taken from another one.
  private mutating func journey() -> String {
    var lines = random.pick(FuzzWords.files).split(separator: "\n").map(String.init)
    for _ in 0..<Int.random(in: 0...5, using: &random) where !lines.isEmpty {
      let index = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: lines.remove(at: index)
      case 1: lines.insert(lines[index], at: Int.random(in: 0...lines.count, using: &random))
      case 2: lines.swapAt(index, Int.random(in: 0..<lines.count, using: &random))
      case 3: lines[index] = mutated(lines[index])
      case 4: lines.insert(contentsOf: block().split(separator: "; ").map(String.init), at: index)
      case 5:
        let other = random.pick(FuzzWords.files).split(separator: "\n").map(String.init)
        lines = lines.prefix(index) + other.suffix(Int.random(in: 0...min(40, other.count), using: &random))
      default: lines.insert(line(), at: index)
      }
    }
    return lines.map(Smallness.line).joined(separator: "\n")
  }

  /// Bytes of a text, now and then with some that are none.
  private mutating func broken(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    guard random.chance(0.2) else { return bytes }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0...bytes.count, using: &random)
      if random.chance(0.3) { bytes.removeSubrange(index..<min(bytes.count, index + 7)) }
      bytes.insert(contentsOf: random.pick(FuzzWords.brokenBytes), at: min(index, bytes.count))
    }
    return bytes
  }
}
