#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What `stty -a` shows of a terminal, apart from its size.
///
/// Good for comparing before with after.
public struct TerminalSettings: Equatable, Sendable {
  /// The flags for input, output, the line and the handling of keys, in this order.
  public let flags: [UInt]

  /// The keys with a meaning, such as control-C.
  public let controlCharacters: [UInt8]

  init(of descriptor: Int32) {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag].map { UInt($0) }
    controlCharacters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }
}
