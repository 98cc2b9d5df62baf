import Foundation

/// The memory of the machine the program runs on.
enum MachineMemory {
  /// The memory that can be taken without swapping, in bytes.
  ///
  /// On Linux what the kernel reports as available, and no more than a container may have; elsewhere what the machine
  /// has, because programs there need not ask.
  static var available: Int {
    let machine = Int(clamping: ProcessInfo.processInfo.physicalMemory)
    let free = (try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8)).flatMap(availableBytes)
    let container = (try? String(contentsOfFile: "/sys/fs/cgroup/memory.max", encoding: .utf8)).flatMap {
      Int($0.filter { !$0.isWhitespace })
    }
    return min(free ?? machine, container ?? .max)
  }

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
