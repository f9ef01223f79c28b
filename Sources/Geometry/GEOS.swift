import CGEOS

/// One session of the geometry library; used by one thread, and outlived by nothing made in it.
final class GEOS {
    let handle: GEOSContextHandle_t

    init?() {
        guard let handle = GEOS_init_r() else { return nil }
        self.handle = handle
    }

    deinit { GEOS_finish_r(handle) }

    /// A polygon; `nil` when the library refuses it.
    func polygon(_ patch: Patch) -> Shape? {
        guard let border = line(patch.border) else { return nil }
        var holes: [OpaquePointer?] = patch.holes.compactMap(line)
        // The lines belong to the polygon from here on, even where making it fails.
        return Shape(GEOSGeom_createPolygon_r(handle, border, &holes, UInt32(holes.count)), self)
    }

    func polygon(_ ring: Ring) -> Shape? { polygon(Patch(ring)) }

    private func line(_ ring: Ring) -> OpaquePointer? {
        guard let first = ring.corners.first else { return nil }
        let closed = ring.corners + [first]
        let numbers = closed.flatMap { [Double($0.x), Double($0.y)] }
        // The sequence belongs to the line, even where making that fails.
        return GEOSCoordSeq_copyFromBuffer_r(handle, numbers, UInt32(closed.count), 0, 0)
            .flatMap { GEOSGeom_createLinearRing_r(handle, $0) }
    }

    func rectangle(_ box: Bounds, widenedBy margin: Double) -> Shape? {
        Shape(
            GEOSGeom_createRectangle_r(
                handle, Double(box.low.x) - margin, Double(box.low.y) - margin, Double(box.high.x) + margin,
                Double(box.high.y) + margin), self)
    }

    /// A shape of the library, given back to it at the end.
    final class Shape {
        let pointer: OpaquePointer
        let geos: GEOS

        init?(_ pointer: OpaquePointer?, _ geos: GEOS) {
            guard let pointer else { return nil }
            self.pointer = pointer
            self.geos = geos
        }

        deinit { GEOSGeom_destroy_r(geos.handle, pointer) }

        /// In mm².
        var area: Double {
            var area = 0.0
            return GEOSArea_r(geos.handle, pointer, &area) == 1 && area.isFinite ? area : 0
        }

        func intersection(_ other: Shape) -> Shape? {
            Shape(GEOSIntersection_r(geos.handle, pointer, other.pointer), geos)
        }

        /// Whether it is nowhere wider than this.
        func isNarrower(than width: Double) -> Bool {
            guard let core = Shape(GEOSBuffer_r(geos.handle, pointer, -width / 2, 1), geos) else { return false }
            return GEOSisEmpty_r(geos.handle, core.pointer) == 1
        }
    }
}
