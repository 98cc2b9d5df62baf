/// A file that results go to: `results.csv`, or `results.csv add` where it is there already.
public struct ResultFile: Equatable, Sendable {
  /// The file.
  public var name: Word
  /// Whether results are added to what is in the file already.
  public var isAdded: Bool

  /// Creates it.
  public init(name: Word, isAdded: Bool = false) {
    self.name = name
    self.isAdded = isAdded
  }

  /// Reads the name of a file, if one comes next.
  init?(_ arguments: inout Arguments, hint: String) {
    guard let name = arguments.optionalFile(hint: hint) else { return nil }
    self.init(name: name, isAdded: arguments.keyword("add", hint: "[add]") != nil)
  }

  /// The file as it can be typed.
  public var text: String { Quotation.word(name.text) + (isAdded ? " add" : "") }
}
