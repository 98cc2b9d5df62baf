public import Experiments
import Journeys

/// Whether results hang on the step, the horizon or the size of a run.
public struct ConvergenceReport: Report {
  private typealias Trial = Convergence.Trial

  private let convergence: Convergence
  private let metrics: [Metric]
  private let header: RunHeader
  private let run: RunResult

  /// Reports what changes; nothing where nothing was run.
  public init?(_ convergence: Convergence, by metrics: [Metric]) {
    guard let run = convergence.run else { return nil }
    self.convergence = convergence
    self.run = run
    header = RunHeader(run)
    self.metrics = metrics.filter { run.estimate(of: $0) != nil }
  }

  /// The table, what in it is more than luck, and how to read it.
  public func blocks(for mode: OutputMode) -> [Block] {
    header.blocks + [.table(table), verdict].compactMap(\.self)
      + Block.notes(
        stopped, horizon,
        "“≈” is within luck, of all that is told here together. Finer steps: each \(header.step.rawValue) is lived in "
          + "\(convergence.parts) parts, and stays last as long on average.")
  }

  /// Each metric with its change in each trial.
  public var record: Record {
    let rows = metrics.flatMap { metric in
      convergence.trials.compactMap { trial in convergence.change(of: metric, in: trial).map { (trial, $0) } }
    }
    return Record(
      "check", ["seed": .whole(header.seed), "parts": .count(convergence.parts)],
      rows.recordTable([
        "metric": { .text($0.1.metric.name) }, "trial": { .text($0.0.rawValue) },
        "asked": { .number($0.1.before.mean) }, "mean": { .number($0.1.after.mean) },
        "difference": { .number($0.1.difference.mean) }, "low": { .number($0.1.difference.low) },
        "high": { .number($0.1.difference.high) }, "luck": { .flag(!$0.1.isBeyondLuck) },
        .spreadsheet("unit"): { .text($0.1.unit.rawValue) },
      ]))
  }

  private var table: Table {
    let trials = convergence.trials.map { trial in
      Cells<Metric>.number(trial.rawValue, importance: trial == .finer ? 8 : 6) { metric in
        guard let row = convergence.change(of: metric, in: trial) else { return .empty }
        let mark = row.isWithheld ? "≈ " : ""
        return .number(
          mark + header.figures.differenceWithBand(row.difference, row.unit),
          tone: !row.isBeyondLuck ? .dim : trial == .longer ? .plain : .worse,
          brief: mark + header.figures.difference(row.difference, row.unit))
      }
    }
    return metrics.table(
      [
        .text("outcome", importance: 9) { .text($0.name) },
        .number("as asked", importance: 7) { metric in
          .number(run.estimate(of: metric).map { header.figures.text($0, metric.unit) } ?? "–")
        },
      ] + trials)
  }

  /// What finer steps and more people change by more than luck: it should be nothing.
  private var verdict: Block? {
    let asked = [Trial.finer, .larger].filter(convergence.trials.contains)
    guard !asked.isEmpty else { return nil }
    let found = asked.compactMap { trial in
      let changes = beyondLuck(in: trial).map { "\($0.metric.name) by \(change($0))" }
      return changes.isEmpty ? nil : "\(trial.words) change \(WordList.text(changes))"
    }
    guard !found.isEmpty else {
      let sentence =
        asked.count > 1
        ? "Neither finer steps nor more people change anything by more than luck."
        : "\(asked[0].words.capitalisedFirst) change nothing by more than luck."
      return .paragraph(sentence, tone: .better)
    }
    return .paragraph(
      found.joined(separator: "; ").capitalisedFirst + ": take these figures for no surer than that.", tone: .worse)
  }

  /// How many trials were done, where somebody stopped it.
  public var stoppedAfter: String? {
    let (done, all) = (convergence.trials.count, Trial.allCases.count)
    return done < all ? "\(done) of \(all) trials" : nil
  }

  /// What was not done because somebody stopped it.
  private var stopped: String? {
    let missing = Trial.allCases.filter { !convergence.trials.contains($0) }.map(\.rawValue)
    return missing.isEmpty ? nil : "Stopped before: \(WordList.text(missing))."
  }

  /// What is told for this horizon alone.
  private var horizon: String? {
    let names = beyondLuck(in: .longer).map(\.metric.name)
    guard !names.isEmpty else { return nil }
    return "\(WordList.text(names)) \(names.count == 1 ? "is" : "are") told for "
      + "\(Count.text(header.steps, header.step.rawValue)): twice as long a run answers another question."
  }

  private func beyondLuck(in trial: Trial) -> [Comparison.Row] {
    metrics.compactMap { convergence.change(of: $0, in: trial) }.filter(\.isBeyondLuck)
  }

  /// A change, and what part it is of what was there where that can be said.
  private func change(_ row: Comparison.Row) -> String {
    let text = header.figures.differenceWithBand(row.difference, row.unit)
    guard row.unit == .money || row.unit == .count, row.before.mean != 0 else { return text }
    let part = row.difference.mean / row.before.mean.magnitude
    return text + " (\(header.figures.signed(part, .share, places: 1))%)"
  }
}

extension Comparison.Row {
  /// Whether it is more than luck does among all that is compared.
  fileprivate var isBeyondLuck: Bool { ![.same, .tooClose].contains(verdict) }
}

extension Convergence.Trial {
  /// What does it, as the beginning of a sentence.
  fileprivate var words: String { self == .larger ? "twice as many people" : rawValue }
}
