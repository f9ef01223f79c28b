/// A line of corners that the same rings share from end to end, of which some are left out.
struct BorderPiece {
    let corners: [Corner]
    /// Rings that share it, in rising order.
    let owners: [Int32]
    /// By corner, whether it stays; the ends do.
    private(set) var isKept: [Bool]
    /// By corner: the line stays within any smaller distance only with it (Douglas and Peucker 1973).
    private var significance: [Double]
    /// How far what is left may lie from the line, in millimetres.
    private(set) var tolerance = 0.0

    /// All corners stay.
    init(_ corners: [Corner], owners: [Int32]) {
        self.corners = corners
        self.owners = owners
        isKept = corners.map { _ in true }
        significance = corners.map { _ in .infinity }
    }

    var isWhole: Bool { isKept.allSatisfy { $0 } }

    /// Corners that stay.
    var kept: [Corner] { zip(corners, isKept).filter(\.1).map(\.0) }

    /// Finds which corners matter beyond a distance. `work`: steps left; without any the rest stays.
    mutating func weigh(beyond least: Double, work: inout Int) {
        var open = [(start: 0, end: corners.count - 1, limit: Double.infinity)]
        while let (start, end, limit) = open.popLast() {
            guard end - start > 1 else { continue }
            work -= end - start
            guard work > 0 else { return }
            let (farthest, distance) = farthest(between: start, end)
            if distance <= least {
                for index in (start + 1)..<end { significance[index] = 0 }
                continue
            }
            // A corner cannot matter more than the one without which its part of the line would not have been looked at.
            significance[farthest] = min(limit, distance)
            open.append((start, farthest, significance[farthest]))
            open.append((farthest, end, significance[farthest]))
        }
    }

    /// Leaves out what a distance allows.
    mutating func simplify(within tolerance: Double) {
        self.tolerance = tolerance
        for index in corners.indices.dropFirst().dropLast() { isKept[index] = significance[index] > tolerance }
    }

    /// Takes back one of the corners left out between two that follow each other; false: there is none.
    mutating func takeBack(between start: Int, _ end: Int) -> Bool {
        guard end - start > 1 else { return false }
        isKept[farthest(between: start, end).index] = true
        return true
    }

    private func farthest(between start: Int, _ end: Int) -> (index: Int, distance: Double) {
        var farthest = (index: start + 1, distance: -1.0)
        for index in (start + 1)..<end {
            let distance = corners[index].distance(toSide: corners[start], corners[end])
            if distance > farthest.distance { farthest = (index, distance) }
        }
        return farthest
    }
}

extension Corner {
    func distance(to other: Corner) -> Double {
        let (x, y) = (Double(x - other.x), Double(y - other.y))
        return (x * x + y * y).squareRoot()
    }

    /// To the nearest point of the line between two others.
    func distance(toSide start: Corner, _ end: Corner) -> Double {
        let (sx, sy) = (Double(end.x - start.x), Double(end.y - start.y))
        let (px, py) = (Double(x - start.x), Double(y - start.y))
        let length = sx * sx + sy * sy
        let share = length > 0 ? max(0, min(1, (px * sx + py * sy) / length)) : 0
        let (dx, dy) = (px - share * sx, py - share * sy)
        return (dx * dx + dy * dy).squareRoot()
    }
}
