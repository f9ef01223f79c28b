import Quantities

/// Serves claims from what is free of each unit, as far as it goes: a transport in exact decimals, by shortest augmenting
/// paths (Edmonds and Karp 1972).
struct FloorTransport {
    struct Claim {
        /// Units that can serve it.
        let units: [Int]
        let amount: ExactDecimal
    }

    /// What each claim gets of each unit.
    private(set) var served: [[Int: ExactDecimal]]
    private(set) var free: [ExactDecimal]
    /// Whether every claim gets all that it asks.
    private(set) var isComplete = true

    /// `free`: by unit.
    init(_ claims: [Claim], free: [ExactDecimal]) {
        self.free = free
        served = claims.map { _ in [:] }
        for number in claims.indices {
            var missing = claims[number].amount
            while missing > 0 {
                guard let step = path(from: number, claims) else {
                    isComplete = false
                    break
                }
                missing = missing - push(along: step, atMost: missing)
            }
        }
    }

    /// The shortest way from a claim to a unit with something free: `claim, unit, claim, unit …`; what a claim gives up it
    /// gets of the next unit.
    private func path(from start: Int, _ claims: [Claim]) -> [Int]? {
        var reached: [Int: (claim: Int, unit: Int?)] = [:]
        var ways: [Int: Int] = [:]
        var open = [start]
        var seen: Set = [start]
        var next = 0
        while next < open.count {
            let claim = open[next]
            next += 1
            for unit in claims[claim].units where reached[unit] == nil {
                reached[unit] = (claim, ways[claim])
                if free[unit] > 0 { return trace(to: unit, reached) }
                for other in claims.indices where (served[other][unit] ?? 0) > 0 && seen.insert(other).inserted {
                    ways[other] = unit
                    open.append(other)
                }
            }
        }
        return nil
    }

    private func trace(to unit: Int, _ reached: [Int: (claim: Int, unit: Int?)]) -> [Int] {
        var path: [Int] = []
        var last: Int? = unit
        while let unit = last, let step = reached[unit] {
            path += [unit, step.claim]
            last = step.unit
        }
        return path.reversed()
    }

    private mutating func push(along path: [Int], atMost missing: ExactDecimal) -> ExactDecimal {
        var amount = min(missing, free[path[path.count - 1]])
        for place in stride(from: 2, to: path.count, by: 2) {
            amount = min(amount, served[path[place]][path[place - 1]] ?? 0)
        }
        for place in stride(from: 0, to: path.count, by: 2) {
            served[path[place]][path[place + 1], default: 0] = (served[path[place]][path[place + 1]] ?? 0) + amount
            if place > 0 {
                served[path[place]][path[place - 1], default: 0] = (served[path[place]][path[place - 1]] ?? 0) - amount
            }
        }
        free[path[path.count - 1]] = free[path[path.count - 1]] - amount
        return amount
    }
}
