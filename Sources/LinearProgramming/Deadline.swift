/// A moment by the monotonic clock after which a solve gives up.
public struct Deadline: Sendable {
    private var moment: ContinuousClock.Instant?

    public static let never = Deadline(moment: nil)

    private init(moment: ContinuousClock.Instant?) { self.moment = moment }

    /// So many seconds from now; `nil`: never.
    public init(seconds: Double?) {
        moment = seconds.map { .now + .seconds(max(0, min($0, 1e9))) }
    }

    public var hasPassed: Bool { moment.map { .now >= $0 } ?? false }

    /// Seconds left, never negative; `nil`: no end.
    public var secondsLeft: Double? {
        moment.map { max(0, (ContinuousClock.now.duration(to: $0)) / .seconds(1)) }
    }

    /// The earlier of the two.
    public func sooner(_ other: Deadline) -> Deadline {
        guard let moment else { return other }
        guard let otherMoment = other.moment else { return self }
        return Deadline(moment: min(moment, otherMoment))
    }
}
