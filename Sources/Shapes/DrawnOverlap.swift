import Geometry
import LandModel
import Quantities
import Records

/// Land that the map gives to two parcels.
public struct DrawnOverlap: Sendable {
    public let first: ParcelID
    public let second: ParcelID
    /// In m².
    public let area: ExactDecimal
    /// In percent of the smaller parcel.
    public let percent: ExactDecimal
    /// Too large to be an inexact drawing: more than 5 % of the smaller parcel.
    public let isGrave: Bool

    init(_ overlap: Neighbourhood.Overlap, _ drawn: [DrawnParcel]) {
        let (one, other) = (drawn[overlap.first], drawn[overlap.second])
        first = one.parcel.id
        second = other.parcel.id
        area = overlap.area
        let smaller = min(one.ring.area, other.ring.area)
        percent = (overlap.area * 100).divided(by: smaller, places: 1) ?? 100
        isGrave = overlap.area * 20 > smaller
    }

    var issue: Issue {
        Issue(
            "parcels-overlap", at: Path("parcels", second.text, "polygon"),
            what: Words(
                "地块 \(first) 与 \(second) 重叠 \(area.formatted(places: 2)) 平方米，占较小一块的 \(percent.formatted(places: 1))%",
                "parcels \(first) and \(second) overlap by \(area.formatted(places: 2)) m², \(percent.formatted(places: 1))% of the smaller one"
            ),
            because: Words("同一块土地不能供应两次", "land cannot be supplied twice"),
            mend: Words("在图中改正界线，或在情景中删去旧地块", "correct the borders in the map, or remove the outdated parcel"))
    }
}
