import CLibedit

extension LineEditor {
  /// Shows a prompt and waits for a line.
  ///
  /// Afterwards the cursor stands at the start of a fresh row, whatever the reading came to.
  ///
  /// - Parameters:
  ///   - prompt: one row; it should end with a space, which is not coloured.
  ///   - style: the sequence `ESC [ … m` that the prompt is drawn in. When it is empty nothing but the assistance uses
  ///     colours.
  ///   - right: what stands at the right end of the row as long as the line leaves room for it.
  public func read(prompt: String, style: String = "", right: String = "") -> Reading {
    guard isOpen else { return .endOfInput }
    self.prompt = PromptText(prompt, style: style)
    // The last character cannot be styled, so there is one that cannot be seen.
    rightPrompt = right.isEmpty || style.isEmpty ? PromptText(right) : PromptText(right + " ", style: "\u{1B}[2m")
    isStyled = !style.isEmpty
    size = Terminal.size
    forgetDrawings()
    takeOver(for: self.prompt.text + rightPrompt.text)
    drawnRow = 0
    wasInterrupted = false
    interruptsBefore = Interrupts.count

    TerminalGuard.endWork()
    // libedit would do this after it has shown the prompt, and a quick control-C would still be a signal.
    library.prepareTerminal(for: .editing)
    emit(BracketedPaste.on)
    let line = library.readLine()
    if drawsItself, let line, !wasInterrupted { leave(line) }
    emit(BracketedPaste.off)
    TerminalGuard.beginWork()

    if wasInterrupted { return .interrupted }
    guard let line else {
      emit("\n")
      return .endOfInput
    }
    return .line(line)
  }

  /// The next character for libedit, nil at the end.
  ///
  /// This is the one place where the editor waits. libedit is idle meanwhile: what it does not know of is drawn when the
  /// wait begins and taken away, or known to be the very same characters, when a key ends it.
  func nextCharacter() -> Unicode.Scalar? {
    if let key = nextKeyOfSearch() { return key }
    if repeats.count > 0 {
      repeats.count -= 1
      return repeats.key
    }
    while true {
      adoptSize()
      if Interrupts.count > interruptsBefore {
        // Somebody sent the signal; the key would have come as a character. Both mean the same.
        interruptsBefore = Interrupts.count
        return EditorKeys.controlC
      }
      var wait = keys.wait(milliseconds: 0)
      if wait == .timedOut {
        decorate()
        wait = keys.wait()
        eraseSuggestion()
        if wait == .ready { eraseListing() }
      }
      guard wait == .ready else {
        recoverTerminal()
        continue
      }
      adoptSize()
      switch keys.next() {
      case .character(let scalar):
        takeOver(for: String(scalar))
        repeats = (scalar, timesToDelete(with: scalar) - 1)
        if scalar == EditorKeys.controlL, drawsItself { clearScreen() }
        return adaptedToSearch(scalar)
      case .paste(let bytes):
        pasted = CleanText.paste(bytes)
        takeOver(for: pasted)
        if !pasted.isEmpty { return BracketedPaste.key }
      case nil: return nil
      }
    }
  }

  // MARK: ^C

  /// Leaves the line as it is on the screen and ends the reading.
  func cancel() -> UInt8 {
    let line = library.line
    if drawsItself { draw(line) }
    if !line.isCursorAtEnd {
      moveToLastRow(of: line)
      emitLater("\r" + CursorMove.right(end(of: line).column))
    }
    emit("^C\n")
    wasInterrupted = true
    return UInt8(CC_NEWLINE)
  }
}

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

/// What one read of a line came to.
public enum Reading: Equatable, Sendable {
  /// A line without its line break. A block that was pasted is one line with `\n` inside.
  case line(String)

  /// Control-C: whatever had been typed is thrown away, the session goes on.
  case interrupted

  /// Control-D on an empty line, the end of a file, or a terminal that has gone.
  case endOfInput
}
