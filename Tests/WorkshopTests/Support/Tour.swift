import Foundation
import Journeys
import Presentation
import Testing

@testable import Workshop

/// The session that the README shows: what is typed at a prompt, and the answer, of which `…` stands for what is left out.
struct Tour {
  /// A line that is typed and what is shown of its answer.
  struct Step {
    /// The strategy in use when it is typed.
    let strategy: String
    /// What is typed.
    let line: String
    /// What is shown below it.
    var answer: [String]

    /// The line behind its prompt.
    var prompt: String { "\(strategy) ❯ \(line)" }
  }

  /// What stands before the first prompt.
  let greeting: [String]
  private(set) var steps: [Step]

  /// Reads the tour of a page: its code block with prompts in it.
  init(of page: String) throws {
    let blocks = page.components(separatedBy: "\n```\n")
    let block = try #require(blocks.first { $0.contains(" ❯ ") })
    let lines = block.components(separatedBy: "\n")
    greeting = Array(lines.prefix { !$0.contains(" ❯ ") })
    steps = []
    for line in lines.dropFirst(greeting.count) {
      if let sign = line.firstRange(of: " ❯ ") {
        let (strategy, typed) = (String(line[..<sign.lowerBound]), String(line[sign.upperBound...]))
        steps.append(Step(strategy: strategy, line: typed, answer: []))
      } else {
        steps[steps.count - 1].answer.append(line)
      }
    }
  }

  /// The same with the answers of today, of which as much is left out as before.
  func played(_ style: Style = Style()) throws -> Tour {
    var bench = try Workbench("five-stage")
    bench.style = style
    var tour = self
    for (index, step) in steps.enumerated() {
      let strategy = bench.state.current
      let answer = try bench.answer(step.line).components(separatedBy: "\n").dropLast()
      tour.steps[index] = Step(strategy: strategy, line: step.line, answer: Self.cut(Array(answer), like: step.answer))
    }
    return tour
  }

  /// The tour as it stands in a page.
  var lines: [String] { steps.flatMap { [$0.prompt] + $0.answer } }

  private static func cut(_ answer: [String], like shown: [String]) -> [String] {
    guard let gap = shown.firstIndex(of: "…") else { return answer }
    return answer.prefix(gap) + ["…"] + answer.suffix(shown.count - gap - 1)
  }
}
