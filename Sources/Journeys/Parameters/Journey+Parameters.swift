import OrderedCollections

extension Journey {
  /// The elements that have parameters, in the order of the file.
  public var elements: [Element] {
    var all: [Element] = [.journey]
    for stage in stages.values {
      all.append(.stage(stage.name))
      for touchpoint in stage.touchpoints.values {
        all.append(.touchpoint(stage: stage.name, name: touchpoint.name))
      }
    }
    all += paths.keys.map(Element.path)
    all += channels.keys.map(Element.channel)
    all += segments.keys.map(Element.segment)
    return all
  }

  /// Whether the journey has an element.
  public func contains(_ element: Element) -> Bool {
    switch element {
    case .journey: true
    case .stage(let name): stages[name] != nil
    case .touchpoint(let stage, let name): stages[stage]?.touchpoints[name] != nil
    case .path(let ends): paths[ends] != nil
    case .channel(let name): channels[name] != nil
    case .segment(let name): segments[name] != nil
    }
  }

  /// Those of some parameters that the journey has, in the order of the file and the catalogue.
  public func ordered(_ paths: some Sequence<ParameterPath>) -> [ParameterPath] {
    let wanted = Set(paths)
    guard !wanted.isEmpty else { return [] }
    let named = Set(wanted.map(\.element))
    return elements.filter(named.contains).flatMap { element in
      parameters(of: element).map { ParameterPath(element, $0) }.filter(wanted.contains)
    }
  }

  /// Every parameter that the journey has, in the order of the file and the catalogue.
  public var parameters: [ParameterPath] {
    elements.flatMap { element in parameters(of: element).map { ParameterPath(element, $0) } }
  }

  /// The parameters of one element; those that could change nothing there are left out.
  public func parameters(of element: Element) -> [Parameter] {
    ParameterCatalogue.parameters(of: element.scope).filter { applies($0, to: element) }
  }

  /// Every element's own parameter of one entry of the catalogue, in the order of the file.
  public func places(of parameter: Parameter) -> [ParameterPath] {
    elements.filter { $0.scope == parameter.scope && applies(parameter, to: $0) }.map { ParameterPath($0, parameter) }
  }

  /// Whether a parameter can change anything at an element.
  public func applies(_ parameter: Parameter, to element: Element) -> Bool {
    guard parameter.scope == element.scope else { return false }
    switch element {
    case .journey, .touchpoint, .segment: return true
    case .stage(let name): return stages[name]?.kind == .instant
    case .path(let ends):
      guard let path = paths[ends] else { return false }
      let isInstant = stages[ends.from]?.kind == .instant
      if parameter == .every { return path.isRepeat }
      if parameter == .pathBasket { return path.marks.contains(.buys) || path.marks.contains(.renews) }
      if path.isRepeat { return parameter != .probability && !path.marks.contains(.renews) }
      if parameter == .probability { return !path.isByChannels && (!isInstant || path.values[.probability] != nil) }
      // Whoever has not heard of the brand has no feelings about it.
      guard !startsByChannels || stages[ends.from]?.isStart != true else { return false }
      // An instant stage has one way through, and effects work on whether it is taken.
      return !isInstant || path.values[.probability] == nil
    case .channel(let name):
      let isPaid = channels[name]?.kind == .paid
      switch parameter {
      case .reach, .spend, .saturation, .carryOver: return isPaid
      case .imitation, .inheritance: return !isPaid
      default: return true
      }
    }
  }

  /// Whether customers begin without having heard of the brand, and channels bring them along.
  public var startsByChannels: Bool { paths.values.contains(where: \.isByChannels) }

  /// The value that the file gives to a parameter, or nil where a default holds.
  public func given(_ path: ParameterPath) -> Double? {
    switch path.element {
    case .journey: values[path.parameter]
    case .stage(let name): stages[name]?.values[path.parameter]
    case .touchpoint(let stage, let name): stages[stage]?.touchpoints[name]?.values[path.parameter]
    case .path(let ends): paths[ends]?.values[path.parameter]
    case .channel(let name): channels[name]?.values[path.parameter]
    case .segment(let name): segments[name]?.values[path.parameter]
    }
  }

  /// Gives a value to a parameter as the file would; nil takes it back.
  public mutating func give(_ path: ParameterPath, _ value: Double?) {
    switch path.element {
    case .journey: values[path.parameter] = value
    case .stage(let name): stages[name]?.values[path.parameter] = value
    case .touchpoint(let stage, let name): stages[stage]?.touchpoints[name]?.values[path.parameter] = value
    case .path(let ends): paths[ends]?.values[path.parameter] = value
    case .channel(let name): channels[name]?.values[path.parameter] = value
    case .segment(let name): segments[name]?.values[path.parameter] = value
    }
  }

  /// The source of a parameter's present value: what the file says, or the catalogue where its default holds.
  public func source(of path: ParameterPath) -> Source {
    sources[path] ?? (given(path) == nil ? path.parameter.source : .judgement)
  }

  /// The range in which a parameter may be moved: that of its lever, or else of the catalogue.
  public func range(of path: ParameterPath) -> ClosedRange<Double> {
    levers[path]?.range ?? path.parameter.range
  }
}
