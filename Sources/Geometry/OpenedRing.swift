extension Ring {
    /// The same border, but where it passes a point more than once, or runs along itself, all passes but one are moved aside by some
    /// millimetres, to where it is not: land joined at a point stays joined, a hole that the border leads to stays out.
    ///
    /// `nil` where it crosses itself there, or has too many corners. What else is wrong with it stays.
    func opened() -> Ring? {
        guard corners.count <= Self.mostOpened else { return nil }
        var passes = corners.indices.map { Pass($0, of: corners) }
        var byPlace: [Corner: [Int]] = [:]
        for index in corners.indices { byPlace[corners[index], default: []].append(index) }
        for index in corners.indices {
            for other in byPlace[corners[index]] ?? [] where other != index { passes[index].meet(passes[other]) }
            for start in corners.indices {
                passes[index].meetSide(corners[start], corners[start + 1 == corners.count ? 0 : start + 1])
            }
        }
        for index in corners.indices where passes[index].isCrowded && byPlace[corners[index]]?.first == index {
            // One may stay, unless a side runs through there: the one that cannot be moved, else the last.
            let here = byPlace[corners[index]] ?? []
            let held = here.filter { passes[$0].freeSides.isEmpty }
            guard held.count <= (passes[index].isOnSide ? 0 : 1) else { return nil }
            if !passes[index].isOnSide, let last = held.last ?? here.last { passes[last].stays = true }
        }
        var moved = corners
        var side = Pass.Side.left
        // Twice round: a pass that could go to either side goes with the one before it.
        for index in Array(corners.indices) + Array(corners.indices) where passes[index].isCrowded {
            let pass = passes[index]
            if pass.freeSides.count == 1 { side = pass.freeSides[0] }
            guard !pass.stays else { continue }
            guard let place = pass.aside(to: side) else { return nil }
            moved[index] = place
        }
        return Ring(moved)
    }

    /// Each corner is held against each side.
    private static let mostOpened = 2_000
}

/// One corner of a border, and what else of the border goes through the same point.
private struct Pass {
    enum Side { case left, right }

    private let place: Corner
    private let before: Way
    private let after: Way
    private(set) var isCrowded = false
    /// It lies within a side.
    private(set) var isOnSide = false
    /// Where nothing else of the border is.
    private(set) var freeSides: [Side] = [.left, .right]
    var stays = false

    init(_ index: Int, of corners: [Corner]) {
        place = corners[index]
        before = Way(place, corners[index == 0 ? corners.count - 1 : index - 1])
        after = Way(place, corners[index + 1 == corners.count ? 0 : index + 1])
    }

    mutating func meet(_ other: Pass) { meet([other.before, other.after]) }

    mutating func meetSide(_ start: Corner, _ end: Corner) {
        let (one, other) = (Way(place, start), Way(place, end))
        guard one.turn(other) == 0, one.along(other) < 0 else { return }
        isOnSide = true
        meet([one, other])
    }

    private mutating func meet(_ ways: [Way]) {
        isCrowded = true
        freeSides.removeAll { side in
            let (first, last) = side == .left ? (after, before) : (before, after)
            return ways.contains { $0.isBetween(first, last) }
        }
    }

    /// The nearest place on one side that is a whole number of millimetres in both directions.
    func aside(to side: Side) -> Corner? {
        let (first, last) = side == .left ? (after, before) : (before, after)
        let (one, other) = (before.length, after.length)
        // The middle between the sides' own directions to the left of the way.
        var x = Double(before.y) / one - Double(after.y) / other
        var y = Double(after.x) / other - Double(before.x) / one
        let length = (x * x + y * y).squareRoot()
        guard length > 1e-9 else { return nil }
        let sign = side == .left ? 1.0 : -1.0
        (x, y) = (sign * x / length, sign * y / length)
        for reach in [2.0, 4, 8] {
            let way = Way(Int((reach * x).rounded()), Int((reach * y).rounded()))
            if way.isBetween(first, last) { return Corner(x: place.x + way.x, y: place.y + way.y) }
        }
        return nil
    }
}
