import OrderedCollections

extension Journey {
  /// The elements that have parameters, in the order of the file.
  public var elements: [Element] {
    let ofStages = stages.values.flatMap { stage in
      [Element.stage(stage.name)]
        + stage.touchpoints.values.map { Element.touchpoint(stage: stage.name, name: $0.name) }
    }
    return [Element.journey] + ofStages + paths.keys.map(Element.path) + channels.keys.map(Element.channel)
      + segments.keys.map(Element.segment)
  }

  /// Whether the journey has an element.
  public func contains(_ element: Element) -> Bool { self[element] != nil }

  /// The values that the file gives to the parameters of an element; nil where the journey has no such element.
  private subscript(element: Element) -> ParameterValues? {
    get {
      switch element {
      case .journey: values
      case .stage(let name): stages[name]?.values
      case .touchpoint(let stage, let name): stages[stage]?.touchpoints[name]?.values
      case .path(let ends): paths[ends]?.values
      case .channel(let name): channels[name]?.values
      case .segment(let name): segments[name]?.values
      }
    }
    set {
      guard let newValue else { return }
      switch element {
      case .journey: values = newValue
      case .stage(let name): stages[name]?.values = newValue
      case .touchpoint(let stage, let name): stages[stage]?.touchpoints[name]?.values = newValue
      case .path(let ends): paths[ends]?.values = newValue
      case .channel(let name): channels[name]?.values = newValue
      case .segment(let name): segments[name]?.values = newValue
      }
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
  public func given(_ path: ParameterPath) -> Double? { self[path.element]?[path.parameter] }

  /// Gives a value to a parameter as the file would; nil takes it back.
  public mutating func give(_ path: ParameterPath, _ value: Double?) { self[path.element]?[path.parameter] = value }

  /// The source of a parameter's present value: what the file says, or the catalogue where its default holds.
  public func source(of path: ParameterPath) -> Source {
    sources[path] ?? (given(path) == nil ? path.parameter.source : .judgement)
  }

  /// The range in which a parameter may be moved: that of its lever, or else of the catalogue.
  public func range(of path: ParameterPath) -> ClosedRange<Double> {
    levers[path]?.range ?? path.parameter.range
  }
}
