/// What could be typed at a place of a line.
public struct Completion: Equatable, Sendable {
  /// A word that could be typed.
  public struct Candidate: Equatable, Sendable {
    /// The word.
    public var text: String
    /// What it is, in a few words.
    public var note: String
    /// Whether the word ends there; `checkout.` wants more.
    public var isWhole: Bool

    /// Creates a candidate.
    public init(_ text: String, note: String = "", isWhole: Bool = true) {
      self.text = text
      self.note = note
      self.isWhole = isWhole
    }
  }

  /// The characters of the line that a candidate takes the place of.
  public var range: Range<Int>
  /// What could be typed, in the order in which it should be offered.
  public var candidates: [Candidate]
  /// Whether the name of a file could be typed; the language knows no files.
  public var wantsFile: Bool

  /// What could be typed at the caret, whatever the line says.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - caret: How many characters stand before the caret.
  ///   - vocabulary: What exists now.
  public static func candidates(line: String, caret: Int, vocabulary: Vocabulary) -> Completion {
    let before = SourceLine(String(line.prefix(max(0, min(caret, SourceLine.limit)))))
    let caret = before.characters.count
    let here = OpenLine(before, endsAtWord: true)
    let partial = here.partial
    let start = partial?.columns.lowerBound ?? caret
    var completion = Completion(range: start..<caret, candidates: [], wantsFile: false)
    guard partial?.kind != .quoted || here.slots.contains(where: { $0.kind == .file }) else { return completion }
    completion.wantsFile = here.slots.contains { $0.kind == .file }
    // Nobody remembers which stage a quality belongs to: without a name that begins so, what ends so is offered.
    for search in [Self.beginnings, Self.tails] where completion.candidates.isEmpty {
      for slot in here.slots {
        let found = search(Self.entries(of: slot.kind, in: vocabulary), slot.typed + (partial?.text ?? ""), slot.kind)
        if !found.isEmpty, let slotStart = slot.start { completion.range = slotStart..<caret }
        for candidate in found where !completion.candidates.contains(where: { $0.text == candidate.text }) {
          completion.candidates.append(candidate)
        }
      }
    }
    return completion
  }

  /// The entries that fit a kind of slot.
  private static func entries(of kind: Slot.Kind, in vocabulary: Vocabulary) -> [Vocabulary.Entry] {
    switch kind {
    case .command: Help.entries.map { Vocabulary.Entry($0.name, note: $0.summary) }
    case .keyword(let word): [Vocabulary.Entry(word)]
    case .parameter: vocabulary.parameters
    case .parameterName(let scope): OpenLine.parameterNames(of: scope)
    case .strategy: vocabulary.strategies
    case .metric: vocabulary.metrics
    case .stage: vocabulary.stages
    case .channel: vocabulary.channels
    case .journey: vocabulary.journeys
    case .topic: vocabulary.topics
    case .mechanism: vocabulary.mechanisms
    case .value, .file, .number, .text, .newName: []
    }
  }

  /// The most names that are offered at once before they are gathered by what stands before the dot.
  private static let crowd = 12

  /// The entries that begin with what was typed; a crowd is gathered.
  private static func beginnings(_ entries: [Vocabulary.Entry], _ typed: String, _ kind: Slot.Kind) -> [Candidate] {
    let fitting = entries.filter { Self.begins($0.text, with: typed) }
    guard kind == .parameter || kind == .metric, fitting.count > crowd else {
      return fitting.map { Candidate($0.text, note: $0.note) }
    }
    var gathered: [Candidate] = []
    var seen: Set<String> = []
    for entry in fitting {
      let rest = entry.text.dropFirst(typed.count)
      guard let dot = rest.firstIndex(of: ".") else {
        gathered.append(Candidate(entry.text, note: entry.note))
        continue
      }
      let group = String(entry.text[...dot])
      if seen.insert(group).inserted { gathered.append(Candidate(group, isWhole: false)) }
    }
    return gathered
  }

  /// The entries of which a part behind a dot begins with what was typed.
  private static func tails(_ entries: [Vocabulary.Entry], _ typed: String, _ kind: Slot.Kind) -> [Candidate] {
    guard kind == .parameter || kind == .metric, !typed.isEmpty else { return [] }
    return entries.filter { entry in
      entry.text.split(separator: ".").dropFirst().contains { Self.begins(String($0), with: typed) }
    }.map { Candidate($0.text, note: $0.note) }
  }

  private static func begins(_ text: String, with typed: String) -> Bool {
    typed.isEmpty || text.hasPrefix(typed) || text.lowercased().hasPrefix(typed.lowercased())
  }
}
