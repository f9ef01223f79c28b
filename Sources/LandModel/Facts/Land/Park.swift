import Quantities
import Records

public typealias ParkID = Identifier<Park>

/// 园区: a park, where parcels and buildings lie.
public struct Park: Record, Named, Hashable {
    public var id = ParkID()
    public var name = Words(same: "")
    public var town = ""
    public var parkClass = ParkClass.base
    public var zones: [String] = []
    /// How well each segment suits the park, from 0 (forbidden) to 1; 1 where not given.
    public var suitability = Table<String, Share>()
    /// The wastewater plant that it drains to.
    public var plant: String?
    public var source: String?
    public init() {}

    public static let kind = "parks"
    public static let words = Words("园区", "park")
    public static let fields: [Field<Park>] = [
        Field(id: \.id, "园区编号", "id"),
        Field("name", \.name, "园区名称", "name"),
        Field("town", \.town, "所属街镇", "town"),
        Field("class", \.parkClass, "产业用地层级", "level of industrial land"),
        Field("zones", defaulted: \.zones, "所在特殊区域", "special zones it lies in"),
        Field(
            "suitability", defaulted: \.suitability, "各细分领域适宜度（0 为禁止）", "suitability per segment, 0 forbids",
            unit: .share),
        Field("plant", optional: \.plant, "污水纳管去向", "wastewater plant it drains to"),
        Field("source", optional: \.source, "数据来源", "where the figures come from"),
    ]
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
