import Geometry
import LandModel
import Quantities
import Records

/// What looks wrong beside the other parcels of a map: one that lies far from all of them, one whose figure of area is not that of its
/// border although the others' are. Mostly a corner of it lost a digit, or a line.
struct DrawnOddities {
    private let drawn: [DrawnParcel]

    init(_ drawn: [DrawnParcel]) { self.drawn = drawn }

    var issues: [Issue] { [far, differing].compactMap(\.self) }

    /// In mm: no district is wider than this.
    private static let leastFar = 50_000_000.0

    private var far: Issue? {
        guard drawn.count > 2 else { return nil }
        let middles = drawn.map { $0.ring.middle }
        let xs = middles.map(\.x).sorted()
        let ys = middles.map(\.y).sorted()
        let centre = (x: xs[xs.count / 2], y: ys[ys.count / 2])
        let distances = middles.map {
            (($0.x - centre.x) * ($0.x - centre.x) + ($0.y - centre.y) * ($0.y - centre.y)).squareRoot()
        }
        let usual = distances.sorted()[distances.count / 2]
        let odd = zip(drawn, distances).filter { $1 > max(Self.leastFar, 20 * usual) }
        guard let (first, distance) = odd.first else { return nil }
        let kilometres = Int(min(distance, 1e14) / 1e6)
        return Issue(
            "parcel-far-away", .warning, at: first.path,
            what: Words(
                "地块 \(first.parcel.id) 离其余地块约 \(kilometres) 公里\(Self.more(odd.count).zh)",
                "parcel \(first.parcel.id) lies some \(kilometres) km from the others\(Self.more(odd.count).en)"),
            because: Words(
                "多半是坐标缺了数字，或坐标系、带号与其余的不同", "most likely its coordinates lost a digit, or are of another system or zone"),
            mend: Words("核对其坐标", "check its coordinates"))
    }

    private var differing: Issue? {
        let told = drawn.filter { $0.areaThere != nil }
        let odd = told.filter { parcel in
            guard let area = parcel.areaThere else { return false }
            let difference = (area - parcel.drawnArea).magnitude
            return difference * 20 > area && difference * 10 > 1
        }
        guard let first = odd.first, odd.count * 2 < told.count, let area = first.areaThere else { return nil }
        return Issue(
            "map-area-differs", .warning, at: first.path,
            what: Words(
                "地块 \(first.parcel.id) 图中写的面积合 \(area)，按界线算是 \(first.drawnArea)\(Self.more(odd.count).zh)",
                "the map says that parcel \(first.parcel.id) has \(area), its border has \(first.drawnArea)\(Self.more(odd.count).en)"
            ),
            because: Words(
                "其余地块两者相符：多半是界址点错、缺，或改图后没有重算",
                "those of the others agree: corners are wrong or missing, or the figure is of an older border"),
            mend: Words("核对其界址点", "check its corners"))
    }

    private static func more(_ count: Int) -> Words {
        count > 1 ? Words("（共 \(count) 块）", " (\(count) parcels in all)") : Words(same: "")
    }
}

extension DrawnParcel {
    fileprivate var path: Path { Path("features", "\(feature - 1)") }
}

extension Ring {
    /// Between its outermost corners, in mm.
    fileprivate var middle: (x: Double, y: Double) {
        let (x, y) = (corners.map { Double($0.x) }, corners.map { Double($0.y) })
        return (((x.min() ?? 0) + (x.max() ?? 0)) / 2, ((y.min() ?? 0) + (y.max() ?? 0)) / 2)
    }
}
