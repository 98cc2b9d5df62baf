import Foundation
import Journeys
import Testing

@Suite("The equations in the documentation")
struct ModelDocumentTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(of path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  private static func document() throws -> String { try text(of: "Documentation/model.md") }

  @Test("Every equation that a source cites has a heading, and every heading of an equation is cited")
  func citations() throws {
    let headings = Set(try Self.document().matches(of: /(?m)^## (E\d+) \S/).map { String($0.1) })
    #expect(headings == Set((1...12).map { "E\($0)" }))
    let sources = Self.root.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var cited: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let comment = line.firstRange(of: "//") else { continue }
        for citation in line[comment.upperBound...].matches(of: /\bE\d+\b/) {
          let equation = String(citation.output)
          #expect(headings.contains(equation), "\(file.lastPathComponent) cites \(equation)")
          cited.insert(equation)
        }
      }
    }
    #expect(headings.subtracting(cited).isEmpty)
  }

  @Test("Every file that it names exists, and every sentence that it quotes stands in the test that it names")
  func files() throws {
    let text = try Self.document()
    let named = text.matches(of: /`((?:Sources|Tests)\/[^`]+)`/)
    #expect(named.count > 60)
    for name in named {
      let path = String(name.1)
      let isThere = FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(path).path)
      #expect(isThere, "\(path) is not there")
    }
    var quoted = 0
    for holder in text.matches(of: /`(Tests\/[^`]+)`: (“[^”]+”(?:, “[^”]+”)*)/) {
      let test = try Self.text(of: String(holder.1))
      for sentence in holder.2.matches(of: /“([^”]+)”/) {
        #expect(test.contains("\"\(sentence.1)\""), "\(holder.1) does not say: \(sentence.1)")
        quoted += 1
      }
    }
    #expect(quoted > 20)
  }

  @Test("Every default and range is that of the catalogue, and no parameter is missing")
  func parameters() throws {
    var missing = ParameterCatalogue.all.filter { $0.inherited == nil }
    let rows = try Self.document().matches(
      of: /(?m)^\|[^\n]*\| `([a-z-]+)` of (?:a|the) (\w+) \| ([^|]+) \| ([^|]+) to ([^|]+) \|$/)
    for row in rows {
      let scope = try #require(Parameter.Scope(rawValue: String(row.2)), "\(row.0)")
      let parameter = try #require(ParameterCatalogue.parameter(named: String(row.1), scope: scope), "\(row.0)")
      func text(_ value: Double) -> String { parameter.unit.text(of: value, currency: "EUR") }
      #expect(text(parameter.standard) == row.3, "the default of \(row.1)")
      #expect(text(parameter.range.lowerBound) == row.4, "the range of \(row.1)")
      #expect(text(parameter.range.upperBound) == row.5, "the range of \(row.1)")
      missing.removeAll { $0 == parameter }
    }
    #expect(missing.isEmpty, "\(missing.map { "\($0.scope.rawValue) \($0.name)" })")
  }
}
