import Foundation
import Simulation

/// How many populations can live side by side in the memory there is.
struct MemoryPlan: Equatable {
  /// The number of populations that are simulated at the same time.
  let lanes: Int
  /// The number of threads for each of them.
  let workers: Int

  /// Plans a run whose settings are in their ranges.
  ///
  /// - Parameters:
  ///   - settings: How large the run is.
  ///   - threads: How many threads it may use.
  ///   - tallyBytes: What the tally of one population takes.
  ///   - available: The memory that is free, in bytes; three quarters of it may be used.
  /// - Throws: ``ExperimentError/memory(customers:needed:usable:largest:)`` where not even one population fits.
  init(_ settings: RunSettings, threads: Int, tallyBytes: Int, available: Int) throws(ExperimentError) {
    let usable = available / 4 * 3
    let population = settings.customers * CompiledJourney.bytesPerCustomer
    // All tallies are kept, and each population at work has one more under way.
    let kept = settings.replications.saturatedTimes(tallyBytes)
    let each = population + tallyBytes
    let room = usable > kept ? usable - kept : 0
    let fitting = room / max(1, each)
    guard fitting > 0 else {
      throw .memory(
        customers: settings.customers, needed: kept.saturatedPlus(each), usable: usable,
        largest: max(0, room - tallyBytes) / CompiledJourney.bytesPerCustomer)
    }
    lanes = min(max(1, threads), settings.replications, fitting)
    workers = max(1, threads / lanes)
  }

  /// What the tally of one population takes, in bytes, or a little more.
  static func tallyBytes(stages: Int, paths: Int, touchpoints: Int, channels: Int, segments: Int, steps: Int) -> Int {
    let word = MemoryLayout<Int>.size
    let rows = (steps + 1) * ((stages + channels) * word + 128)
    // By age: first purchases, losses, those who remain, those who are seen, and margins of two words.
    let ages = (steps + 1) * 6 * word
    let each = (2 * stages + paths + channels) * word + ages + touchpoints * 14 * word + 1024
    return rows + max(1, segments) * each
  }
}

extension Int {
  /// The product, or the largest number where it would be beyond.
  func saturatedTimes(_ other: Int) -> Int {
    let (product, isBeyond) = multipliedReportingOverflow(by: other)
    return isBeyond ? .max : product
  }

  /// The sum, or the largest number where it would be beyond.
  func saturatedPlus(_ other: Int) -> Int {
    let (sum, isBeyond) = addingReportingOverflow(other)
    return isBeyond ? .max : sum
  }
}

/// The memory of the machine the program runs on.
enum MachineMemory {
  /// The memory that can be taken without swapping, in bytes.
  ///
  /// On Linux what the kernel reports as available, and no more than the control groups of the process and its own limit
  /// (`ulimit -v`) leave; elsewhere what the machine has, because programs there need not ask.
  static var available: Int {
    let machine = Int(clamping: ProcessInfo.processInfo.physicalMemory)
    let free = text(of: "/proc/meminfo").flatMap(availableBytes)
    let groups = text(of: "/proc/self/cgroup").map(groupFiles) ?? []
    let limits = groups.compactMap { number(in: $0) }
    return ([free ?? machine, addressSpace] + limits).min() ?? machine
  }

  /// What the limit of the process leaves of its address space, in bytes.
  private static var addressSpace: Int {
    var limit = rlimit()
    #if os(Linux)
      let resource = __rlimit_resource_t(RLIMIT_AS.rawValue)
    #else
      let resource = RLIMIT_AS
    #endif
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < UInt64(Int.max) else { return .max }
    let pages = text(of: "/proc/self/statm")?.split(separator: " ").first.flatMap { Int($0) } ?? 0
    return max(0, Int(limit.rlim_cur) - pages.saturatedTimes(Int(getpagesize())))
  }

  /// The files that say how much the control groups of a process may have, from a text such as `/proc/self/cgroup`: those
  /// of its own group and of all around it, in either version.
  static func groupFiles(in text: String) -> [String] {
    text.split(separator: "\n").flatMap { line -> [String] in
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return [] }
      let isUnified = parts[1].isEmpty
      guard isUnified || parts[1].split(separator: ",").contains("memory") else { return [] }
      let (root, file) =
        isUnified ? ("/sys/fs/cgroup", "memory.max") : ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")
      let names = parts[2].split(separator: "/")
      return (0...names.count).map { ([root] + names.prefix($0).map(String.init) + [file]).joined(separator: "/") }
    }
  }

  private static func number(in file: String) -> Int? { text(of: file).flatMap { Int($0.filter { !$0.isWhitespace }) } }

  private static func text(of file: String) -> String? { try? String(contentsOfFile: file, encoding: .utf8) }

  /// The value of `MemAvailable` in bytes, from a text such as `/proc/meminfo`, which counts in kibibytes.
  static func availableBytes(in text: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix("MemAvailable:") {
      let words = line.split(separator: " ")
      guard words.count >= 2, let kibibytes = Int(words[1]) else { return nil }
      return kibibytes.saturatedTimes(1024)
    }
    return nil
  }
}

/// The processors of the machine the program runs on.
enum MachineProcessors {
  static let count = ProcessInfo.processInfo.activeProcessorCount
}
