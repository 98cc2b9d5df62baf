import JourneyLanguage
import Testing

@testable import Workshop

@Suite("What could be better in a lesson") struct LessonReviewTests {
  private func remarks(_ text: String) throws -> [String] {
    LessonReview(try Script(SourceText(text))).remarks.map { "\($0.place?.line ?? 0): \($0.words)" }
  }

  private static let good = """
    lesson "A"
    takes 5 minutes
    run
    expect conversion > 1%
    pause
    ask leak "?"
      choose a | b
      right a "Yes."
      wrong b "No."
    ask open "?"

    """

  @Test("A lesson that is good needs no remark")
  func good() throws { #expect(try remarks(Self.good).isEmpty) }

  @Test(
    "What is unclear, never reached or never expected is told",
    arguments: [
      ("quit\n> more\n", "12: this is never reached"),
      ("run\n", "11: nothing is expected"),
      ("predict nps \"?\"\n", "11: the guess of nps is never revealed"),
      ("strategy a\n", "11: a is never compared"),
      ("ask c \"?\"\nchoose a | b\nright a \"Yes.\"\n", "11: who answers “b” reads nothing"),
      ("try \"B\"\nuntil nps > 1\nanswer\nrun\nend\nend\n", "11: two hints"),
      (String(repeating: "> line\n", count: 13), "11: 13 lines are read here"),
    ])
  func told(more: String, remark: String) throws {
    let remarks = try remarks(Self.good + more)
    #expect(remarks.contains { $0.hasPrefix(remark) }, "\(remarks)")
  }

  @Test("A file that is hardly a lesson gets a remark for all that is missing")
  func bare() throws { #expect(try remarks("set price 30\n").count == 4) }
}
