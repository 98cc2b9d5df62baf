import JourneyLanguage
import Testing

@testable import Workshop

@Suite("Examples in messages")
struct ExampleTests {
  @Test(
    "A message shows the example that has most in common with the line",
    arguments: [
      ("compare a by", "such as: compare baseline now by conversion nps"),
      ("expect profit > 5% over", "such as: expect conversion > before over 20 seeds"),
      ("lever a.b \"x\" from 1", "such as: lever checkout.steps \"Steps to pay\" from 1 to 8"),
      ("set", "such as: set checkout.steps 3"),
      ("open", "such as: open five-stage"), ("expect error beyond", "such as: expect error \"beyond it\""),
    ])
  func examples(line: String, remedy: String) {
    #expect(complaint(line)?.remedy == remedy)
  }
}
