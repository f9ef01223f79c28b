import Geometry
import LandModel
import Quantities
import Records

/// How the coordinates of a file become metres on a plane.
public enum MapPlane: Sendable, Hashable {
    /// They are metres already, on whatever plane.
    case metres
    /// Degrees, projected to the 3-degree zone of this central meridian; `code` is that zone's.
    case degrees(meridian: Int, code: String?)

    /// Degrees where the file says so, or where it says nothing and all coordinates could be degrees; `nil` for a
    /// plane that distorts areas.
    init?(_ features: [Feature], named name: String?, takenAsMetres: Bool) {
        let code = name.map { CoordinateSystemName($0).code }
        if let code, WebMercator.codes.contains(code) { return nil }
        let (low, high) = Self.extent(features)
        let couldBeDegrees = low.x >= -180 && high.x <= 180 && low.y >= -90 && high.y <= 90 && low.x <= high.x
        let saysMetres = code.flatMap { Int($0) }.map { !Self.mayBeGeographic($0) } ?? false
        guard couldBeDegrees, !takenAsMetres, !saysMetres else {
            self = .metres
            return
        }
        let zone = GaussKruger(longitude: (low.x + high.x) / 2)
        self = .degrees(meridian: zone.meridian, code: zone.code)
    }

    /// The least and the greatest coordinates.
    private static func extent(_ features: [Feature]) -> (low: Vertex, high: Vertex) {
        var (low, high) = (Vertex(x: .infinity, y: .infinity), Vertex(x: -.infinity, y: -.infinity))
        for vertex in features.lazy.flatMap(\.parts).flatMap(\.outer) {
            low = Vertex(x: min(low.x, vertex.x), y: min(low.y, vertex.y))
            high = Vertex(x: max(high.x, vertex.x), y: max(high.y, vertex.y))
        }
        return (low, high)
    }

    /// Whether the coordinates make sense the other way round only: latitude before longitude, or north before east.
    static func isSwapped(_ features: [Feature], takenAsMetres: Bool) -> Bool {
        let (low, high) = extent(features)
        guard low.x <= high.x else { return false }
        func liesInChina(_ low: Vertex, _ high: Vertex) -> Bool {
            low.x >= 73 && high.x <= 136 && low.y >= 3 && high.y <= 54
        }
        let (swappedLow, swappedHigh) = (Vertex(x: low.y, y: low.x), Vertex(x: high.y, y: high.x))
        if !takenAsMetres, liesInChina(swappedLow, swappedHigh), !liesInChina(low, high) { return true }
        // An easting on a plane of zones is near 500,000, perhaps with the zone's number before it; a northing is in millions.
        func isEast(_ low: Double, _ high: Double) -> Bool {
            low >= 100_000 && high <= 900_000 || low >= 13_000_000 && high <= 46_000_000
        }
        func isNorth(_ low: Double, _ high: Double) -> Bool { low >= 1_900_000 && high <= 6_000_000 }
        return isNorth(low.x, high.x) && isEast(low.y, high.y)
    }

    /// A file that says that it is in degrees, and is not.
    func contradictions(_ name: String?, of features: [Feature], takenAsMetres: Bool) -> [Issue] {
        guard self == .metres, !takenAsMetres, features.contains(where: { !$0.parts.isEmpty }), let name,
            Self.isGeographic(CoordinateSystemName(name).code)
        else {
            return []
        }
        return [
            Issue(
                "map-system-contradicted", .warning, at: Path("crs"),
                what: Words(
                    "文件写明是经纬度（\(name.prefix(40))），坐标却不是，按米读入",
                    "it says that it is in degrees (\(name.prefix(40))), but its coordinates are none: they are read as metres"
                ),
                because: Words(
                    "坐标系写错了，或导出时没有换算", "the system is wrong, or the map was exported without being converted"),
                mend: Words("核对坐标系；确是米则用 --metres", "check the system; --metres if it is metres"))
        ]
    }

    static var swapped: Issue {
        Issue(
            "map-axes-swapped", at: Path("crs"),
            what: Words(
                "坐标的次序反了：纬度（北）在前，经度（东）在后",
                "coordinates are the wrong way round: latitude (north) before longitude (east)"),
            because: Words(
                "照原样读，面积与位置都不对；对调后全部落在中国境内", "as they are areas and places are wrong; swapped, all of them lie in China"
            ),
            mend: Words("加 --swap-axes 对调，或在 GIS 软件中重新导出", "swap them with --swap-axes, or export the map anew"))
    }

    /// CGCS2000, WGS 84, Beijing 1954, Xi'an 1980, and the axes of plain GeoJSON.
    private static let geographic = ["4490", "4326", "4214", "4610", "CRS84", "4979"]
    /// Degrees that the zones of CGCS2000 take as they are: datums a hundred metres apart leave areas what they are.
    static func isGeographic(_ code: String) -> Bool { geographic.contains(code) }

    /// EPSG counts systems of degrees from 4001 on; between them stand the zones of CGCS2000, and some planes whose coordinates are
    /// no degrees.
    private static func mayBeGeographic(_ code: Int) -> Bool {
        (4001...4490).contains(code) || (4555...4999).contains(code) || geographic.contains("\(code)")
    }

    func corner(_ vertex: Vertex) -> Corner? {
        switch self {
        case .metres: Corner(metresX: vertex.x, y: vertex.y)
        case .degrees(let meridian, _): GaussKruger(longitude: Double(meridian)).projected(vertex)
        }
    }

    public var words: Words {
        switch self {
        case .metres: Words("米，按原坐标", "metres, as they are")
        case .degrees(let meridian, let code):
            Words(
                "经纬度，已投影为 CGCS2000 3 度带高斯-克吕格平面，中央经线 \(meridian)°\(code.map { "（\($0)）" } ?? "")",
                "degrees, projected to the CGCS2000 3-degree Gauss-Krüger zone of \(meridian)°\(code.map { " (\($0))" } ?? "")"
            )
        }
    }

    static func distorted(_ name: String?) -> Issue {
        Issue(
            "map-distorted", at: Path("crs"),
            what: Words(
                "坐标系写为网络地图的 \(name ?? "?")，有的坐标却在其范围之外",
                "its plane is said to be that of web maps, \(name ?? "?"), but some coordinates lie beyond its edge"),
            because: Words(
                "该投影须先换算才能量面积，换算不了", "such maps keep no areas before they are unfolded, and this one cannot be"),
            mend: Words("导出为 CGCS2000 平面坐标或经纬度", "export it in CGCS2000, on a plane or in degrees"))
    }
}
