import DisplayText
import Testing

@testable import LineEditing

@Suite("Completion")
struct CompletionTests {
  init() { #expect(Terminal.useUTF8()) }

  @Test(
    "What all candidates begin with is whole characters",
    arguments: [
      (["checkout.quality", "checkout.steps"], "checkout."), (["one"], "one"), ([], ""), (["a", "b"], ""),
      (["cafe\u{301}", "cafe"], "caf"), (["naïve", "naïveté"], "naïve"), (["👩‍👧", "👩"], ""),
    ])
  func prefix(texts: [String], expected: String) {
    #expect(commonPrefix(of: texts) == expected)
  }

  @Test("Candidates with notes have a row each, with the notes below one another")
  func notes() {
    let table = CandidateTable(width: 40, height: 10, isStyled: false)
    let candidates = [
      Candidate(text: "naïveté", note: "0…1"), Candidate(text: "日本", note: "a note that is far too long to be shown"),
      Candidate(text: "steps"),
    ]
    #expect(
      table.rows(of: CandidateList(candidates + (1...8).map { Candidate(text: "\($0)") })).prefix(3) == [
        "  naïveté  0…1", "  日本     a note that is far too long…", "  steps",
      ])
  }

  @Test("What a few candidates mean is shown whole, on several rows where it takes them")
  func wholeNotes() {
    let table = CandidateTable(width: 40, height: 10, isStyled: false)
    let candidates = [
      Candidate(text: "naïveté", note: "0…1"), Candidate(text: "日本", note: "a note that is far too long for a row"),
    ]
    #expect(
      table.rows(of: CandidateList(candidates)) == [
        "  naïveté  0…1", "  日本     a note that is far too long", "           for a row",
      ])
    let narrow = CandidateTable(width: 40, height: 2, isStyled: false)
    #expect(narrow.rows(of: CandidateList(candidates)).count == 2, "cut where the screen has no room")
  }

  @Test("What is said below a list has a row of its own, and one of the list gives way to it")
  func remark() {
    let list = CandidateList((1...30).map { Candidate(text: "name\($0)", note: "note") }, remark: "type a letter")
    let rows = CandidateTable(width: 40, height: 5, isStyled: false).rows(of: list)
    #expect(rows.count == 5)
    #expect(rows.suffix(2) == ["  … and 27 more", "  type a letter"])
  }

  @Test("Notes are faint when colours are on")
  func styledNotes() {
    let table = CandidateTable(width: 40, height: 10, isStyled: true)
    #expect(
      table.rows(of: CandidateList([Candidate(text: "run", note: "simulate")])) == ["  run  \u{1B}[2msimulate\u{1B}[0m"]
    )
  }

  @Test("Words alone stand in columns, to be read downwards")
  func grid() {
    let table = CandidateTable(width: 25, height: 10, isStyled: false)
    let words = ["expect", "help", "quit", "run", "set", "show", "vary"].map { Candidate(text: $0) }
    #expect(
      table.rows(of: CandidateList(words)) == ["  expect  run     vary", "  help    set", "  quit    show"])
  }

  @Test("A list that is too long says how many are missing", arguments: [1, 2, 5])
  func tooMany(height: Int) {
    let noted = (1...30).map { Candidate(text: "name\($0)", note: "note") }
    let rows = CandidateTable(width: 40, height: height, isStyled: false).rows(of: CandidateList(noted))
    #expect(rows.count == max(2, height))
    #expect(rows.last == "  … and \(30 - max(1, height - 1)) more")
  }

  @Test("A long list of words fills its rows before it is cut")
  func longGrid() {
    let words = (100...299).map { Candidate(text: "name\($0)") }
    let rows = CandidateTable(width: 40, height: 6, isStyled: false).rows(of: CandidateList(words))
    #expect(rows.count == 6)
    #expect(rows.first == "  name100  name105  name110  name115")
    #expect(rows.last == "  … and 180 more")
  }

  @Test("No row is wider than the terminal, however narrow that is", arguments: 1...45)
  func narrow(width: Int) {
    let candidates = [
      Candidate(text: "checkout.quality", note: "0…1  how smooth paying feels"),
      Candidate(text: "日本語日本語日本語日本語", note: ""),
    ]
    for list in [candidates, candidates.map { Candidate(text: $0.text) }] {
      let table = CandidateTable(width: width, height: 5, isStyled: false)
      for row in table.rows(of: CandidateList(list, remark: "type a letter to see more of them")) {
        #expect(DisplayWidth.columns(of: row) < max(8, width))
      }
    }
  }

  @Test("Control characters never reach the terminal: they are seen, as everywhere else")
  func control() {
    let table = CandidateTable(width: 40, height: 5, isStyled: false)
    let list = CandidateList([Candidate(text: "a\u{1B}[2J", note: "b\nc\u{7}")], remark: "d\u{1B}e")
    #expect(table.rows(of: list) == ["  a␛[2J  b c␇", "  d␛e"])
  }
}
