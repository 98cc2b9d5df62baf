import TestSupport
import Testing

@Suite("Calling the program")
struct CallTests {
  @Test("Commands given with -c are carried out in their order")
  func commands() async throws {
    let ending = try await JourneyCall.run(
      "-c", "set checkout.steps 2; \(JourneyCall.quickRun)\nshow changed", "--mode", "plain")
    #expect(ending.code == 0)
    #expect(ending.errors.isEmpty)
    let run = try #require(ending.output.firstRange(of: "conversion"))
    let changed = try #require(ending.output.firstRange(of: "checkout.steps"))
    #expect(run.lowerBound < changed.lowerBound)
  }

  @Test("A file, the input and -c say the same")
  func sameLanguageEverywhere() async throws {
    let folder = try TemporaryFolder()
    let script = "# a script\nset checkout.steps 2\n\(JourneyCall.quickRun)\n"
    let file = try folder.write(script, to: "two steps.journey")
    let fromFile = try await JourneyCall.run(file)
    let fromInput = try await JourneyCall.run(input: script)
    let fromCall = try await JourneyCall.run("-c", script)
    #expect(fromFile.code == 0)
    #expect(fromFile.output.contains("conversion"))
    #expect(fromInput.output == fromFile.output)
    #expect(fromCall.output == fromFile.output)
  }

  @Test("Narration and what commands did are for people who watch, not for pipes")
  func noNarrationInPipes() async throws {
    let ending = try await JourneyCall.run("-c", "> Once upon a time\nset checkout.steps 2")
    #expect(ending.code == 0)
    #expect(!ending.output.contains("Once"))
    #expect(!ending.output.contains("❯"))
    #expect(ending.errors.isEmpty)
  }

  @Test("Several files are sessions of their own")
  func severalFiles() async throws {
    let folder = try TemporaryFolder()
    let one = try folder.write("set checkout.steps 2\n", to: "one.journey")
    let two = try folder.write("show changed\n", to: "two.journey")
    let ending = try await JourneyCall.run(one, two, "--mode", "plain")
    #expect(ending.code == 0)
    #expect(!ending.output.contains("checkout.steps"))
  }

  @Test("An empty input is a script without commands")
  func emptyInput() async throws {
    let ending = try await JourneyCall.run()
    #expect(ending.code == 0)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.isEmpty)
  }

  @Test("A journey of one's own can be open at the start")
  func ownJourney() async throws {
    let folder = try TemporaryFolder()
    let text = try await JourneyCall.run("-c", "open cart\nsave \(folder.file("mine.journey"))")
    #expect(text.code == 0)
    let byName = try await JourneyCall.run("--journey", "cart", "-c", "show levers")
    let byFile = try await JourneyCall.run("--journey", folder.file("mine.journey"), "-c", "show levers")
    #expect(byName.code == 0)
    #expect(byName.output.contains("checkout"))
    #expect(byFile.output == byName.output)
  }

  @Test("Results can go to a file")
  func outputFile() async throws {
    let folder = try TemporaryFolder()
    let ending = try await JourneyCall.run(
      "-c", "output results.txt; \(JourneyCall.quickRun)", folder: folder.path)
    #expect(ending.code == 0)
    #expect(ending.output.isEmpty)
    #expect(folder.text(of: "results.txt")?.contains("conversion") == true)
  }

  @Test("Nothing in a pipe is for a terminal", arguments: ["", "1"])
  func noEscapes(noColour: String) async throws {
    let script = "show levers; \(JourneyCall.quickRun); show funnel; help; set checkout.stps 2"
    let ending = try await JourneyCall.run("-c", script, environment: ["NO_COLOR": noColour])
    #expect(!ending.output.contains("\u{1B}"))
    #expect(!ending.errors.contains("\u{1B}"))
    #expect(!ending.output.contains("\r"))
    #expect(!ending.errors.contains("\r"))
  }

  @Test("A reader that has seen enough is no error", arguments: ["head -1", "true"])
  func closedPipe(reader: String) async throws {
    let ending = try await JourneyCall.shell(
      "\"$JOURNEY\" -c 'help; show levers; show journey; show parameters' | \(reader)")
    #expect(ending.code == 0)
    #expect(ending.errors.isEmpty)
  }

  @Test("A closed pipe is silent also where its signal is ignored")
  func closedPipeWithoutSignal() async throws {
    let ending = try await JourneyCall.shell(
      "trap '' PIPE; \"$JOURNEY\" -c 'help; show levers; show journey; show parameters' | true")
    #expect(ending.errors.isEmpty)
  }

  #if os(Linux)
    @Test("Results that cannot be written are no success")
    func fullDisk() async throws {
      let ending = try await JourneyCall.shell("\"$JOURNEY\" -c 'show levers' > /dev/full")
      #expect(ending.code == 3)
      #expect(ending.errors.contains("cannot write"))
    }
  #endif

  @Test("Control-C ends a run with what there is")
  func interrupt() async throws {
    let ending = try await JourneyCall.interrupt(
      "\(JourneyCall.quickRun); \(JourneyCall.endlessRun)", after: "conversion")
    #expect(ending.code == 130)
    #expect(ending.output.contains("satisfaction"))
    #expect(ending.errors.contains("stopped"))
  }
}
