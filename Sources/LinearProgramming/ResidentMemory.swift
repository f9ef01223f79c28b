import Foundation
import Synchronization

/// How much memory the process holds, all of its threads together.
enum ResidentMemory {
    private static let lookedAt = Atomic<Int64>(-1)
    private static let held = Atomic<Int>(0)
    /// Looks cost some microseconds, and are asked for at every node.
    private static let nanosecondsBetweenLooks: Int64 = 10_000_000

    /// As of a hundredth of a second ago at most.
    static var megabytes: Int {
        let now = Int64(clamping: DispatchTime.now().uptimeNanoseconds)
        let last = lookedAt.load(ordering: .acquiring)
        if last < 0 || now - last >= nanosecondsBetweenLooks {
            held.store(look(), ordering: .releasing)
            lookedAt.store(now, ordering: .releasing)
        }
        return held.load(ordering: .relaxed)
    }

    /// What the system says of the process now; where it does not, the most that the process has held.
    private static func look() -> Int {
        if let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
            let pages = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        {
            return (pages * sysconf(Int32(_SC_PAGESIZE))) >> 20
        }
        var usage = rusage()
        return getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 ? usage.ru_maxrss >> 10 : 0
    }
}
