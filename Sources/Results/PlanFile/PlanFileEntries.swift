import LandModel
import Quantities
import Records

/// What one tier came to, in plan.json.
public struct TierEntry: Record, Hashable {
    public var id = ""
    public var name = Words(same: "")
    public var sense = Tier.Sense.max
    public var value: ExactDecimal = 0
    /// Where tiers behind have taken some of it.
    public var best: ExactDecimal?
    public var bound: ExactDecimal?
    public var isProved = false
    public init() {}

    public static let words = Words("目标层级", "objective tier")
    public static let fields: [Field<TierEntry>] = [
        Field("id", \.id, "层级编号", "id"), Field("name", \.name, "名称", "name"), Field("sense", \.sense, "方向", "sense"),
        Field("value", \.value, "达到", "value"),
        Field(
            "best", optional: \.best, "本层最优（后层在容差内让出）",
            "the tier's best, where tiers behind gave some up within its tolerance"),
        Field("bound", optional: \.bound, "界", "bound"),
        Field("proved", \.isProved, "已证明", "proved"),
    ]
}

/// What a limit on dates is, in plan.json.
private enum PeriodFigure {
    static let limit = Words("限值（时段；before 规划期前，never 永不）", "the period of the limit; before the horizon, or never")
}

/// A project left out, and why, in plan.json.
public struct RejectedEntry: Record, Hashable {
    public var project = ""
    public var name = Words(same: "")
    /// `fits-nowhere`, `needs-limit`, `not-chosen`, `not-decided`.
    public var code = ""
    public var rule: String?
    public var what: Words?
    public var place: Words?
    public var measured: ExactDecimal?
    public var limit: ExactDecimal?
    public var measuredPeriod: String?
    public var limitPeriod: String?
    public var holder: Holder?
    /// Who would leave, where a plan with it is known.
    public var leaving: [String] = []
    public var isComplete = true
    public var sentence = Words(same: "")
    public init() {}

    public static let words = Words("未安排项目", "project left out")
    public static let fields: [Field<RejectedEntry>] = [
        Field("project", \.project, "项目编号", "project id"), Field("name", \.name, "项目名称", "name"),
        Field("case", \.code, "情形", "fits-nowhere, needs-limit, not-chosen or not-decided"),
        Field("rule", optional: \.rule, "首个卡点规则", "first rule in the way"),
        Field("what", optional: \.what, "卡在何处", "what is limited"),
        Field("place", optional: \.place, "最接近的地点", "nearest place"),
        Field("measured", optional: \.measured, "需要", "what would be measured"),
        Field("limit", optional: \.limit, "限值", "limit"),
        Field("measuredPeriod", optional: \.measuredPeriod, "需要（时段）", "the period that would be measured, of dates"),
        Field("limitPeriod", optional: \.limitPeriod, PeriodFigure.limit.zh, PeriodFigure.limit.en),
        Field("owner", optional: \.holder, "谁可调整", "who can change it"),
        Field("leaving", defaulted: \.leaving, "须让位的项目", "projects that would leave"),
        Field("complete", \.isComplete, "已逐一试算全部地点", "whether every place was tried"),
        Field("sentence", \.sentence, "说明", "explanation"),
    ]
}

/// What one source of a balance has and gives, in plan.json.
public struct QuotaEntry: Record, Hashable {
    public var controlled = ""
    public var scope = ""
    /// `own`, `gains`, or the id of a quota.
    public var source = ""
    public var available: ExactDecimal = 0
    public var used: ExactDecimal = 0
    public var left: ExactDecimal = 0
    public init() {}

    public static let words = Words("指标使用", "quota used")
    public static let fields: [Field<QuotaEntry>] = [
        Field("of", \.controlled, "对象：land 或管控因子编号", "what it is for: land or a resource id"),
        Field("scope", \.scope, "适用范围", "scope"), Field("source", \.source, "来源", "own, gains, or the id of a quota"),
        Field("available", \.available, "可用", "available"), Field("used", \.used, "拟用", "used"),
        Field("left", \.left, "余额", "left"),
    ]
}

/// A rule's verdict on one limit, in plan.json.
public struct AssessmentEntry: Record, Hashable {
    public var rule = ""
    public var subject = ""
    public var what = Words(same: "")
    public var measured: ExactDecimal?
    /// `atMost`, `atLeast`, `equal`.
    public var sense = ""
    public var limit: ExactDecimal?
    /// Of dates, in place of ``measured`` and ``limit``.
    public var measuredPeriod: String?
    public var limitPeriod: String?
    public var unit = Words(same: "")
    public var holder = Holder.own
    public var isMet = true
    public init() {}

    public static let words = Words("核对", "verdict")
    public static let fields: [Field<AssessmentEntry>] = [
        Field("rule", \.rule, "规则", "rule"), Field("subject", \.subject, "对象", "subject"),
        Field("what", \.what, "内容", "what is limited"),
        Field("measured", optional: \.measured, "实测", "measured"),
        Field("sense", \.sense, "方向", "atMost, atLeast or equal"),
        Field("limit", optional: \.limit, "限值", "limit"),
        Field("measuredPeriod", optional: \.measuredPeriod, "实测（时段）", "the period measured, of dates"),
        Field("limitPeriod", optional: \.limitPeriod, PeriodFigure.limit.zh, PeriodFigure.limit.en),
        Field("unit", \.unit, "单位", "unit"), Field("owner", \.holder, "谁可调整", "who can change it"),
        Field("met", \.isMet, "满足", "met"),
    ]
}

/// What a target came to, in plan.json.
public struct TargetEntry: Record, Hashable {
    public var id = ""
    public var name = Words(same: "")
    public var goal: ExactDecimal = 0
    public var reached: ExactDecimal = 0
    /// Of a ratio in units of what is divided.
    public var shortfall: ExactDecimal = 0
    public var isHard = false
    public init() {}

    public static let words = Words("指标任务", "target")
    public static let fields: [Field<TargetEntry>] = [
        Field("id", \.id, "任务编号", "id"), Field("name", \.name, "名称", "name"), Field("goal", \.goal, "目标", "goal"),
        Field("reached", \.reached, "合计", "reached, the base counted"),
        Field("shortfall", \.shortfall, "缺口", "shortfall; of a ratio in units of what is divided"),
        Field("hard", \.isHard, "刚性", "hard"),
    ]
}
