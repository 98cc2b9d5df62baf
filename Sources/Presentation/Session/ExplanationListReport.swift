/// All that can be explained, group by group.
public struct ExplanationListReport: Report {
  /// Some words that belong together.
  public struct Group: Hashable, Sendable {
    /// What they are.
    public var title: String
    /// The words, in an order that helps.
    public var words: [String]

    /// Creates a group.
    public init(_ title: String, _ words: [String]) {
      self.title = title
      self.words = words
    }
  }

  /// What the list is about.
  public let title: String
  /// The groups.
  public let groups: [Group]
  /// Groups that people find in other ways, so that only programs are told of them.
  public let others: [Group]
  /// Remarks below the list.
  public let notes: [String]

  /// Creates a list; groups without words are left out.
  public init(title: String, groups: [Group], others: [Group] = [], notes: [String] = []) {
    self.title = title
    self.groups = groups.filter { !$0.words.isEmpty }
    self.others = others
    self.notes = notes
  }

  /// A paragraph for each group.
  public func blocks(for mode: OutputMode) -> [Block] {
    [.title(title)]
      + groups.flatMap { [.heading($0.title), .paragraph($0.words.joined(separator: ", "))] }
      + notes.map { .note($0) }
  }

  /// One word a row.
  public var record: Record {
    let rows = (groups + others).flatMap { group in group.words.map { [Value.text(group.title), .text($0)] } }
    return Record("explain", [:], [Record.Table("rows", ["group", "word"], rows: rows)])
  }
}
