import OrderedCollections

extension Journey {
  /// The parameter that a text names, such as `price`, `checkout.quality` or `consideration->checkout`.
  public func parameter(at text: String) -> ParameterPath? {
    if let path = parameterOfPath(at: text) { return path }
    if let parameter = ParameterCatalogue.parameter(named: text, scope: .journey) {
      return ParameterPath(.journey, parameter)
    }
    guard let dot = text.lastIndex(of: ".") else { return nil }
    let owner = String(text[..<dot])
    let name = String(text[text.index(after: dot)...])
    return elements(named: owner).lazy.compactMap { parameter(named: name, of: $0) }.first
  }

  /// The parameter that one element has by a name; nil where it has none, or one that could change nothing there.
  private func parameter(named name: String, of element: Element) -> ParameterPath? {
    ParameterCatalogue.parameter(named: name, scope: element.scope).flatMap {
      applies($0, to: element) ? ParameterPath(element, $0) : nil
    }
  }

  /// The parameters whose names match a pattern in which `*` stands for any text without a dot.
  public func parameters(matching pattern: String) -> [ParameterPath] {
    guard pattern.contains("*") else { return parameter(at: pattern).map { [$0] } ?? [] }
    let wanted = pattern.split(separator: ".", omittingEmptySubsequences: false)
    return parameters.filter { path in
      let parts = path.description.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == wanted.count && zip(wanted, parts).allSatisfy { Self.matches($0, $1) }
    }
  }

  /// The stage, channel, segment, touchpoint or path that a text names.
  public func element(named text: String) -> Element? {
    if let arrow = text.firstRange(of: "->") {
      let ends = Path.Ends(from: String(text[..<arrow.lowerBound]), to: String(text[arrow.upperBound...]))
      return paths[ends] == nil ? nil : .path(ends)
    }
    return elements(named: text).first
  }

  private func parameterOfPath(at text: String) -> ParameterPath? {
    guard let arrow = text.firstRange(of: "->") else { return nil }
    let rest = text[arrow.upperBound...]
    let dot = rest.firstIndex(of: ".")
    let ends = Path.Ends(from: String(text[..<arrow.lowerBound]), to: String(rest[..<(dot ?? rest.endIndex)]))
    guard paths[ends] != nil else { return nil }
    let name = dot.map { String(rest[rest.index(after: $0)...]) } ?? Parameter.probability.name
    return parameter(named: name, of: .path(ends))
  }

  /// The elements that a text may mean before a dot; a stage and its own touchpoint share a name.
  private func elements(named text: String) -> [Element] {
    if let stage = stages[text] {
      return [.stage(text)] + (stage.touchpoints[""] == nil ? [] : [.touchpoint(stage: text, name: "")])
    }
    if channels[text] != nil { return [.channel(text)] }
    if segments[text] != nil { return [.segment(text)] }
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, stages[parts[0]]?.touchpoints[parts[1]] != nil else { return [] }
    return [.touchpoint(stage: parts[0], name: parts[1])]
  }

  /// Whether a text matches a pattern with stars, in time linear in their lengths for each star.
  private static func matches(_ pattern: Substring, _ text: Substring) -> Bool {
    var pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard pieces.count > 1 else { return pattern == text }
    let last = pieces.removeLast()
    let first = pieces.removeFirst()
    guard text.hasPrefix(first), text.hasSuffix(last), text.count >= first.count + last.count else { return false }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    for piece in pieces where !piece.isEmpty {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
