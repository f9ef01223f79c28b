/// A closed line round a piece of ground, on the drawing.
package struct Outline {
    package typealias Point = Drawing.Point

    package let points: [Point]
    package let bounds: Box

    package init(_ points: [Point]) {
        self.points = points
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        bounds = Box(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
    }

    package init(_ box: Box) {
        self.init([
            Point(box.x, box.y), Point(box.right, box.y), Point(box.right, box.bottom), Point(box.x, box.bottom),
        ])
    }

    private var sides: Zip2Sequence<[Point], [Point]> { zip(points, Array(points.dropFirst() + points.prefix(1))) }

    package var area: Double { abs(sides.reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2 }

    package func contains(_ point: Point) -> Bool {
        var isInside = false
        for (a, b) in sides where (a.y > point.y) != (b.y > point.y) {
            if point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) { isInside.toggle() }
        }
        return isInside
    }

    /// Whether a rectangle lies within, as far as its corners, the middles of its sides and the outline's corners tell.
    package func contains(_ box: Box) -> Bool {
        guard box.width <= bounds.width, box.height <= bounds.height else { return false }
        let (middle, right, bottom) = (box.middle, box.right, box.bottom)
        let edge = [
            Point(box.x, box.y), Point(middle.x, box.y), Point(right, box.y), Point(right, middle.y),
            Point(right, bottom), Point(middle.x, bottom), Point(box.x, bottom), Point(box.x, middle.y),
        ]
        return edge.allSatisfy(contains)
            && !points.contains { $0.x > box.x && $0.x < right && $0.y > box.y && $0.y < bottom }
    }

    /// Where a rectangle of this size lies within, the nearer to the middle the better.
    package func place(width: Double, height: Double) -> Box? {
        guard width <= bounds.width, height <= bounds.height else { return nil }
        func distance(_ step: (row: Int, column: Int)) -> Int { step.row * step.row + step.column * step.column }
        let steps = (0..<81).map { (row: $0 / 9 - 4, column: $0 % 9 - 4) }.sorted { distance($0) < distance($1) }
        let middle = bounds.middle
        for step in steps {
            let x = middle.x + Double(step.column) * bounds.width / 10 - width / 2
            let y = middle.y + Double(step.row) * bounds.height / 10 - height / 2
            let box = Box(x: x, y: y, width: width, height: height)
            if contains(box) { return box }
        }
        return nil
    }

    /// Pieces with these shares of the area, from left to right, or from top to bottom where it is taller than wide.
    package func slices(_ shares: [Double]) -> [Outline] {
        guard shares.count > 1 else { return shares.isEmpty ? [] : [self] }
        let isWide = bounds.width >= bounds.height
        var rest = self
        var left = shares.reduce(0, +)
        return shares.enumerated().map { number, share in
            guard number + 1 < shares.count, left > 0 else { return rest }
            let piece = rest.cut(share: share / left, isWide)
            left -= share
            rest = piece.rest
            return piece.first
        }
    }

    private func cut(share: Double, _ isWide: Bool) -> (first: Outline, rest: Outline) {
        let whole = area
        var low = isWide ? bounds.x : bounds.y
        var high = isWide ? bounds.right : bounds.bottom
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if clipped(at: middle, isWide, keepsFirst: true).area < share * whole {
                low = middle
            } else {
                high = middle
            }
        }
        return (clipped(at: high, isWide, keepsFirst: true), clipped(at: high, isWide, keepsFirst: false))
    }

    /// What lies on one side of a line across (Sutherland and Hodgman, 1974).
    private func clipped(at line: Double, _ isWide: Bool, keepsFirst: Bool) -> Outline {
        func along(_ point: Point) -> Double { (isWide ? point.x : point.y) * (keepsFirst ? 1 : -1) }
        let limit = keepsFirst ? line : -line
        var kept: [Point] = []
        for (a, b) in sides {
            let (from, to) = (along(a), along(b))
            if from <= limit { kept.append(a) }
            guard (from < limit && to > limit) || (from > limit && to < limit) else { continue }
            let share = (limit - from) / (to - from)
            kept.append(Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share))
        }
        return Outline(kept)
    }
}
