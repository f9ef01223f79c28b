import LandModel
import Planning
import Quantities
import Records

/// 方案文件 plan.json: an answer for machines and for the next planning round. No times, so that the same answer gives
/// the same bytes.
public struct PlanFile: Record {
    public static let currentSchemaVersion = 1

    public var schemaVersion = PlanFile.currentSchemaVersion
    /// `optimal-proved`, `within-gap`, `feasible-stopped`, `claimed-by-glpk`, `infeasible-proved`, `unknown`.
    public var status = ""
    /// Why the search stopped before the end: `time`, `memory`, `nodes`, `user`, `enumeration`, or ``inexact``.
    public var stopped: String?
    /// Of the tier where the search stopped, as a share; absent where none is known.
    public var gap: ExactDecimal?
    public var bound: ExactDecimal?
    public var tiers: [TierEntry] = []
    public var tool = ProgramEntry()
    public var solver = ProgramEntry()
    /// The options that the program was run with, as words.
    public var options = Table<String, String>()
    public var inputs: [InputEntry] = []
    public var scenario = ScenarioEntry()
    public var plan = Plan()
    /// What the plan was compared with, where that was given besides the scenario.
    public var previous: [PreviousPlacement] = []
    public var rejected: [RejectedEntry] = []
    public var quotas: [QuotaEntry] = []
    public var assessments: [AssessmentEntry] = []
    public var targets: [TargetEntry] = []
    public var warnings: [Words] = []
    public init() {}

    /// What GLPK said does not pass the exact check.
    static let inexact = "inexact"

    public static let words = Words("方案文件", "plan file")
    public static let fields: [Field<PlanFile>] = [
        Field("schemaVersion", \.schemaVersion, "格式版本", "version of the format"),
        Field("status", \.status, "状态", "status"),
        Field("stopped", optional: \.stopped, "停止原因", "why the search stopped before the end"),
        Field("gap", optional: \.gap, "差距（比例）", "gap, as a share"),
        Field("bound", optional: \.bound, "界", "bound of the tier where the search stopped"),
        Field("tiers", \.tiers, "目标层级", "objective tiers"),
        Field("tool", \.tool, "工具", "tool"),
        Field("solver", \.solver, "求解器", "solver"),
        Field("options", \.options, "运行选项", "options of the run"),
        Field("inputs", \.inputs, "输入文件", "files read"),
        Field("scenario", \.scenario, "情景", "scenario"),
        Field("plan", \.plan, "方案", "plan"),
        Field("previous", defaulted: \.previous, "对照的上一方案", "what it was compared with, given besides the scenario"),
        Field("rejected", \.rejected, "未安排项目", "projects left out"),
        Field("quotas", \.quotas, "指标台账", "quota ledger"),
        Field("assessments", \.assessments, "逐条核对", "verdicts of the rules"),
        Field("targets", \.targets, "指标任务", "targets"),
        Field("warnings", \.warnings, "提示", "warnings"),
    ]

    /// Two-space indentation, UTF-8, ends with a new line.
    public var text: String { JSONWriter.text(written) }
}

/// A program and its version.
public struct ProgramEntry: Record, Hashable {
    public var name = ""
    public var version = ""
    public init() {}
    public init(_ name: String, _ version: String) {
        self.name = name
        self.version = version
    }

    public static let words = Words("程序", "program")
    public static let fields: [Field<ProgramEntry>] = [
        Field("name", \.name, "名称", "name"), Field("version", \.version, "版本", "version"),
    ]
}

/// A file that was read, known by its bytes.
public struct InputEntry: Record, Hashable {
    public var path = ""
    public var sha256 = ""
    public init() {}
    public init(path: String, sha256: String) {
        self.path = path
        self.sha256 = sha256
    }

    public static let words = Words("输入文件", "file read")
    public static let fields: [Field<InputEntry>] = [
        Field("path", \.path, "路径", "path"), Field("sha256", \.sha256, "SHA-256", "SHA-256"),
    ]
}

public struct ScenarioEntry: Record, Hashable {
    public var id = ""
    public var title = Words(same: "")
    public init() {}

    public static let words = Words("情景", "scenario")
    public static let fields: [Field<ScenarioEntry>] = [
        Field("id", \.id, "情景编号", "id"), Field("title", \.title, "标题", "title"),
    ]
}
