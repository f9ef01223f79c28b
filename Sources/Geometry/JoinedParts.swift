import CGEOS
import Quantities

/// Pieces that are one piece of land, but for the errors of drawing.
public struct JoinedParts: Sendable {
    /// All together; `nil` where they lie apart.
    public private(set) var whole: Patch?
    /// Which of the pieces are left, the largest first.
    public let kept: [Int]
    /// Pieces nowhere wider than the tolerance, and crumbs of the whole.
    public let dropped: [Patch]

    /// A piece of less than a thousandth of the whole is lost in what areas differ by anyway.
    private static let smallestShare: ExactDecimal = 1000

    /// `tolerance`: in millimetres. Pieces narrower than it are left out, those that touch are joined.
    public init(_ patches: [Patch], tolerance: Int) {
        guard let geos = GEOS() else {
            (kept, dropped) = (Array(patches.indices), [])
            return
        }
        let width = Double(max(0, tolerance))
        let shapes = patches.map { geos.polygon($0) }
        let areas = patches.map(\.area)
        let total = areas.reduce(.zero, +)
        let isSliver = patches.indices.map { index in
            width > 0
                && (areas[index] * Self.smallestShare < total
                    || shapes[index]?.isNarrower(than: width) != false)
        }
        // Where all are narrow, the parcel is.
        let isAllNarrow = !isSliver.contains(false)
        let left = patches.indices.filter { isAllNarrow || !isSliver[$0] }
        kept = left.sorted { (areas[$1], $0) < (areas[$0], $1) }
        dropped = isAllNarrow ? [] : patches.indices.filter { isSliver[$0] }.map { patches[$0] }
        guard !isAllNarrow else { return }
        whole =
            left.count == 1 ? patches[left[0]] : geos.union(left.compactMap { shapes[$0] }, within: width)
    }
}

extension GEOS {
    /// The border round shapes that touch, gaps up to a width closed; `nil` where they are not one.
    fileprivate func union(_ shapes: [Shape], within width: Double) -> Patch? {
        guard var all = shapes.first else { return nil }
        for shape in shapes.dropFirst() {
            // Neighbours that were drawn twice seldom meet exactly.
            let moved =
                width > 0 ? Shape(GEOSSnap_r(handle, shape.pointer, all.pointer, width), self) ?? shape : shape
            guard let both = Shape(GEOSUnion_r(handle, all.pointer, moved.pointer), self) else { return nil }
            all = both
        }
        let patches = all.patches
        return patches?.count == 1 ? patches?[0] : nil
    }
}

extension GEOS.Shape {
    /// Its polygons; `nil` where a corner cannot be told. Lines and points enclose nothing.
    var patches: [Patch]? {
        var patches: [Patch] = []
        for index in 0..<max(0, GEOSGetNumGeometries_r(geos.handle, pointer)) {
            guard let part = GEOSGetGeometryN_r(geos.handle, pointer, index) else { return nil }
            let type = GEOSGeomTypeId_r(geos.handle, part)
            guard type == Int32(GEOS_POLYGON.rawValue), GEOSisEmpty_r(geos.handle, part) == 0 else {
                continue
            }
            guard let border = ring(GEOSGetExteriorRing_r(geos.handle, part)) else { return nil }
            var holes: [Ring] = []
            for number in 0..<max(0, GEOSGetNumInteriorRings_r(geos.handle, part)) {
                guard let hole = ring(GEOSGetInteriorRingN_r(geos.handle, part, number)) else { return nil }
                holes.append(hole)
            }
            patches.append(Patch(border, holes: holes))
        }
        return patches
    }

    private func ring(_ line: OpaquePointer?) -> Ring? {
        guard let line, let sequence = GEOSGeom_getCoordSeq_r(geos.handle, line) else { return nil }
        var count: UInt32 = 0
        guard GEOSCoordSeq_getSize_r(geos.handle, sequence, &count) == 1 else { return nil }
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
