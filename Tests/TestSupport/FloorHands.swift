import LandModel
import Quantities

@testable import Formulation

/// Units of one building handed to claims, one claim after the other, each taking from the others what these can have
/// elsewhere; plain and slow, and apart from what deals floors in the program.
struct FloorHands {
    private let units: [Unit]
    private var claims: [(user: Int, claim: FloorClaim)] = []
    /// By claim and unit; whole units count as their area.
    private var given: [[FloorArea]] = []

    init(_ units: [Unit]) { self.units = units }

    private func free(_ unit: Int) -> FloorArea { units[unit].area - given.sum { $0[unit] } }

    mutating func serve(_ claim: FloorClaim, of user: Int) {
        claims.append((user, claim))
        given.append(units.map { _ in .zero })
        var missing = claim.area
        while missing > .zero {
            var seen: Set<Int> = []
            let step = claim.isWhole ? units[claim.units[0]].area : missing
            let got = take(step, for: claims.count - 1, &seen)
            guard got > .zero else { break }
            missing = missing - got
        }
        if missing > .zero, let last = claim.units.last {
            given[claims.count - 1][last] = given[claims.count - 1][last] + missing
        }
    }

    /// At most so much more for a claim, if need be from claims that find as much elsewhere.
    private mutating func take(_ most: FloorArea, for claim: Int, _ seen: inout Set<Int>) -> FloorArea {
        guard seen.insert(claim).inserted else { return .zero }
        for unit in claims[claim].claim.units where free(unit) > .zero {
            let got = min(free(unit), most)
            given[claim][unit] = given[claim][unit] + got
            return got
        }
        for unit in claims[claim].claim.units {
            for other in claims.indices where other != claim && given[other][unit] > .zero {
                let got = take(min(most, given[other][unit]), for: other, &seen)
                guard got > .zero else { continue }
                given[other][unit] = given[other][unit] - got
                given[claim][unit] = given[claim][unit] + got
                return got
            }
        }
        return .zero
    }

    func uses(of user: Int) -> [UnitUse] {
        units.indices.compactMap { unit in
            let area = claims.indices.filter { claims[$0].user == user }.sum { given[$0][unit] }
            return area > .zero ? UnitUse(units[unit].name, area) : nil
        }
    }
}
