extension Ring {
    /// Without corners that the border only runs out to and back from on the same line, as digitising leaves them, and how many there
    /// were; they enclose nothing. In millimetres.
    public func withoutSpikes(within tolerance: Int) -> (ring: Ring, count: Int) {
        var kept: [Corner] = []
        var count = 0
        /// Takes off what stands before the last corner, as long as that is the tip of a spike.
        func trim() {
            while kept.count > 2,
                Self.isTip(kept[kept.count - 2], from: kept[kept.count - 3], to: kept[kept.count - 1], tolerance)
            {
                kept.remove(at: kept.count - 2)
                count += 1
                if kept.count > 1, kept[kept.count - 1] == kept[kept.count - 2] { kept.removeLast() }
            }
        }
        for corner in corners {
            kept.append(corner)
            trim()
        }
        // The border goes on from its last corner to its first.
        while kept.count > 3 {
            let last = kept.count - 1
            if Self.isTip(kept[last], from: kept[last - 1], to: kept[0], tolerance) {
                kept.remove(at: last)
            } else if Self.isTip(kept[0], from: kept[last], to: kept[1], tolerance) {
                kept.remove(at: 0)
            } else {
                break
            }
            count += 1
            if kept.count > 1, kept[0] == kept[kept.count - 1] { kept.removeLast() }
        }
        return count == 0 ? (self, 0) : (Ring(kept), count)
    }

    /// Whether the border turns back at a corner, and what it comes to lies as near as that to what it came from.
    private static func isTip(_ tip: Corner, from before: Corner, to after: Corner, _ tolerance: Int) -> Bool {
        let (out, back) = (Way(before, tip), Way(tip, after))
        return out.along(back) < 0
            && Double(out.turn(back).magnitude) <= Double(tolerance) * max(out.length, back.length)
    }
}
