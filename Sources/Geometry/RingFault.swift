import CGEOS

/// Why a ring does not enclose one piece of land.
public enum RingFault: Hashable, Sendable {
    /// Fewer than three corners in different places.
    case tooFewCorners(Int)
    /// Two sides cross or lie on each other there.
    case crossesItself(Corner)
    /// It passes one point twice.
    case touchesItself(Corner)
    /// What the geometry library says.
    case other(String)

    /// Where it is, as far as that is one place.
    public var corner: Corner? {
        switch self {
        case .crossesItself(let corner), .touchesItself(let corner): corner
        case .tooFewCorners, .other: nil
        }
    }

    /// The fault of each ring, if any.
    public static func of(_ rings: [Ring]) -> [RingFault?] {
        guard let geos = GEOS() else { return rings.map { _ in .other("GEOS") } }
        return rings.map { fault(of: $0, geos) }
    }

    private static func fault(of ring: Ring, _ geos: GEOS) -> RingFault? {
        let places = Set(ring.corners).count
        guard places >= 3 else { return .tooFewCorners(places) }
        guard let shape = geos.polygon(ring) else { return .other("GEOS") }
        var text: UnsafeMutablePointer<CChar>?
        var location: OpaquePointer?
        let verdict = GEOSisValidDetail_r(geos.handle, shape.pointer, 0, &text, &location)
        defer { if let text { GEOSFree_r(geos.handle, text) } }
        let spot = GEOS.Shape(location, geos)
        if verdict == 1 { return nil }
        let reason = text.map { String(cString: $0) } ?? "GEOS"
        var (x, y) = (0.0, 0.0)
        guard let spot, GEOSGeomGetX_r(geos.handle, spot.pointer, &x) == 1,
            GEOSGeomGetY_r(geos.handle, spot.pointer, &y) == 1, let corner = Corner(metresX: x / 1000, y: y / 1000)
        else { return .other(reason) }
        switch reason {
        case "Self-intersection": return .crossesItself(corner)
        case "Ring Self-intersection": return .touchesItself(corner)
        default: return .other(reason)
        }
    }
}
