/// Which inputs a call tries, the corpus of old faults first.
public struct FuzzPlan: Sendable {
  /// What all inputs follow from.
  public let seed: UInt64
  private let corpus: [FuzzCorpus.Entry]
  private let inputsOfLines: Int
  private let files: Int

  /// Plans a call.
  ///
  /// - Parameters:
  ///   - lines: How many lines are typed, those of the corpus not among them.
  ///   - files: How many files are read.
  ///   - seed: What all of them follow from.
  public init(lines: Int, files: Int, seed: UInt64) {
    self.seed = seed
    self.files = files
    corpus = FuzzCorpus.entries
    inputsOfLines = (lines + FuzzGenerator.linesOfInput - 1) / FuzzGenerator.linesOfInput
  }

  /// How many inputs there are.
  public var count: Int { corpus.count + inputsOfLines + files }

  /// What an input is called; it is the same in every call with the same seed.
  public func name(of index: Int) -> String {
    if index < corpus.count { return corpus[index].name }
    let (isFile, number) = part(index)
    return (isFile ? "file-" : "lines-") + String(number)
  }

  /// The input at a place.
  public func input(_ index: Int) -> FuzzInput {
    if index < corpus.count { return corpus[index].input }
    let (isFile, number) = part(index)
    return Self.generated(isFile: isFile, number, seed)
  }

  /// The input with a name.
  public func input(named name: String) -> FuzzInput? {
    if let entry = corpus.first(where: { $0.name == name }) { return entry.input }
    let parts = name.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]), ["file", "lines"].contains(parts[0]) else { return nil }
    return Self.generated(isFile: parts[0] == "file", number, seed)
  }

  private static func generated(isFile: Bool, _ number: Int, _ seed: UInt64) -> FuzzInput {
    var generator = FuzzGenerator(seed: isFile ? ~seed : seed, number: number)
    return isFile ? generator.file() : generator.typed()
  }

  /// Files come evenly between the lines.
  private func part(_ index: Int) -> (isFile: Bool, number: Int) {
    let place = index - corpus.count
    let all = max(1, inputsOfLines + files)
    let before = place * files / all
    let isFile = (place + 1) * files / all > before
    return (isFile, isFile ? before : place - before)
  }
}
