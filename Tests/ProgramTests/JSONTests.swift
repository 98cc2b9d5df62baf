import Foundation
import TestSupport
import Testing

@Suite("Results for programs")
struct JSONTests {
  /// A run, as far as every reader may rely on it.
  private struct Run: Decodable {
    struct Metric: Decodable {
      let mean: Double?
      let low: Double?
      let high: Double?
      let unit: String
    }

    struct Stage: Decodable {
      let name: String
      let reached: Double
      let left: [String: Double]
    }

    let result: String
    let journey: String
    let strategy: String
    let seed: UInt64
    let customers: Int
    let replications: Int
    let steps: Int
    let step: String
    let metrics: [String: Metric]
    let stages: [Stage]
  }

  private struct Comparison: Decodable {
    struct Row: Decodable {
      let strategy: String
      let against: String
      let metric: String
      let difference: Double
      let low: Double
      let high: Double
      let verdict: String
      let noiseCut: Double?
    }

    let result: String
    let seed: UInt64
    let rows: [Row]
  }

  private struct Mistake: Decodable {
    let result: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
    let suggestion: String?
  }

  @Test("A run is one object on one line")
  func run() async throws {
    let ending = try await JourneyCall.run("-c", JourneyCall.quickRun, "--mode", "json", "--seed", "7")
    #expect(ending.code == 0)
    #expect(ending.lines.count == 1)
    let run = try JSONDecoder().decode(Run.self, from: Data(ending.output.utf8))
    #expect(run.result == "run")
    #expect(run.journey == "five-stage")
    #expect(run.strategy == "baseline")
    #expect(run.seed == 7)
    #expect(run.customers == 200)
    #expect(run.replications == 3)
    #expect(run.steps == 52)
    #expect(run.step == "week")
    let conversion = try #require(run.metrics["conversion"])
    #expect(conversion.unit == "share")
    let (low, mean, high) = (try #require(conversion.low), try #require(conversion.mean), try #require(conversion.high))
    #expect(0 <= low && low <= mean && mean <= high && high <= 1)
    #expect(run.stages.contains { $0.name == "consideration" && $0.reached > 0 && !$0.left.isEmpty })
  }

  @Test("A comparison is one object, with a row for each difference")
  func compare() async throws {
    let ending = try await JourneyCall.run(
      "-c", "strategy short; set checkout.steps 1; compare baseline short by conversion 500 customers replications 4",
      "--mode", "json")
    #expect(ending.code == 0)
    let last = try #require(ending.lines.last)
    let comparison = try JSONDecoder().decode(Comparison.self, from: Data(last.utf8))
    #expect(comparison.result == "compare")
    let row = try #require(comparison.rows.first)
    #expect(row.strategy == "short")
    #expect(row.against == "baseline")
    #expect(row.metric == "conversion")
    #expect(row.low <= row.difference && row.difference <= row.high)
  }

  @Test("The same seed gives the same bytes, whatever the number of threads, the folder and the day")
  func sameBytes() async throws {
    let commands =
      "set checkout.steps 2; \(JourneyCall.quickRun); keep as short; compare baseline short 200 customers replications 3"
    let first = try await JourneyCall.run("-c", commands, "--mode", "json", "--seed", "42", "--threads", "1")
    #expect(first.code == 0)
    for threads in ["2", "3", "7"] {
      let other = try await JourneyCall.run(
        "-c", commands, "--mode", "json", "--seed", "42", "--threads", threads, folder: "/")
      #expect(other.output == first.output, "with \(threads) threads")
    }
    let luckier = try await JourneyCall.run("-c", commands, "--mode", "json", "--seed", "43")
    #expect(luckier.output != first.output)
  }

  @Test("A mistake is an object on stdout, and words on stderr")
  func mistake() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# nothing\nset checkout.stps 2\n", to: "wrong.journey")
    let ending = try await JourneyCall.run("wrong.journey", "--mode", "json", folder: folder.path)
    #expect(ending.code == 2)
    #expect(ending.lines.count == 1)
    let mistake = try JSONDecoder().decode(Mistake.self, from: Data(ending.output.utf8))
    #expect(mistake.result == "error")
    #expect(mistake.file == "wrong.journey")
    #expect(mistake.line == 2)
    #expect(mistake.column == 5)
    #expect(mistake.suggestion == "checkout.steps")
    #expect(ending.errors.hasPrefix("wrong.journey:2:5: "))
  }

  @Test("An expectation that is not met is an object too")
  func missed() async throws {
    let ending = try await JourneyCall.run(
      "-c", "\(JourneyCall.quickRun); expect conversion > 99%", "--mode", "json")
    #expect(ending.code == 1)
    let last = try #require(ending.lines.last)
    let mistake = try JSONDecoder().decode(Mistake.self, from: Data(last.utf8))
    #expect(mistake.result == "error")
  }
}
