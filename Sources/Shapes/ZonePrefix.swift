import LandModel
import Quantities
import Records

/// 带号: the number of a zone before the eastings of a map, as Chinese planes have it, and as some of its shapes may leave it out.
struct ZonePrefix {
    /// The zones that eastings begin with, in order.
    let zones: [Int]
    private let hasPlain: Bool

    init(_ features: [Feature]) {
        var zones: Set<Int> = []
        var hasPlain = false
        for feature in features {
            guard let east = feature.parts.first?.outer.first?.x else { continue }
            if let zone = Self.zone(of: east) { zones.insert(zone) } else { hasPlain = hasPlain || Self.isPlain(east) }
        }
        self.zones = zones.sorted()
        self.hasPlain = hasPlain
    }

    /// Zones 13 to 23 are six degrees wide, 25 to 45 three.
    private static func zone(of east: Double) -> Int? {
        let zone = (east / 1e6).rounded(.down)
        return (13...45).contains(zone) && isPlain(east - zone * 1e6) ? Int(zone) : nil
    }

    private static func isPlain(_ east: Double) -> Bool { (100_000...900_000).contains(east) }

    /// The one zone that some eastings begin with and others leave out.
    var partly: Int? { zones.count == 1 && hasPlain ? zones[0] : nil }

    static func without(_ zone: Int, _ ring: [Vertex]) -> [Vertex] {
        ring.map { Self.zone(of: $0.x) == zone ? Vertex(x: $0.x - Double(zone) * 1e6, y: $0.y) : $0 }
    }

    var issues: [Issue] {
        if let zone = partly {
            return [
                Issue(
                    "map-zone-partly", .warning, at: Path("crs"),
                    what: Words(
                        "东坐标有的带带号 \(zone)，有的不带", "some eastings begin with the zone's number \(zone), others do not"),
                    because: Words("按同一个投影带读，带号一律去掉", "all are read in one zone, without the number"),
                    mend: Words(
                        "在图中统一写法；若不是同一带，按带分开导出", "write them alike in the map; export zones apart if they are several"))
            ]
        }
        guard zones.count > 1 else { return [] }
        let list = zones.map(String.init).joined(separator: "、")
        return [
            Issue(
                "map-several-zones", .warning, at: Path("crs"),
                what: Words("地块分在几个投影带：\(list)", "parcels lie in several zones: \(list)"),
                because: Words("跨带的相邻与重叠判断不了", "neighbours and overlaps across zones cannot be told"),
                mend: Words("在 GIS 软件中换到同一个投影带", "bring them to one zone in a GIS"))
        ]
    }
}
