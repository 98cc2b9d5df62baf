/// One way to complete the word before the cursor.
public struct Candidate: Equatable, Sendable {
  /// What stands in the line when this candidate is taken.
  public var text: String

  /// What the candidate means, shown beside it in a list.
  ///
  /// May be empty.
  public var note: String

  /// Whether the word is finished: then a space is put behind it.
  public var isWhole: Bool

  /// A candidate; control characters in its texts are made visible before they reach the terminal.
  public init(text: String, note: String = "", isWhole: Bool = true) {
    self.text = text
    self.note = note
    self.isWhole = isWhole
  }
}

/// What could stand at the cursor.
public struct CandidateList: Equatable, Sendable {
  /// How many bytes of UTF-8 before the cursor a candidate takes the place of.
  ///
  /// An answer that lies outside the line or inside a character is ignored.
  public var replacing: Int

  /// The candidates, in the order in which they are listed.
  public var candidates: [Candidate]

  /// What is said below the list; may be empty.
  public var remark: String

  /// A list of candidates.
  public init(replacing: Int = 0, _ candidates: [Candidate] = [], remark: String = "") {
    self.replacing = replacing
    self.candidates = candidates
    self.remark = remark
  }
}

/// What the editor asks about a line while it is typed.
///
/// Pure functions of the line, which know nothing of the terminal. They are called on the thread that reads, at
/// every key for a line of one row, so they should answer within a few milliseconds.
public struct Assistance {
  /// The candidates for the word before the cursor.
  ///
  /// `cursorByteOffset` counts UTF-8 bytes from the start of the line.
  public var complete: (_ line: String, _ cursorByteOffset: Int) -> CandidateList

  /// What could follow the line, shown in grey behind the cursor at its end; the right-arrow key takes it.
  ///
  /// Only the part before the first control character counts.
  public var suggest: (_ line: String) -> String?

  /// Whether the rest of the last remembered line that begins like this one is suggested, too.
  public var suggestsEarlierLines = false

  /// What kind of thing could come next, shown in grey where there is no suggestion; no key takes it.
  ///
  /// Only the part before the first control character counts.
  public var hint: (_ line: String) -> String?

  /// The same characters with colours, that is with sequences `ESC [ … m` and nothing else.
  ///
  /// When the answer without these sequences differs from the line, the line is drawn as it is.
  public var colour: (_ line: String) -> String

  /// Assistance by functions; those left out do nothing.
  public init(
    complete: @escaping (_ line: String, _ cursorByteOffset: Int) -> CandidateList = { _, _ in CandidateList() },
    suggest: @escaping (_ line: String) -> String? = { _ in nil },
    hint: @escaping (_ line: String) -> String? = { _ in nil },
    colour: @escaping (_ line: String) -> String = { $0 }
  ) {
    self.complete = complete
    self.suggest = suggest
    self.hint = hint
    self.colour = colour
  }

  /// No candidates, no suggestion, no hint, no colours.
  public static var none: Assistance { Assistance() }
}

extension Assistance {
  /// What the right-arrow key would add to a line: the rest of the last earlier line that begins like it, as long as that
  /// agrees with what is certain anyway; else what is certain.
  ///
  /// Behind a blank something new begins, and a hint of what may stand there is worth more than what stood there once.
  ///
  /// - Parameter earlier: The lines that were typed, the oldest first.
  func suggestion(for line: String, after earlier: [String]) -> String? {
    let certain = suggest(line).map(CleanText.beforeControl).flatMap { $0.isEmpty ? nil : $0 }
    guard suggestsEarlierLines, let last = line.last, last != " " else { return certain }
    let rests = earlier.reversed().lazy.filter { $0.hasPrefix(line) && $0.count > line.count }
      .map { CleanText.beforeControl(String($0.dropFirst(line.count))) }
    return rests.first { !$0.isEmpty && (certain.map($0.hasPrefix) ?? true) } ?? certain
  }
}
