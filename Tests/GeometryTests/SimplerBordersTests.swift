import Foundation
import Testing

@testable import Geometry
@testable import TestSupport

/// Borders with fewer corners: narrow necks and gaps are where leaving out corners makes rings cross.
@Suite struct SimplerBordersTests {
    /// A creek: a line that winds, and one beside it on each side, so far from it.
    private func creek(_ corners: Int, width: Double, seed: Int) -> (left: [Corner], right: [Corner]) {
        var dice = Dice(seed)
        let (long, short) = (Double(4 + dice.next() % 6), Double(1 + dice.next() % 3))
        let points = (0..<corners).map { step in
            let x = Double(step)
            return (x, 6 * sin(x / long) + 2 * sin(x / short) + Double(dice.next() % 100) / 100)
        }
        func beside(_ distance: Double) -> [Corner] {
            points.compactMap { Corner(metresX: $0.0, y: $0.1 + distance) }
        }
        return (beside(width / 2), beside(-width / 2))
    }

    private func cornersOf(_ ring: Ring) -> Set<Corner> { Set(ring.corners) }

    @Test(arguments: 1...12) func narrowRingsDoNotCross(_ seed: Int) throws {
        let creek = creek(400, width: 0.4, seed: seed)
        let ring = Ring(creek.left + creek.right.reversed())
        try #require(RingFault.of([ring]) == [nil])
        let simple = SimplerBorders([ring], many: 200, most: 200, tolerance: 2_000)
        #expect(RingFault.of(simple.rings) == [nil])
        #expect(simple.rings[0].corners.count < 800 && cornersOf(simple.rings[0]).isSubset(of: cornersOf(ring)))
    }

    /// Two parcels that a gap parts which is narrower than the tolerance, and a third within a bay of it.
    @Test(arguments: 21...32) func gapsStayOpen(_ seed: Int) throws {
        let creek = creek(400, width: 0.3, seed: seed)
        let upper = Ring(creek.left + [Corner(x: 399_000, y: 90_000), Corner(x: 0, y: 90_000)])
        let lower = Ring(creek.right + [Corner(x: 399_000, y: -90_000), Corner(x: 0, y: -90_000)])
        let middle = creek.left[200]
        let island = Ring([
            Corner(x: middle.x, y: middle.y - 100), Corner(x: middle.x + 20, y: middle.y - 180),
            Corner(x: middle.x - 20, y: middle.y - 180),
        ])
        let rings = [upper, lower, island]
        try #require(RingFault.of(rings) == [nil, nil, nil])
        try #require(Neighbourhood(rings, tolerance: 0)?.overlaps.isEmpty == true)
        let simple = SimplerBorders(rings, many: 200, most: 200, tolerance: 1_000)
        #expect(RingFault.of(simple.rings) == [nil, nil, nil])
        #expect(Neighbourhood(simple.rings, tolerance: 0)?.overlaps.isEmpty == true)
        #expect(simple.rings[0].corners.count < 402 && simple.rings[2] == island)
    }

    /// A border of two is the same on both sides, whichever way they go round, and moved no farther than told.
    @Test func sharedBordersStayShared() throws {
        let curve = (0...600).compactMap { Corner(metresX: Double($0), y: 40 * sin(Double($0) / 30)) }
        let upper = Ring(curve + [Corner(x: 600_000, y: 900_000), Corner(x: 0, y: 900_000)])
        let lower = Ring(curve.reversed() + [Corner(x: 0, y: -900_000), Corner(x: 600_000, y: -900_000)])
        let simple = SimplerBorders([upper, lower], many: 200, most: 200, tolerance: 500)
        let shared = cornersOf(simple.rings[0]).intersection(cornersOf(simple.rings[1]))
        #expect(simple.rings.map(\.corners.count) == [shared.count + 2, shared.count + 2])
        #expect(simple.moved == [63, 63] && shared.count < 200)
        let line = curve.filter(shared.contains)
        for (start, end) in zip(line, line.dropFirst()) {
            let between = curve.filter { $0.x > start.x && $0.x < end.x }
            #expect(between.allSatisfy { $0.distance(toSide: start, end) <= 63 })
        }
    }

    /// A rough coast of many corners, whichever way it runs, and beside it a long straight side.
    @Test(arguments: [true, false]) func longCoasts(_ isNorthward: Bool) {
        var dice = Dice(5)
        let coast = (0...10_000).map { (Double(dice.roll(12)), 2 * Double($0)) } + [(4_000, 20_000), (4_000, 0)]
        let ring = Ring(
            coast.compactMap { isNorthward ? Corner(metresX: $0.0, y: $0.1) : Corner(metresX: $0.1, y: $0.0) })
        let simple = SimplerBorders([ring], many: 200, most: 200, tolerance: 500)
        #expect(simple.rings[0].corners.count <= 200 && simple.moved[0] <= 16_000)
        #expect(RingFault.of(simple.rings) == [nil])
    }

    /// Rings with few corners stay as they are, also those that crowded ones cross from the outset.
    @Test func whatNeedNotChangeStays() {
        let square = ring((0, 0), (10, 0), (10, 10), (0, 10))
        let round = Ring(
            (0..<300).compactMap { step in
                let angle = Double(step) * 2 * .pi / 300
                return Corner(metresX: 10 + 8 * cos(angle), y: 10 + 8 * sin(angle))
            })
        let simple = SimplerBorders([square, round], many: 200, most: 200, tolerance: 500)
        #expect(simple.rings[0] == square && simple.moved[0] == 0)
        #expect(simple.rings[1].corners.count <= 200 && RingFault.of(simple.rings) == [nil, nil])
        #expect(SimplerBorders([square, round], many: 300, most: 300, tolerance: 500).rings == [square, round])
    }
}
