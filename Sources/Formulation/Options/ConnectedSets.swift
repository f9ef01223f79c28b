import Quantities

/// Every connected set of at most `most` parcels that can be a site: together they are enough, and either none can be
/// left out, or some divisible one can be used as far as the others, which are not enough, leave of the need.
///
/// Sets grow from their smallest member by neighbours with a larger number, each set once (Wernicke 2006, ESU). A set
/// that is enough grows only while it holds a divisible parcel without which it is not: what it grows into could else do
/// without the newcomer, and no divisible parcel of it would have anything to give.
struct ConnectedSets {
    let neighbours: [[Int]]
    let areas: [LandArea]
    let isDivisible: [Bool]
    let needed: LandArea
    let most: Int
    let bound: Int
    private let members: [Int]
    private let isMember: Set<Int>
    private var looked = 0
    private(set) var found: [Found] = []

    struct Found {
        /// Rising.
        let parcels: [Int]
        /// Whether none can be left out.
        let isMinimal: Bool
    }

    private(set) var reachedBound = false

    init(
        members: [Int], neighbours: [[Int]], areas: [LandArea], isDivisible: [Bool], needed: LandArea, most: Int,
        bound: Int
    ) {
        self.members = members
        isMember = Set(members)
        self.neighbours = neighbours
        self.areas = areas
        self.isDivisible = isDivisible
        self.needed = needed
        self.most = most
        self.bound = bound
    }

    mutating func run() {
        for root in members {
            let candidates = neighbours[root].filter { $0 > root && isMember.contains($0) }
            extend([root], area: areas[root], by: candidates, root: root)
        }
        found.sort { $0.parcels.lexicographicallyPrecedes($1.parcels) }
    }

    private mutating func extend(_ set: [Int], area: LandArea, by candidates: [Int], root: Int) {
        looked += 1
        guard looked <= bound else {
            reachedBound = true
            return
        }
        if area >= needed {
            let canGive = set.contains { isDivisible[$0] && area - areas[$0] < needed }
            let isMinimal = isMinimal(set, area: area)
            if set.count > 1, canGive || isMinimal {
                found.append(Found(parcels: set.sorted(), isMinimal: isMinimal))
            }
            guard canGive else { return }
        }
        guard set.count < most else { return }
        var rest = candidates
        while let next = rest.popLast() {
            let fresh = neighbours[next].filter { candidate in
                candidate > root && isMember.contains(candidate) && !set.contains(candidate)
                    && !candidates.contains(candidate)
                    && !set.contains { neighbours[$0].contains(candidate) }
            }
            extend(set + [next], area: area + areas[next], by: rest + fresh, root: root)
        }
    }

    /// If any connected part of the set were enough, growing it back one parcel at a time would end with a parcel
    /// that can be left out; so looking at single parcels suffices.
    private func isMinimal(_ set: [Int], area: LandArea) -> Bool {
        !set.contains { area - areas[$0] >= needed && isConnected(set, without: $0) }
    }

    private func isConnected(_ set: [Int], without left: Int) -> Bool {
        let rest = set.filter { $0 != left }
        guard let first = rest.first else { return false }
        var reached = [first]
        var next = 0
        while next < reached.count {
            for neighbour in neighbours[reached[next]] where rest.contains(neighbour) && !reached.contains(neighbour) {
                reached.append(neighbour)
            }
            next += 1
        }
        return reached.count == rest.count
    }
}
