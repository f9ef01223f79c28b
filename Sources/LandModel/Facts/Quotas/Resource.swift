import Quantities
import Records

public typealias ResourceID = Identifier<Resource>

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

    /// A unit without the ways of typing it: in half width, without marks that nobody sees and spaces at its ends. Raised figures stay.
    public static func plain(unit: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in unit.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0xA0: plain.append(" ")
            default:
                if ![.format, .control].contains(scalar.properties.generalCategory) { plain.append(scalar) }
            }
        }
        let text = String(plain)
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
