import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import TestSupport

/// Connected sets against a look at every set.
@Suite struct ConnectedSetTests {
    struct Land {
        var neighbours: [[Int]]
        var areas: [LandArea]
        var isDivisible: [Bool]
        var needed: LandArea
    }

    static func random(_ seed: Int) -> Land {
        var dice = Dice(seed)
        var neighbours = Array(repeating: Set<Int>(), count: 7)
        for one in 0..<7 {
            for other in (one + 1)..<7 where dice.roll(10) < 4 {
                neighbours[one].insert(other)
                neighbours[other].insert(one)
            }
        }
        let areas = (0..<7).map { _ in LandArea(ExactDecimal(1 + dice.roll(5))) }
        return Land(
            neighbours: neighbours.map { $0.sorted() }, areas: areas,
            isDivisible: (0..<7).map { _ in dice.roll(10) < 3 },
            needed: LandArea(ExactDecimal(4 + dice.roll(8))))
    }

    static func isConnected(_ set: [Int], _ land: Land) -> Bool {
        guard let first = set.first else { return false }
        var reached: Set<Int> = [first]
        while let next = set.first(where: { one in
            !reached.contains(one) && land.neighbours[one].contains { reached.contains($0) }
        }) {
            reached.insert(next)
        }
        return reached.count == set.count
    }

    /// Several, connected, enough, and no connected part of it is enough, or a divisible one gives what the others lack.
    static func expected(_ members: [Int], _ most: Int, _ land: Land) -> [[Int]] {
        let sets = (1..<(1 << 7)).map { mask in (0..<7).filter { mask >> $0 & 1 == 1 } }
        let enough = sets.filter { set in
            set.allSatisfy(members.contains) && set.sum { land.areas[$0] } >= land.needed && isConnected(set, land)
        }
        return enough.filter { set in
            let isMinimal = !enough.contains { $0.count < set.count && Set($0).isSubset(of: set) }
            let area = set.sum { land.areas[$0] }
            return (2...max(2, most)).contains(set.count) && set.count <= most
                && (isMinimal || set.contains { land.isDivisible[$0] && area - land.areas[$0] < land.needed })
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    @Test func asALookAtEverySetTells() {
        var found = 0
        for seed in 1...80 {
            let land = Self.random(seed)
            let members = Array((0..<7).filter { ($0 + seed) % 5 > 0 })
            for most in 1...5 {
                var search = ConnectedSets(
                    members: members, neighbours: land.neighbours, areas: land.areas,
                    isDivisible: land.isDivisible, needed: land.needed, most: most, bound: 1000)
                search.run()
                #expect(search.found.map(\.parcels) == Self.expected(members, most, land), "seed \(seed), most \(most)")
                #expect(!search.reachedBound)
                found += search.found.count
            }
        }
        #expect(found > 500)
    }

    /// Four parcels in a row, two of which are enough: four roots and three pairs are looked at.
    @Test(arguments: 0...8) func looksAtNoMoreThanItMay(_ bound: Int) {
        var search = ConnectedSets(
            members: [0, 1, 2, 3], neighbours: [[1], [0, 2], [1, 3], [2]], areas: [1, 1, 1, 1],
            isDivisible: [false, false, false, false], needed: 2, most: 3, bound: bound)
        search.run()
        #expect(search.reachedBound == (bound < 7))
        #expect(search.found.count == min(3, bound / 2))
    }
}
