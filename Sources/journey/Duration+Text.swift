extension Duration {
  /// The duration as people say it, such as 12 ms, 1.3 s or 2 min 5 s.
  var text: String {
    let milliseconds = Int((self / .milliseconds(1)).rounded())
    if milliseconds < 1_000 { return "\(milliseconds) ms" }
    if milliseconds < 60_000 { return "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s" }
    return "\(milliseconds / 60_000) min \(milliseconds / 1_000 % 60) s"
  }
}
