import Quantities

/// How pieces of land lie to each other: which share a border, which overlap.
public struct Neighbourhood: Sendable {
    /// Two rings by their index, first before second.
    public struct Border: Hashable, Sendable {
        public let first: Int
        public let second: Int
        /// In metres, to the millimetre.
        public let length: ExactDecimal
    }

    public struct Overlap: Hashable, Sendable {
        public let first: Int
        public let second: Int
        /// In m², to two decimals.
        public let area: ExactDecimal
        /// Nowhere wider than the tolerance: an inexact drawing rather than land held twice.
        public let isSliver: Bool
    }

    public let borders: [Border]
    public let overlaps: [Overlap]

    /// How exactly neighbours are drawn: gaps and overlaps up to this many millimetres mean nothing.
    ///
    /// `nil` when so many rings lie on each other that they are no map of parcels. The rings have no fault.
    public init?(_ rings: [Ring], tolerance: Int) {
        let tolerance = Double(max(0, tolerance))
        guard let geos = GEOS() else { return nil }
        let rings = rings.map(\.counterclockwise)
        guard let near = NearPairs(rings.map(\.box), within: tolerance, geos) else { return nil }
        let shapes = rings.map(geos.polygon)
        var borders: [Border] = []
        var overlaps: [Overlap] = []
        for (first, second) in near.pairs {
            let length = SharedBorder.length(rings[first], rings[second], within: tolerance).rounded()
            if length > 0 {
                borders.append(
                    Border(
                        first: first, second: second, length: ExactDecimal(significand: Int128(length), scale: 3)))
            }
            guard let one = shapes[first], let other = shapes[second], let common = one.intersection(other) else {
                continue
            }
            let area = (common.area / 10_000).rounded()
            // Less than 0.01 m² comes from rounding where three parcels meet on a slanting side.
            guard area >= 1 else { continue }
            let isSliver = tolerance > 0 && common.isNarrower(than: tolerance)
            overlaps.append(
                Overlap(
                    first: first, second: second, area: ExactDecimal(significand: Int128(area), scale: 2),
                    isSliver: isSliver))
        }
        self.borders = borders
        self.overlaps = overlaps
    }
}
