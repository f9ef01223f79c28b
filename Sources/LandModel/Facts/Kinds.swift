import Quantities
import Records

public typealias ParkID = Identifier<Park>
public typealias ParcelID = Identifier<Parcel>
public typealias BuildingID = Identifier<Building>
public typealias ProjectID = Identifier<Project>
public typealias ResourceID = Identifier<Resource>
public typealias QuotaID = Identifier<Quota>
public typealias ReductionID = Identifier<Reduction>
public typealias BudgetID = Identifier<Budget>
public typealias StandardID = Identifier<Standard>
public typealias TargetID = Identifier<Target>
public typealias RelationID = Identifier<Relation>
public typealias LockID = Identifier<Lock>
public typealias FairnessID = Identifier<Fairness>
public typealias TierID = Identifier<Tier>

/// Who can change a limit.
public enum Owner: String, Choice {
    case law, city, district, own

    public var words: Words {
        switch self {
        case .law: Words("法律法规", "law")
        case .city: Words("市级", "city")
        case .district: Words("区级", "district")
        case .own: Words("本单位", "own")
        }
    }
}

/// How a park ranks in the city's three levels of industrial land.
public enum ParkClass: String, Choice {
    case base, community, scattered

    public var words: Words {
        switch self {
        case .base: Words("产业基地", "industrial base")
        case .community: Words("产业社区", "industrial community")
        case .scattered: Words("零星工业用地", "scattered industrial land")
        }
    }
}

/// What a parcel is before it is supplied.
public enum ParcelState: String, Choice {
    /// Can be granted as it lies.
    case cleared
    /// Built and in use: must be acquired first.
    case stock
    /// To be reclaimed: never supplied.
    case reclaim

    public var words: Words {
        switch self {
        case .cleared: Words("净地", "cleared")
        case .stock: Words("存量", "stock")
        case .reclaim: Words("减量化", "to be reclaimed")
        }
    }
}

public enum BuildingState: String, Choice {
    case existing, underConstruction, candidate

    public var words: Words {
        switch self {
        case .existing: Words("已建", "existing")
        case .underConstruction: Words("在建", "under construction")
        case .candidate: Words("拟建定制厂房", "candidate custom factory")
        }
    }
}

/// Where a building's wastewater goes.
public enum Sewer: String, Choice {
    case domestic, industrial

    public var words: Words {
        switch self {
        case .domestic: Words("生活污水", "domestic sewer")
        case .industrial: Words("工业废水", "industrial sewer")
        }
    }
}

/// Fire hazard class of production, 甲 (most dangerous) to 戊.
public enum FireClass: String, Choice, Comparable {
    case a = "甲"
    case b = "乙"
    case c = "丙"
    case d = "丁"
    case e = "戊"

    public var words: Words {
        switch self {
        case .a: Words("甲类", "class A (甲)")
        case .b: Words("乙类", "class B (乙)")
        case .c: Words("丙类", "class C (丙)")
        case .d: Words("丁类", "class D (丁)")
        case .e: Words("戊类", "class E (戊)")
        }
    }

    /// 0 for the most dangerous.
    public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// More dangerous first.
    public static func < (left: FireClass, right: FireClass) -> Bool { left.rank < right.rank }
}

/// What goes on at a project, as far as neighbours and the environment care.
public enum Activity: String, Choice {
    case research, clean, polluting, hazardous

    public var words: Words {
        switch self {
        case .research: Words("研发", "research")
        case .clean: Words("清洁生产", "clean light production")
        case .polluting: Words("有污染生产", "polluting production")
        case .hazardous: Words("危险化学品类", "hazardous production")
        }
    }
}

/// From where a quota comes, in the order in which it is drawn.
public enum QuotaSource: String, Choice, Comparable {
    case district, reduction, purchased, city

    public var words: Words {
        switch self {
        case .district: Words("区级指标", "district quota")
        case .reduction: Words("减量化指标", "reduction-linked quota")
        case .purchased: Words("购买指标", "purchased quota")
        case .city: Words("市级统筹", "city-coordinated quota")
        }
    }

    public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    public static func < (left: QuotaSource, right: QuotaSource) -> Bool { left.rank < right.rank }
}

/// What money is spent on.
public enum Purpose: String, Choice {
    case acquisition, construction, reduction, purchase

    public var words: Words {
        switch self {
        case .acquisition: Words("收储", "acquisition")
        case .construction: Words("厂房建设", "construction")
        case .reduction: Words("减量化", "land reduction")
        case .purchase: Words("指标购买", "quota purchase")
        }
    }
}
