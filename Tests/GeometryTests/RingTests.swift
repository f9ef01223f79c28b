import Quantities
import Testing

@testable import Geometry

/// Areas and faults of single rings, worked by hand.
@Suite struct RingTests {
    @Test func areaIsExact() {
        #expect(rectangle(0, 0, 100, 80).area == 8000)
        #expect(ring((0, 0), (0, 3), (4, 0)).area == 6)
        // 0.001 × 0.001 / 2 m², 50,000 km from the origin.
        #expect(
            ring((49_999_999, 0), (49_999_999.001, 0), (49_999_999, 0.001)).area
                == ExactDecimal(significand: 5, scale: 7))
        #expect(ring().area == 0)
    }

    @Test func repeatedCornersAreOne() {
        #expect(ring((0, 0), (0, 0), (1, 0), (1, 0.0001), (1, 1), (0, 0)).corners.count == 3)
    }

    @Test func straightCornersGo() {
        let drawn = ring((0, 0), (50, 0), (100, 0), (100, 80), (60, 80), (30, 80), (0, 80), (0, 40))
        #expect(drawn.withoutStraightCorners == ring((0, 0), (100, 0), (100, 80), (0, 80)))
        // A millimetre off the line stays.
        #expect(ring((0, 0), (50, 0.001), (100, 0), (100, 80)).withoutStraightCorners.corners.count == 4)
        // The tip of a spike is no straight corner.
        let spike = ring((0, 0), (50, 0), (80, 0), (50, 0), (50, 80))
        #expect(spike.withoutStraightCorners == ring((0, 0), (80, 0), (50, 0), (50, 80)))
    }

    @Test func offTheEarthIsNoCorner() {
        #expect(Corner(metresX: 1e9, y: 0) == nil)
        #expect(Corner(metresX: .nan, y: 0) == nil)
        #expect(Corner(metresX: 0, y: -.infinity) == nil)
        #expect(Corner(metresX: -50_000_000, y: 0) == Corner(x: -50_000_000_000, y: 0))
    }

    @Test func faults() {
        let rings = [
            rectangle(0, 0, 100, 80), ring((0, 0), (100, 80), (100, 0), (0, 80)), ring((0, 0), (1, 0)), ring(),
            ring((0, 0), (10, 0), (5, 5), (10, 10), (0, 10), (5, 5)),
            ring((0, 0), (50, 0), (80, 0), (50, 0), (50, 80)), ring((0, 0), (1, 0), (2, 0)),
        ]
        let faults = RingFault.of(rings)
        #expect(faults[0] == nil)
        #expect(faults[1] == .crossesItself(Corner(x: 50_000, y: 40_000)))
        #expect(faults[2] == .tooFewCorners(2))
        #expect(faults[3] == .tooFewCorners(0))
        #expect(faults[4] == .touchesItself(Corner(x: 5_000, y: 5_000)))
        #expect(faults[5] != nil)
        #expect(faults[6] != nil)
    }
}
