import Testing

@testable import Presentation

@Suite struct CSVTests {
  private func csv(_ table: Table) -> [String] { Record("test", [:], Record.Table(of: table)).csv }

  private func field(_ text: String) -> String {
    csv(Table([.text("a")], rows: [[.text(text)]])).dropFirst().joined()
  }

  @Test(
    "Fields are quoted where they have to be",
    arguments: [
      ("plain", "plain"), ("one, two", "\"one, two\""), ("say \"hello\"", "\"say \"\"hello\"\"\""),
      ("two\nlines", "two lines"), (" space", "\" space\""), ("", ""),
    ])
  func quoting(text: String, field: String) {
    #expect(self.field(text) == field)
  }

  @Test(
    "No text is a formula to a spreadsheet",
    arguments: ["=1+1", "+SUM(A1)", "-2+3", "@cmd", "=HYPERLINK(\"x\",\"y\")", "-5"])
  func formulas(text: String) {
    #expect(field(text).contains("'" + text.prefix(1)))
  }

  @Test("Between tabs nothing is quoted, nothing breaks a row, and a formula is still a text")
  func tabs() {
    let table = Table(
      [.text("name"), .number("mean"), .text("said")],
      rows: [
        [.text("one, \"two\"\tthree\n"), .number("-0.1", exact: -0.123456789123), .text(" =1")],
        [.text("=1+1"), .empty, .empty],
      ])
    #expect(
      Record("test", [:], Record.Table(of: table)).tsv
        == ["name\tmean\tsaid", "one, \"two\" three \t-0.123456789\t =1", "'=1+1\t\t"])
  }

  @Test("Numbers are numbers, in full and as fractions")
  func numbers() {
    let table = Table(
      [.text("metric"), .number("mean"), .drawing(), .number("share")],
      rows: [
        [.text("gap"), .number("-0.1", exact: -0.123456789123), .bar(1), .number("23.4%", exact: 0.2341)],
        [.text("none"), .number("–"), .empty, .number("–", exact: .nan)],
      ])
    #expect(csv(table) == ["metric,mean,share", "gap,-0.123456789,0.2341", "none,,"])
  }
}
