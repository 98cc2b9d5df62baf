/// Ways out of a search with control-R or control-S that libedit has not.
extension LineEditor {
  /// The key that libedit is given for one that was pressed, with a word on what is to follow.
  func adaptedToSearch(_ key: Unicode.Scalar) -> Unicode.Scalar {
    guard [EditorKeys.escape, EditorKeys.controlG].contains(key) else { return key }
    let line = library.line
    guard line.isSearch else { return key }
    if key == EditorKeys.controlG {
      searchLeft = line.scalars
    } else if keys.wait(milliseconds: 0) == .ready {
      // The search takes the Escape of an arrow key for its own end, and the rest would be inserted.
      keyBehindSearch = key
    }
    return key
  }

  /// What follows a key in a search before another one is waited for.
  ///
  /// Where nothing is found, control-G goes back to what was found last; whoever presses it wants to leave.
  func nextKeyOfSearch() -> Unicode.Scalar? {
    defer { keyBehindSearch = nil }
    if let keyBehindSearch { return keyBehindSearch }
    guard let before = searchLeft else { return nil }
    let line = library.line
    let isFurther = line.isSearch && line.scalars != before
    searchLeft = isFurther ? line.scalars : nil
    return isFurther ? EditorKeys.controlG : nil
  }
}
