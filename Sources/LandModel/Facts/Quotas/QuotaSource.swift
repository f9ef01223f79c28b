import Quantities
import Records

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
