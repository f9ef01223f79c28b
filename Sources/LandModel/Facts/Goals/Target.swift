import Quantities
import Records

public typealias TargetID = Identifier<Target>

/// 指标任务: a measure that should reach, or not pass, a value.
public struct Target: Record, Named, Hashable {
    public var id = TargetID()
    public var name = Words(same: "")
    public var measure = Measure()
    public var atLeast: ExactDecimal?
    public var atMost: ExactDecimal?
    /// What is there without any of the plan's projects.
    public var base: ExactDecimal = 0
    public var isHard = false
    /// What one unit of shortfall weighs.
    public var weight = Factor.one
    /// 1 is the most important.
    public var priority = 1
    public var owner = Owner.district
    public var source: String?
    public init() {}

    public static let kind = "targets"
    public static let words = Words("指标任务", "target")
    public static let fields: [Field<Target>] = [
        Field(id: \.id, "任务编号", "id"),
        Field("name", \.name, "名称", "name"),
        Field("measure", \.measure, "度量", "what is measured"),
        Field("atLeast", optional: \.atLeast, "不低于", "at least"),
        Field("atMost", optional: \.atMost, "不高于", "at most"),
        Field("base", defaulted: \.base, "基数", "what is there without the plan"),
        Field("hard", defaulted: \.isHard, "刚性", "hard"),
        Field("weight", defaulted: \.weight, "每单位缺口权重", "weight of one unit of shortfall"),
        Field("priority", defaulted: \.priority, "优先级（1 最高）", "priority, 1 is highest"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}
