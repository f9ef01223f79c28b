import LandModel
import Quantities
import Records

@testable import TestSupport

extension Scenario {
    mutating func addSupplies(_ dice: inout Dice) {
        let scenario = self
        for number in 1...(5 + dice.roll(4)) {
            let controlled = dice.chance(30) ? Controlled.land : .resource(dice.pick(resources).id)
            quotas.append(
                .named(QuotaID("Q\(number)"), of: controlled, 0) { quota in
                    quota.amounts = dice.amounts(scenario) { Load($0.whole(1, 9)) }
                    (quota.scope, quota.owner) = (dice.scope(scenario), dice.owner())
                    quota.origin = dice.chance(60) ? .district : dice.pick(QuotaSource.allCases)
                    if dice.chance(30) { quota.drawers = .major }
                    if dice.chance(15) { quota.drawers = .listed([dice.pick(projects).id, dice.pick(projects).id]) }
                    if dice.chance(30) { quota.carriesOver = false }
                    if dice.chance(30) { quota.price = Money(dice.whole(0, 3)) }
                    if dice.chance(30) { quota.step = Load(dice.whole(1, 2)) }
                })
        }
        for number in 1...(1 + dice.roll(2)) {
            var budget = Budget.named(BudgetID("M\(number)"), [], [:], carriesOver: dice.chance(60))
            budget.amounts = dice.amounts(scenario) { Money($0.whole(1, 12)) }
            budget.purposes = Purpose.allCases.filter { _ in dice.chance(60) }
            budget.owner = dice.owner()
            budgets.append(budget)
        }
        for number in 0..<dice.roll(3) {
            reductions.append(
                .named(ReductionID("X\(number)"), LandArea(dice.whole(1, 4)), cost: Money(dice.whole(0, 4))) { plot in
                    (plot.yield, plot.lagMonths) = (Factor(dice.share().value), dice.pick([0, 6, 12, 13]))
                    if dice.chance(25) { plot.earliest = dice.date(scenario) }
                    if dice.chance(25) { plot.latest = dice.date(scenario) }
                })
        }
        for scope in [Scope.district, dice.scope(scenario)] where dice.chance(50) {
            offsetRatios.append(.of(dice.pick(["COD", "NOx"]), scope, dice.pick(["1.2", "1.5", "2"])))
        }
    }

    mutating func addDecisions(_ dice: inout Dice) {
        let scenario = self
        for number in 0..<dice.roll(4) {
            locks.append(
                .named(LockID("L\(number)"), dice.pick(Lock.Action.allCases), dice.pick(projects).id) { lock in
                    switch dice.roll(4) {
                    case 0: lock.park = dice.pick(parks).id
                    case 1: lock.parcel = dice.pick(parcels).id
                    case 2: lock.building = dice.pick(buildings).id
                    default: break
                    }
                    if dice.chance(40) { lock.period = dice.date(scenario) }
                    (lock.owner, lock.by, lock.why) = (dice.owner(), dice.chance(50) ? "meeting" : nil, "said")
                })
        }
        for number in 0..<dice.roll(4) {
            let members = Array(projects.map(\.id).shuffled(using: &dice).prefix(2 + dice.roll(2)))
            relations.append(
                .named(RelationID("R\(number)"), dice.pick(Relation.Bond.allCases), members) { relation in
                    (relation.level, relation.bonus) = (dice.pick([.park, .site]), Factor(dice.whole(1, 4)))
                    relation.owner = dice.owner()
                })
        }
        for project in projects where dice.chance(35) {
            var old = PreviousPlacement.named(project.id, [], dice.date(scenario))
            if dice.chance(50) { old.building = dice.pick(buildings).id } else { old.parcels = [dice.pick(parcels).id] }
            previous.append(old)
        }
        guard dice.chance(50) else { return }
        stability = Stability()
        stability?.mostMoves = dice.roll(4)
        stability?.owner = dice.owner()
    }

