import JourneyLanguage
import Workshop

/// Makes what is simulated small, so that hundreds of lines a second can be tried.
enum Smallness {
  /// The commands that may be told how many customers there are.
  private static let commands = Set(
    Language.workshop.help.filter { $0.usage.contains("customers") }.map(\.name))

  private static let sizes = [" 20 customers replications 2", " 20 customers"]

  /// The line with a small size behind each command that may have one and has none; several are separated by semicolons.
  static func line(_ line: String) -> String {
    line.split(separator: ";", omittingEmptySubsequences: false).map { command(String($0)) }.joined(separator: ";")
  }

  private static func command(_ text: String) -> String {
    guard let statement = try? Parser().parse(line: text), commands.contains(name(of: statement)) else { return text }
    return sizes.lazy.map { text + $0 }.first {
      guard let sized = try? Parser().parse(line: $0) else { return false }
      return name(of: sized) == name(of: statement)
    } ?? text
  }

  private static func name(of statement: Statement) -> String {
    String(statement.text.prefix { $0 != " " })
  }
}
