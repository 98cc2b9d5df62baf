import PseudoTerminals
import TestSupport
import Testing

extension OnATerminal {
  /// What bytes alone do not prove: the picture that a terminal makes of them.
  @Suite("What the screen looks like", .enabled(if: TmuxWindow.isInstalled))
  struct ScreenTests {
    private let folder: TemporaryFolder
    private let prompt = "baseline ❯"

    init() throws {
      folder = try TemporaryFolder()
      let kiosk = """
        journey kiosk "A kiosk" by week for 4 weeks
        stage street start
        stage owner outcome
        stage lost outcome
        path street -> owner 10% buys
        path street -> lost 10%
        price 10 EUR
        lever price "Price" from 5 to 20
        lever street->owner "How many of those who pass by buy" from 5% to 20%

        """
      try folder.write(kiosk, to: "kiosk.journey")
    }

    /// The shell with a small journey open.
    private func shell(columns: Int) throws -> TmuxWindow {
      let window = try TmuxWindow(
        JourneyCall.path, arguments: ["--journey", folder.file("kiosk.journey")], environment: ["JOURNEY_HISTORY": ""],
        columns: columns, folder: folder.path)
      try window.wait(for: prompt) { $0.last?.hasPrefix(prompt) == true }
      return window
    }

    @Test("What could follow is grey behind the cursor, what is known is green, and what is not is red")
    func colours() throws {
      let window = try shell(columns: 50)
      let coloured = "\u{1B}[1m\u{1B}[32mbaseline ❯\u{1B}[0m "
      try window.type("com")
      try window.expect([coloured + "com\u{1B}[2mpare"], isColoured: true)
      try window.press(.right)
      try window.expect([coloured + "\u{1B}[32mcompare\u{1B}[2m [NAME …] [by METRIC …] [until…"], isColoured: true)
      try window.press(.controlA)
      try window.type("z")
      try window.expect([coloured + "\u{1B}[31mzcompare"], isColoured: true)
    }

    @Test("What is wide stands once at the right margin, whatever is inserted before it")
    func margin() throws {
      let window = try shell(columns: 60)
      let room = 60 - prompt.count - 1
      for count in room - 3...room {
        let start = String(repeating: "a", count: count - 1)
        try window.type(start + "日本")
        try window.wait(for: "本") { $0.last?.hasSuffix("本") == true }
        for key in [Key.left, .left] { try window.press(key) }
        try window.type("b")
        let line = prompt + " " + start + "b日本"
        try window.wait(for: line) { $0.suffix(2).joined().replacing(" ", with: "") == line.replacing(" ", with: "") }
        try window.press(.controlC)
        try window.wait(for: "a prompt") { $0.last?.hasPrefix(prompt) == true && $0.last?.contains("aaa") == false }
      }
    }

    @Test(
      "What is joined or drawn over its neighbour is seen while it is typed, and one key takes all of it away",
      arguments: ["न", "ते", "👩‍👩‍👧", "e\u{301}", "🇩🇪", "日"])
    func joined(character: String) throws {
      let window = try shell(columns: 60)
      try window.type("x" + character + "y")
      try window.wait(for: character) { $0.last?.hasPrefix("\(prompt) x\(character)y ") == true }
      try window.press(.left)
      try window.press(.backspace)
      try window.wait(for: "xy") { $0.last?.hasPrefix("\(prompt) xy ") == true }
    }

    @Test("The list of candidates stands under the last row of a long line, and is gone with the next key")
    func list() throws {
      let window = try shell(columns: 40)
      try window.type("compare baseline by profit revenue c")
      let line = ["baseline ❯ compare baseline by profit re", "venue c"]
      try window.expect(line)
      try window.press(.tab)
      try window.expect(
        line + [
          "  conversion  How many of all customer…",
          "  churn       How many buyers are lost…",
          "  cost        What the company spends …",
          "  clv         What a buyer brings from…",
          "  claims      How many purchases the g…",
        ])
      try window.type("o")
      try window.expect([line[0], "venue co"])
    }

    @Test(
      "A line that is typed stays whole and alone when the window changes its width, and the right edge is one again")
    func resize() throws {
      let window = try shell(columns: 80)
      let empty = try #require(try window.screen().last)
      let right = empty.dropFirst(prompt.count).drop { $0 == " " }
      /// The row of the line where there is room for what stands at the right edge.
      func row(_ text: String, columns: Int) -> String {
        let line = "\(prompt) \(text)"
        return line + String(repeating: " ", count: columns - 80 + empty.count - line.count - right.count) + right
      }
      // A comment, as nothing is said about it behind the cursor.
      try window.type("# note 12 3")
      try window.expect(["", row("# note 12 3", columns: 80)])
      try window.resize(columns: 70)
      try window.expect(["", row("# note 12 3", columns: 70)])
      try window.resize(columns: 20)
      try window.expect(["", "baseline ❯ # note 12", " 3"])
      try window.type("5")
      try window.expect(["", "baseline ❯ # note 12", " 35"])
      try window.resize(columns: 80)
      try window.expect(["", row("# note 12 35", columns: 80)])
    }

    @Test("A run that is watched is one picture in 80 and in 60 columns", arguments: [80, 60])
    func watch(columns: Int) throws {
      let window = try shell(columns: columns)
      try window.type("watch 200 customers\r")
      try window.press(.down)
      try window.expect([
        "kiosk · baseline · week 4 of 4 · the end",
        "stage   are here                        were here",
        "street     39.5%  ███████▉                 100.0%",
        "owner      27.5%  █████▌                    27.5%",
        "lost       33.0%  ██████▋                   33.0%",
        "conversion 27.5% · retention 100.0% · profit -22 000 EUR",
        "",
        "  price          10 EUR  ├───●──────┤",
        "▸ street->owner     10%  ├───●──────┤",
        "",
        "lever 2 of 2: How many of those who pass by buy",
        "the end: q leaves",
      ])
    }
  }
}
