/// Rings with fewer corners, moved no farther than need be; what two of them share is moved alike on both sides.
///
/// Borders are cut into pieces where the rings that share them change; each piece is simplified by Douglas and Peucker's rule from
/// its end that comes first in the order of coordinates, so that both sides find the same corners. A ring that still has too many
/// within the tolerance is moved farther, up to a fiftieth of its size.
public struct SimplerBorders {
    public private(set) var rings: [Ring]
    /// By ring: how far its border may have moved, in millimetres.
    public private(set) var moved: [Int]

    private var owners: [Corner: [Int32]] = [:]
    /// By ring: how far its border may move for its own sake.
    private var reach: [Double]
    /// Steps of work left: a hostile ring would take its square.
    private var work: Int

    /// `most`: rings with more corners are simplified, as little as will do; `tolerance`: in millimetres.
    public init(_ rings: [Ring], most: Int, tolerance: Int) {
        self.rings = rings
        moved = rings.map { _ in 0 }
        reach = moved.map { Double($0) }
        work = min(Self.mostWork, rings.reduce(0) { $0 + $1.corners.count } * 4_000)
        let crowded = rings.indices.filter { rings[$0].corners.count > most }
        guard !crowded.isEmpty, tolerance > 0 else { return }
        for (index, ring) in rings.enumerated() {
            for corner in ring.corners where owners[corner]?.last != Int32(index) {
                owners[corner, default: []].append(Int32(index))
            }
        }
        var open = crowded
        for step in Self.steps {
            let next = step * Double(tolerance)
            for index in open where step <= 1 || next <= Self.farthest(rings[index]) { reach[index] = next }
            let simpler = rings.map { simplified($0) }
            guard work > 0 else { return }
            self.rings = simpler.map(\.ring)
            moved = simpler.map(\.moved)
            // Where corners are left out a border may cross itself; with fewer of them it does not.
            let faults = RingFault.of(crowded.map { self.rings[$0] })
            let still = zip(crowded, faults).filter { self.rings[$0.0].corners.count > most || $0.1 != nil }.map(\.0)
            if still.isEmpty { return }
            // Within the tolerance all are moved alike.
            guard step >= 1 else { continue }
            open = still.filter { 2 * next <= Self.farthest(rings[$0]) }
            if open.isEmpty { return }
        }
    }

    /// Some seconds.
    private static let mostWork = 1_000_000_000

    /// Of the tolerance: the parts of it, then its doublings.
    private static let steps: [Double] = (-3...16).map { (exponent: Int) in
        Double(sign: .plus, exponent: exponent, significand: 1)
    }

    /// In millimetres: a border moved by a fiftieth of the parcel's width hardly shows in a drawing of it.
    private static func farthest(_ ring: Ring) -> Double { 20 * ring.area.approximate.squareRoot() }

    private mutating func simplified(_ ring: Ring) -> (ring: Ring, moved: Int) {
        let corners = ring.corners
        let count = corners.count
        guard count > 4 else { return (ring, 0) }
        let sets = corners.map { owners[$0] ?? [] }
        guard sets.contains(where: { $0.contains { reach[Int($0)] > 0 } }) else { return (ring, 0) }
        /// Where other rings begin or end to share the border.
        var ends = (0..<count).filter { index in
            sets[index] != sets[(index + 1) % count] || sets[index] != sets[(index + count - 1) % count]
        }
        if ends.count < 2 {
            // A ring by itself: from its first corner in the order of coordinates, and the one farthest from it.
            let first = corners.indices.min { Self.order(corners[$0], corners[$1]) } ?? 0
            let far =
                corners.indices.max {
                    Self.distance(corners[first], corners[$0]) < Self.distance(corners[first], corners[$1])
                } ?? 0
            ends = [first, far].sorted()
        }
        var kept: [Corner] = []
        var farthest = 0.0
        for (position, start) in ends.enumerated() {
            let end = ends[(position + 1) % ends.count]
            let length = (end - start + count - 1) % count + 1
            let piece = (0...length).map { corners[(start + $0) % count] }
            let inner = piece.count > 2 ? sets[(start + 1) % count] : []
            let tolerance = inner.reduce(0) { max($0, reach[Int($1)]) }
            let left = tolerance > 0 ? keeping(piece, tolerance) : piece
            if left.count < piece.count { farthest = max(farthest, tolerance) }
            kept += left.dropLast()
        }
        let simpler = Ring(kept)
        return simpler.corners.count > 2 ? (simpler, Int(farthest.rounded(.up))) : (ring, 0)
    }

    /// The corners of a line that are needed to stay within a distance of it.
    private mutating func keeping(_ line: [Corner], _ tolerance: Double) -> [Corner] {
        guard let first = line.first, let last = line.last, line.count > 2 else { return line }
        let isReversed = Self.order(last, first)
        let points = isReversed ? line.reversed() : line
        var isKept = [Bool](repeating: false, count: points.count)
        isKept[0] = true
        isKept[points.count - 1] = true
        var open = [(0, points.count - 1)]
        while let (start, end) = open.popLast() {
            guard end - start > 1 else { continue }
            work -= end - start
            guard work > 0 else { return line }
            var farthest = (distance: -1.0, index: start)
            for index in (start + 1)..<end {
                let distance = Self.distance(points[index], points[start], points[end])
                if distance > farthest.distance { farthest = (distance, index) }
            }
            if farthest.distance > tolerance {
                isKept[farthest.index] = true
                open.append((start, farthest.index))
                open.append((farthest.index, end))
            }
        }
        let kept = zip(points, isKept).filter(\.1).map(\.0)
        return isReversed ? kept.reversed() : kept
    }

    private static func order(_ one: Corner, _ other: Corner) -> Bool { (one.x, one.y) < (other.x, other.y) }

    private static func distance(_ one: Corner, _ other: Corner) -> Double {
        let (x, y) = (Double(one.x - other.x), Double(one.y - other.y))
        return (x * x + y * y).squareRoot()
    }

    /// From a point to a line between two others.
    private static func distance(_ point: Corner, _ start: Corner, _ end: Corner) -> Double {
        let (x, y) = (Double(end.x - start.x), Double(end.y - start.y))
        let (px, py) = (Double(point.x - start.x), Double(point.y - start.y))
        let length = x * x + y * y
        let share = length > 0 ? max(0, min(1, (px * x + py * y) / length)) : 0
        let (dx, dy) = (px - share * x, py - share * y)
        return (dx * dx + dy * dy).squareRoot()
    }
}
