/// Why a solve gave up.
public enum StopReason: Sendable, Equatable {
    case time, memory, nodes
    /// The search no longer moved.
    case standstill
    /// Ctrl-C, or ``StopFlag/request()``.
    case user
}
