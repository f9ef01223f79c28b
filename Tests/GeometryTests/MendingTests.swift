import Quantities
import Testing

@testable import Geometry

/// Borders that touch or cross themselves, and land with holes, as rings that enclose one piece of land.
@Suite struct MendingTests {
    private func isSound(_ ring: Ring?) -> Bool { ring.map { RingFault.of([$0]) == [nil] } ?? false }

    /// Of borders that are right as they were meant, with what they enclose in m².
    static let touching: [(String, Ring, Int)] = [
        // A square hole that hangs on the border at its corner.
        (
            "hole at a corner", ring((0, 0), (100, 0), (100, 100), (50, 100), (60, 80), (40, 80), (50, 100), (0, 100)),
            9800
        ),
        // Two squares that meet at a point.
        ("two at a point", ring((0, 0), (50, 0), (50, 50), (100, 50), (100, 100), (50, 100), (50, 50), (0, 50)), 5000),
        // The border runs to a hole and back on the same line.
        (
            "a slit to a hole",
            ring(
                (0, 0), (100, 0), (100, 100), (0, 100), (0, 50), (40, 50), (40, 60), (60, 60), (60, 40), (40, 40),
                (40, 50), (0, 50)), 9600
        ),
        // With corners on the way, and the way back past them.
        (
            "a slit with corners",
            ring(
                (0, 0), (100, 0), (100, 100), (0, 100), (0, 50), (20, 50), (40, 50), (40, 60), (60, 60), (60, 40),
                (40, 40), (40, 50), (30, 50), (0, 50)), 9600
        ),
        // A corner within another side.
        ("a corner on a side", ring((0, 0), (100, 0), (100, 100), (50, 0), (0, 100)), 5000),
        // Three times through one point.
        (
            "three at a point",
            ring((0, 0), (60, 0), (50, 50), (100, 40), (100, 60), (50, 50), (60, 100), (40, 100), (50, 50), (0, 60)),
            5000
        ),
    ]

    @Test(arguments: touching.indices) func touchingIsOpened(_ number: Int) throws {
        let (name, border, area) = Self.touching[number]
        for drawn in [border, Ring(border.corners.reversed())] {
            #expect(!isSound(drawn), "\(name)")
            let mended = try #require(MendedRing(drawn, tolerance: 500), "\(name)")
            #expect(isSound(mended.ring) && mended.isOpened && mended.lost.isEmpty, "\(name)")
            // Moved by some millimetres only.
            let difference = mended.ring.area - drawn.area
            #expect(difference.magnitude < 2, "\(name): \(mended.ring.area)")
            if name != "three at a point" { #expect((mended.ring.area - ExactDecimal(area)).magnitude < 2, "\(name)") }
        }
    }

    /// The same wherever it is begun.
    @Test func whereverItBegins() {
        for (name, border, _) in Self.touching {
            for shift in border.corners.indices {
                let turned = Ring(Array(border.corners[shift...] + border.corners[..<shift]))
                #expect(isSound(MendedRing(turned, tolerance: 500)?.ring), "\(name) from \(shift)")
            }
        }
    }

    @Test func smallLoopsAreLeftOut() throws {
        // The border runs past its corner and crosses itself 20 cm before it.
        let loop = ring((0, 0), (100, 0), (100, 100.2), (100.2, 100), (0, 100))
        let mended = try #require(MendedRing(loop, tolerance: 500))
        #expect(isSound(mended.ring) && !mended.lost.isEmpty)
        #expect((mended.ring.area - 10_000).magnitude < 1)
        // A curl is a hole, whichever way it is gone round.
        let curl = ring((0, 0), (100, 0), (100, 100), (50, 100), (40, 80), (60, 80), (50, 100), (0, 100))
        let read = try #require(MendedRing(curl, tolerance: 500))
        #expect(!read.isOpened && (read.ring.area - 9800).magnitude < 2)
        // What encloses nothing stays nothing; two halves of one size are no slip.
        #expect(MendedRing(ring((0, 0), (100, 0), (200, 0)), tolerance: 500) == nil)
        #expect(MendedRing(ring((0, 0), (100, 80), (100, 0), (0, 80)), tolerance: 500) == nil)
        #expect(MendedRing(ring((0, 0), (1, 0)), tolerance: 500) == nil)
    }

    @Test(arguments: 0..<200) func landWithHolesIsCutOpen(_ seed: Int) throws {
        // Squares that lie apart within a large one, some on a line with others or with its corners.
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func roll(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        var holes: [Ring] = []
        for column in 0..<4 {
            for row in 0..<4 where roll(3) > 0 {
                let (x, y) = (Double(10 + 22 * column + roll(3)), Double(10 + 22 * row + roll(3)))
                let hole =
                    roll(2) == 0
                    ? rectangle(x, y, 12, 12) : ring((x, y + 6), (x + 6, y), (x + 12, y + 6), (x + 6, y + 12))
                holes.append(roll(2) == 0 ? hole : Ring(hole.corners.reversed()))
            }
        }
        let border = rectangle(0, 0, 100, 100)
        let patch = Patch(roll(2) == 0 ? border : Ring(border.corners.reversed()), holes: holes)
        let cut = try #require(patch.cutOpen)
        #expect(cut.area == patch.area)
        guard !holes.isEmpty else { return }
        let mended = try #require(MendedRing(cut, tolerance: 500))
        #expect(isSound(mended.ring) && mended.lost.isEmpty)
        #expect((mended.ring.area - patch.area).magnitude < 3)
    }

    @Test func holesOutsideAreNotCut() {
        #expect(Patch(rectangle(0, 0, 10, 10), holes: [rectangle(-20, 0, 5, 5)]).cutOpen == nil)
        let narrow = Patch(rectangle(0, 0, 10, 10), holes: [rectangle(2, 2, 0.1, 5), rectangle(4, 4, 2, 2)])
        #expect(narrow.withoutNarrowHoles(500).holes.count == 1)
    }
}
