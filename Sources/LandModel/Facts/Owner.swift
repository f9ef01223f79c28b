import Quantities
import Records

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
