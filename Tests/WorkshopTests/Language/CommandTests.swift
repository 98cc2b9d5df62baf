import JourneyLanguage
import Journeys
import TestSupport
import Testing

@testable import Workshop

@Suite("Commands")
struct CommandTests {
  @Test("Every command is printed as it was typed, and read again it is the same", arguments: SampleText.commands)
  func identity(line: String) throws {
    let read = try command(line)
    #expect(read.text == line)
    #expect(try command(read.text).isSame(as: read))
  }

  @Test("Every example of the help is understood", arguments: Language.workshop.help)
  func examples(entry: HelpEntry) throws {
    #expect((1...8).contains(entry.examples.count))
    #expect(entry.summary.hasSuffix(".") && !entry.summary.contains(". "))
    #expect(entry.usage.hasPrefix(entry.name))
    for example in entry.examples {
      let statement = try #require(try Parser().parse(line: example.line, allowingAbbreviations: false))
      #expect(try command(statement.text).isSame(as: statement.command))
      #expect(example.line.hasPrefix(entry.name))
    }
  }

  @Test(
    "Other ways to say the same",
    arguments: [
      ("?", "help"), ("? run", "help run"), ("exit", "quit"), ("h", "help"), ("history 1k", "history 1000"),
      ("keep fast", "keep as fast"), ("sho", "show"),
      ("ru", "run"),
      ("set consideration -> checkout 20%", "set consideration->checkout 20%"), ("set a.b = 8", "set a.b 8"),
      ("set a.b to 8", "set a.b 8"), ("set a.b=8", "set a.b 8"), ("set a → b 5%", "set a->b 5%"),
      ("set a.b to -1", "set a.b = -1"),
      ("set price 45 from weeks 10", "set price 45 from week 10"),
      ("set price to 10 000 from steps 1 000", "set price 10000 from step 1000"),
      ("set response 3 weeks from week 1k", "set response 3 weeks from week 1000"),
      ("reset price from months 3", "reset price from month 3"), ("reset from week 3", nil),
      ("run 10k customers", "run 10000 customers"), ("run 10 000 customers", "run 10000 customers"),
      ("run 1,000,000 customers", "run 1000000 customers"), ("run 10,000 customers", "run 10000 customers"),
      ("run seed 3 for 2 weeks 5", "run 5 customers for 2 weeks seed 3"),
      ("run for 1 weeks", "run for 1 week"), ("run 2e3", "run 2000 customers"),
      ("run 2.5k customers", "run 2500 customers"),
      ("  show   # the levers", "show"), ("expect conversion>=5%", "expect conversion >= 5%"),
      ("expect conversion ≥ 5%", "expect conversion >= 5%"), ("open “my shop”", "open \"my shop\""),
      ("set a.b x0.5", "set a.b x0.5"),
      ("set a.b ×2", "set a.b x2"), ("set a.b −2", "set a.b -2"), ("output a=b->c.csv", "output \"a=b->c.csv\""),
      ("compare a b 10 customers by profit", nil), ("compare ; \"by\"", "compare \";\" \"by\""),
      ("price 40 EUR  goods 18 eur", "price 40 EUR goods 18 EUR"),
      ("channel a by paid", "channel a by paid"), ("path a->b 5%", "path a -> b 5%"), ("path a -> b price 1 5%", nil),
    ] as [(String, String?)])
  func variants(line: String, meaning: String?) throws {
    guard let meaning else {
      #expect(complaint(line) != nil)
      return
    }
    #expect(try command(line).text == meaning)
  }

  @Test(
    "Who sets a setting is told how it is said here, and Up brings that",
    arguments: [
      ("set hints off", "hints off"), ("set mode csv", "mode csv"), ("set timing", "timing"),
      ("  set errors plain", "  errors plain"),
    ])
  func settings(line: String, meant: String) throws {
    let diagnostic = try #require(complaint(line))
    #expect(diagnostic.message.hasSuffix("is a setting of the shell, and needs no set"))
    #expect(diagnostic.correctedLine == meant)
    #expect(try command(meant).text == meant.drop { $0 == " " })
  }

  @Test("Every preference is usually one of the things it may be, and says what each of them means")
  func preferences() {
    for preference in Preference.allCases {
      #expect(preference.choices.map(\.value).contains(preference.usual))
      #expect(preference.choices.allSatisfy { !$0.meaning.isEmpty && preference.meaning(of: $0.value) == $0.meaning })
      #expect(Language.workshop.help(on: preference.rawValue)?.summary == preference.summary)
    }
  }

  @Test("Blank lines and comments are nothing", arguments: ["", "   ", "\t", "# comment", "   # x \" y"])
  func blank(line: String) throws {
    #expect(try Parser().parse(line: line) == nil)
  }

  @Test("A statement covers its line from the command to the last word")
  func place() throws {
    let statement = try #require(try Parser().parse(line: "  set price 45 EUR   # more"))
    #expect(statement.place.columns == 2..<18)
    #expect(statement.place.column == 3)
  }

