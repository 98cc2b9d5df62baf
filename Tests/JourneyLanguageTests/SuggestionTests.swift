import JourneyLanguage
import Testing

@Suite("What may have been meant")
struct SuggestionTests {
  private let names = [
    "checkout.quality", "checkout.steps", "search.relevance", "shipping.cost", "support.quality", "price",
    "consideration->checkout",
  ]

  @Test(
    "By typo or by tail; nothing when nothing is near",
    arguments: [
      ("chekout.quality", ["checkout.quality"]), ("Checkout.Qualty", ["checkout.quality"]),
      ("quality", ["checkout.quality", "support.quality"]), ("steps", ["checkout.steps"]),
      ("shiping.cost", ["shipping.cost"]),
      ("relevanse", ["search.relevance"]), ("prcie", ["price"]),
      ("consideration->chekout", ["consideration->checkout"]),
      ("zebra", []), ("", []), ("x", []), (String(repeating: "x", count: 5_000), []), ("旅", []),
    ] as [(String, [String])])
  func names(typed: String, expected: [String]) {
    #expect(Suggestion.names(near: typed, among: names) == expected)
    #expect(Suggestion.name(near: typed, among: names) == (expected.count == 1 ? expected[0] : nil))
  }

  @Test("Three at the most")
  func three() {
    #expect(Suggestion.names(near: "a.q", among: ["a.r", "a.s", "a.t", "a.u"]).count == 3)
    #expect(Suggestion.question(["a", "b", "c"]) == "did you mean a, b or c?")
    #expect(Suggestion.question([]) == nil)
  }
}
