extension Assistance {
  /// What the right-arrow key would add to a line: the rest of the last earlier line that begins like it, as long as that
  /// agrees with what is certain anyway; else what is certain.
  ///
  /// Behind a blank something new begins, and a hint of what may stand there is worth more than what stood there once.
  ///
  /// - Parameter earlier: The lines that were typed, the oldest first.
  func suggestion(for line: String, after earlier: [String]) -> String? {
    let certain = suggest(line).map(CleanText.beforeControl).flatMap { $0.isEmpty ? nil : $0 }
    guard suggestsEarlierLines, let last = line.last, last != " " else { return certain }
    let rests = earlier.reversed().lazy.filter { $0.hasPrefix(line) && $0.count > line.count }
      .map { CleanText.beforeControl(String($0.dropFirst(line.count))) }
    return rests.first { !$0.isEmpty && (certain.map($0.hasPrefix) ?? true) } ?? certain
  }
}
