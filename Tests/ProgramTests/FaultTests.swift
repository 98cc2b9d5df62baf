#if os(Linux)
  import Foundation
  import PseudoTerminals
  import TestSupport
  import Testing
  import Workshop

  @testable import journey

  /// Fault injection: what the program meets when calls of the system fail below it; see `Tests/FaultInjection`.
  private struct Faults {
    enum Kind: String, CaseIterable {
      /// One call fails.
      case fail
      /// From one call on there is no room, and that call tears.
      case full
      /// The program is killed at the call, which tears.
      case kill
    }

    let folder: TemporaryFolder
    private let log: TemporaryFolder

    init() throws {
      (folder, log) = (try TemporaryFolder(), try TemporaryFolder())
    }

    /// What a program is to find in its environment so that a fault happens.
    func environment(_ fault: String = "none") -> [String: String] {
      let library = URL(fileURLWithPath: JourneyCall.path).deletingLastPathComponent().path + "/libFaultInjection.so"
      return ["LD_PRELOAD": library, "FAULT": fault, "FAULT_FOLDER": folder.path, "FAULT_LOG": log.file("log")]
    }

    /// How many calls were made that might have failed.
    var calls: Int { log.text(of: "log")?.utf8.count ?? 0 }
  }

  @Suite("Files when the system fails at any call")
  struct FaultTests {
    /// What a call of the program leaves that met a fault.
    private struct Outcome {
      let kind: Faults.Kind
      let ending: Ending
      let text: String?
      let names: [String]
      let place: Comment
    }

    /// What a call of the program leaves in a file, without a fault and with each kind of fault at each of its calls.
    private func outcomes(of commands: String, in file: String, before: String) async throws -> (
      after: String, all: [Outcome]
    ) {
      let faultless = try Faults()
      try faultless.folder.write(before, to: file)
      let good = try await JourneyCall.run(
        "-c", commands, environment: faultless.environment(), folder: faultless.folder.path)
      #expect(good.code == 0, "\(good.errors)")
      #expect(faultless.calls > 0, "no call was counted: is the library there?")
      var outcomes: [Outcome] = []
      for kind in Faults.Kind.allCases {
        for call in 1...max(1, faultless.calls) {
          let faults = try Faults()
          try faults.folder.write(before, to: file)
          let ending = try await JourneyCall.run(
            "-c", commands, environment: faults.environment("\(kind.rawValue):\(call)"), folder: faults.folder.path)
          outcomes.append(
            Outcome(
              kind: kind, ending: ending, text: faults.folder.text(of: file), names: faults.folder.contents,
              place: "\(kind) \(call)"))
        }
      }
      return (try #require(faultless.folder.text(of: file)), outcomes)
    }

    @Test("A saved session is the old one or the new one, and the program says which")
    func save() async throws {
      let earlier = try Faults().folder
      _ = try await JourneyCall.run("-c", "set price 30 EUR; save s.journey", folder: earlier.path)
      let before = try #require(earlier.text(of: "s.journey"))
      let (after, all) = try await outcomes(
        of: "set checkout.steps 2; save s.journey", in: "s.journey", before: before)
      for outcome in all {
        #expect(outcome.text == before || outcome.text == after, outcome.place)
        guard outcome.kind != .kill else { continue }
        #expect(outcome.ending.code == (outcome.text == after ? 0 : 3), outcome.place)
        #expect(outcome.names == ["s.journey"], outcome.place)
      }
    }

    @Test("A file of results holds whole ones, behind what was there before")
    func output() async throws {
      let before = "what was there before\n"
      let first = try await JourneyCall.run("-c", "mode csv; show levers").output
      let (after, all) = try await outcomes(
        of: "output r.csv add; show levers; show parameters", in: "r.csv", before: before)
      for outcome in all {
        let text = try #require(outcome.text)
        guard outcome.kind != .kill else {
          #expect(after.hasPrefix(text) && text.hasPrefix(before), outcome.place)
          continue
        }
        #expect([before, before + first, after].contains(text), outcome.place)
        #expect(outcome.ending.code == (text == after ? 0 : 3), outcome.place)
      }
    }
  }

  extension OnATerminal {
    @Suite("A session when the system fails at any call")
    struct SessionFaultTests {
      private static let commands = [
        "set checkout.steps 2", "strategy fast", "set price 30 EUR", "set checkout.steps 3",
      ]

      /// The state after so many commands, as it is saved.
      private static func states() async throws -> [String] {
        var states: [String] = []
        for count in 0...commands.count {
          let folder = try TemporaryFolder()
          let line = (commands.prefix(count) + ["save \(folder.file("s"))"]).joined(separator: "; ")
          let ending = try await JourneyCall.run("-c", line)
          #expect(ending.code == 0, "\(ending.errors)")
          states.append(try #require(folder.text(of: "s")))
        }
        return states
      }

      /// Types all commands, one after the other, until the program dies.
      ///
      /// - Returns: How many were finished, and all that was shown.
      private static func session(_ faults: Faults, _ fault: String) throws -> (finished: Int, shown: String) {
        let shell = try Shell(
          environment: faults.environment(fault).merging(["JOURNEY_HISTORY": faults.folder.file("history")]) { $1 })
        var finished = 0
        for command in commands {
          guard (try? shell.enter(command)) != nil, (try? shell.waitForPrompt()) != nil else { break }
          finished += 1
        }
        shell.terminal.send(signal: SIGKILL)
        _ = try? shell.terminal.finish()
        return (finished, shell.terminal.plainTranscript)
      }

      /// The number of the state that is left when a program dies, in a run with a fault, and what was told of it.
      private static func left(
        by fault: String, _ states: [String]
      ) async throws -> (state: Int, finished: Int, isTold: Bool) {
        let faults = try Faults()
        let (finished, shown) = try session(faults, fault)
        let history = (faults.folder.text(of: "history") ?? "").split(separator: "\n").map(String.init)
        // The last line may be half of one where the program died in it.
        #expect(history.dropLast(fault.hasPrefix("kill") ? 1 : 0).allSatisfy(commands.contains), "\(fault): \(history)")
        let words = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isTold = words.contains("cannot be kept in case the program dies")
        let all = SessionJournal.left(in: faults.folder.file("sessions"))
        #expect(all.count <= 1, "\(fault)")
        guard let left = all.first else { return (0, finished, isTold) }
        let copy = faults.folder.file("copy")
        let ending = try await JourneyCall.run("-c", "read \(left.path); save \(copy)")
        #expect(ending.code == 0, "\(fault): \(ending.errors)")
        let text = try #require(faults.folder.text(of: "copy"))
        let state = try #require(states.lastIndex(of: text), "\(fault): a state that never was:\n\(text)")
        return (state, finished, isTold)
      }

      @Test(
        "What is left is the state after the last command that was kept, and never another",
        arguments: Faults.Kind.allCases)
      fileprivate func journal(kind: Faults.Kind) async throws {
        let states = try await Self.states()
        let faultless = try Faults()
        #expect(try Self.session(faultless, "none").finished == Self.commands.count)
        for call in 1...max(1, faultless.calls) {
          let (state, finished, isTold) = try await Self.left(by: "\(kind.rawValue):\(call)", states)
          let isExpected =
            switch kind {
            case .kill: state == finished || state == finished + 1
            case .fail: state == finished || (isTold && state == finished - 1)
            case .full: state == finished || isTold
            }
          #expect(isExpected, "\(kind) \(call): \(state) of \(finished)")
        }
      }

      @Test(
        "A disk that is full after any number of bytes leaves a state that was, and says that no later one is kept",
        arguments: 0..<SeededGenerator.rounds(usually: 6))
      func fullDisk(round: Int) async throws {
        var luck = SeededGenerator(seed: UInt64(round))
        let bytes = Int.random(in: 0..<24_000, using: &luck)
        let (state, finished, isTold) = try await Self.left(by: "bytes:\(bytes)", Self.states())
        #expect(state == finished || isTold, "\(bytes) bytes: \(state) of \(finished)")
      }
    }
  }
#endif
