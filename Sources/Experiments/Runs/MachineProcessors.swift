import Foundation

/// The processors of the machine the program runs on.
enum MachineProcessors {
  /// How many there are for programs.
  static let count = ProcessInfo.processInfo.activeProcessorCount
}
