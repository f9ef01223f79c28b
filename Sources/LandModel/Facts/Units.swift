import Quantities
import Records

/// The units of a scenario's numbers, declared once.
public struct Units: Record, Hashable {
    public var land = LandUnit.mu
    public var money = MoneyUnit.wan
    /// What `money` counts, where that is not the yuan: `美元`, `USD`.
    public var currency: String?
    public init() {}

    /// The unit of money with its currency: `万元`, `百万美元`.
    public var moneyWords: Words { money.words(in: currency) }

    public static let words = Words("计量单位", "units")
    public static let fields: [Field<Units>] = [
        Field("land", defaulted: \.land, "土地面积单位", "unit of land area"),
        Field("money", defaulted: \.money, "金额单位", "unit of money"),
        Field("currency", optional: \.currency, "币种（空为人民币）", "currency, where it is not the yuan"),
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
    case qian = "千元"
    case million = "百万元"
    case yi = "亿元"

    public var words: Words { words(in: nil) }

    /// `currency`: as it is declared; `nil`: the yuan.
    func words(in currency: String?) -> Words {
        let zh = "\(rawValue.dropLast())\(currency ?? "元")"
        let en =
            switch self {
            case .yuan: ""
            case .qian: "thousand "
            case .wan: "10k "
            case .million: "million "
            case .yi: "100M "
            }
        return Words(zh, en + (currency ?? "CNY"))
    }

    /// How many yuan, or whatever the currency is, one unit is.
    public var yuan: ExactDecimal {
        switch self {
        case .yuan: 1
        case .qian: 1000
        case .wan: 10_000
        case .million: 1_000_000
        case .yi: 100_000_000
        }
    }
}
