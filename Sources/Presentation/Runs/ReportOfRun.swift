/// A report that looks into the last run.
public protocol ReportOfRun: Report {
  /// What was run.
  var header: RunHeader { get }
}

extension FunnelReport: ReportOfRun {}
extension GapsReport: ReportOfRun {}
extension MoneyReport: ReportOfRun {}
extension SegmentsReport: ReportOfRun {}
extension AwarenessReport: ReportOfRun {}
extension RecoveryReport: ReportOfRun {}
extension MetricReport: ReportOfRun {}
