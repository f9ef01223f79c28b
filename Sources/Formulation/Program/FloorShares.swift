import LandModel
import Quantities

/// Who gets which floor: units for spots that stand in one building, and spots for units.
public struct FloorShares {
    private let setting: Setting

    public init(_ setting: Setting) { self.setting = setting }

    /// Units for spots that are taken together, in their order; none for land. Where spots of a building do not fit together,
    /// each gets what those before it leave, and too much of its last unit.
    func deal(_ spots: [Spot]) -> [[UnitUse]] {
        var dealt: [[UnitUse]] = spots.map { _ in [] }
        for building in Set(spots.compactMap(\.building)).sorted() {
            let users = spots.indices.filter { spots[$0].building == building }
            let together = fit(users.map { spots[$0] }, isTidy: true)
            for (place, user) in users.enumerated() {
                dealt[user] =
                    together?[place] ?? overfill(spots[user], beside: users.prefix(place).flatMap { dealt[$0] })
            }
        }
        return dealt
    }

    /// Units for spots of one building, all at once, in their order; `nil`: they do not fit together. `isTidy`: in few parts.
    public func fit(_ spots: [Spot], isTidy: Bool = false) -> [[UnitUse]]? {
        guard let building = spots.first?.building else { return [] }
        let claims = spots.indices.flatMap { user in
            spots[user].claims.map { FloorDealing.Claim(user: user, claim: $0) }
        }
        guard let parts = FloorDealing.deal(claims, setting.units[building], isTidy: isTidy) else { return nil }
        var dealt = spots.map { _ in [Int: FloorArea]() }
        for (claim, part) in zip(claims, parts) { dealt[claim.user].merge(part) { $0 + $1 } }
        return dealt.map { uses($0, in: building) }
    }

    /// Units for a spot beside what others have, who stay where they are; where that is too little, the last unit is
    /// overfilled, so that the shortage is measured.
    public func overfill(_ spot: Spot, beside others: [UnitUse]) -> [UnitUse] {
        guard let building = spot.building else { return [] }
        var free = setting.units[building].map { unit in
            unit.area - min(unit.area, others.filter { $0.unit == unit.name }.sum(\.area))
        }
        var parts: [Int: FloorArea] = [:]
        for claim in spot.claims {
            var missing = claim.area
            for unit in claim.units {
                // Whole units are not shared.
                let isLeft = !claim.isWhole || free[unit] == setting.units[building][unit].area
                let used = unit == claim.units.last ? missing : isLeft ? min(free[unit], missing) : .zero
                guard used > .zero else { continue }
                parts[unit, default: .zero] = (parts[unit] ?? .zero) + used
                free[unit] = free[unit] - min(free[unit], used)
                missing = missing - used
            }
        }
        return uses(parts, in: building)
    }

    /// How much floor a spot can have of what it claims, beside others in its building, whichever units these then have.
    public func free(for spot: Spot, beside others: [Spot]) -> FloorArea {
        guard let building = spot.building else { return .zero }
        func served(_ isWhole: Bool) -> ExactDecimal {
            let claims = (others + [spot]).map { $0.claims.filter { $0.isWhole == isWhole } }
            let free = setting.units[building].map { $0.isDivisible == isWhole ? 0 : isWhole ? 1 : $0.area.value }
            let transport = FloorTransport(
                claims.flatMap { $0 }.map { .init(units: $0.units, amount: $0.amount) }, free: free)
            return zip(claims[others.count], transport.served.suffix(claims[others.count].count)).sum { claim, served in
                served.values.sum { $0 } * (isWhole ? setting.units[building][claim.units[0]].area.value : 1)
            }
        }
        return FloorArea(served(true) + served(false))
    }

    private func uses(_ parts: [Int: FloorArea], in building: Int) -> [UnitUse] {
        parts.keys.sorted().map { UnitUse(setting.units[building][$0].name, parts[$0] ?? .zero) }
    }

    /// Whether a spot on floor can be served by just these uses of units of its building.
    func isServed(_ spot: Spot, by uses: [UnitUse]) -> Bool {
        guard let building = spot.building else { return false }
        let known = Set(setting.units[building].map(\.name))
        guard uses.allSatisfy({ known.contains($0.unit) && $0.area > .zero }), Set(uses.map(\.unit)).count == uses.count
        else { return false }
        let used = setting.units[building].map { unit in uses.filter { $0.unit == unit.name }.sum(\.area) }
        let whole = spot.claims.filter(\.isWhole)
        let counted = whole.allSatisfy { claim in
            claim.units.filter { used[$0] == setting.units[building][$0].area }.count == claim.wholeUnits
        }
        let parts = spot.claims.filter { !$0.isWhole }
        let free = zip(setting.units[building], used).map { $0.isDivisible ? $1.value : 0 }
        return counted && used.sum { $0 } == spot.claims.sum(\.area) && parts.sum(\.area).value == free.sum { $0 }
            && FloorTransport(parts.map { .init(units: $0.units, amount: $0.area.value) }, free: free).isComplete
    }

    /// The way in which an allocation takes floor; `nil`: it is none that an option could have.
    public func spot(of allocation: Allocation) -> Spot? {
        guard let project = setting.number(of: allocation.project),
            setting.projects[project].needs.indices.contains(allocation.need),
            let need = setting.projects[project].needs[allocation.need].floor,
            let building = allocation.building.flatMap({ setting.number(of: $0) })
        else { return nil }
        var uses = FloorUses(need, of: project, in: building, setting)
        if uses.isEnough { uses.find(most: SpotFinder.mostSets) }
        return uses.spots.first { isServed($0, by: allocation.units) }
    }
}
