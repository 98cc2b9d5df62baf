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

  @Test("Files are named as in other shells: with -f, and - for the input")
  func otherNames() async throws {
    let folder = try TemporaryFolder()
    let script = "set checkout.steps 2\nshow changed\n"
    let file = try folder.write(script, to: "two.journey")
    let plain = try await JourneyCall.run(file)
    #expect(try await JourneyCall.run("-f", file).output == plain.output)
    #expect(try await JourneyCall.run("-", input: script).output == plain.output)
    #expect(try await JourneyCall.run("-f", "-", input: script).output == plain.output)
    #expect(try await JourneyCall.run("-f", file, file).output == plain.output + plain.output)
    let wrong = try await JourneyCall.run("-", file, input: "set zebra 1\n")
    #expect(wrong.code == 2 && wrong.output.isEmpty)
    let both = try await JourneyCall.run("-f", file, "-c", "run")
    #expect(both.code == 2 && both.errors.contains("not both"))
  }

  @Test("How long commands took is no result")
  func timing() async throws {
    let plain = try await JourneyCall.run("-c", "show levers")
    let timed = try await JourneyCall.run("-c", "timing on; show levers")
    #expect(timed.output == plain.output)
    #expect(timed.errors.contains(#/^took \d+ ms\n$/#) || timed.errors.contains(#/^took \d+\.\d s\n$/#))
  }

  @Test("Mistakes can be told in words, from the first one on")
  func errorsInWords() async throws {
    let ending = try await JourneyCall.run("-c", "set chekout.steps 2", "--errors", "plain")
    #expect(ending.code == 2)
    #expect(ending.errors.contains("at “chekout.steps”, word 2 of: set chekout.steps 2\n"))
    #expect(!ending.errors.contains("^"))
    let later = try await JourneyCall.run("-c", "errors plain; \(JourneyCall.quickRun); expect conversion > 99%")
    #expect(later.code == 1)
    #expect(!later.errors.contains("^"))
    let wrong = try await JourneyCall.run("--errors", "loud", "-c", "run")
    #expect(wrong.code == 2 && wrong.errors.contains("one of 'marked' and 'plain'"))
  }

  @Test("There is nothing to list where nothing is typed")
  func history() async throws {
    let ending = try await JourneyCall.run("-c", "show levers; history")
    #expect(ending.code == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("nothing is typed here"))
  }

  @Test(
    "A locale without UTF-8 gets ASCII alone, and one that is not named gets everything", arguments: ["C", "POSIX", ""])
  func ascii(locale: String) async throws {
    let script =
      "help; show levers; \(JourneyCall.quickRun); explain gap; show funnel; tornado retention 20 customers replications 2"
    for last in ["", "; set prize 2"] {
      let ending = try await JourneyCall.run(
        "-c", script + last,
        environment: ["LC_ALL": locale, "LC_CTYPE": "", "LANG": ""])
      #expect((ending.output + ending.errors).utf8.allSatisfy { $0 < 0x80 } == !locale.isEmpty)
      #expect(ending.code == (last.isEmpty ? 0 : 2))
      if last.isEmpty, !locale.isEmpty { #expect(ending.output.contains("####")) }
    }
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

  @Test("Whoever writes into a closed pipe dies of it, as any program does, and says nothing")
  func deathByClosedPipe() async throws {
    let ending = try await JourneyCall.shell(
      "(\"$JOURNEY\" -c 'help all; help all; help all'; echo $? >&2) | true")
    #expect(ending.errors == "141\n")
  }

  @Test("A file that may not grow so large is no success, and no death")
  func fileSizeLimit() async throws {
    let folder = try TemporaryFolder()
    let ending = try await JourneyCall.shell(
      "cd \"$1\" && ulimit -f 1 && exec \"$JOURNEY\" --allow-writes . -c 'output big.txt; show parameters; help all'",
      arguments: [folder.path])
    #expect(ending.code == 3)
    #expect(ending.errors.contains("cannot be written"), "\(ending.errors)")
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
}
