import Quantities
import Testing

@testable import Geometry
@testable import TestSupport

/// Borders and overlaps of squares, worked by hand.
@Suite struct NeighbourhoodTests {
    private func borders(_ rings: [Ring], _ tolerance: Int = 0) throws -> [String] {
        try #require(Neighbourhood(rings, tolerance: tolerance)).borders.map { "\($0.first)-\($0.second) \($0.length)" }
    }

    private func overlaps(_ rings: [Ring], _ tolerance: Int = 0) throws -> [String] {
        try #require(Neighbourhood(rings, tolerance: tolerance)).overlaps.map {
            "\($0.first)-\($0.second) \($0.area)\($0.isSliver ? " sliver" : "")"
        }
    }

    @Test func sharedSide() throws {
        #expect(try borders([rectangle(0, 0, 100, 80), rectangle(100, 0, 50, 80)]) == ["0-1 80"])
        // The ring may go round either way, and start anywhere.
        let clockwise = ring((100, 80), (150, 80), (150, 0), (100, 0))
        #expect(try borders([rectangle(0, 0, 100, 80), clockwise]) == ["0-1 80"])
    }

    @Test func partOfASide() throws {
        #expect(try borders([rectangle(0, 0, 100, 80), rectangle(100, 60, 50, 80)]) == ["0-1 20"])
        // Exactly one metre, 40,000 km from the origin, as coordinates with a zone number are.
        let far = 40_512_345.678
        #expect(try borders([rectangle(far, 5, 100, 80), rectangle(far + 100, 84, 50, 80)]) == ["0-1 1"])
    }

    /// The long side is drawn with a corner where the neighbours meet, the other one without.
    @Test func cornersOnOneSideOnly() throws {
        let long = rectangle(0, 0, 100, 80)
        let upper = ring((100, 30), (150, 30), (150, 80), (100, 80), (100, 55))
        #expect(try borders([long, upper]) == ["0-1 50"])
    }

    @Test func slantingSide() throws {
        // A side of 300 by 400, of which the other one has the upper half: 250 m.
        let left = ring((0, 0), (100, 0), (400, 400), (0, 400))
        let right = ring((250, 200), (500, 200), (500, 400), (400, 400))
        #expect(try borders([left, right]) == ["0-1 250"])
        #expect(try overlaps([left, right]) == [])
    }

    @Test(arguments: [0, 500]) func cornerOnly(_ tolerance: Int) throws {
        #expect(try borders([rectangle(0, 0, 100, 80), rectangle(100, 80, 50, 80)], tolerance) == [])
        #expect(try borders([rectangle(0, 0, 100, 80), rectangle(100, -50, 30, 50)], tolerance) == [])
    }

    @Test func gap() throws {
        let rings = [rectangle(0, 0, 100, 80), rectangle(100.3, 0, 50, 80)]
        #expect(try borders(rings) == [])
        #expect(try borders(rings, 300) == ["0-1 80"])
        #expect(try borders(rings, 299) == [])
        // A road between is no shared border.
        #expect(try borders([rectangle(0, 0, 100, 80), rectangle(112, 0, 50, 80)], 500) == [])
    }

    @Test func overlap() throws {
        let rings = [rectangle(0, 0, 100, 80), rectangle(90, 20, 50, 80)]
        #expect(try overlaps(rings) == ["0-1 600"])
        #expect(try overlaps(rings, 500) == ["0-1 600"])
        let sliver = [rectangle(0, 0, 100, 80), rectangle(99.7, 0, 50, 80)]
        #expect(try overlaps(sliver) == ["0-1 24"])
        #expect(try overlaps(sliver, 500) == ["0-1 24 sliver"])
        #expect(try borders(sliver, 500) == ["0-1 80"])
    }

    @Test func oneInTheOther() throws {
        let rings = [rectangle(0, 0, 100, 80), rectangle(0, 0, 10, 10), rectangle(0, 0, 100, 80)]
        #expect(try overlaps(rings, 500) == ["0-1 100", "0-2 8000", "1-2 100"])
        #expect(try borders(rings, 500) == [])
    }

    /// Thin land is not taken for neighbours of what lies across it.
    @Test func acrossAStrip() throws {
        let rings = [rectangle(0, 0, 100, 80), rectangle(100, 0, 2, 80), rectangle(102, 0, 50, 80)]
        #expect(try borders(rings, 500) == ["0-1 80", "1-2 80"])
    }

    @Test func nothing() throws {
        #expect(try borders([]) == [])
        #expect(try borders([rectangle(0, 0, 1, 1)], 500) == [])
    }

    /// Grids of rectangles: exactly the neighbours in row and column, exactly as long as the side they share.
    @Test(arguments: 0..<40) func grids(_ seed: Int) throws {
        var dice = Dice(seed)
        let grid = Grid(&dice)
        let clean = try borders(grid.rings)
        #expect(clean == grid.neighbours.map { "\($0.first)-\($0.second) \($0.length)" })
        #expect(try overlaps(grid.rings) == [])
        // Every corner of every rectangle moved by itself: gaps and slivers of up to 0.4 m.
        let drawn = try #require(Neighbourhood(grid.jittered(by: 200, &dice), tolerance: 500))
        let found = drawn.borders.filter { $0.length >= 1 }.map { "\($0.first)-\($0.second)" }
        #expect(found == grid.neighbours.map { "\($0.first)-\($0.second)" })
        #expect(!drawn.overlaps.contains { !$0.isSliver })
    }

    /// 2,500 parcels in 50 rows of 50: 4,900 borders.
    @Test(.timeLimit(.minutes(1))) func manyParcels() throws {
        let rings = (0..<2_500).map { rectangle(Double($0 % 50) * 50, Double($0 / 50) * 40, 50, 40) }
        let map = try #require(Neighbourhood(rings, tolerance: 500))
        #expect(map.borders.filter { $0.length >= 1 }.count == 4_900)
    }

    /// What is no map of parcels is refused, not computed for hours.
    @Test(.timeLimit(.minutes(1))) func allOnOneSpot() {
        #expect(Neighbourhood(Array(repeating: rectangle(0, 0, 9, 9), count: 1_500), tolerance: 0) == nil)
    }
}

