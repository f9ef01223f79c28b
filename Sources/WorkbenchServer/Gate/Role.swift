/// What whoever came in may do.
enum Role: String, Sendable {
    /// See and decide.
    case decide
    /// See.
    case read
}
