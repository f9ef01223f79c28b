/// Tasks in parts, each the work of one job.
public struct Chunks: Sendable {
    public let count: Int
    public let size: Int

    public init(count: Int, size: Int) {
        self.count = count
        self.size = max(1, size)
    }

    /// A job's work: no less, because starting one costs a scheduler a second or more; no more, because that much is lost with its node.
    static let seconds = 20.0...300.0

    /// Jobs of a slot, because not all are equally quick: the others take over what a slow one has not begun.
    static let rounds = 4

    /// Where a task's seconds are known, parts that are worth their start, in whole rounds of all slots, because one that finds no part
    /// stands idle; else each task is a part. `slots`: jobs that can run at a time; `nil`: nobody knows, and parts are as large as they may be.
    public init(count: Int, secondsEach: Double?, slots: Int?) {
        self.init(count: count, size: secondsEach.map { Self.size(count, $0, slots) } ?? 1)
    }

    private static func size(_ count: Int, _ secondsEach: Double, _ slots: Int?) -> Int {
        func tasks(_ seconds: Double) -> Double { min(seconds / max(secondsEach, 0.001), Double(count)) }
        let most = max(1, Int(tasks(seconds.upperBound)))
        guard let slots = slots.map({ max(1, $0) }) else { return most }
        let least = min(most, max(1, Int(tasks(seconds.lowerBound).rounded(.up))))
        let jobs = max(1, count / least)
        let rounds = min(max(Self.rounds, parts(parts(count, most), slots)), jobs / slots)
        return min(most, parts(count, rounds > 0 ? rounds * slots : jobs))
    }

    private static func parts(_ count: Int, _ size: Int) -> Int { (count + size - 1) / size }

    public var jobs: Int { Self.parts(count, size) }

    /// The tasks of one job.
    public func tasks(_ job: Int) -> Range<Int> {
        let first = min(job * size, count)
        return first..<min(first + size, count)
    }
}
