import CGEOS
import Quantities

/// Pieces that are one piece of land, but for the errors of drawing.
public struct JoinedParts: Sendable {
    /// The border round all; `nil` where they lie apart.
    public private(set) var whole: Ring?
    /// The pieces that are left.
    public let parts: [Ring]
    /// Pieces nowhere wider than the tolerance, and crumbs of the whole.
    public let dropped: [Ring]

    /// A piece of less than a thousandth of the whole is lost in what areas differ by anyway.
    private static let smallestShare: ExactDecimal = 1000

    /// `tolerance`: in millimetres. Pieces narrower than it are left out, those that touch are joined.
    public init(_ rings: [Ring], tolerance: Int) {
        guard let geos = GEOS() else {
            (parts, dropped) = (rings, [])
            return
        }
        let width = Double(max(0, tolerance))
        let shapes = rings.map { (ring: $0, shape: geos.polygon($0)) }
        let total = rings.reduce(ExactDecimal.zero) { $0 + $1.area }
        func isSliver(_ ring: Ring, _ shape: GEOS.Shape?) -> Bool {
            width > 0 && (ring.area * Self.smallestShare < total || shape?.isNarrower(than: width) != false)
        }
        let kept = shapes.filter { !isSliver($0.ring, $0.shape) }
        // Where all are narrow, the parcel is.
        guard !kept.isEmpty else {
            (parts, dropped) = (rings, [])
            return
        }
        parts = kept.map(\.ring)
        dropped = shapes.filter { isSliver($0.ring, $0.shape) }.map(\.ring)
        whole = parts.count == 1 ? parts[0] : geos.union(kept.compactMap(\.shape), within: width)
    }
}

extension GEOS {
    /// The ring round shapes that touch, gaps up to a width closed; `nil` where they are not one.
    fileprivate func union(_ shapes: [Shape], within width: Double) -> Ring? {
        guard var all = shapes.first else { return nil }
        for shape in shapes.dropFirst() {
            // Neighbours that were drawn twice seldom meet exactly.
            let moved =
                width > 0 ? Shape(GEOSSnap_r(handle, shape.pointer, all.pointer, width), self) ?? shape : shape
            guard let both = Shape(GEOSUnion_r(handle, all.pointer, moved.pointer), self) else { return nil }
            all = both
        }
        return all.outerRing
    }
}

extension GEOS.Shape {
    /// The border of a single polygon; holes within it do not count.
    fileprivate var outerRing: Ring? {
        guard GEOSGeomTypeId_r(geos.handle, pointer) == Int32(GEOS_POLYGON.rawValue),
            let line = GEOSGetExteriorRing_r(geos.handle, pointer),
            let sequence = GEOSGeom_getCoordSeq_r(geos.handle, line)
        else { return nil }
        var count: UInt32 = 0
        guard GEOSCoordSeq_getSize_r(geos.handle, sequence, &count) == 1, count > 3 else { return nil }
        var corners: [Corner] = []
        for index in 0..<count {
            var (x, y) = (0.0, 0.0)
            guard GEOSCoordSeq_getXY_r(geos.handle, sequence, index, &x, &y) == 1,
                let corner = Corner(metresX: x / 1000, y: y / 1000)
            else { return nil }
            corners.append(corner)
        }
        return Ring(corners)
    }
}
