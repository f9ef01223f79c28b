/// How far the borders of two pieces of land run along each other.
enum SharedBorder {
    /// In mm: the smaller of what either has along the other. Both rings go counterclockwise.
    static func length(_ one: Ring, _ other: Ring, within tolerance: Double) -> Double {
        min(length(of: one, along: other, tolerance), length(of: other, along: one, tolerance))
    }

    private struct Side {
        let start: Corner
        let end: Corner
        var x: Double { Double(end.x - start.x) }
        var y: Double { Double(end.y - start.y) }
        var length: Double { (x * x + y * y).squareRoot() }
        var box: Bounds { Bounds([start, end]) }
    }

    private static func sides(of ring: Ring, near box: Bounds, _ tolerance: Double) -> [Side] {
        ring.corners.indices.compactMap { index in
            let next = index + 1 == ring.corners.count ? 0 : index + 1
            let side = Side(start: ring.corners[index], end: ring.corners[next])
            return side.box.isWithin(tolerance, of: box) ? side : nil
        }
    }

    private static func length(of ring: Ring, along other: Ring, _ tolerance: Double) -> Double {
        let others = sides(of: other, near: ring.box, tolerance)
        return sides(of: ring, near: other.box, tolerance).reduce(0) { sum, side in
            let spans = others.compactMap { span(of: side, along: $0, tolerance) }
            return sum + covered(spans) * side.length
        }
    }

    /// Which part of a side, from 0 to 1, lies beside another one that runs the other way, no farther off than the
    /// tolerance. Exact where the corners of the two lie within 90 km.
    private static func span(of side: Side, along other: Side, _ tolerance: Double) -> ClosedRange<Double>? {
        let along = other.x * side.x + other.y * side.y
        let across = other.x * side.y - other.y * side.x
        // Neighbours run in opposite directions; at more than 45° they only meet.
        guard along < 0, across.magnitude <= -along else { return nil }
        let (x, y) = (Double(side.start.x - other.start.x), Double(side.start.y - other.start.y))
        var (low, high) = (0.0, 1.0)
        /// Keeps the part where `start + t · slope` lies in a range.
        func keep(_ start: Double, _ slope: Double, from least: Double, to most: Double) {
            if slope == 0 {
                if start < least || start > most { high = -1 }
            } else {
                let (one, two) = ((least - start) / slope, (most - start) / slope)
                low = max(low, min(one, two))
                high = min(high, max(one, two))
            }
        }
        let reach = tolerance * other.length
        keep(other.x * y - other.y * x, across, from: -reach, to: reach)
        keep(other.x * x + other.y * y, along, from: 0, to: other.x * other.x + other.y * other.y)
        return low < high ? low...high : nil
    }

    /// The length of what some ranges cover together.
    private static func covered(_ spans: [ClosedRange<Double>]) -> Double {
        var (sum, end) = (0.0, 0.0)
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) where span.upperBound > end {
            sum += span.upperBound - max(end, span.lowerBound)
            end = span.upperBound
        }
        return sum
    }
}
