import LandModel
import Quantities

/// Who draws how much on which quota: as the plan says, or else in the order of allotment, as far as supplies go.
///
/// Supplies and uses of one balance form a transport problem. Supplies are opened in the order of allotment and each is
/// used as far as augmenting paths allow; since a path never takes back what an opened supply gives, every source is
/// used to the full before the next one, and all that can be served is.
public struct QuotaLedger: Sendable {
    public struct Use: Sendable {
        /// `nil` for a building on new construction land.
        public let project: ProjectID?
        public let building: BuildingID?
        public let period: Int
        public let amount: ExactDecimal
    }

    public struct Supply: Sendable {
        /// `nil`: released by acquisitions or yielded by reductions.
        public let quota: Quota?
        public let period: Int
        public let amount: ExactDecimal
        public let carriesOver: Bool
    }

    /// A part of a use that a supply covers.
    public struct Flow: Sendable {
        public let supply: Int
        public let use: Int
        public let amount: ExactDecimal
    }

    public struct Account: Sendable {
        public let balance: Balance
        public let uses: [Use]
        public let supplies: [Supply]
        public let flows: [Flow]
        /// What no supply covers.
        public let unserved: ExactDecimal
    }

    public let accounts: [Account]

    init() { accounts = [] }

    /// With `leastSpend`, what costs least comes first, whatever the objective says, and what must be bought is bought
    /// for the latest uses, or for the earliest with `buysEarly`.
    public init(_ plan: PlanReading, leastSpend: Bool = false, buysEarly: Bool = false) {
        accounts = plan.setting.balances.map { balance in
            // The uses that come first find the free supplies.
            let uses = plan.uses(in: balance).enumerated()
                .sorted {
                    leastSpend && $0.element.period != $1.element.period
                        ? ($0.element.period < $1.element.period) != buysEarly : $0.offset < $1.offset
                }
                .map(\.element)
            let supplies = plan.supplies(of: balance, leastSpend: leastSpend)
            let (flows, unserved) = Self.serve(uses, from: supplies, plan.setting)
            return Account(balance: balance, uses: uses, supplies: supplies, flows: flows, unserved: unserved)
        }
    }

    /// What draws on priced quotas cost, period by period of the horizon.
    public func purchases(periods: Int) -> [Money] {
        var costs = Array(repeating: Money.zero, count: periods)
        for account in accounts {
            for flow in account.flows {
                guard let quota = account.supplies[flow.supply].quota, !quota.cost.isZero else { continue }
                costs[account.uses[flow.use].period] += quota.cost * flow.amount
            }
        }
        return costs
    }

    static func canServe(_ supply: Supply, _ use: Use, _ setting: Setting) -> Bool {
        guard supply.carriesOver ? supply.period <= use.period : supply.period == use.period else { return false }
        return supply.quota.map { isOpen($0, to: use, setting) } ?? true
    }

    /// Whether a quota's drawers include a user; a building draws only on what is open to all.
    static func isOpen(_ quota: Quota, to use: Use, _ setting: Setting) -> Bool {
        if quota.drawers == .all { return true }
        guard let id = use.project else { return false }
        return setting.project(id).map { quota.drawers.holds($0) } ?? false
    }

    private static func serve(_ uses: [Use], from supplies: [Supply], _ setting: Setting) -> ([Flow], ExactDecimal) {
        var served = Array(repeating: ExactDecimal.zero, count: uses.count)
        var given = supplies.map { _ in [Int: ExactDecimal]() }
        // By use, who gives to it, in rising order.
        var givers = Array(repeating: [Int](), count: uses.count)
        var waiting = uses.count { $0.amount > .zero }
        for supply in supplies.indices {
            var left = supplies[supply].amount
            // What a supply gives without taking over is found from the first use on, because served uses stay so.
            var first = 0
            while left > .zero, waiting > 0 {
                while first < uses.count,
                    served[first] >= uses[first].amount || !canServe(supplies[supply], uses[first], setting)
                {
                    first += 1
                }
                let direct = first < uses.count ? [Step(supply: supply, from: nil, use: first)] : nil
                guard let path = direct ?? path(from: supply, supplies, uses, served, givers, setting) else { break }
                var amount = min(left, uses[path[path.count - 1].use].amount - served[path[path.count - 1].use])
                for step in path.dropFirst() { amount = min(amount, given[step.supply][step.from ?? 0] ?? .zero) }
                for step in path {
                    given[step.supply][step.use, default: .zero] += amount
                    if let place = givers[step.use].firstIndex(where: { $0 >= step.supply }) {
                        if givers[step.use][place] != step.supply { givers[step.use].insert(step.supply, at: place) }
                    } else {
                        givers[step.use].append(step.supply)
                    }
                    if let from = step.from {
                        given[step.supply][from, default: .zero] -= amount
                        if given[step.supply][from] == .zero { givers[from].removeAll { $0 == step.supply } }
                    }
                }
                served[path[path.count - 1].use] += amount
                left -= amount
                if served[path[path.count - 1].use] >= uses[path[path.count - 1].use].amount { waiting -= 1 }
            }
        }
        let flows = supplies.indices.flatMap { supply in
            given[supply].filter { !$0.value.isZero }.sorted { $0.key < $1.key }
                .map { Flow(supply: supply, use: $0.key, amount: $0.value) }
        }
        return (flows, uses.indices.sum { uses[$0].amount - served[$0] })
    }

    /// One turn of an augmenting path: a supply gives to `use` instead of to `from`.
    private struct Step {
        let supply: Int
        let from: Int?
        let use: Int
    }

    /// The shortest way for a supply to serve one more use, if need be by taking over uses of other supplies.
    private static func path(
        from supply: Int, _ supplies: [Supply], _ uses: [Use], _ served: [ExactDecimal],
        _ givers: [[Int]], _ setting: Setting
    ) -> [Step]? {
        var reached: [Step?] = Array(repeating: nil, count: uses.count)
        var queue: [(supply: Int, from: Int?)] = [(supply, nil)]
        var visited = Array(repeating: false, count: supplies.count)
        visited[supply] = true
        var next = 0
        while next < queue.count {
            let (giver, from) = queue[next]
            next += 1
            for use in uses.indices where reached[use] == nil && canServe(supplies[giver], uses[use], setting) {
                reached[use] = Step(supply: giver, from: from, use: use)
                if served[use] < uses[use].amount {
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
