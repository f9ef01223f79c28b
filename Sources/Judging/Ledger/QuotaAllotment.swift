import LandModel
import Quantities

/// The allotment of one balance in the making: supplies are opened one after the other, each along augmenting paths.
struct QuotaAllotment {
    typealias Ledger = QuotaLedger

    private let uses: [Ledger.Use]
    /// Supplies that can serve the same uses are of one class: by supply, its class; by class, whom it can serve.
    private var classes: [Int] = []
    private var reach: [[Bool]] = []
    /// By class, no use before this one is left for it without taking over.
    private var firsts: [Int] = []
    /// By class, whether no path leads on; once so, it stays so, because no later path can pass what it reaches.
    private var isSpent: [Bool] = []
    private var missing: [ExactDecimal]
    private var given: [[Int: ExactDecimal]]
    /// By use, who gives to it, in rising order.
    private var givers: [[Int]]
    private var waiting: Int

    /// Who gives how much to whom, and what nobody gives.
    static func serve(
        _ uses: [Ledger.Use], from supplies: [Ledger.Supply], _ facts: Facts
    ) -> (flows: [Ledger.Flow], unserved: ExactDecimal) {
        var allotment = QuotaAllotment(uses, supplies, facts)
        for supply in supplies.indices where allotment.waiting > 0 {
            allotment.open(supply, supplies[supply].amount)
        }
        let flows = supplies.indices.flatMap { supply in
            allotment.given[supply].filter { !$0.value.isZero }.sorted { $0.key < $1.key }
                .map { Ledger.Flow(supply: supply, use: $0.key, amount: $0.value) }
        }
        return (flows, allotment.missing.sum { $0 })
    }

    private init(_ uses: [Ledger.Use], _ supplies: [Ledger.Supply], _ facts: Facts) {
        self.uses = uses
        missing = uses.map(\.amount)
        given = supplies.map { _ in [:] }
        givers = Array(repeating: [], count: uses.count)
        waiting = uses.count { $0.amount > .zero }
        var known: [Kind: Int] = [:]
        for supply in supplies {
            let kind = Kind(
                period: supply.period, last: supply.last,
                quota: supply.quota.flatMap { $0.drawers == .all ? nil : $0.id }, service: supply.service)
            if let number = known[kind] {
                classes.append(number)
                continue
            }
            known[kind] = reach.count
            classes.append(reach.count)
            reach.append(
                uses.map { use in
                    switch supply.service {
                    case .anyUse: break
                    case .uses(let period): if period != use.period { return false }
                    case .nothing: return false
                    }
                    guard supply.period <= use.period, use.period <= supply.last else {
                        return false
                    }
                    return supply.quota.map { facts.isOpen($0, to: use) } ?? true
                })
            firsts.append(0)
            isSpent.append(false)
        }
    }

    /// What decides whom a supply can serve; `quota`: `nil` where it is open to all.
    private struct Kind: Hashable {
        let period: Int
        let last: Int
        let quota: QuotaID?
        let service: Ledger.Supply.Service
    }

    private mutating func open(_ supply: Int, _ amount: ExactDecimal) {
        let own = classes[supply]
        var left = amount
        while left > .zero, waiting > 0, !isSpent[own] {
            while firsts[own] < uses.count, missing[firsts[own]] <= .zero || !reach[own][firsts[own]] {
                firsts[own] += 1
            }
            let first = firsts[own]
            let direct = first < uses.count ? [Step(supply: supply, from: nil, use: first)] : nil
            guard let path = direct ?? path(from: supply), let last = path.last else {
                isSpent[own] = true
                return
            }
            var amount = min(left, missing[last.use])
            for step in path.dropFirst() { amount = min(amount, given[step.supply][step.from ?? 0] ?? .zero) }
            for step in path { take(step, amount) }
            missing[last.use] = missing[last.use] - amount
            left = left - amount
            if missing[last.use] <= .zero { waiting -= 1 }
        }
    }

    private mutating func take(_ step: Step, _ amount: ExactDecimal) {
        given[step.supply][step.use, default: .zero] += amount
        if !givers[step.use].contains(step.supply) {
            givers[step.use].append(step.supply)
            givers[step.use].sort()
        }
        guard let from = step.from else { return }
        given[step.supply][from, default: .zero] -= amount
        if given[step.supply][from] == .zero { givers[from].removeAll { $0 == step.supply } }
    }

    /// One turn of an augmenting path: a supply gives to `use` instead of to `from`.
    private struct Step {
        let supply: Int
        let from: Int?
        let use: Int
    }

    /// The shortest way for a supply to serve one more use, if need be by taking over uses of other supplies.
    private func path(from supply: Int) -> [Step]? {
        var reached: [Step?] = Array(repeating: nil, count: uses.count)
        var queue: [(supply: Int, from: Int?)] = [(supply, nil)]
        var visited = Array(repeating: false, count: given.count)
        visited[supply] = true
        var isSearched = Array(repeating: false, count: reach.count)
        var next = 0
        while next < queue.count {
            let (giver, from) = queue[next]
            next += 1
            // One of its class has reached all that it can reach.
            guard !isSearched[classes[giver]] else { continue }
            isSearched[classes[giver]] = true
            for use in uses.indices where reach[classes[giver]][use] && reached[use] == nil {
                reached[use] = Step(supply: giver, from: from, use: use)
                if missing[use] > .zero {
                    var path: [Step] = []
                    var step = reached[use]
                    while let current = step {
                        path.append(current)
                        step = current.from.flatMap { reached[$0] }
                    }
                    return path.reversed()
                }
                for other in givers[use] where !visited[other] {
                    visited[other] = true
                    queue.append((other, use))
                }
            }
        }
        return nil
    }
}
