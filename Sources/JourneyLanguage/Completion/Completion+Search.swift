extension Completion {
  /// The ways in which what was typed may lead to a name, the surest first.
  enum Search: CaseIterable {
    /// The name begins so.
    case beginnings
    /// A word that people think in begins so.
    case words
    /// A part of the name behind a dot begins so.
    case tails

    /// The entries that fit what was typed.
    func candidates(among entries: [Vocabulary.Entry], _ typed: String, _ kind: Slot.Kind) -> [Vocabulary.Entry] {
      switch self {
      case .beginnings: Self.beginnings(entries, typed, kind)
      case .words: typed.isEmpty ? [] : Self.beginnings(entries, typed, kind)
      case .tails: Self.tails(entries, typed, kind)
      }
    }

    /// The most names that are offered at once before they are gathered by what stands before the dot.
    private static let crowd = 12

    /// The entries that begin with what was typed; a crowd is gathered.
    private static func beginnings(_ entries: [Vocabulary.Entry], _ typed: String, _ kind: Slot.Kind) -> [Vocabulary
      .Entry]
    {
      let fitting = entries.filter { begins($0.text, with: typed) }
      guard kind.isDotted, fitting.count > crowd else { return fitting }
      var gathered: [Vocabulary.Entry] = []
      var seen: Set<String> = []
      for entry in fitting {
        let rest = entry.text.dropFirst(typed.count)
        guard let dot = rest.firstIndex(of: ".") else {
          gathered.append(entry)
          continue
        }
        let group = String(entry.text[...dot])
        if seen.insert(group).inserted { gathered.append(Vocabulary.Entry(group, isWhole: false)) }
      }
      return gathered
    }

    /// The entries of which a part behind a dot begins with what was typed.
    private static func tails(_ entries: [Vocabulary.Entry], _ typed: String, _ kind: Slot.Kind) -> [Vocabulary.Entry] {
      guard kind.isDotted, !typed.isEmpty else { return [] }
      return entries.filter { entry in
        entry.text.split(separator: ".").dropFirst().contains { begins(String($0), with: typed) }
      }
    }

    private static func begins(_ text: String, with typed: String) -> Bool {
      typed.isEmpty || text.hasPrefix(typed) || text.lowercased().hasPrefix(typed.lowercased())
    }
  }
}

extension Slot {
  /// The entries that may stand here.
  func entries(in vocabulary: Vocabulary, search: Completion.Search = .beginnings) -> [Vocabulary.Entry] {
    if search == .words { return kind == .metric ? vocabulary.metricWords : [] }
    return switch kind {
    case .command: vocabulary.language.help.map { Vocabulary.Entry($0.name, note: $0.summary) }
    case .keyword(let word): [Vocabulary.Entry(word)]
    case .parameter: vocabulary.parameters.map(\.entry)
    case .parameterName(let scope): OpenLine.parameterNames(of: scope)
    case .strategy: vocabulary.strategies
    case .metric: vocabulary.metrics
    case .stage: vocabulary.stages
    case .channel: vocabulary.channels
    case .part: vocabulary.parts
    case .journey: vocabulary.journeys
    case .topic: vocabulary.topics
    case .mechanism: vocabulary.mechanisms
    case .value(let path): (vocabulary.parameter(path)?.scale?.values ?? []).map(written)
    case .unit(let path): vocabulary.parameter(path)?.scale?.words ?? []
    case .file, .number, .text, .newName: []
    }
  }

  /// A value as it is typed here: without a sign of equality, a negative one would be taken off what is there.
  private func written(_ value: Vocabulary.Entry) -> Vocabulary.Entry {
    isAbsolute || value.text.first != "-" ? value : Vocabulary.Entry("= " + value.text, note: value.note)
  }
}

extension Slot.Kind {
  /// Whether its names have dots in them, and come in crowds.
  fileprivate var isDotted: Bool { self == .parameter || self == .metric }
}

extension Vocabulary {
  func parameter(_ path: String) -> Setting? { parameters.first { $0.entry.text == path } }
}
