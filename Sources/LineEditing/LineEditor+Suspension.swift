#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension LineEditor {
  /// Control-Z: stops the program and all others of its job, as the terminal itself would.
  ///
  /// Goes on after `fg`.
  func suspend() {
    emit(BracketedPaste.off)
    library.prepareTerminal(for: .betweenLines)
    var settings = originalSettings
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    moveToLastRow(of: library.line)
    emit("^Z\n")
    kill(0, SIGTSTP)
    library.prepareTerminal(for: .editing)
    resumeDrawing()
  }

  /// After a stop that was not asked for with a key, the shell has put the terminal into its usual state.
  func recoverTerminal() {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0, settings.c_lflag & tcflag_t(ICANON) != 0 else { return }
    library.prepareTerminal(for: .betweenLines)
    library.prepareTerminal(for: .editing)
    resumeDrawing()
  }

  private func resumeDrawing() {
    emit(BracketedPaste.on)
    forgetDrawings()
    size = Terminal.size
    library.resize()
    library.redraw()
  }
}
