/// Rings with fewer corners, moved no farther than need be; what two of them share is moved alike on both sides.
///
/// Borders are cut into pieces where the rings that share them change; each piece is simplified by Douglas and Peucker's rule from
/// its end that comes first in the order of coordinates. Where a side that leaves out corners then meets another side, corners are
/// taken back until it does not: no ring crosses itself or another that it did not cross before. A ring that keeps more than can be
/// held is moved farther than the tolerance, up to a fiftieth of its size.
public struct SimplerBorders {
    public private(set) var rings: [Ring]
    /// By ring: how far its border may have moved, in millimetres.
    public private(set) var moved: [Int]

    private var pieces: [BorderPiece] = []
    /// By ring: its pieces in the order in which it is gone round, and whether each is gone the other way.
    private var chains: [[(piece: Int, isReversed: Bool)]] = []
    /// By ring: how far its border may move for its own sake.
    private var reach: [Double]
    /// Steps of work left: a hostile ring would take its square.
    private var work: Int

    /// `many`: rings with more corners are simplified, as little as will do within the tolerance; `most`: those that keep more are
    /// moved farther; `tolerance`: in millimetres.
    public init(_ rings: [Ring], many: Int, most: Int, tolerance: Int) {
        self.rings = rings
        moved = rings.map { _ in 0 }
        reach = moved.map { Double($0) }
        work = min(Self.mostWork, rings.reduce(0) { $0 + $1.corners.count } * 4_000)
        let crowded = rings.indices.filter { rings[$0].corners.count > many }
        guard !crowded.isEmpty, tolerance > 0 else { return }
        cut(rings)
        let isCrowded = Set(crowded.map { Int32($0) })
        for piece in pieces.indices where pieces[piece].owners.contains(where: isCrowded.contains) {
            pieces[piece].weigh(beyond: (Self.steps.first ?? 0) * Double(tolerance), work: &work)
        }
        var open = crowded
        for step in Self.steps {
            let next = step * Double(tolerance)
            for index in open where step <= 1 || next <= Self.farthest(rings[index]) { reach[index] = next }
            guard simplify() else { return }
            for index in rings.indices { lay(index) }
            let enough = step < 1 ? many : most
            open = crowded.filter { self.rings[$0].corners.count > enough }
            if open.isEmpty { return }
            // Within the tolerance all are moved alike.
            guard step >= 1 else {
                open = crowded
                continue
            }
            open = open.filter { 2 * next <= Self.farthest(rings[$0]) }
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

    /// Cuts all rings into pieces.
    private mutating func cut(_ rings: [Ring]) {
        var owners: [Corner: [Int32]] = [:]
        for (index, ring) in rings.enumerated() {
            // Twice where it passes a point twice, which so ends a piece, too.
            for corner in ring.corners { owners[corner, default: []].append(Int32(index)) }
        }
        var known: [[Corner]: Int] = [:]
        for ring in rings {
            let corners = ring.corners
            let sets = corners.map { owners[$0] ?? [] }
            let ends = Self.ends(corners, sets)
            var chain: [(piece: Int, isReversed: Bool)] = []
            for (position, start) in ends.enumerated() {
                let end = ends[(position + 1) % ends.count]
                let length = (end - start + corners.count - 1) % corners.count + 1
                var line = (0...length).map { corners[(start + $0) % corners.count] }
                // Both sides find the same piece.
                let isReversed = Self.order(line[length], line[0])
                if isReversed { line.reverse() }
                let piece = known[line] ?? pieces.count
                if piece == pieces.count {
                    known[line] = piece
                    pieces.append(BorderPiece(line, owners: length > 1 ? sets[(start + 1) % corners.count] : []))
                }
                chain.append((piece, isReversed))
            }
            chains.append(chain)
        }
    }

    /// Where other rings begin or end to share the border of a ring, in rising order.
    private static func ends(_ corners: [Corner], _ sets: [[Int32]]) -> [Int] {
        let count = corners.count
        let ends = corners.indices.filter { index in
            sets[index] != sets[(index + 1) % count] || sets[index] != sets[(index + count - 1) % count]
        }
        guard ends.count < 2, count > 1 else { return ends }
        // A ring by itself: from its first corner in the order of coordinates, and the one farthest from it.
        let first = corners.indices.min { order(corners[$0], corners[$1]) } ?? 0
        let far = corners.indices.max {
            corners[first].distance(to: corners[$0]) < corners[first].distance(to: corners[$1])
        }
        return [first, far ?? 0].sorted()
    }

    private static func order(_ one: Corner, _ other: Corner) -> Bool { (one.x, one.y) < (other.x, other.y) }

    /// Simplifies pieces as far as their rings may move; false: the work is too much.
    private mutating func simplify() -> Bool {
        for index in pieces.indices {
            let tolerance = pieces[index].owners.reduce(0) { max($0, reach[Int($1)]) }
            if tolerance > pieces[index].tolerance { pieces[index].simplify(within: tolerance) }
        }
        while work > 0 {
            guard let met = BorderSide.meetingShortcuts(sides, work: &work) else { return false }
            var isChanged = false
            for side in met {
                work -= side.end - side.start
                isChanged = pieces[side.piece].takeBack(between: side.start, side.end) || isChanged
            }
            if !isChanged { return true }
        }
        return false
    }

    /// What is left of all pieces.
    private var sides: [BorderSide] {
        var sides: [BorderSide] = []
        for (index, piece) in pieces.enumerated() {
            var start = 0
            for end in piece.corners.indices.dropFirst() where piece.isKept[end] {
                sides.append(BorderSide(piece: index, start: start, end: end, piece.corners))
                start = end
            }
        }
        return sides
    }

    private mutating func lay(_ index: Int) {
        var corners: [Corner] = []
        var farthest = 0.0
        for (piece, isReversed) in chains[index] {
            let kept = pieces[piece].kept
            corners += isReversed ? kept.reversed().dropLast() : kept.dropLast()
            if !pieces[piece].isWhole { farthest = max(farthest, pieces[piece].tolerance) }
        }
        guard farthest > 0 else { return }
        rings[index] = Ring(corners)
        moved[index] = Int(farthest.rounded(.up))
    }
}
