/// A row as local search sees it: `least ≤ activity ≤ most`.
struct RowRoom: Sendable {
    var activity = 0
    var least = Int.min
    var most: Int

    /// What there is room for.
    var left: Int { most - activity }
    func hasRoom(for amount: Int) -> Bool { activity + amount <= most }
    var isOver: Bool { activity > most }
    var isBroken: Bool { activity > most || activity < least }
}

/// What a row costs where it misses a bound within those that it must keep: each unit below `least` or above `most` costs
/// `price`; 0: nothing.
struct RowPrice: Sendable {
    var price = 0.0
    var least = 0
    var most = 0

    func cost(of activity: Int) -> Double {
        guard price > 0 else { return 0 }
        if activity < least { return price * Double(least - activity) }
        if activity > most { return price * Double(activity - most) }
        return 0
    }
}
