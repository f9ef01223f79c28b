import Quantities
import Records

public typealias TierID = Identifier<Tier>

/// One rank of the objective: a weighted sum of measures.
public struct Tier: Record, Named, Hashable {
    public enum Sense: String, Choice {
        case max, min
        public var words: Words { self == .max ? Words("最大", "max") : Words("最小", "min") }
    }

    public var id = TierID()
    public var name = Words(same: "")
    public var sense = Sense.max
    public var terms: [TierTerm] = []
    /// What later tiers may give up, in the tier's own measure.
    public var absoluteTolerance: ExactDecimal = 0
    /// What later tiers may give up, as a share of the optimum.
    public var relativeTolerance = Share.none
    /// Later tiers may give up nothing of it.
    public var isExact: Bool { absoluteTolerance.isZero && relativeTolerance.value.isZero }
    public init() {}

    public static let kind = "objective"
    public static let words = Words("目标层级", "objective tier")
    public static let fields: [Field<Tier>] = [
        Field(id: \.id, "层级编号", "id"),
        Field("name", \.name, "名称", "name"),
        Field("sense", \.sense, "方向", "sense"),
        Field("terms", \.terms, "加权项", "weighted terms"),
        Field("absoluteTolerance", defaulted: \.absoluteTolerance, "可让出的量", "what later tiers may give up"),
        Field(
            "relativeTolerance", defaulted: \.relativeTolerance, "可让出的比例", "share that later tiers may give up",
            unit: .share),
    ]
}

public struct TierTerm: Record, Hashable {
    public var measure = Measure()
    public var weight: ExactDecimal = 1
    /// Weight by the project's priority, on top of `weight`; 1 where not given.
    public var byPriority = Table<String, Factor>()
    /// Whether a project counts by its suitability for the place.
    public var bySuitability = false
    public init() {}

    public static let words = Words("加权项", "weighted term")
    public static let fields: [Field<TierTerm>] = [
        Field("measure", \.measure, "度量", "what is measured"),
        Field("weight", defaulted: \.weight, "权重", "weight"),
        Field("byPriority", defaulted: \.byPriority, "按优先级加权", "weight by priority"),
        Field("bySuitability", defaulted: \.bySuitability, "按适宜度折算", "count by suitability"),
    ]
}
