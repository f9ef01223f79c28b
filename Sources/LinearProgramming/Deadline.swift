/// When a solve gives up: at a moment by the monotonic clock, or once the process holds so much memory.
public struct Deadline: Sendable {
    private var moment: ContinuousClock.Instant?
    /// That the process may hold; `nil`: as many as it likes.
    public private(set) var megabytes: Int?

    public static let never = Deadline(seconds: nil)

    /// So many seconds from now, and with so many megabytes held; `nil`: never.
    public init(seconds: Double?, megabytes: Int? = nil) {
        moment = seconds.map { .now + .seconds(max(0, min($0, 1e9))) }
        self.megabytes = megabytes
    }

    public var hasPassed: Bool { reason != nil }

    /// Why it has passed; `nil`: it has not.
    public var reason: StopReason? {
        if let moment, .now >= moment { return .time }
        if let megabytes, ResidentMemory.megabytes >= megabytes { return .memory }
        return nil
    }

    /// Seconds left, never negative; `nil`: no end.
    public var secondsLeft: Double? {
        moment.map { max(0, (ContinuousClock.now.duration(to: $0)) / .seconds(1)) }
    }

    /// With a share of the time that is left, and all of the memory.
    public func sharing(_ share: Double) -> Deadline {
        Deadline(seconds: secondsLeft.map { share * $0 }, megabytes: megabytes)
    }

    /// The earlier of the two.
    public func sooner(_ other: Deadline) -> Deadline {
        var sooner = self
        sooner.moment = [moment, other.moment].compactMap(\.self).min()
        sooner.megabytes = [megabytes, other.megabytes].compactMap(\.self).min()
        return sooner
    }
}
