import Foundation
import Fuzzing

/// Tries inputs without end or as many as wanted, prints what is wrong with them, and survives what kills them.
///
/// Inputs are tried in a second process of the same program; where that one dies, the first goes on behind what killed it.
@main
struct Main {
  static func main() throws {
    let arguments = Arguments(CommandLine.arguments.dropFirst())
    if let name = arguments.text("--replay") { return try replay(name, arguments) }
    if let path = arguments.text("--input") { return try Worker().tryFile(path) }
    if let first = arguments.number("--from") { return try Worker().work(arguments.plan, from: first) }
    let faults = try Supervisor(arguments.plan, CommandLine.arguments).run()
    exit(faults == 0 ? 0 : 1)
  }

  /// Shows an input and tries it in this process, so that a debugger can look on.
  private static func replay(_ name: String, _ arguments: Arguments) throws {
    guard let input = arguments.plan.input(named: name) else { return say("there is no input \(name)") }
    say("\(input.kind.rawValue): \(input.pasteable)")
    try Worker().attempt(input, named: name)
  }
}

/// Says a line at once: whoever says it may die.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// What the call says.
struct Arguments {
  private let words: [String]

  init(_ words: some Sequence<String>) { self.words = Array(words) }

  func text(_ name: String) -> String? {
    words.firstIndex(of: name).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
  }

  func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

  var plan: FuzzPlan {
    FuzzPlan(
      lines: number("--lines") ?? 100_000, files: number("--files") ?? 2_000, seed: UInt64(number("--seed") ?? 1))
  }
}

/// Tries inputs in this process.
struct Worker {
  private let trial: Trial

  /// The most time of a processor that a line may take.
  private static let limit = Duration.seconds(2)
  /// The seconds after which an input is taken for one that never ends.
  private static let patience: UInt32 = 120
  /// The tries that a fault is made smaller in.
  private static let tries = 120

  init() throws {
    guard let trial = try Trial(limit: Self.limit) else { throw CocoaError(.fileNoSuchFile) }
    self.trial = trial
  }

  /// Tries all inputs of a plan from one on; says before each which one it is.
  func work(_ plan: FuzzPlan, from first: Int) throws {
    for index in first..<plan.count {
      say("at \(index)")
      attempt(plan.input(index), named: plan.name(of: index))
    }
  }

  /// Tries what is in a file whose ending is a kind of input.
  func tryFile(_ path: String) throws {
    let file = URL(fileURLWithPath: path)
    guard let kind = FuzzInput.Kind(rawValue: file.pathExtension) else { return }
    attempt(FuzzInput(kind, Array(try Data(contentsOf: file))), named: file.lastPathComponent)
  }

  /// Tries an input, and prints the smallest that shows the same fault, if it shows one.
  func attempt(_ input: FuzzInput, named name: String) {
    alarm(Self.patience)
    defer { alarm(0) }
    guard let fault = trial.fault(in: input) else { return }
    alarm(10 * Self.patience)
    let tries = input.bytes.count > 2_000 ? Self.tries / 4 : Self.tries
    var reduction = Reduction(tries: tries) { trial.fault(in: $0)?.kind == fault.kind }
    let smaller = reduction.smaller(input)
    say("fault \(name): \(fault.kind.rawValue)")
    say("  \((trial.fault(in: smaller) ?? fault).detail.replacing("\n", with: "⏎").prefix(400))")
    say("  \(smaller.kind.rawValue) \(smaller.pasteable)")
  }
}

/// Has another process try the inputs, and goes on where that one dies.
struct Supervisor {
  private let plan: FuzzPlan
  private let call: [String]

  /// The tries that an input which kills is made smaller in.
  private static let tries = 80

  init(_ plan: FuzzPlan, _ call: [String]) { (self.plan, self.call) = (plan, call) }

  /// Tries everything.
  ///
  /// - Returns: How many faults there were.
  func run() throws -> Int {
    let start = ContinuousClock.now
    var (next, faults) = (0, 0)
    while next < plan.count {
      var last = next - 1
      let signal = try child(["--from", "\(next)"]) { line in
        if let number = line.hasPrefix("at ") ? Int(line.dropFirst(3)) : nil {
          last = number
        } else {
          say(line)
          faults += line.hasPrefix("fault ") ? 1 : 0
        }
      }
      if let signal { faults += try mourn(max(last, next), signal) }
      next = signal == nil ? plan.count : max(last, next) + 1
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    say("\(plan.count) inputs in \(Int(seconds)) s, seed \(plan.seed): \(faults == 0 ? "no" : "\(faults)") faults")
    return faults
  }

  /// Says what killed the other process, as small as it can be.
  private func mourn(_ index: Int, _ signal: Int32) throws -> Int {
    let input = plan.input(index)
    say("fault \(plan.name(of: index)): \(Fault.Kind.death.rawValue)\n  signal \(signal)")
    // What never ends is not tried again and again.
    guard signal != SIGALRM else {
      say("  \(input.kind.rawValue) \(input.pasteable)")
      return 1
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(getpid())")
    var reduction = Reduction(tries: Self.tries) { smaller in
      let path = file.appendingPathExtension(smaller.kind.rawValue)
      defer { try? FileManager.default.removeItem(at: path) }
      guard (try? Data(smaller.bytes).write(to: path)) != nil else { return false }
      return (try? child(["--input", path.path]) { _ in }) == signal
    }
    say("  \(input.kind.rawValue) \(reduction.smaller(input).pasteable)")
    return 1
  }

  /// Starts this program again and hears its lines.
  ///
  /// - Returns: The signal that ended it, if one did.
  private func child(_ more: [String], _ hear: (String) -> Void) throws -> Int32? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = call.dropFirst() + more
    // What a dying program says about itself is long, and each try to make an input smaller would say it again.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    var rest = Data()
    while case let data = pipe.fileHandleForReading.availableData, !data.isEmpty {
      rest += data
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        hear(String(decoding: rest[..<end], as: UTF8.self))
        rest = Data(rest[rest.index(after: end)...])
      }
    }
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil
  }
}
