import CGLPK

/// How a guarded call of GLPK ended when it did not do its work.
public enum GLPKFault: Error, Equatable, Sendable {
    /// GLPK aborted for want of memory.
    case memory
    /// A stop was requested inside a call.
    case interrupted
    /// GLPK aborted; what it said.
    case aborted(String)

    init(code: CInt) {
        let message = String(cString: guarded_message())
        switch code {
        case CInt(GUARDED_INTERRUPTED): self = .interrupted
        case _ where message.contains("memory a"): self = .memory
        default: self = .aborted(message)
        }
    }

    /// The status of a solve that ended so.
    public var status: SolveStatus {
        switch self {
        case .memory: .stopped(.memory)
        case .interrupted: .stopped(.user)
        case .aborted(let message): .failed(message)
        }
    }
}

/// Throws unless a guarded call did its work.
func check(_ code: CInt) throws(GLPKFault) {
    guard code == CInt(GUARDED_OK) else { throw GLPKFault(code: code) }
}

/// Runs a body with GLPK's environment of this thread, which is freed afterwards.
func withSession<Value>(
    memoryMegabytes: Int?, _ body: () throws(GLPKFault) -> Value
) throws(GLPKFault) -> Value {
    let megabytes = max(0, min(memoryMegabytes ?? 0, 1 << 20))
    try check(guarded_enter(CInt(megabytes)))
    defer { guarded_leave() }
    return try body()
}
