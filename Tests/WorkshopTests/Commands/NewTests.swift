import JourneyLanguage
import TestSupport
import Testing

@testable import Workshop

@Suite struct NewTests {
  @Test("What was changed becomes the plot of a lesson that can be understood as it is")
  func plot() throws {
    let folder = try TemporaryFolder()
    var bench = try Workbench()
    try bench.type("set checkout.steps 1")
    let claim = LessonSkeleton.Claim(
      metric: try bench.session.metric(Word("conversion", at: Place(columns: 0..<0, text: ""))), isMore: true,
      goal: "30%")
    let file = try folder.write(LessonSkeleton(state: bench.state, claim: claim).text, to: "a.journey")
    let script = try Script(file: file)
    var session = bench.session
    try session.rehearse(script, in: Surroundings())
    #expect(script.title == "… TITLE" && script.minutes == 10 && script.isInteractive)
    #expect(script.expectations.count == 1)
    #expect(LessonReview(script).remarks.isEmpty, "\(LessonReview(script).remarks)")
  }

  @Test("Where nothing was changed there is a beginning and an end, and a file is never written over")
  func bare() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/b.journey"
    var bench = try Workbench("cart")
    try bench.type("new lesson \(file)")
    let script = try Script(file: file)
    #expect(script.expectations.isEmpty && script.isInteractive)
    #expect(bench.complaint("new lesson \(file)").contains("there already"))
    #expect(bench.failure("new lesson")?.kind == .misunderstood)
  }
}
