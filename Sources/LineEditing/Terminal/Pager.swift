import CLibedit
import Foundation

/// The program that shows long texts page by page: the user's `PAGER`, else `less` where there is one.
public struct Pager: Sendable {
  private let command: String
  /// Whether it shows colours; another program than `less` might show their codes.
  public let isColoured: Bool

  /// The pager for the terminal of the program; nil where nobody can turn pages, or where none is wanted.
  public init?() {
    guard Terminal.isInteractive else { return nil }
    let wanted = Terminal.environment("PAGER") ?? (Self.isInstalled("less") ? "less" : "")
    guard let name = wanted.split(separator: " ").first, name != "cat" else { return nil }
    isColoured = name.split(separator: "/").last == "less"
    // Short texts are not worth a page, colours are colours, the text stays on the screen afterwards, and whoever meets
    // less for the first time reads how to leave it. A command of the shell that is typed there writes and runs nothing.
    let usual = "-FRX -Ps?e(end) q leaves:space turns the page, q leaves.\\$"
    let environment =
      "LESS=\"${LESS:+-R }${LESS:-\(usual)}\" LESSSECURE=1 LESSCHARSET=\"${LESSCHARSET:-utf-8}\" "
    command = (isColoured ? environment : "") + wanted
  }

  /// Shows a text and waits until the user has seen enough; the terminal is then as it was before.
  ///
  /// Control-C belongs to the pager meanwhile. The text is in a file without a name, so that nobody waits for a pager
  /// that does not read to the end.
  ///
  /// - Returns: Whether it was shown; a pager that cannot be started shows nothing.
  public func show(_ text: String) -> Bool {
    guard let file = tmpfile() else { return false }
    defer { fclose(file) }
    // The pager gets it as its input, and nothing else that is open here.
    _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
    guard fputs(text, file) >= 0, fflush(file) == 0 else { return false }
    rewind(file)
    fflush(nil)
    var status: Int32 = 0
    let isStarted = Terminal.lend {
      var process: pid_t = 0
      guard journey_start_command(command, fileno(file), &process) == 0 else { return false }
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      Interrupts.reset()
      return true
    }
    // The shell says so when it finds no such program, or one that cannot be run.
    return isStarted && ![126, 127].contains(status >> 8 & 0xFF)
  }

  /// Whether a program is found where programs are looked for.
  private static func isInstalled(_ program: String) -> Bool {
    (Terminal.environment("PATH") ?? "").split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
