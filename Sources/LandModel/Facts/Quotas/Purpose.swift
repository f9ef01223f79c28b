import Quantities
import Records

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
