import LandModel
import Quantities

/// Deals the units of one building to those who claim them: fewest parts, and of those as low as the first claims can be.
///
/// Every tree of parts comes about claim by claim, each using up all of its units but the last; so all orders of claims and
/// all such ways are tried, with ever more parts, until claims are served or much work is done.
struct FloorDealing {
    /// Steps tried for fewest parts; after that whatever serves the claims will do.
    private static let mostSteps = 4_000
    /// Ways to serve one claim, beyond which no larger ones are looked for.
    private static let mostWays = 1_000

    struct Claim {
        /// Who claims: several claims of one user on one unit are one part.
        let user: Int
        let claim: FloorClaim
    }

    private let claims: [Claim]
    private var dealt: [[Int: FloorArea]]
    private var steps = 0
    private var failed: Set<State> = []

    private struct State: Hashable {
        let open: [Int]
        let free: [FloorArea]
        let left: Int
        let held: [[Int]]
    }

    /// What each claim gets of each unit; `nil`: they do not fit together. `isTidy`: in as few parts as can be found.
    static func deal(_ claims: [Claim], _ units: [Unit], isTidy: Bool) -> [[Int: FloorArea]]? {
        var dealing = FloorDealing(claims)
        if !isTidy { dealing.steps = mostSteps }
        guard dealing.dealWhole(units), dealing.dealParts(units) else { return nil }
        return dealing.dealt
    }

    private init(_ claims: [Claim]) {
        self.claims = claims
        dealt = claims.map { _ in [:] }
    }

    /// One unit after the other, each as low as the claims after it allow.
    private mutating func dealWhole(_ units: [Unit]) -> Bool {
        let whole = claims.indices.filter { claims[$0].claim.isWhole }
        var free = units.map { $0.isDivisible ? ExactDecimal.zero : 1 }
        var missing = whole.map { claims[$0].claim.wholeUnits }
        func isServed() -> Bool {
            FloorTransport(
                zip(whole, missing).map { .init(units: claims[$0].claim.units, amount: ExactDecimal($1)) }, free: free
            ).isComplete
        }
        guard isServed() else { return false }
        for (place, number) in whole.enumerated() {
            for unit in claims[number].claim.units where missing[place] > 0 && free[unit] > 0 {
                (free[unit], missing[place]) = (0, missing[place] - 1)
                if isServed() {
                    dealt[number][unit] = units[unit].area
                } else {
                    (free[unit], missing[place]) = (1, missing[place] + 1)
                }
            }
        }
        return true
    }

    private mutating func dealParts(_ units: [Unit]) -> Bool {
        let parts = claims.indices.filter { !claims[$0].claim.isWhole }
        let free = units.map { $0.isDivisible ? $0.area : .zero }
        let anyhow = transport(parts, free)
        guard anyhow.isComplete else { return false }
        var most = Set(parts.map { claims[$0].user }).count
        while steps <= Self.mostSteps {
            if serve(parts, free, parts: most) { return true }
            most += 1
        }
        for (number, served) in zip(parts, anyhow.served) {
            dealt[number] = served.filter { $0.value > 0 }.mapValues { FloorArea($0) }
        }
        return true
    }

    private func transport(_ open: [Int], _ free: [FloorArea]) -> FloorTransport {
        FloorTransport(
            open.map { .init(units: claims[$0].claim.units, amount: claims[$0].claim.area.value) },
            free: free.map(\.value))
    }

    /// Units that a user has parts of by now.
    private func held(by user: Int) -> Set<Int> {
        Set(claims.indices.filter { claims[$0].user == user }.flatMap { dealt[$0].keys })
    }

    /// Serves the claims that are open with at most so many parts.
    private mutating func serve(_ open: [Int], _ free: [FloorArea], parts: Int) -> Bool {
        if open.isEmpty { return true }
        steps += 1
        let holding = open.map { held(by: claims[$0].user) }
        let newcomers = Set(zip(open, holding).filter { $1.isEmpty }.map { claims[$0.0].user }).count
        let state = State(open: open, free: free, left: parts, held: holding.map { $0.sorted() })
        guard steps <= Self.mostSteps, newcomers <= parts, !failed.contains(state), transport(open, free).isComplete
        else { return false }
        for (position, number) in open.enumerated() {
            var others = open
            others.remove(at: position)
            for way in ways(claims[number].claim, free, holding[position], most: parts) {
                var rest = free
                for (unit, area) in way { rest[unit] = rest[unit] - area }
                dealt[number] = way
                let fresh = way.keys.filter { !holding[position].contains($0) }.count
                if serve(others, rest, parts: parts - fresh) { return true }
                dealt[number] = [:]
            }
        }
        failed.insert(state)
        return false
    }

    /// All of some units and what is missing of a last one, with at most so many units that are not held yet: fewest first, then
    /// the lowest.
    private func ways(_ claim: FloorClaim, _ free: [FloorArea], _ held: Set<Int>, most: Int) -> [[Int: FloorArea]] {
        let units = claim.units.filter { free[$0] > .zero }
        var found: [[Int: FloorArea]] = []
        func extend(_ used: [Int], _ missing: FloorArea, from place: Int, size: Int) {
            if used.count == size - 1 {
                for last in units where !used.contains(last) && free[last] >= missing {
                    var way = Dictionary(uniqueKeysWithValues: used.map { ($0, free[$0]) })
                    way[last] = missing
                    found.append(way)
                }
                return
            }
            for next in units.indices.dropFirst(place) where free[units[next]] < missing {
                extend(used + [units[next]], missing - free[units[next]], from: next + 1, size: size)
            }
        }
        for size in 1...max(1, min(units.count, most + held.count)) where found.count < Self.mostWays {
            extend([], claim.area, from: 0, size: size)
        }
        return found.filter { way in way.keys.filter { !held.contains($0) }.count <= most }
    }
}