  @Test(
    "Whole numbers out of reach are refused where they are written",
    arguments: [
      ("run 0 customers", "the number of customers goes from 1 to 1 000 000 000, and “0” is beyond it"),
      (
        "run 10 000 000 000 customers",
        "the number of customers goes from 1 to 1 000 000 000, and “10 000 000 000” is beyond it"
      ),
      ("run 1e400", "the number of customers goes up to 1 000 000 000"),
      ("run 1.5 customers", "the number of customers is a whole number, and “1.5” is none"),
      ("run -5 customers", "the number of customers is a whole number, and “-5” is none"),
      ("run 80% customers", "the number of customers is a whole number, and “80%” is none"),
      ("history 0", "the number of lines goes from 1 to 1 000, and “0” is beyond it"),
      ("history 1 001", "the number of lines goes from 1 to 1 000, and “1 001” is beyond it"),
      ("history all", "the number of lines belongs here, and “all” is none"),
      ("run replications 0", "the number of replications goes from 1 to 100 000, and “0” is beyond it"),
      ("run for 20 000 weeks", "a duration goes from 1 to 10 000, and “20 000” is beyond it"),
      ("run for 3", "a unit such as weeks is missing at the end"),
      ("set price 45 from", "a unit such as week is missing at the end"),
      ("set price 45 from 10", "a unit such as week belongs here, and “10” is none"),
      ("set price 45 from year 2", "a unit such as week belongs here, and “year” is none"),
      ("set price 45 from week", "the number of weeks is missing at the end"),
      ("set price 45 from week -1", "the number of weeks is a whole number, and “-1” is none"),
      ("reset price from day 1.5", "the number of days is a whole number, and “1.5” is none"),
      ("set price 45 from week 10 000", "the number of weeks goes from 0 to 9 999, and “10 000” is beyond it"),
      ("seed 18446744073709551616", "a seed goes up to 18 446 744 073 709 551 615"),
      ("seed -1", "a seed is a whole number, and “-1” is none"),
      ("expect profit > before over 0 seeds", "the number of seeds goes from 1 to 100 000, and “0” is beyond it"),
    ])
  func limits(line: String, message: String) throws {
    let diagnostic = try #require(complaint(line))
    #expect(diagnostic.message == message)
    checkMessage(diagnostic, line)
  }

  @Test("A run's duration becomes steps of the journey")
  func durations() throws {
    let place = Place(columns: 0..<0, text: "")
    #expect(try RunDuration(2, .year, at: place).steps(of: .week) == 104)
    #expect(try RunDuration(3, .month, at: place).steps(of: .month) == 3)
    #expect(try RunDuration(1, .day, at: place).steps(of: .month) == 1)
    #expect(try RunDuration(30, .step, at: place).steps(of: .day) == 30)
    let long = complaint { () throws(Diagnostic) in _ = try RunDuration(100, .year, at: place).steps(of: .day) }
    #expect(long?.message == "100 years are 36 500 steps of a day, and 10 000 are the most")
  }

  @Test(
    "The start of a change becomes steps of the journey",
    arguments: [
      (10, .week, .week, 10), (3, .week, .day, 21), (14, .day, .week, 2), (12, .month, .day, 365),
      (3, .month, .month, 3), (30, .step, .month, 30), (0, .day, .month, 0), (9_999, .step, .week, 9_999),
    ] as [(Int, RunDuration.Unit, StepUnit, Int)])
  func starts(count: Int, unit: RunDuration.Unit, step: StepUnit, expected: Int) throws {
    #expect(try ChangeStart(count, unit, at: Place(columns: 0..<0, text: "")).step(of: step) == expected)
  }

  @Test(
    "A start between two steps, or beyond the longest run, is refused with one that fits",
    arguments: [
      (
        "set price 45 from day 10", StepUnit.week,
        """
        the journey goes by week, and day 10 begins within a week
        set price 45 «from day 10»
        the nearest is: from week 1
        """
      ),
      (
        "set price 45 from month 3", .week,
        """
        the journey goes by week, and month 3 begins within a week
        set price 45 «from month 3»
        the nearest is: from week 13
        """
      ),
      (
        "reset price from week 2 000", .day,
        """
        week 2000 is beyond the longest run, which has 10 000 steps
        reset price «from week 2 000»
        the latest is: from day 9999
        """
      ),
    ])
  func misfits(line: String, step: StepUnit, parts: String) throws {
    let start =
      switch try command(line) {
      case let set as SetCommand: set.start
      case let reset as ResetCommand: reset.start
      default: nil
      } as ChangeStart?
    let given = try #require(start)
    let diagnostic = try #require(complaint { () throws(Diagnostic) in _ = try given.step(of: step) })
    #expect(diagnostic.parts == parts)
    #expect(try command(try #require(diagnostic.correctedLine)).text.contains("from"))
  }
}
