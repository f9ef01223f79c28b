/// One site's knapsack, with at most one place per job, solved exactly by dynamic programming in 32-bit whole numbers
/// (Bellman 1957): forwards for the best choice and, for what each single decision costs, backwards as well.
///
/// Row k of the table tells, by weight, the most profit of the first k jobs that weighs no more.
struct SiteKnapsack {
    /// What can be chosen; a job's choices lie side by side.
    private struct Choice {
        var place: Int32
        var weight: Int32
        var profit: Int32
    }

    /// A job that can be chosen, and where its choices end.
    private struct Entry {
        var job: Int32
        var end: Int32
    }

    /// Memory of choices, jobs and the table; raw, because checks of access would take as long as the work.
    private final class Memory {
        let choices: UnsafeMutablePointer<Choice>
        let jobs: UnsafeMutablePointer<Entry>
        var table: UnsafeMutablePointer<Int32>
        var size = 1

        init(choices count: Int) {
            choices = .allocate(capacity: max(1, count))
            jobs = .allocate(capacity: max(1, count))
            table = .allocate(capacity: size)
        }

        /// A table of at least so many entries; what it held is lost.
        func table(_ needed: Int) -> UnsafeMutablePointer<Int32> {
            if needed > size {
                table.deallocate()
                size = 2 * needed
                table = .allocate(capacity: size)
            }
            return table
        }

        deinit {
            choices.deallocate()
            jobs.deallocate()
            table.deallocate()
        }
    }

    private let memory: Memory
    private let choices: UnsafeMutablePointer<Choice>
    private let jobs: UnsafeMutablePointer<Entry>
    private var table: UnsafeMutablePointer<Int32>
    private var choiceCount = 0
    private var jobCount = 0
    private(set) var room = 0

    /// For so many choices at most.
    init(choices count: Int) {
        memory = Memory(choices: count)
        choices = memory.choices
        jobs = memory.jobs
        table = memory.table
    }

    /// Forgets all choices. The room is not negative.
    mutating func begin(room: Int) {
        self.room = room
        choiceCount = 0
        jobCount = 0
    }

    /// A place of positive profit, no heavier than the room; jobs come in order.
    @inline(__always)
    mutating func add(job: Int, place: Int, weight: Int, profit: Int32) {
        choices[choiceCount] = Choice(place: Int32(place), weight: Int32(weight), profit: profit)
        choiceCount += 1
        if jobCount == 0 || Int(jobs[jobCount - 1].job) != job { jobCount += 1 }
        jobs[jobCount - 1] = Entry(job: Int32(job), end: Int32(choiceCount))
    }

    /// A job's choices.
    private func range(_ job: Int) -> Range<Int> { (job == 0 ? 0 : Int(jobs[job - 1].end))..<Int(jobs[job].end) }

    /// Fills the table; the most profit that fits.
    mutating func solve() -> Int {
        let width = room + 1
        // Two rows more for what is behind, in decisions.
        table = memory.table((jobCount + 3) * width)
        table.update(repeating: 0, count: width)
        for job in 0..<jobCount {
            let before = table + job * width
            let after = before + width
            let range = range(job)
            for index in range {
                let shift = Int(choices[index].weight)
                if index == range.lowerBound {
                    after.update(from: before, count: shift)
                    Self.raise(after + shift, before + shift, before, by: choices[index].profit, count: width - shift)
                } else {
                    Self.raise(after + shift, after + shift, before, by: choices[index].profit, count: width - shift)
                }
            }
        }
        return Int(table[jobCount * width + room])
    }

    /// `to[i] = max(kept[i], moved[i] + profit)`.
    @inline(__always)
    private static func raise(
        _ to: UnsafeMutablePointer<Int32>, _ kept: UnsafePointer<Int32>, _ moved: UnsafePointer<Int32>,
        by profit: Int32, count: Int
    ) {
        for index in 0..<count { to[index] = max(kept[index], moved[index] &+ profit) }
    }

    /// Calls with every place of a best choice.
    @inline(__always)
    func choose(_ body: (_ job: Int, _ place: Int) -> Void) {
        let width = room + 1
        var left = room
        for job in stride(from: jobCount - 1, through: 0, by: -1) {
            let value = table[(job + 1) * width + left]
            let before = table + job * width
            guard value != before[left] else { continue }
            for index in range(job) {
                let choice = choices[index]
                guard choice.weight <= left, before[left - Int(choice.weight)] &+ choice.profit == value else {
                    continue
                }
                left -= Int(choice.weight)
                body(Int(jobs[job].job), Int(choice.place))
                break
            }
        }
    }

    /// The most profit beside something of this weight that is not among the choices; `nil`: it does not fit.
    func besides(weight: Int) -> Int? {
        weight > room ? nil : Int(table[jobCount * (room + 1) + room - weight])
    }

    /// Calls, last job first, with the most profit when none of a job's places is chosen, then for each of its places with
    /// the most profit when that one is. ``solve()`` comes first.
    func decisions(none: (_ job: Int, _ profit: Int) -> Void, place: (_ place: Int, _ profit: Int) -> Void) {
        let width = room + 1
        // By the weight of those before, the most profit of those behind in what that leaves.
        var behind = table + (jobCount + 1) * width
        var next = behind + width
        behind.update(repeating: 0, count: width)
        for job in stride(from: jobCount - 1, through: 0, by: -1) {
            let before = table + job * width
            none(Int(jobs[job].job), Int(Self.meeting(before, behind, count: width)))
            next.update(from: behind, count: width)
            for index in range(job) {
                let (shift, profit) = (Int(choices[index].weight), choices[index].profit)
                let most = Self.meeting(before, behind + shift, count: width - shift) &+ profit
                place(Int(choices[index].place), Int(most))
                Self.raise(next, next, behind + shift, by: profit, count: width - shift)
            }
            swap(&behind, &next)
        }
    }

    /// The most of `before[i] + behind[i]`.
    @inline(__always)
    private static func meeting(_ before: UnsafePointer<Int32>, _ behind: UnsafePointer<Int32>, count: Int) -> Int32 {
        var most = Int32.min
        for index in 0..<count { most = max(most, before[index] &+ behind[index]) }
        return most
    }
}
