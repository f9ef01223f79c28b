import Quantities

/// A piece of land: its border, and the holes in it.
public struct Patch: Sendable {
    public let border: Ring
    public let holes: [Ring]

    public init(_ border: Ring, holes: [Ring] = []) { (self.border, self.holes) = (border, holes) }

    /// In m², exact, where the holes lie within the border and apart.
    public var area: ExactDecimal { holes.reduce(border.area) { $0 - $1.area } }

    /// Without holes that are nowhere wider than this, in millimetres.
    public func withoutNarrowHoles(_ width: Int) -> Patch {
        guard !holes.isEmpty, width > 0, let geos = GEOS() else { return self }
        return Patch(border, holes: holes.filter { geos.polygon(Patch($0))?.isNarrower(than: Double(width)) == false })
    }

    /// One ring for all of it: the border leads westward to each hole's most western corner, round it and back the same way.
    ///
    /// `nil` where a hole does not lie within the border, or there are too many of them.
    public var cutOpen: Ring? {
        let total = holes.reduce(border.corners.count) { $0 + $1.corners.count + 3 }
        guard holes.count * total <= Self.mostWork else { return nil }
        var corners = border.counterclockwise.corners
        let inner = holes.filter { $0.corners.count > 2 }.map { Self.fromWest($0.counterclockwise.corners.reversed()) }
        for hole in inner.sorted(by: { ($0[0].x, $0[0].y) < ($1[0].x, $1[0].y) }) {
            guard let (index, spot) = Self.west(of: hole, in: corners) else { return nil }
            corners.insert(contentsOf: [spot] + hole + [hole[0], spot], at: index + 1)
            corners = Ring(corners).corners
        }
        return Ring(corners)
    }

    /// Some seconds.
    private static let mostWork = 100_000_000

    private static func fromWest(_ corners: [Corner]) -> [Corner] {
        let first = corners.indices.min { (corners[$0].x, corners[$0].y) < (corners[$1].x, corners[$1].y) } ?? 0
        return Array(corners[first...] + corners[..<first])
    }

    /// The nearest point of a border to the west of a hole's first corner, where the land lies between them; and the corner after
    /// which it comes.
    private static func west(of hole: [Corner], in corners: [Corner]) -> (index: Int, spot: Corner)? {
        let from = hole[0]
        var best: (index: Int, spot: Corner)?
        for (index, corner) in corners.enumerated() {
            let next = corners[index + 1 == corners.count ? 0 : index + 1]
            var spot: Corner?
            if corner.y == from.y, corner.x <= from.x {
                let before = corners[index == 0 ? corners.count - 1 : index - 1]
                let towards = corner == from ? hole[1] : from
                if Way(corner, towards).isBetween(Way(corner, next), Way(corner, before)) { spot = corner }
            } else if corner.y > from.y, next.y < from.y {
                // The land is to the east of a border that runs southward.
                let (down, run) = (Int128(corner.y - from.y), Int128(next.x - corner.x))
                let x = corner.x + Int((Double(down * run) / Double(corner.y - next.y)).rounded())
                if x <= from.x { spot = Corner(x: x, y: from.y) }
            }
            if let spot, best.map({ spot.x > $0.spot.x }) ?? true { best = (index, spot) }
        }
        return best
    }
}
