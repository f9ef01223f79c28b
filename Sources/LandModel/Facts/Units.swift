import Quantities
import Records

/// The units of a scenario's numbers, declared once.
public struct Units: Record, Hashable {
    public var land = LandUnit.mu
    public var money = MoneyUnit.wan
    public init() {}

    public static let words = Words("计量单位", "units")
    public static let fields: [Field<Units>] = [
        Field("land", defaulted: \.land, "土地面积单位", "unit of land area"),
        Field("money", defaulted: \.money, "金额单位", "unit of money"),
    ]
}

public enum LandUnit: String, Choice {
    case mu = "亩"
    case hectare = "ha"
    case squareMetre = "m2"

    public var words: Words {
        switch self {
        case .mu: Words("亩", "mu")
        case .hectare: Words("公顷", "ha")
        case .squareMetre: Words("平方米", "m²")
        }
    }

    /// Exact: `metres.numerator / metres.denominator` square metres make one unit; 1 亩 is 2000/3 m².
    public var squareMetres: (numerator: ExactDecimal, denominator: ExactDecimal) {
        switch self {
        case .mu: (2000, 3)
        case .hectare: (10000, 1)
        case .squareMetre: (1, 1)
        }
    }
}

public enum MoneyUnit: String, Choice {
    case wan = "万元"
    case yuan = "元"
    case yi = "亿元"

    public var words: Words {
        switch self {
        case .wan: Words("万元", "10k CNY")
        case .yuan: Words("元", "CNY")
        case .yi: Words("亿元", "100M CNY")
        }
    }

    /// How many yuan make one.
    public var yuan: ExactDecimal {
        switch self {
        case .wan: 10_000
        case .yuan: 1
        case .yi: 100_000_000
        }
    }
}
