/// The files that a script would have written so far; in a rehearsal nothing is written, and later lines may need them.
struct PromisedFiles: Sendable {
  /// What would be in a file.
  enum Contents: Sendable {
    /// A session; its text is known.
    case session(String)
    /// Results; nobody knows them before.
    case results
  }

  private var contents: [String: Contents] = [:]

  /// What would be in the file at a path, nil where a script has not written it.
  subscript(path: String) -> Contents? {
    get { contents[FileAccess.resolved(path)] }
    set { contents[FileAccess.resolved(path)] = newValue }
  }

  /// The text that would be in the file at a path, where that is known.
  func text(at path: String) -> String? {
    if case .session(let text)? = self[path] { text } else { nil }
  }
}
