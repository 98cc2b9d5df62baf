import DisplayText
import Foundation
import JourneyLanguage
import Journeys
import Presentation
import Workshop

extension Conversation {
  /// Carries out what the user wants each time, before the first line is typed.
  ///
  /// A mistake is told, and then nothing of the file counts. What the call of the program says counts more.
  ///
  /// - Returns: The file as people write it, where one was read.
  mutating func readStartUpFile() -> String? {
    let files = FileManager.default
    guard !program.options.plain, let file = Self.startUpFile,
      let size = try? files.attributesOfItem(atPath: file.path)[.size] as? Int, size > 0
    else { return nil }
    var surroundings = program.surroundings(isTyped: false)
    surroundings.permission.isOwn = true
    let emit = surroundings.emit
    surroundings.emit = { output in
      switch output {
      // Nobody has to be told each time what is done each time.
      case .echo, .notice: break
      default: emit(output)
      }
    }
    do throws(Diagnostic) {
      try session.begin(with: Script(file: file.path), overruledBy: program.options.commands, in: surroundings)
      return file.name
    } catch {
      var failure = error
      failure.state = failure.state ?? "the shell goes on without \(file.name)"
      program.report(failure, session.settings)
      return nil
    }
  }

  /// The start-up file, and how people write it.
  private static var startUpFile: (path: String, name: String)? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["XDG_CONFIG_HOME"], !folder.isEmpty {
      let path = "\(folder)/journey/init.journey"
      return (path, path)
    }
    return environment["HOME"].map { ("\($0)/.config/journey/init.journey", "~/.config/journey/init.journey") }
  }
}

extension ProgramOptions {
  /// What the call said, as commands.
  fileprivate var commands: [String] {
    let lines = [
      mode.map { "mode \($0.rawValue)" }, errors.map { "errors \($0.rawValue)" }, seed.map { "seed \($0)" },
      journey.map { OpenCommand(journey: Word($0)).text },
    ]
    return lines.compactMap(\.self)
  }
}

extension Conversation {
  /// Says what this is, what is open, and what to type first, in four lines where there is room for them.
  ///
  /// - Parameter startUpFile: The file that was read before, which has a line of its own.
  func greet(after startUpFile: String?) {
    console.write("\n")
    let read = startUpFile.map { [[("Read: ", false), (VisibleText.text(of: $0), false)]] } ?? []
    for line in [
      [("Journey", true), (" — what people expect, what they get, and what becomes of it.", false)],
      [("Open: ", false), (session.state.journey.name, true), (title, false)],
    ] + read + [invitation, question] {
      console.write(text(line) + "\n")
    }
    console.write("\n")
  }

  private var title: String {
    let title = VisibleText.text(of: session.state.journey.title)
    return title.isEmpty ? "" : " — \(title)"
  }

  /// What to type first: words and commands.
  private var invitation: [(String, Bool)] {
    let change = session.firstSteps.change
    return [
      ("Try: ", false), ("run", true), (", then ", false), (change ?? "show parameters", true), (", then ", false),
      (change == nil ? "set" : "run", true), (change == nil ? " one of them. Or live: " : " again. Or live: ", false),
      ("watch", true), (".", false),
    ]
  }

  /// The question that most people come with, and where the rest is told.
  private var question: [(String, Bool)] {
    [
      ("Which lever matters most? ", false), (session.firstSteps.question, true), (" tells. ", false),
      ("help", true), (" lists all; Tab helps.", false),
    ]
  }

  /// A line with what matters in bold; in a narrow window it is wrapped and all of it plain.
  private func text(_ parts: [(text: String, isBold: Bool)]) -> String {
    let parts = parts.map { (text: console.style.letters($0.text), isBold: $0.isBold) }
    let plain = parts.map(\.text).joined()
    let lines = WordWrap.lines(plain, width: min(console.style.width, 80))
    guard lines.count == 1 else { return lines.joined(separator: "\n") }
    return parts.map { $0.isBold ? console.painted($0.text, "1") : $0.text }.joined()
  }
}
