/// Why a solve gave up.
public enum StopReason: Sendable, Equatable {
    case time, memory, nodes
    /// Ctrl-C, or ``StopFlag/request()``.
    case user
}
