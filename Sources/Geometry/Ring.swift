import Quantities

/// A closed line of straight sides; the last side leads back to the first corner, which is not repeated.
public struct Ring: Hashable, Sendable {
    public let corners: [Corner]

    /// Of corners that follow each other in one place, one is kept.
    public init(_ corners: [Corner]) {
        var kept: [Corner] = []
        kept.reserveCapacity(corners.count)
        for corner in corners where kept.last != corner { kept.append(corner) }
        while kept.count > 1, kept.first == kept.last { kept.removeLast() }
        self.corners = kept
    }

    var box: Bounds { Bounds(corners) }

    /// Twice the area in mm², positive where the corners go round counterclockwise.
    private var doubledArea: Int128 {
        var sum: Int128 = 0
        for (index, corner) in corners.enumerated() {
            let next = corners[index + 1 == corners.count ? 0 : index + 1]
            sum += Int128(corner.x) * Int128(next.y) - Int128(next.x) * Int128(corner.y)
        }
        return sum
    }

    /// In m², exact.
    public var area: ExactDecimal { ExactDecimal(significand: Int128(doubledArea.magnitude) * 5, scale: 7) }

    /// The same ring, gone round so that its inside lies to the left.
    var counterclockwise: Ring { doubledArea < 0 ? Ring(corners.reversed()) : self }

    /// Without corners that lie exactly on the straight line between their neighbours: the same shape.
    public var withoutStraightCorners: Ring {
        var kept: [Corner] = []
        for (index, corner) in corners.enumerated() {
            let before = kept.last ?? corners[corners.count - 1]
            let after = corners[index + 1 == corners.count ? 0 : index + 1]
            if !Self.isStraight(before, corner, after) { kept.append(corner) }
        }
        return Ring(kept)
    }

    private static func isStraight(_ before: Corner, _ corner: Corner, _ after: Corner) -> Bool {
        let (ax, ay) = (Int128(corner.x - before.x), Int128(corner.y - before.y))
        let (bx, by) = (Int128(after.x - corner.x), Int128(after.y - corner.y))
        return ax * by == ay * bx && ax * bx + ay * by > 0
    }
}
