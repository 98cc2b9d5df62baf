import Testing

extension OnATerminal {
  /// A run that nobody interrupts in time keeps a processor from all tests beside it, so it stands among these.
  @Suite struct InterruptedCallTests {
    @Test("Control-C ends a run with what there is")
    func interrupt() async throws {
      let ending = try await JourneyCall.interrupt(
        "\(JourneyCall.quickRun); \(JourneyCall.endlessRun)", after: "conversion")
      #expect(ending.code == 130)
      #expect(ending.output.contains("satisfaction"))
      #expect(ending.errors.contains("stopped"))
    }
  }
}
