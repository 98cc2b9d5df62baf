import Testing

@testable import Experiments
@testable import Simulation

@Suite("Memory")
struct MemoryPlanTests {
  private let settings = RunSettings(customers: 1_000, replications: 8, steps: 4)
  private let population = 1_000 * CompiledJourney.bytesPerCustomer

  @Test("with room enough, threads are spread over replications")
  func roomEnough() throws {
    let plan = try MemoryPlan(settings, threads: 4, tallyBytes: 0, available: 1_000_000_000)
    #expect(plan.lanes == 4 && plan.workers == 1)
    let few = try MemoryPlan(
      RunSettings(customers: 1_000, replications: 2), threads: 7, tallyBytes: 0, available: 1_000_000_000)
    #expect(few.lanes == 2 && few.workers == 3)
    #expect(try MemoryPlan(settings, threads: -3, tallyBytes: 0, available: 1_000_000_000).lanes == 1)
  }

  @Test("with less room, fewer populations live side by side")
  func lessRoom() throws {
    let plan = try MemoryPlan(settings, threads: 4, tallyBytes: 0, available: population * 2 * 4 / 3 + 8)
    #expect(plan.lanes == 2 && plan.workers == 2)
  }

  @Test("without room the error says what is needed and what would fit")
  func noRoom() throws {
    let error = #expect(throws: ExperimentError.self) {
      try MemoryPlan(settings, threads: 4, tallyBytes: 100, available: population)
    }
    let usable = population / 4 * 3
    #expect(
      error
        == .memory(
          customers: 1_000, needed: population + 900, usable: usable,
          largest: (usable - 900) / CompiledJourney.bytesPerCustomer))
  }

  @Test("the customers that are said to fit do fit")
  func largestFits() throws {
    let huge = RunSettings(customers: RunSettings.customerLimit, replications: 3, steps: 52)
    do throws(ExperimentError) {
      _ = try MemoryPlan(huge, threads: 2, tallyBytes: 5_000, available: 1_000_000)
      Issue.record("a billion customers fit in a megabyte")
    } catch {
      guard case .memory(_, _, _, let largest) = error else {
        Issue.record("another error: \(error)")
        return
      }
      var fitting = huge
      fitting.customers = largest
      #expect(try MemoryPlan(fitting, threads: 2, tallyBytes: 5_000, available: 1_000_000).lanes == 1)
      #expect(error.message.contains("1 000 000 000 customers would need"))
      #expect(error.remedy.hasPrefix("say at most: "))
    }
  }

  @Test("tallies that do not fit are not the customers' fault")
  func tallies() throws {
    let error = #expect(throws: ExperimentError.self) {
      try MemoryPlan(
        RunSettings(customers: 1, replications: RunSettings.replicationLimit), threads: 1, tallyBytes: .max / 4,
        available: 1_000_000)
    }
    #expect(error?.remedy == "ask for fewer replications or fewer steps")
  }

  @Test("the machine's free memory is read where the kernel reports it")
  func machine() {
    #expect(MachineMemory.availableBytes(in: "MemTotal: 9 kB\nMemAvailable:   24166208 kB\n") == 24_166_208 * 1024)
    #expect(MachineMemory.availableBytes(in: "MemAvailable: lots") == nil)
    #expect(MachineMemory.availableBytes(in: "") == nil)
    #expect(MachineMemory.available > 0)
  }

  @Test("the control groups of a process, and those around them, limit its memory in either version")
  func groups() {
    #expect(
      MachineMemory.groupFiles(in: "0::/user/room") == [
        "/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/user/memory.max", "/sys/fs/cgroup/user/room/memory.max",
      ])
    #expect(
      MachineMemory.groupFiles(in: "5:devices:/a\n4:cpu,memory:/a\n3:cpu:/") == [
        "/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory/a/memory.limit_in_bytes",
      ])
    #expect(MachineMemory.groupFiles(in: "").isEmpty && MachineMemory.groupFiles(in: "what").isEmpty)
  }
}
