/// Tasks in parts, each the work of one job.
public struct Chunks: Sendable {
    public let count: Int
    public let size: Int

    public init(count: Int, size: Int) {
        self.count = count
        self.size = max(1, size)
    }

    /// A job should last this long, because starting one costs a scheduler a second or more.
    static let seconds = 300.0

    /// Parts of some minutes, where a task's seconds are known; else each task is a part. `slots`: every one of them should have work.
    public init(count: Int, secondsEach: Double?, slots: Int?) {
        let whole = secondsEach.map { Int(Self.seconds / max($0, 0.001)) } ?? 1
        let fair = slots.map { (count + max($0, 1) - 1) / max($0, 1) } ?? count
        self.init(count: count, size: max(1, min(whole, fair)))
    }

    public var jobs: Int { (count + size - 1) / size }

    /// The tasks of one job.
    public func tasks(_ job: Int) -> Range<Int> {
        let first = min(job * size, count)
        return first..<min(first + size, count)
    }
}
