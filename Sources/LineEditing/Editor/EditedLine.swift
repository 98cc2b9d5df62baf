/// The line as it stands in the middle of being edited.
struct EditedLine: Equatable {
  let scalars: [Unicode.Scalar]

  /// How many of the characters stand before the cursor.
  let cursor: Int

  var text: String { String(String.UnicodeScalarView(scalars)) }

  var beforeCursor: ArraySlice<Unicode.Scalar> { scalars[..<cursor] }

  var isCursorAtEnd: Bool { cursor == scalars.count }

  /// How many scalars the character before the cursor has, as a reader sees characters; 0 at the beginning.
  var lengthBeforeCursor: Int { String(String.UnicodeScalarView(beforeCursor)).last?.unicodeScalars.count ?? 0 }

  /// How many scalars the character behind the cursor has; 0 at the end.
  var lengthBehindCursor: Int { String(String.UnicodeScalarView(scalars[cursor...])).first?.unicodeScalars.count ?? 0 }

  /// The cursor in bytes of UTF-8, as the rest of Swift counts. (libedit counts characters.)
  var cursorByteOffset: Int { beforeCursor.reduce(0) { $0 + UTF8.width($1) } }

  /// How many characters the last `bytes` bytes before the cursor are; nil when that is not a whole number of them.
  func charactersBeforeCursor(ofBytes bytes: Int) -> Int? {
    guard bytes >= 0 else { return nil }
    var rest = bytes
    var count = 0
    for scalar in beforeCursor.reversed() where rest > 0 {
      rest -= UTF8.width(scalar)
      count += 1
    }
    return rest == 0 ? count : nil
  }

  /// Whether earlier lines are searched: libedit then keeps its question in the last row of the line.
  var isSearch: Bool {
    guard cursor < scalars.count, let lineBreak = scalars.lastIndex(of: "\n") else { return false }
    return ["bck:", "bck?", "fwd:", "fwd?"].contains { scalars[(lineBreak + 1)...].starts(with: $0.unicodeScalars) }
  }
}
