import Quantities
import Records

/// Corner points of parcels against themselves and the stated area.
enum PolygonCheck {
    /// No point on Earth is farther from another in metres.
    static let farthestCoordinate: ExactDecimal = 50_000_000

    static let polygons = ScenarioCheck("parcels", "units") { index in
        index.scenario.parcels.compactMap { parcel in
            parcel.polygon.isEmpty ? nil : issue(of: parcel, index.scenario.units.land)
        }
    }

    private static func issue(of parcel: Parcel, _ unit: LandUnit) -> Issue? {
        let points = parcel.polygon
        let path = Path("parcels", parcel.id.text, "polygon")
        if points.count < 3 || points.count > Parcel.mostCorners {
            return Issue(
                "polygon-points", at: path,
                what: Words("界址点有 \(points.count) 个", "the polygon has \(points.count) points"),
                because: Words("应有 3 至 \(Parcel.mostCorners) 个", "it has 3 to \(Parcel.mostCorners)"),
                mend: Words("补全或简化界址点", "complete or simplify it"))
        }
        if let far = points.firstIndex(where: { max($0.x.magnitude, $0.y.magnitude) > farthestCoordinate }) {
            return Issue(
                "polygon-coordinate", at: path.appending("\(far)"),
                what: Words("坐标超出地球", "the coordinate lies off the Earth"),
                because: Words(
                    "坐标以米计，绝对值不超过 \(farthestCoordinate)", "coordinates are metres, at most \(farthestCoordinate)"),
                mend: Words("核对坐标与单位", "check the coordinate and its unit"))
        }
        if let (one, other) = crossing(points) {
            return Issue(
                "polygon-crosses-itself", at: path.appending("\(one)"),
                what: Words("第 \(one + 1) 边与第 \(other + 1) 边相交", "sides \(one + 1) and \(other + 1) cross"),
                because: Words("界址点须按次序绕地块一周", "corner points go round the parcel in order"),
                mend: Words("核对界址点次序", "check the order of the points"))
        }
        return areaIssue(parcel, unit, path)
    }

    /// Compares twice the area, times the denominator of the unit: `|2A·d − 2·area·n| · 20 > 2·area·n`.
    private static func areaIssue(_ parcel: Parcel, _ unit: LandUnit, _ path: Path) -> Issue? {
        let doubled = zip(parcel.polygon, parcel.polygon.dropFirst() + parcel.polygon.prefix(1)).sum {
            $0.0.x * $0.1.y - $0.1.x * $0.0.y
        }.magnitude
        let (numerator, denominator) = unit.squareMetres
        let stated = parcel.area.value * numerator * 2
        guard (doubled * denominator - stated).magnitude * 20 > stated, !stated.isZero else { return nil }
        let drawn = (doubled * denominator).divided(by: numerator * 2, places: 2) ?? 0
        return Issue(
            "polygon-area", .warning, at: path,
            what: Words(
                "界址点围成 \(drawn) \(unit.words.zh)，所填面积为 \(parcel.area.value)",
                "the polygon encloses \(drawn) \(unit.words.en), the stated area is \(parcel.area.value)"),
            because: Words("相差超过 5%；计算以所填面积为准", "they differ by more than 5%; the stated area counts"),
            mend: Words("核对坐标、面积与单位", "check the coordinates, the area and the unit"))
    }

    /// The first two sides that meet although they are not neighbours, or neighbours that lie on each other.
    private static func crossing(_ points: [Point]) -> (Int, Int)? {
        let sides = points.indices.map { Side(points, $0) }.sorted { ($0.west, $0.number) < ($1.west, $1.number) }
        var first: (Int, Int)?
        for (place, side) in sides.enumerated() {
            // Those farther east come nowhere near it.
            for other in sides[(place + 1)...].prefix(while: { $0.west <= side.east })
            where side.south <= other.north && other.south <= side.north {
                let pair = (min(side.number, other.number), max(side.number, other.number))
                if first.map({ pair < $0 }) ?? true, meet(points, pair.0, pair.1) { first = pair }
            }
        }
        return first
    }

    private struct Side {
        let number: Int
        let west: ExactDecimal
        let east: ExactDecimal
        let south: ExactDecimal
        let north: ExactDecimal

        init(_ points: [Point], _ number: Int) {
            let (start, end) = (points[number], points[(number + 1) % points.count])
            self.number = number
            (west, east) = (min(start.x, end.x), max(start.x, end.x))
            (south, north) = (min(start.y, end.y), max(start.y, end.y))
        }
    }

    private static func meet(_ points: [Point], _ one: Int, _ other: Int) -> Bool {
        let count = points.count
        let (a, b) = (points[one], points[(one + 1) % count])
        let (c, d) = (points[other], points[(other + 1) % count])
        let isNext = other == one + 1
        guard isNext || (one == 0 && other == count - 1) else {
            return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0
        }
        let (end, shared, start) = isNext ? (a, b, d) : (b, a, c)
        return turn(end, shared, start) == 0 && isBetween(end, shared, start)
    }

    /// Whether the way back overlaps the way there: both ends on the same side of the shared point of one line.
    private static func isBetween(_ end: Point, _ shared: Point, _ start: Point) -> Bool {
        let along = (end.x - shared.x) * (start.x - shared.x) + (end.y - shared.y) * (start.y - shared.y)
        return !along.isNegative
    }

    /// 1 to the left, −1 to the right, 0 straight on.
    private static func turn(_ a: Point, _ b: Point, _ c: Point) -> Int {
        let area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
        return area.isZero ? 0 : area.isNegative ? -1 : 1
    }
}
