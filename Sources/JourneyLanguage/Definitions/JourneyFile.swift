public import Journeys
import OrderedCollections

/// A journey that was read from statements, with the lines its parts stand in.
public struct JourneyFile: Equatable, Sendable {
  /// The journey.
  public let journey: Journey
  /// Where the name of each part stands.
  public let places: [Element: Place]

  /// Puts the definitions among some statements together; everything else is passed over.
  ///
  /// The order of the lines does not matter: a path may stand before the stages it joins.
  ///
  /// - Parameters:
  ///   - statements: The lines.
  ///   - isDraft: Whether somebody is still at work on it, so that it need not be one that can be simulated.
  /// - Throws: The first diagnostic in the order of the lines, also for a journey that cannot be simulated.
  public init(_ statements: some Sequence<Statement>, isDraft: Bool = false) throws(Diagnostic) {
    let lines = statements.compactMap { statement in statement.command.definition.map { (statement, $0) } }
    guard let head = lines.first(where: { $0.1 is JourneyDefinition }) else {
      throw Diagnostic(
        "there is no journey in this file", at: lines.first?.0.place,
        remedy: "begin it with a line such as: journey my-shop \"How people buy from us\" by week")
    }
    // Far too many parts are refused before anything is done with them.
    if let beyond = lines.dropFirst(Self.limit).first {
      throw Diagnostic(
        "a journey has at most \(Self.limit) lines, and this one has \(lines.count)", at: beyond.0.place,
        remedy: "join some of its parts")
    }
    places = try Self.places(of: lines.map(\.1))
    var journey = Journey(name: "")
    for case (_, let price as PriceDefinition) in lines {
      if let currency = price.currency {
        journey.currency = currency
        break
      }
    }
    var found: [Diagnostic] = []
    for phase in Self.phases {
      for (_, definition) in lines where phase(definition) {
        do throws(Diagnostic) { try definition.apply(to: &journey) } catch { found.append(error) }
      }
    }
    // Whether a parameter fits may depend on lines that came later.
    var complete = journey
    for (_, definition) in lines where found.isEmpty {
      do throws(Diagnostic) { try definition.apply(to: &complete) } catch { found.append(error) }
    }
    // Phases jump about in the file, and people read it from the top.
    if let first = found.min(by: { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }) { throw first }
    if !isDraft, let problem = Variant(journey).problems.first {
      throw Diagnostic(problem, at: places[problem.element] ?? head.0.place)
    }
    self.journey = journey
  }

  /// The most lines that define a journey; the largest that comes with the program has 137.
  private static let limit = 4_000

  /// What must be known before the rest: the journey and its values, then what has a name, then what refers to names.
  private static let phases: [@Sendable (any Definition) -> Bool] = [
    { $0 is JourneyDefinition }, { $0 is PriceDefinition || $0 is ArrivalsDefinition },
    { $0 is ChannelDefinition || $0 is SegmentDefinition || $0 is StageDefinition },
    { $0 is TouchpointDefinition || $0 is PathDefinition },
    { $0 is LeverDefinition || $0 is SourceDefinition },
  ]

  private static func places(of definitions: [any Definition]) throws(Diagnostic) -> [Element: Place] {
    var first: [String: Place] = [:]
    var places: [Element: Place] = [:]
    for subject in definitions.flatMap(\.subjects) {
      if let earlier = first[subject.text] {
        throw Diagnostic(
          "\(subject.text) is defined on line \(earlier.line) already", at: subject.place,
          remedy: "join the two lines, or take another name")
      }
      first[subject.text] = subject.place
      if let element = subject.element { places[element] = subject.place }
    }
    return places
  }
}

extension Diagnostic {
  /// A problem of a journey, at the line that is at fault.
  public init(_ problem: JourneyProblem, at place: Place? = nil) {
    self.init(problem.message, at: place, remedy: problem.remedy)
  }
}
