import Generation
import LandModel
import Quantities
import Records

@testable import TestSupport

extension Scenario {
    /// A random small scenario in which every kind of fact that a verdict looks at occurs.
    static func random(_ seed: Int) -> Scenario {
        var dice = Dice(seed)
        var scenario = generateScenario(
            GeneratorSettings(projects: 6 + dice.roll(8), periods: 2 + dice.roll(2), seed: UInt64(seed)))
        scenario.vary(&dice)
        return scenario
    }

    private mutating func vary(_ dice: inout Dice) {
        if dice.chance(40) {
            periods = periods.flatMap { [Period(year: $0.year, half: 1), Period(year: $0.year, half: 2)] }
        }
        units.land = [LandUnit.mu, .mu, .hectare, .squareMetre][dice.roll(4)]
        for number in resources.indices where dice.chance(30) { resources[number].chargedFrom = .start }
        for number in parks.indices where dice.chance(40) {
            parks[number].plant = "east"
            parks[number].suitability = Table([projects[0].segment: dice.share(), projects[1].segment: dice.share()])
        }
        for number in parcels.indices { varyParcel(number, &dice) }
        for number in buildings.indices { varyBuilding(number, &dice) }
        for number in projects.indices { varyProject(number, &dice) }
        varyQuotas(&dice)
        varyGoals(&dice)
    }

    private mutating func varyParcel(_ number: Int, _ dice: inout Dice) {
        let scenario = self
        if dice.chance(30) { parcels[number].adjacent.append(dice.pick(parcels).id) }
        if dice.chance(15) { parcels[number].availableFrom = dice.date(scenario) }
        if dice.chance(20) { parcels[number].sensitiveDistance = Length(ExactDecimal(dice.roll(300))) }
        if dice.chance(20) { parcels[number].farMin = Factor(ExactDecimal(dice.roll(3))) }
        if dice.chance(20) { parcels[number].farMax = Factor(ExactDecimal(dice.roll(3))) }
        guard parcels[number].acquisition != nil else { return }
        if dice.chance(30) { parcels[number].acquisition?.earliest = dice.date(scenario) }
        if dice.chance(30) { parcels[number].acquisition?.latest = dice.date(scenario) }
        parcels[number].acquisition?.leadMonths = dice.roll(30)
        parcels[number].acquisition?.releases = Table([dice.pick(resources).id: Load(ExactDecimal(dice.roll(20)))])
    }

    private mutating func varyBuilding(_ number: Int, _ dice: inout Dice) {
        let scenario = self
        if dice.chance(15) { buildings[number].availableFrom = dice.date(scenario) }
        if dice.chance(30) { buildings[number].power = Load(ExactDecimal(dice.roll(3000))) }
        for unit in buildings[number].units.indices where dice.chance(20) {
            buildings[number].units[unit].isDivisible.toggle()
        }
        guard buildings[number].construction != nil else { return }
        if dice.chance(30) { buildings[number].construction?.earliest = dice.date(scenario) }
        if dice.chance(30) { buildings[number].construction?.latest = dice.date(scenario) }
    }

    private mutating func varyProject(_ number: Int, _ dice: inout Dice) {
        let scenario = self
        projects[number].leadMonths = dice.roll(30)
        projects[number].ramp = (0..<dice.roll(4)).map { _ in dice.share() }
        if dice.chance(20) { projects[number].earliest = dice.date(scenario) }
        if dice.chance(20) { projects[number].latest = dice.date(scenario) }
        if dice.chance(20) { projects[number].safetyDistance = Length(ExactDecimal(dice.roll(300))) }
        if dice.chance(20) { projects[number].isCommitted.toggle() }
        if dice.chance(20) { projects[number].isMajor.toggle() }
        if dice.chance(15) { projects[number].exemption = Exemption() }
        if dice.chance(20) { projects[number].activity = dice.pick(Activity.allCases) }
        if dice.chance(20) {
            projects[number].offsets = Table([dice.pick(scenario.resources).id: Load(ExactDecimal(dice.roll(9)))])
        }
        if dice.chance(10) { projects[number].exemptLoads = [dice.pick(scenario.resources).id] }
        if dice.chance(20) { projects[number].needs.append(dice.pick(dice.pick(scenario.projects).needs)) }
        if dice.chance(20) {
            projects[number].phase = Phase()
            projects[number].phase?.after = dice.pick(scenario.projects).id
            projects[number].phase?.nearness = dice.pick(Phase.Nearness.allCases)
            projects[number].phase?.gapMonths = dice.roll(30)
        }
        for _ in 0..<dice.roll(4) where dice.chance(40) { projects[number].siteTerms.append(dice.terms(scenario)) }
    }

