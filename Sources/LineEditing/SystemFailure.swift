#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why a read, a write or a file operation failed: the error number of the C library and what was being done.
public struct SystemFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was being done, as in “write the history file /home/ada/.journey_history”.
  public let action: String

  /// The number that the C library gave, such as `EACCES`.
  public let code: Int32

  init(_ action: String, code: Int32) {
    self.action = action
    self.code = code
  }

  /// A sentence without an end, as in “cannot write the history file x: Permission denied”.
  public var description: String {
    "cannot \(action): \(strerror(code).map { String(cString: $0) } ?? "error \(code)")"
  }
}