    mutating func addGoals(_ dice: inout Dice) {
        let scenario = self
        for number in 0..<dice.roll(3) {
            standards.append(
                .named(StandardID("S\(number)")) { standard in
                    (standard.scope, standard.owner) = (dice.scope(scenario), dice.owner())
                    if dice.chance(40) { standard.segments = [dice.pick(["chips", "tools"])] }
                    if dice.chance(40) { standard.industries = [dice.pick(["C", "C39", "M"])] }
                    if dice.chance(40) { standard.investmentPerLand = Money(dice.whole(1, 5)) }
                    if dice.chance(40) { standard.outputPerLand = Money(dice.whole(1, 5)) }
                    if dice.chance(40) { standard.taxPerLand = Money(dice.whole(1, 2)) }
                    if dice.chance(40) { standard.researchShare = dice.share() }
                    if dice.chance(40) { standard.staffShare = dice.share() }
                })
        }
        if dice.chance(50) {
            exemptionLimit = ExemptionLimit()
            exemptionLimit?.most = dice.roll(3)
            exemptionLimit?.owner = dice.owner()
        }
        if dice.chance(50) { compatibility = dice.compatibility() }
        if dice.chance(40) {
            stockShare = StockShare()
            stockShare?.atLeast = dice.share()
            stockShare?.owner = dice.owner()
        }
        for division in [Fairness.Division.town, .park] where dice.chance(50) {
            let names = division == .town ? Array(Set(parks.map(\.town))).sorted() : parks.map(\.id.text)
            var fairness = Fairness.named(
                FairnessID(division == .town ? "towns" : "parks"), by: division,
                dice.measure(scenario, of: dice.pick([.output, .jobs, .landUsed, .projects])), [:],
                atLeast: dice.chance(60) ? Factor(dice.share().value) : nil)
            fairness.base = Table(names.map { .init($0, Measured(dice.whole(1, 20))) })
            fairness.owner = dice.owner()
            self.fairness.append(fairness)
        }
        let known = self
        for number in 0..<(2 + dice.roll(3)) {
            let indicator = dice.pick(IndicatorName.allCases.filter { known.canMeasure($0) && $0 != .shortfall })
            targets.append(
                .named(TargetID("G\(number)"), dice.measure(known, of: indicator), atLeast: dice.whole(0, 30)) {
                    target in
                    if dice.chance(30) { (target.atMost, target.atLeast) = (target.atLeast, nil) }
                    (target.isHard, target.base) = (dice.chance(40), dice.chance(30) ? dice.whole(1, 9) : 0)
                    (target.weight, target.priority) = (Factor(dice.whole(1, 3)), 1 + dice.roll(2))
                    target.owner = dice.owner()
                })
        }
        let aimed = self
        objective = (1...(2 + dice.roll(2))).map { dice.tier(TierID("t\($0)"), aimed) }
    }

    /// Fairness is measured only where there is one.
    fileprivate func canMeasure(_ indicator: IndicatorName) -> Bool { indicator != .smallestShare || !fairness.isEmpty }
}

extension Dice {
    /// Of whole years, or of some periods.
    fileprivate mutating func amounts<Value>(_ scenario: Scenario, _ value: (inout Dice) -> Value) -> Table<
        Period, Value
    > {
        var entries: [Table<Period, Value>.Entry] = []
        if chance(40) {
            for year in Set(scenario.periods.map(\.year)).sorted() where chance(75) {
                entries.append(.init(Period(year: year), value(&self)))
            }
        } else {
            for period in scenario.periods where chance(70) { entries.append(.init(period, value(&self))) }
        }
        return Table(entries)
    }

    fileprivate mutating func compatibility() -> Compatibility {
        var rules = Compatibility()
        rules.allowed = Activity.allCases.filter { _ in chance(80) }.map { activity in
            var use = AllowedUse()
            (use.activity, use.landClasses) = (activity, chance(70) ? ["M1", "M2"] : ["M1"])
            use.parkClasses = chance(70) ? ParkClass.allCases : [pick(ParkClass.allCases)]
            return use
        }
        var flag = ForbiddenFlag()
        (flag.flag, flag.activities) = ("water", [pick(Activity.allCases)])
        rules.forbidden = chance(60) ? [flag] : []
        rules.notBesideHazard = chance(60) ? [pick([.clean, .research])] : []
        rules.owner = owner()
        return rules
    }

    fileprivate mutating func tier(_ id: TierID, _ scenario: Scenario) -> Tier {
        var tier = Tier.named(id, chance(60) ? .max : .min)
        tier.terms = (0...roll(3)).map { _ in
            var term = TierTerm()
            term.measure = measure(
                scenario,
                of: pick(IndicatorName.allCases.filter { !$0.isRatio && scenario.canMeasure($0) }))
            term.weight = pick([1, 2, 3, -1])
            if term.measure.indicator.isSumOverProjects {
                term.bySuitability = chance(30)
                if chance(30) { term.byPriority = Table(["1": Factor("2"), "3": Factor("0.5")]) }
            }
            return term
        }
        if chance(30) { tier.absoluteTolerance = whole(0, 3) }
        if chance(20) { tier.relativeTolerance = share() }
        return tier
    }
}
