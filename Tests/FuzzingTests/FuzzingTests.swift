import Fuzzing
import Testing

/// A few of the inputs that `scripts/fuzz` tries.
@Suite struct FuzzingTests {
  @Test("Whatever is typed, played, made again, recalled or completed, nothing dies and nothing is half done")
  func inputs() async {
    // In a process of its own, whose present folder is another one.
    await #expect(processExitsWith: .success) {
      let trial = try #require(try Trial())
      let plan = FuzzPlan(lines: 1_500, files: 60, seed: 1)
      for index in 0..<plan.count {
        let (name, input) = (plan.name(of: index), plan.input(index))
        guard let fault = trial.fault(in: input) else { continue }
        var reduction = Reduction(tries: 200) { trial.fault(in: $0)?.kind == fault.kind }
        let smaller = reduction.smaller(input)
        Issue.record("\(name): \(fault.kind.rawValue): \(fault.detail)\n\(smaller.pasteable)")
      }
    }
  }

  @Test("The same seed and number make the same input")
  func repeatability() {
    let plans = (FuzzPlan(lines: 500, files: 20, seed: 7), FuzzPlan(lines: 5_000, files: 100, seed: 7))
    let index = plans.0.count - 1
    let name = plans.0.name(of: index)
    #expect(plans.0.input(index) == plans.1.input(named: name))
    #expect(plans.0.input(index) != FuzzPlan(lines: 500, files: 20, seed: 8).input(named: name))
  }

  @Test("An input is made smaller as long as it shows the same")
  func reduction() {
    var reduction = Reduction(tries: 500) { $0.text.contains("x2") && $0.text.contains("run") }
    let input = FuzzInput(.lines, "open cart\nset price x2 ; show\nundo\nrun 20 customers seed 3")
    let smaller = reduction.smaller(input)
    #expect(smaller.bytes.count <= 6, "\(smaller.text)")
  }
}
