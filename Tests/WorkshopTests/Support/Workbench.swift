import JourneyLanguage
import Journeys
import OrderedCollections
import Presentation
import Testing

@testable import Experiments
@testable import Workshop

/// A session to try commands on, and an ear for all it says.
struct Workbench {
  private(set) var session: Session
  private let ear = Ear()
  /// Whether runs only check, so that they take no time.
  var isRehearsal = false
  /// Commands that only check, among those that would not.
  var rehearses: (any Command) -> Bool = { _ in false }
  /// As little as can be simulated, so that tests take no time.
  var sensitivity = Sensitivity.Budget(customerSteps: 0, replications: 2, customers: 10...10)
  /// The same for trying tests.
  var tests = SimulatedTests.Budget(tests: 4, customerSteps: 4 * 50 * 60)
  /// The same for what nobody knows exactly.
  var uncertainty = UncertaintyPlan.Budget(
    draws: 6, arms: Sensitivity.Budget(customerSteps: 0, replications: 2, customers: 30...30))
  /// How results look.
  var style = Style()
  /// What files that are played may do to the disk.
  var permission = FilePermission.none
  /// Told of each new state.
  var changed: (SessionState) -> Void = { _ in }
  /// Whether not even what was done is wanted.
  var isAbandoned: () -> Bool = { false }
  /// Where things may move, if somebody looks on.
  var screen: (() -> any LiveScreen)?
  /// Whether somebody wants everything to stop; asked often.
  var isCancelled: @Sendable () -> Bool = { false }

  private final class Ear {
    var said = ""
    var missed: [Diagnostic] = []
    var echoes: [String] = []
    var timings = 0
  }

  /// Opens the small shop.
  init() throws { self.init(session: Session(journey: try ShopJourney.journey())) }

  /// Opens a journey that comes with the program.
  init(_ name: String) throws {
    self.init(session: Session(journey: try #require(try BuiltInJourneys.journey(named: name))))
  }

  init(session: Session) { self.session = session }

  /// What somebody reads on a terminal of 80 columns.
  var said: String { ear.said }
  /// The expectations of scripts that were reported as missed.
  var missed: [Diagnostic] { ear.missed }
  /// The commands that scripts carried out.
  var echoes: [String] { ear.echoes }
  /// How often it was told how long a command took.
  var timings: Int { ear.timings }
  /// The state of the session.
  var state: SessionState { session.state }

  /// Types a line.
  mutating func type(_ line: String) throws(Diagnostic) {
    guard let statement = try Parser().parse(line: line) else { return }
    var surroundings = surroundings
    surroundings.isRehearsal = isRehearsal || rehearses(statement.command)
    try session.perform(statement, in: surroundings)
  }

  /// Types some lines.
  mutating func type(_ lines: String...) throws(Diagnostic) {
    for line in lines { try type(line) }
  }

  /// What goes wrong with a line, which then must have changed nothing; nil where nothing goes wrong.
  mutating func failure(_ line: String) -> Diagnostic? {
    let before = session.state
    do throws(Diagnostic) { try type(line) } catch { return session.state == before ? error : nil }
    return nil
  }

  /// What the message about a line says.
  mutating func complaint(_ line: String) -> String {
    failure(line).map { ErrorReport($0).text(in: .plain, style: Style()) } ?? ""
  }

  /// What one line says.
  mutating func answer(_ line: String) throws(Diagnostic) -> String {
    forget()
    try type(line)
    return said
  }

  /// Rehearses and plays a script, as the program does with a file.
  mutating func play(_ text: String, file: String? = nil) throws(Diagnostic) {
    let script = try Script(SourceText(text, name: file))
    try session.rehearse(script, in: surroundings)
    try session.play(script, in: surroundings)
  }

  /// Forgets what was said.
  func forget() {
    ear.said = ""
    ear.missed = []
    ear.echoes = []
  }

  private var surroundings: Surroundings {
    let (ear, style) = (ear, style)
    var surroundings = Surroundings(Experiment(threads: 2, isCancelled: isCancelled))
    surroundings.isRehearsal = isRehearsal
    surroundings.permission = permission
    surroundings.sensitivity = sensitivity
    surroundings.tests = tests
    surroundings.screen = screen
    surroundings.isAbandoned = isAbandoned
    surroundings.uncertainty = uncertainty
    surroundings.changed = { [changed] state, _ in changed(state) }
    surroundings.emit = { output in
      switch output {
      case .result(let report, let mode), .pages(let report, let mode):
        ear.said += report.text(in: mode, style: style)
      case .notice(let text), .narration(let text): ear.said += text + "\n"
      case .echo(let statement, _): ear.echoes.append(statement.text)
      case .timing: ear.timings += 1
      case .breath: break
      case .missed(let failure, _):
        ear.missed.append(failure)
        ear.said += failure.text
      }
    }
    return surroundings
  }
}

extension Diagnostic {
  /// What somebody reads on a terminal of 80 columns.
  var text: String { ErrorReport(self).text(in: .table, style: Style()) }
}
