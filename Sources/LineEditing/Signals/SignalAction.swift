import Foundation

/// What happens when a signal arrives: the C structure, whose fields have other names on other systems.
struct SignalAction {
  private(set) var action = sigaction()

  static func current(for signal: Int32) -> SignalAction {
    var current = SignalAction()
    sigaction(signal, nil, &current.action)
    return current
  }

  /// What the system does by itself. (`SIG_DFL` is the null pointer, which a new structure holds.)
  static var defaultAction: SignalAction { SignalAction() }

  private init() {}

  /// A call of `handler`, on the stack for signals if there is one.
  ///
  /// - Parameters:
  ///   - isNested: whether the same signal may arrive while the handler runs; otherwise it waits for the handler's end.
  ///   - handler: calls nothing but what is safe in a signal handler.
  init(isNested: Bool = false, handler: @escaping @convention(c) (Int32) -> Void) {
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    sigemptyset(&action.sa_mask)
    // Without `SA_RESTART`: a call that waits has to come back.
    action.sa_flags = SA_ONSTACK | (isNested ? SA_NODEFER : 0)
  }

  /// The same with what is known about the signal.
  init(handler: @escaping @convention(c) (Int32, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?) -> Void) {
    #if canImport(Darwin)
      action.__sigaction_u.__sa_sigaction = handler
    #else
      action.__sigaction_handler.sa_sigaction = handler
    #endif
    sigemptyset(&action.sa_mask)
    action.sa_flags = SA_ONSTACK | SA_SIGINFO
  }

  /// Whether the signal is thrown away. (C compares the addresses; Swift must look at their bits.)
  var isIgnored: Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: UInt.self) == unsafeBitCast(SIG_IGN, to: UInt.self)
  }

  func install(for signal: Int32) {
    var action = action
    sigaction(signal, &action, nil)
  }
  /// What the program was told to ignore when it was started, as by `nohup`, it goes on ignoring.
  func installUnlessIgnored(for signal: Int32) {
    if !Self.current(for: signal).isIgnored { install(for: signal) }
  }
}
