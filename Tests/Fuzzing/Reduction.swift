/// Makes an input that shows a fault smaller while it still shows it: delta debugging (Zeller & Hildebrandt 2002, IEEE
/// Transactions on Software Engineering 28).
public struct Reduction {
  private let shows: (FuzzInput) -> Bool
  private var left: Int

  /// Prepares a reduction.
  ///
  /// - Parameters:
  ///   - tries: How many smaller inputs are tried at the most.
  ///   - shows: Whether an input still shows the fault.
  public init(tries: Int, _ shows: @escaping (FuzzInput) -> Bool) {
    left = tries
    self.shows = shows
  }

  /// A smaller input: fewer lines, then fewer words, then fewer characters.
  public mutating func smaller(_ input: FuzzInput) -> FuzzInput {
    var input = input
    for separator in [UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: " ")] {
      let parts = input.bytes.split(separator: separator, omittingEmptySubsequences: false).map(Array.init)
      let fewer = fewer(parts) { FuzzInput(input.kind, Array($0.joined(separator: [separator]))) }
      input.bytes = Array(fewer.joined(separator: [separator]))
    }
    guard input.bytes.count <= 200 else { return input }
    input.bytes = fewer(input.bytes) { FuzzInput(input.kind, $0) }
    return input
  }

  private mutating func fewer<Part>(_ parts: [Part], _ input: ([Part]) -> FuzzInput) -> [Part] {
    var parts = parts
    var size = max(1, parts.count / 2)
    while true {
      var index = 0
      while index < parts.count, left > 0 {
        var trial = parts
        trial.removeSubrange(index..<min(index + size, parts.count))
        left -= 1
        if shows(input(trial)) { parts = trial } else { index += size }
      }
      guard size > 1, left > 0 else { return parts }
      size /= 2
    }
  }
}
