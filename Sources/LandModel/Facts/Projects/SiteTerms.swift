import Quantities
import Records

/// Terms of a project that hold in one park, on one parcel or in one building; the most particular one counts.
public struct SiteTerms: Record, Hashable {
    public var park: ParkID?
    public var parcel: ParcelID?
    public var building: BuildingID?
    /// Takes the place of the park's suitability for the segment.
    public var suitability: Share?
    /// Takes the place of the land need's area.
    public var land: LandArea?
    /// Takes the place of the floor need's area.
    public var floor: FloorArea?
    /// Take the place of the project's loads of the resources named.
    public var loads = Table<ResourceID, Load>()
    public init() {}

    public static let words = Words("分地点条件", "terms at a site")
    public static let fields: [Field<SiteTerms>] = [
        Field("park", optional: \.park, "园区", "park"),
        Field("parcel", optional: \.parcel, "地块", "parcel"),
        Field("building", optional: \.building, "厂房", "building"),
        Field("suitability", optional: \.suitability, "适宜度", "suitability", unit: .share),
        Field("land", optional: \.land, "用地需求", "land need", unit: .land),
        Field("floor", optional: \.floor, "厂房需求（m²）", "floor need, m²", unit: .floor),
        Field("loads", defaulted: \.loads, "投产后负荷", "loads once in production", unit: .load),
    ]
}
