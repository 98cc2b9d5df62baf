import DisplayText
import JourneyLanguage
import TestSupport
import Testing

@testable import Presentation

@Suite struct ErrorReportTests {
  @Test("The place is underlined")
  func place() {
    let report = ErrorReport(
      "there is no “checkout.qualty”", at: .init(column: 5, length: 15, text: "set checkout.qualty 8"),
      remedy: "did you mean checkout.quality? It goes from 0 to 10 and is 7.2 now.")
    #expect(
      report.text(in: .table, style: Style())
        == """
        error: there is no “checkout.qualty”
          set checkout.qualty 8
              ^^^^^^^^^^^^^^^
          did you mean checkout.quality? It goes from 0 to 10 and is 7.2 now.

        """)
  }

  @Test(
    "For those who listen the place is said in words",
    arguments: [
      ("set chekout.steps 2", 5, 13, "at “chekout.steps”, word 2 of: set chekout.steps 2"),
      ("  show  levers now ", 17, 3, nil), ("set a->b 2", 8, 1, "at “b”, word 2 of: set a->b 2"),
      ("save", 5, 0, "at the end of: save"), ("undo", 1, 4, "in: undo"),
      ("run 5 customers", 5, 11, "at “5 customers”, word 2 of: run 5 customers"),
      ("x", 900, 900, "at the end of: x"),
    ] as [(String, Int, Int, String?)])
  func words(line: String, column: Int, length: Int, words: String?) {
    let report = ErrorReport(
      "no", at: .init(column: column, length: length, text: line), remedy: "say something else", isMarked: false)
    for mode in [OutputMode.table, .plain] {
      let lines = report.text(in: mode, style: Style()).split(separator: "\n").map { $0.drop { $0 == " " } }
      #expect(lines.count == 3 && lines[0] == "error: no" && lines[2] == "say something else")
      if let words { #expect(lines[1] == words) }
      #expect(!lines[1].contains("^"))
    }
  }

  @Test("A long line that is said in words leaves room for what to do")
  func longWords() {
    let text = String(repeating: "word ", count: 500)
    let report = ErrorReport(
      "no", at: .init(column: 6, length: 4, text: text), remedy: "say less", state: "nothing ran", isMarked: false)
    let lines = report.text(in: .table, style: Style()).split(separator: "\n")
    #expect(lines.count <= 5)
    #expect(lines.suffix(2) == ["  say less", "  nothing ran"])
  }

  @Test("A line of any length is shown around the place, also where nothing says how wide the screen is")
  func endless() {
    let text = "set checkout.stepz 3 " + String(repeating: "x", count: 9_000)
    for (column, length) in [(5, 14), (22, 9_000), (9_000, 3)] {
      for isMarked in [true, false] {
        let report = ErrorReport("no", at: .init(column: column, length: length, text: text), isMarked: isMarked)
        for line in report.text(in: .plain, style: Style()).split(separator: "\n") { #expect(line.count < 250) }
      }
    }
  }

  @Test("An error in a file begins with the place")
  func file() {
    let place = Place(
      file: "shop.journey", line: 31, column: 8, length: 10, text: "expect conversion between 3.8% and 4.4%")
    let report = ErrorReport(
      "expected conversion between 3.8% and 4.4%, and it is 3.1%", at: place, state: "nothing has changed")
    #expect(
      report.text(in: .table, style: Style())
        == """
        shop.journey:31:8: expected conversion between 3.8% and 4.4%, and it is 3.1%
          expect conversion between 3.8% and 4.4%
                 ^^^^^^^^^^
          nothing has changed

        """)
  }

  @Test("A long line is shown around the place")
  func long() {
    let text = String(repeating: "abcd ", count: 20)
    let report = ErrorReport("too long", at: .init(column: 41, length: 4, text: text))
    #expect(
      report.text(in: .table, style: Style(width: 40))
        == """
        error: too long
          … abcd abcd abcd abcd abcd abcd abcd …
                           ^^^^

        """)
  }

  @Test("Marks stand below wide characters")
  func wide() {
    let report = ErrorReport("there is no “価格”", at: .init(column: 6, length: 2, text: "set 日価格 8"))
    #expect(
      report.text(in: .table, style: Style())
        == """
        error: there is no “価格”
          set 日価格 8
                ^^^^

        """)
  }

  @Test("A suggestion alone becomes a question")
  func question() {
    let report = ErrorReport("there is no “x”", suggestion: "price")
    #expect(report.text(in: .table, style: Style()) == "error: there is no “x”\n  did you mean price?\n")
  }

  @Test("A place outside of its line does no harm", arguments: [-5, 0, 1, 9, 10, 999, Int.max, Int.min])
  func outside(column: Int) {
    for length in [-1, 0, 3, Int.max] {
      for width in [1, 3, 14, 80] {
        let report = ErrorReport("odd", at: .init(column: column, length: length, text: "set x 8"))
        let lines = report.text(in: .table, style: Style(width: width)).lines
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
      }
    }
  }

  @Test("A message takes five lines of 80 columns at the most, and what does not fit is cut")
  func five() {
    let words = String(repeating: "word ", count: 100).dropLast()
    let place = Place(column: 1, length: 4, text: "zero \(words)")
    let report = ErrorReport("one \(words)", at: place, remedy: "two \(words)", state: "three \(words)")
    let lines = report.text(in: .table, style: Style()).lines
    #expect(lines.map { $0.prefix(11) } == ["error: one ", "  zero word", "  ^^^^", "  two word ", "  three wor"])
    #expect([0, 1, 3, 4].allSatisfy { lines[$0].hasSuffix("…") })
    let short = ErrorReport("one \(words)", remedy: "to see more, say: help").text(in: .table, style: Style()).lines
    #expect(short.count == 5)
    #expect(short[3].hasSuffix("…") && short[4] == "  to see more, say: help")
    let plain = ErrorReport("one \(words)", remedy: "two").text(in: .plain, style: Style()).lines
    #expect(plain == ["error: one \(words)", "  two"])
  }

  @Test("Whatever is said is short, harmless and no wider than the screen", arguments: 0..<100)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func text(_ generator: inout SeededGenerator) -> String {
      let pieces = ["word ", "旅行", "e\u{301}", "\u{1B}[2J", "\n", "\t", "\u{202E}", "👩‍👧", "-", "\u{A0}", "0123456789"]
      return (0..<Int.random(in: 0...60, using: &generator)).map { _ in generator.pick(pieces) }.joined()
    }
    let place = Place(
      file: generator.chance(0.5) ? text(&generator) : nil, column: Int.random(in: 0...80, using: &generator),
      length: Int.random(in: 0...20, using: &generator), text: text(&generator))
    let report = ErrorReport(
      text(&generator), at: generator.chance(0.9) ? place : nil, remedy: text(&generator), state: text(&generator))
    for width in [1, 7, 24, 40, 79, 80, 200] {
      for isUnicode in [true, false] {
        let text = report.text(in: .table, style: Style(width: width, isUnicode: isUnicode))
        #expect(width < 80 || text.lines.count <= 5, "\(text)")
        #expect(text.lines.allSatisfy { DisplayWidth.columns(of: $0) <= width }, "\(width): \(text)")
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHidden($0) })
      }
    }
    #expect(report.text(in: .plain, style: Style()).lines.count <= 5)
  }

  @Test("In ASCII what is hidden is shown too")
  func ascii() {
    let report = ErrorReport("odd", at: .init(column: 6, length: 1, text: "show \u{1B}[2J\u{202E}"))
    #expect(
      report.text(in: .table, style: Style(isUnicode: false))
        == """
        error: odd
          show ^[[2J<U+202E>
               ^^

        """)
  }
}

extension ErrorReport {
  /// Reports something that is said with all its parts.
  init(
    _ message: String, at place: Place? = nil, remedy: String? = nil, state: String? = nil, suggestion: String? = nil,
    isMarked: Bool = true
  ) {
    self.init(
      Diagnostic(message, at: place, remedy: remedy, state: state, suggestion: suggestion), isMarked: isMarked)
  }
}

extension Place {
  /// A place by the number of its first character, from 1, and how many there are; it may lie outside of its line.
  init(file: String? = nil, line: Int = 1, column: Int, length: Int = 1, text: String) {
    let start = column == .min ? column : column - 1
    let (end, isBeyond) = start.addingReportingOverflow(max(0, length))
    self.init(file: file, line: line, columns: start..<(isBeyond ? .max : end), text: text)
  }
}
