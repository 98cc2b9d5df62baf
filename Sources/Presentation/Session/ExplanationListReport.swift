extension TableReport {
  /// Words that can be explained and belong together, under what they are, in an order that helps.
  public typealias Words = (title: String, words: [String])

  /// All that can be explained, a paragraph for each group; groups without words are left out.
  ///
  /// - Parameters:
  ///   - title: What the list is about.
  ///   - groups: The groups.
  ///   - others: Groups that people find in other ways, so that only programs are told of them.
  ///   - notes: Remarks below the list.
  public static func explanations(
    title: String, groups: [Words], others: [Words] = [], notes: [String] = []
  ) -> TableReport {
    let shown = groups.filter { !$0.words.isEmpty }
    let page = shown.flatMap { [Block.heading($0.title), .paragraph($0.words.joined(separator: ", "))] }
    let rows = (shown + others).flatMap { group in group.words.map { (group.title, $0) } }
    let record = Record("explain", [:], rows.recordTable(["group": { .text($0.0) }, "word": { .text($0.1) }]))
    return TableReport([.title(title)] + page + notes.map(Block.note), record)
  }
}
