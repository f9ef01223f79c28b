import Quantities
import Records

/// Whether adjacency is told of parcels that can be adjacent.
enum AdjacencyCheck {
    static let adjacency = ScenarioCheck("parcels", "parks") { index in
        index.scenario.parcels.flatMap { parcel in
            let path = Path("parcels", parcel.id.text, "adjacent")
            return parcel.adjacent.enumerated().compactMap { position, id in
                issue(parcel, index[id], path.appending("\(position)"))
            }
        }
    }

    private static func issue(_ parcel: Parcel, _ other: Parcel?, _ path: Path) -> Issue? {
        guard let other else { return nil }
        if other.id == parcel.id {
            return Issue(
                "adjacent-to-itself", at: path,
                what: Words("地块 \(parcel.id) 与自己相邻", "parcel \(parcel.id) is adjacent to itself"),
                because: Words("相邻指另一地块", "adjacent means another parcel"), mend: Words("删去", "remove it"))
        }
        if other.park != parcel.park {
            return Issue(
                "adjacent-in-other-park", at: path,
                what: Words(
                    "\(parcel.id) 在 \(parcel.park)，\(other.id) 在 \(other.park)",
                    "\(parcel.id) lies in \(parcel.park), \(other.id) in \(other.park)"),
                because: Words("连片用地不跨园区", "connected land does not cross parks"),
                mend: Words("核对编号与所属园区", "check the id and the park"))
        }
        if !other.adjacent.contains(parcel.id) {
            return Issue(
                "adjacency-not-mutual", .warning, at: path,
                what: Words(
                    "地块 \(parcel.id) 写明与 \(other.id) 相邻，\(other.id) 没有写；按相邻处理",
                    "parcel \(parcel.id) names \(other.id) as adjacent, \(other.id) does not name it; they are taken as adjacent"
                ),
                because: Words("相邻是相互的", "adjacency is mutual"),
                mend: Words("在 \(other.id) 也写上", "name it at \(other.id) too"))
        }
        return nil
    }
}