    private mutating func varyQuotas(_ dice: inout Dice) {
        let scenario = self
        for number in quotas.indices {
            if dice.chance(20) { quotas[number].carriesOver = false }
            if dice.chance(25) {
                quotas[number].drawers = dice.chance(50) ? .major : .listed([dice.pick(scenario.projects).id])
            }
            if dice.chance(30) { quotas[number].origin = dice.pick(QuotaSource.allCases) }
            if dice.chance(40) { quotas[number].price = Money(ExactDecimal(dice.roll(50))) }
            if dice.chance(20) { quotas[number].scope = dice.scope(scenario) }
        }
        for number in budgets.indices where dice.chance(50) {
            budgets[number].purposes.append(.purchase)
            budgets[number].carriesOver = dice.chance(50)
            budgets[number].amounts = Table([dice.pick(periods): Money(ExactDecimal(dice.roll(900)))])
        }
        for number in reductions.indices {
            reductions[number].lagMonths = dice.roll(30)
            if dice.chance(30) { reductions[number].earliest = dice.date(scenario) }
            if dice.chance(30) { reductions[number].latest = dice.date(scenario) }
        }
        for number in offsetRatios.indices where dice.chance(50) { offsetRatios[number].scope = dice.scope(scenario) }
    }

    private mutating func varyGoals(_ dice: inout Dice) {
        let scenario = self
        for (number, bond) in Relation.Bond.allCases.enumerated() where dice.chance(60) {
            let members = [dice.pick(projects).id, dice.pick(projects).id, dice.pick(projects).id]
            relations.append(
                .named(RelationID("X\(number)"), bond, members) { $0.level = dice.chance(50) ? .park : .site })
        }
        for (number, action) in Lock.Action.allCases.enumerated() where dice.chance(60) {
            locks.append(
                .named(LockID("X\(number)"), action, dice.pick(projects).id) {
                    if dice.chance(40) { $0.park = dice.pick(parks).id }
                    if dice.chance(30) { $0.parcel = dice.pick(parcels).id }
                    if dice.chance(20), !buildings.isEmpty { $0.building = dice.pick(buildings).id }
                    if dice.chance(40) { $0.period = dice.date(scenario) }
                })
        }
        stockShare = StockShare()
        stockShare?.atLeast = dice.share()
        for number in 0..<4 {
            var target = Target.named(
                TargetID("X\(number)"),
                dice.measure(scenario, of: dice.pick([.output, .jobs, .outputPerLand, .load, .drawn])),
                atLeast: ExactDecimal(dice.roll(500)))
            if dice.chance(30) { (target.atMost, target.atLeast) = (target.atLeast, nil) }
            target.isHard = dice.chance(60)
            target.base = ExactDecimal(dice.roll(50))
            targets.append(target)
        }
        var tier = Tier.named("X", dice.chance(50) ? .max : .min)
        tier.terms = (0..<3).map { _ in
            var term = TierTerm()
            term.measure = dice.measure(
                scenario, of: dice.pick([.output, .tax, .landUsed, .money, .drawn, .load, .projects]))
            term.weight = ExactDecimal(1 + dice.roll(3))
            term.bySuitability = dice.chance(40)
            if dice.chance(40) { term.byPriority = Table(["1": Factor("2"), "3": Factor("0.5")]) }
            return term
        }
        objective.insert(tier, at: dice.roll(objective.count + 1))
    }
}
