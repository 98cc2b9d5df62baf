import Experiments
import JourneyLanguage
import Journeys
import Presentation
import Simulation

extension Session {
  /// Shows a result together with what it was made of.
  ///
  /// - Parameters:
  ///   - report: The result.
  ///   - command: The command that gave it.
  ///   - runs: What was run, at least one; values are counted in the last.
  ///   - tellsOrigins: Whether people are told on whose word the values are.
  mutating func present(
    _ report: any Report, of command: String, _ runs: [RunResult], tellsOrigins: Bool = false,
    in surroundings: Surroundings
  ) throws(Diagnostic) {
    guard let last = runs.last else { return try present(report, in: surroundings) }
    try present(
      report, of: command, last.variant, last.settings, digest: Fingerprint.text(of: runs),
      tellsOrigins: tellsOrigins, in: surroundings)
  }

  /// Shows a result together with what it was made of, where somebody asks for that.
  ///
  /// - Parameter digest: The fingerprint of everything that happened; of what the result says where no more was kept.
  mutating func present(
    _ report: any Report, of command: String, _ variant: Variant, _ settings: RunSettings,
    digest: @autoclosure () -> String? = nil, tellsOrigins: Bool = true, in surroundings: Surroundings
  ) throws(Diagnostic) {
    let forms = forms
    guard forms.contains(.json) || (tellsOrigins && !forms.allSatisfy(\.isForPrograms)) else {
      return try present(report, in: surroundings)
    }
    let digest = digest() ?? Fingerprint.text(of: report.text(in: .csv, style: Style()))
    let manifest = manifest(of: command, variant, settings, digest: digest)
    try present(RecordedReport(report, manifest, tellsOrigins: tellsOrigins), in: surroundings)
  }

  private func manifest(of command: String, _ variant: Variant, _ settings: RunSettings, digest: String) -> Manifest {
    let assumptions = variant.assumptions.filter { !$0.isOff }
    func count(_ origin: Assumption.Origin) -> Int { assumptions.count { $0.origin == origin } }
    return Manifest(
      version: ProgramVersion.text, journey: state.journey.name,
      journeyDigest: Fingerprint.text(of: JourneyPrinter.text(of: state.journey)),
      script: SavedSession.text(of: state), command: command, seed: settings.seed, customers: settings.customers,
      replications: settings.replications, steps: settings.steps,
      values: Manifest.Origins(
        measured: count(.measured), calibrated: count(.calibrated), judgement: count(.judgement), set: count(.set)),
      digest: digest)
  }
}

/// The version of the program.
public enum ProgramVersion {
  /// The version as people write it.
  public static let text = "0.3.0"
}
