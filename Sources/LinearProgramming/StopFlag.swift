import CStopFlag

/// The process-wide wish to stop every running solve as soon as it can, with the best plan so far.
public enum StopFlag {
    /// Asks for a stop.
    public static func request() { stop_request() }

    public static var isRequested: Bool { stop_requested() != 0 }

    /// Takes the wish back, before the next solve.
    public static func clear() { stop_clear() }

    /// Makes Ctrl-C and SIGTERM ask for a stop; a second one ends the process as the system does by default. Returns
    /// whether the system let us.
    public static func installSignalHandlers() -> Bool { stop_install_handlers() == 0 }
}
