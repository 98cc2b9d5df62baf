import Testing

@testable import LineEditing

@Suite("The rest of an earlier line")
struct EarlierLineTests {
  private let earlier = ["set price 30 EUR", "set checkout.steps 2", "run", "set checkout.steps 3\nrun", "run 500"]

  private func suggestion(for line: String, certain: String? = nil) -> String? {
    var assistance = Assistance(suggest: { _ in certain })
    assistance.suggestsEarlierLines = true
    return assistance.suggestion(for: line, after: earlier)
  }

  @Test("The last line that begins so is suggested, up to its first line break")
  func last() {
    #expect(suggestion(for: "set ch") == "eckout.steps 3")
    #expect(suggestion(for: "set p") == "rice 30 EUR")
    #expect(suggestion(for: "ru") == "n 500")
    #expect(suggestion(for: "run 500") == nil && suggestion(for: "show") == nil)
  }

  @Test("What is certain is suggested where no earlier line goes on like that")
  func certain() {
    #expect(suggestion(for: "set c", certain: "heckout.") == "heckout.steps 3")
    #expect(suggestion(for: "set p", certain: "rom") == "rom")
    #expect(suggestion(for: "set ch", certain: "") == "eckout.steps 3")
  }

  @Test("Behind a blank, on an empty line, and where it is not wanted, nothing is suggested")
  func nothing() {
    #expect(suggestion(for: "set ") == nil && suggestion(for: "") == nil)
    #expect(Assistance.none.suggestion(for: "set ch", after: earlier) == nil)
  }
}
