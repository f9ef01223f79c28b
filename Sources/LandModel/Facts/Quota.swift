import Quantities
import Records

/// A controlled quantity other than land: a pollutant, energy, wastewater, power.
public struct Resource: Record, Named, Hashable {
    public enum Kind: String, Choice {
        case pollutant, energy, wastewater, power

        public var words: Words {
            switch self {
            case .pollutant: Words("污染物", "pollutant")
            case .energy: Words("能耗", "energy")
            case .wastewater: Words("污水", "wastewater")
            case .power: Words("电力", "power")
            }
        }
    }

    /// From when on a project draws on its quotas.
    public enum Charge: String, Choice {
        case start, production

        public var words: Words {
            switch self {
            case .start: Words("开工时段", "the start period")
            case .production: Words("投产时段", "the production period")
            }
        }
    }

    public var id = ResourceID()
    public var name = Words(same: "")
    public var resourceKind = Kind.pollutant
    public var unit = ""
    public var chargedFrom = Charge.production
    /// Places behind the point when printed.
    public var decimals = 2
    public var source: String?
    public init() {}

    public static let kind = "resources"
    public static let words = Words("管控因子", "resource")
    public static let fields: [Field<Resource>] = [
        Field(id: \.id, "因子编号", "id"),
        Field("name", \.name, "名称", "name"),
        Field("kind", \.resourceKind, "类别", "kind"),
        Field("unit", \.unit, "单位", "unit"),
        Field("chargedFrom", defaulted: \.chargedFrom, "自何时占用指标", "from when on a project draws on it"),
        Field("decimals", defaulted: \.decimals, "显示小数位", "places behind the point when printed"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}

/// What a quota is for: new construction land, or a resource.
public enum Controlled: Hashable, Sendable, FileValue {
    case land
    case resource(ResourceID)

    public static var schema: Schema { .string(pattern: nil, mostCharacters: 64) }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Controlled? {
        if case .string("land") = node.value { return .land }
        return ResourceID.read(node, &reader).map(Controlled.resource)
    }

    public var text: String {
        switch self {
        case .land: "land"
        case .resource(let id): id.text
        }
    }

    public var written: JSONNode { JSONNode(.string(text)) }
}

/// 指标: a line of the quota ledger: what becomes available, when, where, for whom, from where.
public struct Quota: Record, Named, Hashable {
    public var id = QuotaID()
    public var name: Words?
    public var controlled = Controlled.land
    public var origin = QuotaSource.district
    public var scope = Scope.district
    public var drawers = Drawers.all
    /// What becomes available in each period, in the unit of land or of the resource.
    public var amounts = Table<Period, Load>()
    /// Whether what a period leaves may be used later.
    public var carriesOver = true
    /// Money per unit drawn.
    public var price = Money.zero
    public var owner = Owner.district
    /// The step in which it is negotiated.
    public var step: Load?
    /// The document that grants it.
    public var evidence: String?
    public var source: String?
    public init() {}

    public static let kind = "quotas"
    public static let words = Words("指标", "quota")
    public static let fields: [Field<Quota>] = [
        Field(id: \.id, "指标编号", "id"),
        Field("name", optional: \.name, "名称", "name"),
        Field("of", \.controlled, "对象：land 或管控因子编号", "what it is for: land or a resource id"),
        Field("from", defaulted: \.origin, "来源", "where it comes from"),
        Field("scope", defaulted: \.scope, "适用范围", "scope"),
        Field("drawers", defaulted: \.drawers, "可用项目", "who may draw on it"),
        Field("amounts", \.amounts, "各时段新增量", "what becomes available in each period", unit: .load),
        Field("carriesOver", defaulted: \.carriesOver, "可否结转", "whether leftovers carry over"),
        Field("price", defaulted: \.price, "单价", "money per unit drawn", unit: .money),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("step", optional: \.step, "谈判步长", "step in which it is negotiated", unit: .load),
        Field("evidence", optional: \.evidence, "依据文件", "document that grants it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}

/// 削减替代比例: how many units of quota one unit of load takes in a scope.
public struct OffsetRatio: Record, Hashable {
    public var resource = ResourceID()
    public var scope = Scope.district
    public var ratio = Factor.one
    public var owner = Owner.city
    public var source: String?
    public init() {}

    public static let words = Words("替代比例", "offset ratio")
    public static let fields: [Field<OffsetRatio>] = [
        Field("resource", \.resource, "管控因子", "resource"),
        Field("scope", defaulted: \.scope, "适用范围", "scope"),
        Field("ratio", \.ratio, "比例", "ratio"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}

/// 减量化: a plot that can be reclaimed, which yields land quota later.
public struct Reduction: Record, Named, Hashable {
    public var id = ReductionID()
    public var name: Words?
    public var town = ""
    public var area = LandArea.zero
    /// Quota per unit of area reclaimed.
    public var yield = Factor.one
    /// From the start of reclamation to the quota.
    public var lagMonths = 12
    public var cost = Money.zero
    public var earliest: Period?
    public var latest: Period?
    public var source: String?
    public init() {}

    public static let kind = "reductions"
    public static let words = Words("减量化地块", "reduction plot")
    public static let fields: [Field<Reduction>] = [
        Field(id: \.id, "地块编号", "id"),
        Field("name", optional: \.name, "名称", "name"),
        Field("town", \.town, "所属街镇", "town"),
        Field("area", \.area, "面积", "area", unit: .land),
        Field("yield", defaulted: \.yield, "每单位面积产生指标", "quota per unit of area"),
        Field("lagMonths", defaulted: \.lagMonths, "产生指标滞后（月）", "months from start to quota", unit: .months),
        Field("cost", \.cost, "成本", "cost", unit: .money),
        Field("earliest", optional: \.earliest, "最早启动时段", "earliest start"),
        Field("latest", optional: \.latest, "最晚启动时段", "latest start"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}

/// 资金: what may be spent on some purposes, period by period.
public struct Budget: Record, Named, Hashable {
    public var id = BudgetID()
    public var name: Words?
    public var purposes: [Purpose] = []
    public var amounts = Table<Period, Money>()
    public var carriesOver = true
    public var owner = Owner.district
    public var source: String?
    public init() {}

    public static let kind = "budgets"
    public static let words = Words("资金预算", "budget")
    public static let fields: [Field<Budget>] = [
        Field(id: \.id, "预算编号", "id"),
        Field("name", optional: \.name, "名称", "name"),
        Field("purposes", \.purposes, "用途", "purposes"),
        Field("amounts", \.amounts, "各时段金额", "what becomes available in each period", unit: .money),
        Field("carriesOver", defaulted: \.carriesOver, "可否结转", "whether leftovers carry over"),
        Field("owner", defaulted: \.owner, "谁可调整", "who can change it"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
}
