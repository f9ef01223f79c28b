import ArgumentParser
import Optimizer

/// When a search gives up.
struct LimitArguments: ParsableArguments {
    @Option(
        help: .told(
            "各级目标合计最多求解多少秒。",
            "Seconds for all tiers together."))
    var timeLimit: Double?

    @Option(
        help: .told(
            "整个程序最多占用多少兆字节内存，各线程合计；到达即停，保留已找到的最好方案。",
            "Megabytes that the whole program may hold, all threads together; then the search stops with the best so far."
        ))
    var memoryLimit: Int = 16_000

    @Option(
        help: .told(
            "搜索节点上限；与时限不同，每次停在同一方案。",
            "Nodes of the search; unlike time it stops at the same plan every time."))
    var nodeLimit: Int?

    @Option(
        help: .told(
            "目标值差多少以内即可接受；0 表示证明最优。",
            "Share of a tier's value within which a plan is good enough; 0 proves it optimal."))
    var gap = 0.0

    func check() throws {
        guard timeLimit.map({ $0 >= 0 && $0.isFinite }) ?? true, memoryLimit > 0, nodeLimit.map({ $0 >= 0 }) ?? true,
            gap >= 0, gap < 1
        else { throw ValidationError("限值不能为负，差距应小于 1。", "Limits are not negative, and a gap is below 1.") }
    }

    var options: SolveOptions {
        SolveOptions(
            timeLimit: timeLimit, memoryLimitMegabytes: memoryLimit, nodeLimit: nodeLimit, relativeGap: gap)
    }

    /// The options that bear on the plan, for plan.json.
    var told: [String: String] {
        var told = ["gap": "\(gap)"]
        if let timeLimit { told["time-limit"] = "\(timeLimit)" }
        if let nodeLimit { told["node-limit"] = "\(nodeLimit)" }
        return told
    }
}
