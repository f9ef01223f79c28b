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
        case .own: Words("本单位", "this bureau")
        }
    }
}

/// Who can change what a plan runs into: the owner of a limit, or nobody, where the ground itself stands in the way: a floor that is
/// full, a parcel that is too small or comes too late.
public enum Holder: String, Choice {
    case site, law, city, district, own

    public init(_ owner: Owner) {
        self =
            switch owner {
            case .law: .law
            case .city: .city
            case .district: .district
            case .own: .own
            }
    }

    public var words: Words {
        switch self {
        case .site: Words("场地条件", "the site")
        case .law: Owner.law.words
        case .city: Owner.city.words
        case .district: Owner.district.words
        case .own: Owner.own.words
        }
    }

    /// Whether anybody can decide to change it.
    public var isMovable: Bool { self != .site && self != .law }
}
