import Testing

@testable import Presentation

@Suite struct TableTests {
  let table = Table(
    [
      .text("lever", importance: 9), .number("now", importance: 5), .number("swing"), .drawing(4...8),
      .prose("what it is", importance: 3),
    ],
    rows: [
      [
        .text("price"), .number("40 EUR", exact: 40), .number("-1.25", exact: -1.25), .bar(1),
        .text("What one buys for"),
      ],
      [
        .text("checkout.steps"), .number("5", exact: 5), .number("+12.5", exact: 12.5), .bar(0.25),
        .text("How many steps it takes to go through with it"),
      ],
    ])

  @Test("Columns are aligned, numbers on their points")
  func wide() {
    #expect(
      table.lines(Style(width: 100)) == [
        "lever              now   swing            what it is",
        "price           40 EUR   -1.25  ████████  What one buys for",
        "checkout.steps   5      +12.5   ██        How many steps it takes to go through with it",
      ])
  }

  @Test("Where room is short, bars shrink first and sentences are broken")
  func narrower() {
    #expect(
      table.lines(Style(width: 60)) == [
        "lever              now   swing        what it is",
        "price           40 EUR   -1.25  ████  What one buys for",
        "checkout.steps   5      +12.5   █     How many steps it",
        "                                      takes to go through",
        "                                      with it",
      ])
  }

  @Test("Where there is not room beside them, sentences stand below their rows")
  func sentencesBelow() {
    #expect(
      table.lines(Style(width: 50)) == [
        "lever              now   swing",
        "price           40 EUR   -1.25  ████████",
        "  What one buys for",
        "checkout.steps   5      +12.5   ██",
        "  How many steps it takes to go through with it",
      ])
  }

  @Test("Where that is not enough either, the least important columns stand below too, with their headings")
  func moreBelow() {
    #expect(
      table.lines(Style(width: 25)) == [
        "lever              now",
        "price           40 EUR",
        "  What one buys for;",
        "  swing -1.25",
        "checkout.steps   5",
        "  How many steps it takes",
        "  to go through with it;",
        "  swing +12.5",
      ])
  }

  @Test("Before anything moves, columns become brief, and those that say what others say are left out")
  func shorter() {
    let table = Table(
      [
        .text("outcome", importance: 9), .number("now", importance: 8),
        .number("before", importance: 5, isDispensable: true),
        .number("difference", importance: 4, brief: "change"),
      ],
      rows: [
        [
          .text("conversion"), .number("27% ± 3", exact: 0.27, brief: "27%"), .number("23%", exact: 0.23),
          .number("+4 points", exact: 0.04, brief: "+4"),
        ]
      ])
    #expect(table.lines(Style(width: 39)).last == "conversion  27% ± 3     23%   +4 points")
    #expect(
      table.lines(Style(width: 38)) == ["outcome         now  before  change", "conversion  27% ± 3     23%      +4"])
    #expect(table.lines(Style(width: 30)) == ["outcome         now  change", "conversion  27% ± 3      +4"])
    #expect(table.lines(Style(width: 25)) == ["outcome     now  change", "conversion  27%      +4"])
    #expect(table.plain(Style(width: 25)) == ["conversion: now 27% ± 3; before 23%; difference +4 points"])
  }

  @Test("Without sentences the least important columns move to a second table, without their bars")
  func twoTables() {
    let table = Table(
      [.text("lever", importance: 9), .number("now", importance: 5), .number("swing"), .drawing(4...8)],
      rows: [
        [.text("price"), .number("40 EUR", exact: 40), .number("-1.25", exact: -1.25), .bar(1)],
        [.text("checkout.steps"), .number("5", exact: 5), .number("+12.5", exact: 12.5), .bar(0.25)],
      ])
    #expect(
      table.lines(Style(width: 24)) == [
        "lever              now",
        "price           40 EUR",
        "checkout.steps   5",
        "",
        "lever            swing",
        "price            -1.25",
        "checkout.steps  +12.5",
      ])
  }

  @Test("Where no two columns fit beside each other, one number stands on a line")
  func stacked() {
    #expect(
      table.lines(Style(width: 18)) == [
        "price", "  now 40 EUR", "  swing -1.25", "  what it is What", "    one buys for", "checkout.steps", "  now 5",
        "  swing +12.5", "  what it is How", "    many steps it", "    takes to go", "    through with", "    it",
      ])
  }

  @Test("A name is never cut, since people type it; other words are, and show it")
  func cut() {
    let name = String(repeating: "very-long-", count: 5)
    let table = Table([.text("name"), .text("channel")], rows: [[.text(name), .text("advertising")]])
    #expect(
      table.lines(Style(width: 40)) == [
        "very-long-very-long-very-long-very-long-", "  very-long-", "  channel advertising",
      ])
    #expect(table.lines(Style(width: 61)).last == name + "  advertis…")
  }

  @Test("A text may run on over empty columns")
  func runningOn() {
    let table = Table(
      [.text("stage"), .drawing(4...4), .number("gap")],
      rows: [
        [.text("checkout"), .bar(1), .number("+1", exact: 1)],
        [.empty, .text("→ lost: too many steps", isRunningOn: true)],
      ])
    #expect(
      table.lines(Style(width: 30)) == [
        "stage           gap", "checkout  ████   +1", "          → lost: too many", "            steps",
      ])
  }

  @Test("Plain text is one row a line, every number with its name")
  func plain() {
    #expect(
      table.plain(Style(width: 10)) == [
        "price: now 40 EUR; swing -1.25; what it is What one buys for",
        "checkout.steps: now 5; swing +12.5; what it is How many steps it takes to go through with it",
      ])
  }

  @Test("Markdown aligns numbers and shows what would be a format as it is")
  func markdown() {
    let table = Table(
      [.text("na|me"), .number("now"), .drawing()], rows: [[.text("a*b_c|<d>"), .number("1", exact: 1), .bar(1)]])
    #expect(table.markdown == ["| na\\|me | now |", "| --- | ---: |", "| a\\*b\\_c\\|\\<d\\> | 1 |"])
  }

  @Test("An empty table is no lines, and short rows are filled")
  func empty() {
    #expect(Table([]).lines(Style()) == [])
    #expect(Table([.text("a")]).lines(Style()) == [])
    #expect(
      Table([.text("a"), .text("b")], rows: [[.text("x")], [.text("1"), .text("2"), .text("3")]]).lines(Style())
        == ["a  b", "x", "1  2"])
  }
}
