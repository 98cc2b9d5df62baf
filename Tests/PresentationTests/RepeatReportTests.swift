import Testing

@testable import Presentation

@Suite("Saved results, made again")
struct RepeatReportTests {
  private static let manifest = Manifest(
    version: "1.0", journey: "shop", journeyDigest: "0a", script: "seed 1", command: "run", seed: .max, customers: 10,
    replications: 2, steps: 52, values: .init(measured: 1, calibrated: 0, judgement: 31, set: 2), digest: "ff")

  private static func line(_ manifest: Manifest = manifest, mean: Double = 0.25) throws -> SavedResult {
    let report = RecordedReport(Mean(mean: mean), manifest)
    return try SavedResult(line: report.text(in: .json, style: Style()))
  }

  /// A result that is one number.
  private struct Mean: Report {
    let mean: Double
    func blocks(for mode: OutputMode) -> [Block] { [.paragraph("a mean")] }
    var record: Record { Record("mean", ["mean": .number(mean)]) }
  }

  @Test("A manifest comes back as it was written, every digit of it")
  func identity() throws {
    #expect(try Self.line().manifest == Self.manifest)
    #expect(try Self.line().differences(from: try Self.line()).isEmpty)
  }

  @Test("What differs is named")
  func differences() throws {
    var other = Self.manifest
    other.seed -= 1
    #expect(
      try Self.line().differences(from: try Self.line(other, mean: 0.5)) == [
        "seed: 18446744073709551615 in the file, 18446744073709551614 now", "mean: 0.25 in the file, 0.5 now",
      ])
    other = Self.manifest
    other.values.set = 3
    #expect(try Self.line().differences(from: try Self.line(other)) == ["what the manifest says of itself"])
  }

  @Test("What is no result is refused", arguments: ["", "7", "[]", "{", "nothing", "{\"manifest\":{\"seed\":1}}"])
  func refused(line: String) {
    #expect(throws: SavedResult.Refusal.unreadable) { try SavedResult(line: line) }
  }

  @Test("Other objects have no manifest")
  func bare() {
    #expect(throws: SavedResult.Refusal.withoutManifest) { try SavedResult(line: "{\"result\":\"note\"}") }
  }

  @Test("The line about values is for people, and only where it is wanted")
  func origins() {
    let sentence = "model: 31 of 34 values are judgement, 2 set by you (show assumptions)"
    for mode in [OutputMode.table, .plain, .markdown] {
      #expect(
        RecordedReport(Mean(mean: 1), Self.manifest, tellsOrigins: true).text(in: mode, style: Style())
          == "a mean\n\n\(sentence)\n")
      #expect(RecordedReport(Mean(mean: 1), Self.manifest).text(in: mode, style: Style()) == "a mean\n")
    }
    #expect(
      RecordedReport(Mean(mean: 1), Self.manifest, tellsOrigins: true).text(in: .csv, style: Style()).isEmpty)
  }

  @Test("What does not come out the same is told line by line")
  func table() {
    let report = TableReport.repeated(
      [
        (line: 1, command: "run", differences: []),
        (line: 3, command: "compare a b", differences: ["seed: 1 in the file, 2 now"]),
      ], of: "a.json")
    #expect(
      report.text(in: .table, style: Style())
        == """
        a.json, made again
        1 of 2 results are not the same:

        line 3: compare a b
        · seed: 1 in the file, 2 now

        """)
    #expect(
      report.text(in: .csv, style: Style())
        == "line,command,same,differences\n1,run,yes,\n3,compare a b,no,\"seed: 1 in the file, 2 now\"\n")
    #expect(
      report.text(in: .json, style: Style())
        == #"{"file":"a.json","result":"repeat","rows":[{"command":"run","differences":[],"line":1,"same":true},"#
        + #"{"command":"compare a b","differences":["seed: 1 in the file, 2 now"],"line":3,"same":false}],"#
        + #""same":false}"# + "\n")
  }
}
