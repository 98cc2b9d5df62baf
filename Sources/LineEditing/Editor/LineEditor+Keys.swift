import CLibedit

/// Names of the keys and commands, as libedit and `~/.editrc` write them.
enum EditorKeys {
  static let controlC: Unicode.Scalar = "\u{3}"
  static let controlG: Unicode.Scalar = "\u{7}"
  static let controlL: Unicode.Scalar = "\u{C}"
  static let escape: Unicode.Scalar = "\u{1B}"
  /// Keys that delete what is before the cursor, and the one that deletes what is behind it.
  static let deleting: (before: [Unicode.Scalar], behind: Unicode.Scalar) = (["\u{7F}", "\u{8}"], "\u{4}")

  /// Bound before the user's settings are read, which may change them.
  static let defaults = [
    // The lines that begin like this one; on an empty line all of them.
    ("\\e[A", "ed-search-prev-history"), ("\\eOA", "ed-search-prev-history"),
    ("\\e[B", "ed-search-next-history"), ("\\eOB", "ed-search-next-history"),
    ("^R", "em-inc-search-prev"), ("^S", "em-inc-search-next"),
    ("\\e[C", "journey-forward"), ("\\eOC", "journey-forward"), ("^F", "journey-forward"),
    ("\\e[D", "journey-backward"), ("\\eOD", "journey-backward"), ("^B", "journey-backward"),
    ("\\e[F", "journey-end"), ("\\eOF", "journey-end"), ("\\e[4~", "journey-end"), ("^E", "journey-end"),
    ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"), ("\\e[1~", "ed-move-to-beg"),
    ("\\e[1;5C", "em-next-word"), ("\\e[1;3C", "em-next-word"),
    ("\\e[1;5D", "ed-prev-word"), ("\\e[1;3D", "ed-prev-word"),
    ("\\e[3~", "journey-delete"), ("\\e[3;5~", "em-delete-next-word"), ("^W", "ed-delete-prev-word"),
  ]

  /// Bound afterwards, because the editor does not work without them.
  static let required = [
    ("^I", "journey-complete"), ("^C", "journey-cancel"), ("^Z", "journey-suspend"),
    (BracketedPaste.keyName, "journey-paste"),
  ]

  /// Keys of libedit that would open a prompt of its own, which swallows control-C: Escape x, and `:` in vi.
  static let prompts = (emacs: "\\ex", vi: ":")

  /// The key that would open a text editor in vi, from which anything can be started.
  static let textEditor = "v"

  static let nothing = "ed-unassigned"
}

extension LineEditor {
  /// Gentle defaults first, then what the user wants, then what must be.
  func setKeys() {
    addCommands()
    for (key, command) in EditorKeys.defaults { library.bind(key, to: command) }
    library.readUserSettings()
    for (key, command) in EditorKeys.required {
      library.bind(key, to: command)
      library.bindInCommandMode(key, to: command)
    }
    if library.editsAsVi {
      library.bindInCommandMode(EditorKeys.prompts.vi, to: EditorKeys.nothing)
      library.bindInCommandMode(EditorKeys.textEditor, to: EditorKeys.nothing)
    } else {
      library.bind(EditorKeys.prompts.emacs, to: EditorKeys.nothing)
    }

    // Control-C, control-Z, control-S and control-Q are keys while a line is edited.
    library.setTerminal("-isig", while: .editing)
    library.setTerminal("-ixon", while: .editing)
    // What is typed while the program works must not appear in its output; a control-D must not get lost.
    library.setTerminal("-icanon", while: .betweenLines)
    library.setTerminal("-echo", while: .betweenLines)
    // A slip onto control-\ must not end a session: no key sends that signal, and at the prompt the key does nothing.
    library.setTerminal("quit=", while: .betweenLines)
  }

  private func addCommands() {
    library.addCommand("journey-complete", "Complete the word before the cursor") { handle, _ in
      LineEditor.editor(of: handle)?.completeWord() ?? UInt8(CC_ERROR)
    }
    library.addCommand("journey-cancel", "Give the line up") { handle, _ in
      LineEditor.editor(of: handle)?.cancel() ?? UInt8(CC_ERROR)
    }
    library.addCommand("journey-paste", "Insert what is pasted") { handle, _ in
      LineEditor.editor(of: handle)?.paste() ?? UInt8(CC_ERROR)
    }
    library.addCommand("journey-forward", "Take the suggestion, or move right") { handle, _ in
      LineEditor.editor(of: handle)?.moveForward(toEnd: false) ?? UInt8(CC_ERROR)
    }
    library.addCommand("journey-backward", "Move left") { handle, _ in
      LineEditor.editor(of: handle)?.moveBackward() ?? UInt8(CC_ERROR)
    }
    library.addCommand("journey-delete", "Delete the character at the cursor") { handle, _ in
      LineEditor.editor(of: handle)?.deleteForward() ?? UInt8(CC_ERROR)
    }
    library.addCommand("journey-end", "Take the suggestion, or move to the end") { handle, _ in
      LineEditor.editor(of: handle)?.moveForward(toEnd: true) ?? UInt8(CC_ERROR)
    }
    library.addCommand("journey-suspend", "Stop the program until it is called back") { handle, _ in
      LineEditor.editor(of: handle)?.suspend()
      return UInt8(CC_NORM)
    }
  }

  /// Inserts a pasted block.
  ///
  /// It waits for Enter, even if it ends with a line break.
  func paste() -> UInt8 {
    library.insert(pasted)
    pasted = ""
    return UInt8(CC_REFRESH)
  }

  /// Takes the suggestion when the cursor is at the end of the line, and otherwise moves it there or one to the right.
  func moveForward(toEnd: Bool) -> UInt8 {
    let line = library.line
    if line.isCursorAtEnd {
      guard let more = suggestion(for: line) else { return UInt8(CC_NORM) }
      takeOver(for: more)
      library.insert(more)
      return UInt8(CC_REFRESH)
    }
    library.moveCursor(by: toEnd ? line.scalars.count - line.cursor : line.lengthBehindCursor)
    return UInt8(CC_CURSOR)
  }

  /// Moves left by what a reader takes for one character.
  func moveBackward() -> UInt8 {
    library.moveCursor(by: -library.line.lengthBeforeCursor)
    return UInt8(CC_CURSOR)
  }

  /// Deletes what a reader takes for one character.
  func deleteForward() -> UInt8 {
    let length = library.line.lengthBehindCursor
    guard length > 0 else { return UInt8(CC_ERROR) }
    library.moveCursor(by: length)
    library.deleteBeforeCursor(length)
    return UInt8(CC_REFRESH)
  }

  /// How often libedit must be given a key, which deletes one scalar, for a whole character to go.
  func timesToDelete(with key: Unicode.Scalar) -> Int {
    let isBefore = EditorKeys.deleting.before.contains(key)
    guard isBefore || key == EditorKeys.deleting.behind else { return 1 }
    let line = library.line
    guard !line.isSearch else { return 1 }
    return max(1, isBefore ? line.lengthBeforeCursor : line.lengthBehindCursor)
  }
}
