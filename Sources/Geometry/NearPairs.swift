import CGEOS

/// Which rings come near each other, by the rectangles round them.
struct NearPairs {
    /// First before second, in rising order.
    private(set) var pairs: [(first: Int, second: Int)] = []

    /// More pairs than this are no map of parcels, and take too long to look at.
    static let most = 1_000_000

    /// `nil` when there are more than ``most``.
    init?(_ boxes: [Bounds], within distance: Double, _ geos: GEOS) {
        guard let tree = GEOSSTRtree_create_r(geos.handle, 10) else { return nil }
        defer { GEOSSTRtree_destroy_r(geos.handle, tree) }
        // Kept until the tree is gone, because it looks into them.
        var shapes: [GEOS.Shape] = []
        for (index, box) in boxes.enumerated() {
            guard let shape = geos.rectangle(box, widenedBy: 0) else { return nil }
            shapes.append(shape)
            GEOSSTRtree_insert_r(geos.handle, tree, shape.pointer, UnsafeMutableRawPointer(bitPattern: index + 1))
        }
        for (index, box) in boxes.enumerated() {
            guard let around = geos.rectangle(box, widenedBy: distance) else { return nil }
            let found = Found(after: index, room: Self.most - pairs.count)
            GEOSSTRtree_query_r(
                geos.handle, tree, around.pointer,
                { item, found in
                    guard let item, let found else { return }
                    Unmanaged<Found>.fromOpaque(found).takeUnretainedValue().note(Int(bitPattern: item) - 1)
                }, Unmanaged.passUnretained(found).toOpaque())
            guard !found.isFull else { return nil }
            pairs += found.others.sorted().map { (index, $0) }
        }
        withExtendedLifetime(shapes) {}
    }

    /// What one query finds.
    private final class Found {
        private let first: Int
        private let room: Int
        private(set) var others: [Int] = []

        init(after first: Int, room: Int) {
            self.first = first
            self.room = room
        }

        var isFull: Bool { others.count > room }

        func note(_ index: Int) { if index > first, !isFull { others.append(index) } }
    }
}
