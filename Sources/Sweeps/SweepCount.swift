import Quantities

/// How the cases of a sweep have ended: cases that share a folder count each.
public struct SweepCount: Sendable {
    public private(set) var all = 0
    public private(set) var proved = 0
    public private(set) var infeasible = 0
    /// Ended at a limit.
    public private(set) var open = 0
    public private(set) var failed = 0
    /// Not begun, running or interrupted.
    public private(set) var left = 0
    /// Folders, or points where there is none, with the reason.
    public private(set) var failures: [(name: String, why: Words)] = []

    public init(_ index: SweepIndex, _ folder: SweepFolder) {
        all = index.cases.count
        for one in index.cases {
            guard let name = one.folder else {
                failed += 1
                continue
            }
            guard let status = folder.folder(name).status, status.isFinished else {
                left += 1
                continue
            }
            switch (status.state, status.exit) {
            case (.failed, _):
                failed += 1
                failures.append((name, status.why ?? Words(same: "-")))
            case (_, 0): proved += 1
            case (_, 2): infeasible += 1
            default: open += 1
            }
        }
    }

    public var words: Words {
        Words(
            "算例 \(all)：已证明最优 \(proved)，已证明无方案 \(infeasible)，未证明 \(open)，失败 \(failed)，未完成 \(left)",
            "cases \(all): proved optimal \(proved), proved infeasible \(infeasible), not proved \(open), failed \(failed), not finished \(left)"
        )
    }
}
