import Testing

@testable import Optimizer

@Suite("Domains") struct DomainTests {
    private func domain(_ dice: inout Dice) -> Domain {
        let lower = (0..<6).map { _ in dice.roll(9) - 4 }
        return Domain(lower: lower, upper: lower.map { $0 + dice.roll(7) })
    }

    /// From parent to child and further: the changes alone lead from the first domain to the last.
    @Test func changesLeadToTheDomain() {
        for seed in 0..<200 {
            var dice = Dice(seed)
            let root = domain(&dice)
            var (now, changes): (Domain, DomainChanges?) = (root, nil)
            for _ in 0..<4 {
                let before = now
                let column = dice.roll(6)
                if now.isOpen(column) {
                    let value = Double(now.lower[column]) + 0.5
                    now.branch(column, at: value, isUp: dice.roll(2) == 0)
                }
                changes = DomainChanges(parent: changes, from: before, to: now)
                #expect(Set(now.differences(from: before)).isSubset(of: [column]))
            }
            var reached = root
            #expect(changes?.apply(to: &reached) == true && reached == now && !now.isEmpty, "seed \(seed)")
        }
    }

    /// Where the whole has been tightened meanwhile, nothing may be left of a node.
    @Test func changesMeetATighterDomain() {
        let root = Domain(lower: [0, 0], upper: [5, .infinity])
        var child = root
        child.branch(0, at: 2.5, isUp: true)
        child.setLower(4, of: 1)
        let changes = DomainChanges(parent: nil, from: root, to: child)
        var tighter = root
        tighter.intersect(1, lower: 1, upper: 6)
        #expect(changes.apply(to: &tighter) && tighter == Domain(lower: [3, 4], upper: [5, 6]))
        var without = root
        without.fix(0, at: 1)
        #expect(!changes.apply(to: &without) && without.isEmpty)
    }

    @Test func boundsThatAreAbsent() {
        let open = Domain(lower: [-.infinity, 0], upper: [3, .infinity])
        #expect(!open.hasLower(0) && open.hasUpper(0) && open.hasLower(1) && !open.hasUpper(1))
        #expect(open.isOpen(0) && !open.isFixed(0) && !open.isZeroOrOne(1) && !open.isEmpty)
        #expect(open.prefix(1) == Domain(lower: [-.infinity], upper: [3]))
    }
}