/// Rectangles in rows and columns of whole metres, 20 to 100 wide.
struct Grid {
    let widths: [Int]
    let heights: [Int]

    struct Border {
        let first: Int
        let second: Int
        let length: Int
    }

    init(_ dice: inout Dice) {
        widths = (0...dice.roll(5)).map { _ in 20 + dice.roll(80) }
        heights = (0...dice.roll(5)).map { _ in 20 + dice.roll(80) }
    }

    private var places: [(x: Int, y: Int)] {
        heights.indices.flatMap { row in
            widths.indices.map { column in (widths[..<column].reduce(0, +), heights[..<row].reduce(0, +)) }
        }
    }

    private func corners(_ index: Int) -> [Corner] {
        let (x, y) = places[index]
        let (right, top) = (x + widths[index % widths.count], y + heights[index / widths.count])
        return [(x, y), (right, y), (right, top), (x, top)].map { Corner(x: $0.0 * 1000, y: $0.1 * 1000) }
    }

    var rings: [Ring] { places.indices.map { Ring(corners($0)) } }

    func jittered(by most: Int, _ dice: inout Dice) -> [Ring] {
        places.indices.map { index in
            Ring(
                corners(index).map {
                    Corner(x: $0.x + dice.roll(2 * most + 1) - most, y: $0.y + dice.roll(2 * most + 1) - most)
                })
        }
    }

    var neighbours: [Border] {
        places.indices.flatMap { index -> [Border] in
            let (column, row) = (index % widths.count, index / widths.count)
            let right = column + 1 < widths.count ? Border(first: index, second: index + 1, length: heights[row]) : nil
            let above =
                row + 1 < heights.count
                ? Border(first: index, second: index + widths.count, length: widths[column]) : nil
            return [right, above].compactMap(\.self)
        }
    }
}
