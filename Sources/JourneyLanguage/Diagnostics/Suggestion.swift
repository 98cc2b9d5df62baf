/// What somebody may have meant by a name that does not exist.
public enum Suggestion {
  /// The nearest names: by typo, by tail, or nothing when nothing is near; one, or up to three that are equally near.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - names: What exists.
  public static func names(near typed: String, among names: [String]) -> [String] {
    let wanted = plain(typed)
    guard !wanted.isEmpty, wanted.count <= limit else { return [] }
    let tails = names.filter { name in
      guard let tail = tail(of: name) else { return false }
      return plain(String(tail)) == wanted
    }
    if !tails.isEmpty { return Array(tails.prefix(most)) }
    let allowance = max(1, wanted.count / 3)
    var best = allowance
    var nearest: [String] = []
    for name in names where !nearest.contains(name) {
      let distance = distance(
        from: wanted, to: name, atMost: best, isWhole: typed.contains(".") || typed.contains("->"))
      guard let distance else { continue }
      if distance < best { nearest = [] }
      best = distance
      nearest.append(name)
    }
    // A name of two letters is a letter away from half the language.
    return wanted.count < 2 ? [] : Array(nearest.prefix(most))
  }

  /// The one name that is meant, when there is just one.
  public static func name(near typed: String, among names: [String]) -> String? {
    let found = self.names(near: typed, among: names)
    return found.count == 1 ? found[0] : nil
  }

  /// The question that offers some names, such as `did you mean run?`.
  public static func question(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    return "did you mean " + (names.count > 1 ? names.dropLast().joined(separator: ", ") + " or " : "") + last + "?"
  }

  private static let limit = 64
  private static let most = 3

  private static func tail(of name: String) -> Substring? {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...] }
  }

  /// Case, hyphens and underscores do not tell names apart.
  private static func plain(_ text: String) -> String {
    text.lowercased().filter { $0 != "-" && $0 != "_" }
  }

  private static func distance(from wanted: String, to name: String, atMost limit: Int, isWhole: Bool) -> Int? {
    let whole = editDistance(wanted, plain(name), atMost: limit)
    guard !isWhole, let tail = tail(of: name) else { return whole }
    let end = editDistance(wanted, plain(String(tail)), atMost: limit)
    guard let whole, let end else { return whole ?? end }
    return min(whole, end)
  }

  /// The number of letters to add, drop, change or swap, or nil when there are more than a limit.
  static func editDistance(_ one: String, _ other: String, atMost limit: Int) -> Int? {
    let first = Array(one.unicodeScalars)
    let second = Array(other.unicodeScalars)
    guard abs(first.count - second.count) <= limit else { return nil }
    var before: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var next = [row + 1]
      for column in second.indices {
        var cost = min(last[column + 1] + 1, next[column] + 1, last[column] + (first[row] == second[column] ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      if (next.min() ?? 0) > limit { return nil }
      before = last
      last = next
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }
}
