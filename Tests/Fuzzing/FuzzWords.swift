import Foundation
import JourneyLanguage
import Journeys
import Scenarios
import TestSupport
import Workshop

/// What inputs are made of.
enum FuzzWords {
  /// Numbers as people write them, and as nobody should.
  static let numbers = [
    "0", "1", "-1", "-0", "2", "8", "0.5", "+0.5", ".5", "5.", "80%", "-5%", "0%", "100%", "100.0000001%", "33.333333%",
    "1e308", "-1e308", "1e309", "1e-300", "1e-160", "4.9e-324", "1e400", "1e-400", "NaN", "x2", "x0",
    "x-1", "x1e300", "1,5", "0,300", "1,000", "10 000", "1 000 000 000", "10k", "2MM", "10kk", "0x1F", "--5", "+", "%",
    "1_0", "٣", "½", "𝟘", "1e", "e", "9223372036854775807", "9223372036854775808", "18446744073709551615",
    "18446744073709551616", "99999999999999999999999999999999999999999999", "1e999999999", "0.1e-5%", "100% per year",
    "1e-300 per year", "3 weeks", "1 hour", "1 step", "99999 years", "0 days", "1e300 days", "25 EUR", "25 USD",
    "1e-300 EUR", "1e15 EUR", "2 points", "20 customers", "1 replications", "= -1", "= 0", "from week 3",
    "from step 9999", "from month 0", "1 to 8", "8 to 1", "5% to 5%", "by 1", "by 0", "by 1e-300",
  ]

  /// What has no place in a line.
  static let junk = [
    "\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{200F}", "\u{200B}", "\u{200D}", "\u{0}",
    "\u{7}", "\u{8}", "\u{7F}", "\u{85}", "\u{FEFF}", "\u{AD}", "\u{301}", "e\u{301}\u{302}", "🙂", "👩‍👩‍👧‍👦", "🇩🇪", "旅行",
    "नमस्ते", "שלום", "ﷺ", "ﬁ", "ß", "É", "\u{A0}", "\u{3000}", "\u{2028}", "\u{E000}", "\u{10FFFF}", "\t", "\r", "\"",
    "“", "”", "„", "'", "`", "#", ">", ";", ";;", "->", "→", "<", "<=", "≥", "=", "*", "**", ".", "..", "*.*", "*->*",
    "-", "—", "\\", "\\\"", "/", "~", "|", "?", "!", "$(x)", "%s", "%n", "{}", "[", ",", ":", " ", "   ", "\"\"",
    "\"a", "a\"", "/ \u{301}",
  ]

  /// Bytes that are no text, such as half a character, a lone surrogate and one that is written too long.
  static let brokenBytes: [[UInt8]] = [
    [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x00], [0x1B, 0x5B],
    [0xEF, 0xBB, 0xBF], [0x0D, 0x0A], [0x0D], [0x0A], [0x0A, 0x0A], [0x5C], [0x5C, 0x6E],
  ]

  /// Files of commands that mean something.
  static let files: [String] =
    (Library.journeys + Library.lessons + Library.stories).map(\.text) + [SampleText.journey, workshop]

  /// Lines that mean something: from files, from the help, from the pages of the tests.
  static let lines: [String] =
    Language.workshop.help.flatMap { $0.examples.map(\.line) } + SampleText.commands + pages
    + files.flatMap { $0.split(separator: "\n").map(String.init) }.filter { !$0.hasPrefix(">") && !$0.hasPrefix("#") }

  /// What can be named in each journey that comes with the program.
  static let vocabularies: [Vocabulary] = BuiltInJourneys.names.compactMap { name in
    guard let journey = try? BuiltInJourneys.journey(named: name) else { return nil }
    return Session(journey: journey).vocabulary
  }

  /// All names of a vocabulary, and words of the grammar.
  static func names(of vocabulary: Vocabulary) -> [String] {
    let entries =
      vocabulary.parameters.map(\.entry) + vocabulary.metrics + vocabulary.metricWords + vocabulary.stages
      + vocabulary.channels + vocabulary.parts + vocabulary.journeys + vocabulary.topics + vocabulary.mechanisms
    return entries.map(\.text) + keywords + ["baseline", "now", "fast", "a", "b", "s", "x"] + Scratch.names
  }

  /// The words of all usage lines.
  private static let keywords: [String] = Set(
    Language.workshop.help.flatMap { entry in
      entry.usage.split { !($0.isLetter || $0 == "-") }.map(String.init).filter { $0 == $0.lowercased() }
    }
  ).sorted()

  /// The lines that are typed in the pages of the tests; the program works without them.
  private static let pages: [String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("WorkshopTests/Transcripts").path
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.flatMap { name in
      let text = (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? ""
      return text.components(separatedBy: "\n").filter { $0.hasPrefix("❯ ") }.map { String($0.dropFirst(2)) }
    }
  }()

  /// A journey with a lesson around it in which every kind of block occurs.
  private static let workshop = """
    lesson "A short one"
    takes 5 minutes
    > Some words.
    note "for the teacher"
    predict conversion "How many?"
    run 20 customers replications 2
    reveal
    ask why "Why is that?"
    choose price | quality
    right price "Yes."
    wrong quality "No."
    pause
    try "Do better."
    until conversion > 0%
    hint "Look at the price."
    answer
    set price 30 EUR
    run 20 customers replications 2
    end
    end
    hide
    strategy cheap
    set price 20 EUR
    end
    expect error "no such"
    use nothing
    expect conversion > 0%
    compare baseline cheap by profit 20 customers replications 2
    """
}
