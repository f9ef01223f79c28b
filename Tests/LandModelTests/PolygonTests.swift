import LandModel
import Testing

/// Borders of parcels: which sides meet, and how many corners there may be.
@Suite struct PolygonTests {
    private typealias Corner = (x: Int, y: Int)

    private func issues(_ corners: [Corner]) -> [String] {
        let text = corners.map { "[\($0.x),\($0.y)]" }.joined(separator: ",")
        return CheckTests.issues(["parcels.A1.polygon=[\(text)]"]).filter { !$0.hasPrefix("?polygon-area") }
    }

    /// Small random rings, many of which touch themselves or run along themselves: each side held against each other.
    @Test func theFirstSidesThatMeetAreFound() {
        var state: UInt64 = 11
        /// From 0 to `sides` − 1, the same everywhere.
        func roll(_ sides: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % sides)
        }
        var sound = 0
        for _ in 0..<400 {
            let corners: [Corner] = (0..<(3 + roll(4))).map { _ in (roll(8), roll(8)) }
            let met = firstThatMeets(corners)
            sound += met == nil ? 1 : 0
            let expected = met.map { ["polygon-crosses-itself parcels.A1.polygon.\($0)"] } ?? []
            #expect(issues(corners) == expected, "\(corners)")
        }
        #expect((40...360).contains(sound))
    }

    private func firstThatMeets(_ corners: [Corner]) -> Int? {
        let count = corners.count
        func side(_ index: Int) -> (Corner, Corner) { (corners[index], corners[(index + 1) % count]) }
        func turn(_ a: Corner, _ b: Corner, _ c: Corner) -> Int {
            ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).signum()
        }
        func lies(_ point: Corner, on side: (Corner, Corner)) -> Bool {
            turn(side.0, side.1, point) == 0
                && (min(side.0.x, side.1.x)...max(side.0.x, side.1.x)).contains(point.x)
                && (min(side.0.y, side.1.y)...max(side.0.y, side.1.y)).contains(point.y)
        }
        func meet(_ one: (Corner, Corner), _ other: (Corner, Corner)) -> Bool {
            let isAcross =
                turn(one.0, one.1, other.0) * turn(one.0, one.1, other.1) < 0
                && turn(other.0, other.1, one.0) * turn(other.0, other.1, one.1) < 0
            return isAcross || lies(other.0, on: one) || lies(other.1, on: one) || lies(one.0, on: other)
                || lies(one.1, on: other)
        }
        return (0..<count).first { one in
            ((one + 1)..<max(count, one + 1)).contains { other in
                if other == one + 1 { return lies(side(other).1, on: side(one)) || lies(side(one).0, on: side(other)) }
                if one == 0, other == count - 1 {
                    return lies(side(other).0, on: side(one)) || lies(side(one).1, on: side(other))
                }
                return meet(side(one), side(other))
            }
        }
    }

    /// A comb of as many corners as there may be, its teeth all at one height; with one more it is refused.
    @Test(.timeLimit(.minutes(1)), arguments: [0, 1]) func asManyCornersAsThereMayBe(_ more: Int) {
        let teeth = Parcel.mostCorners - 2 + more
        let comb: [Corner] = (0..<teeth).map { ($0, $0 % 2 * 100) } + [(teeth - 1, 200), (0, 200)]
        #expect(issues(comb) == (more == 0 ? [] : ["polygon-points parcels.A1.polygon"]))
    }
}
