import LandModel
import Quantities
import Records
import Results

/// status.json: how far a case is, and how it ended.
public struct CaseStatus: Record {
    public static let name = "status.json"

    public enum State: String, Choice {
        /// To be done again.
        case waiting
        /// Begun; whether anybody still works on it, only its machine knows.
        case running
        /// Ended as its options say: proved, stopped at a limit, or proved to have no plan.
        case done
        /// Somebody asked for the end; it has the best plan so far and is done again.
        case interrupted
        /// It has no answer, because something is wrong with it, the program or the machine.
        case failed

        public var words: Words {
            switch self {
            case .waiting: Words("待算", "waiting")
            case .running: Words("在算", "running")
            case .done: Words("已完成", "done")
            case .interrupted: Words("被中断", "interrupted")
            case .failed: Words("失败", "failed")
            }
        }
    }

    public var state = State.running
    /// As `solve` ends: 0 proved, 2 no plan, 3 a plan with a gap, 4 none found, 1 faulty input, 6 failed.
    public var exit: Int?
    /// As in plan.json; `infeasible-proved`, `unknown` where there is no plan.
    public var status: String?
    public var gap: ExactDecimal?
    /// Of the solve alone, and from beginning to end.
    public var solveSeconds: ExactDecimal?
    public var seconds: ExactDecimal?
    /// Of the solve alone, on all cores together: what it takes, however busy the machine.
    public var processorSeconds: ExactDecimal?
    /// Megabytes, the most at any time of the case.
    public var memory: Int?
    public var host = ""
    public var process: Int?
    /// How often it was begun.
    public var attempts = 0
    /// How often in a row its process went away without a word.
    public var losses = 0
    public var tool = ProgramEntry()
    public var solver = ProgramEntry()
    public var why: Words?
    public init() {}

    public static let words = Words("算例状态", "status of a case")
    public static let fields: [Field<CaseStatus>] = [
        Field("state", \.state, "状态", "state"),
        Field("exit", optional: \.exit, "退出状态（同 solve）", "exit status, as of solve"),
        Field("status", optional: \.status, "方案状态", "status of the plan"),
        Field("gap", optional: \.gap, "差距（比例）", "gap, as a share"),
        Field("solveSeconds", optional: \.solveSeconds, "求解秒数", "seconds of the solve"),
        Field("seconds", optional: \.seconds, "总秒数", "seconds from beginning to end"),
        Field("processorSeconds", optional: \.processorSeconds, "求解所用处理器秒数", "processor seconds of the solve"),
        Field("memory", optional: \.memory, "最多占用兆字节", "megabytes at most"),
        Field("host", \.host, "机器", "host"),
        Field("process", optional: \.process, "进程号", "process"),
        Field("attempts", \.attempts, "第几次", "how often it was begun"),
        Field("losses", defaulted: \.losses, "连续失踪次数", "how often in a row its process was lost"),
        Field("tool", \.tool, "工具", "tool"),
        Field("solver", \.solver, "求解器", "solver"),
        Field("why", optional: \.why, "原因", "why"),
    ]

    public static func read(_ bytes: [UInt8]) -> CaseStatus? {
        guard let tree = JSONParser.parse(bytes, input: 0).tree else { return nil }
        var reader = Reader(ofResults: true)
        let status = CaseStatus.read(tree, &reader)
        return reader.issues.contains { $0.severity == .error } ? nil : status
    }

    public var text: String { JSONWriter.text(written) }
    /// Nothing is left to be done, unless a failure is to be tried again.
    public var isFinished: Bool { state == .done || state == .failed }
    /// Ended with a proof: of a best plan, or that there is none.
    public var isProved: Bool { state == .done && (exit == 0 || exit == 2) }
}
