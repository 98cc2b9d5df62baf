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

  @Test("An error in a file begins with the place")
  func file() {
    let place = ErrorReport.Place(
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
          …bcd abcd abcd abcd abcd abcd abcd ab…
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
}
