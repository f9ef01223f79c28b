import LandModel
import Quantities
import Records

extension Resource {
    static func named(_ id: ResourceID, _ kind: Kind, _ change: (inout Resource) -> Void = { _ in }) -> Resource {
        var resource = Resource()
        resource.id = id
        resource.name = Words(same: id.text)
        resource.resourceKind = kind
        resource.unit = "t/a"
        change(&resource)
        return resource
    }
}

extension Quota {
    /// Of the district, for all, carried over, in 2024.
    static func named(
        _ id: QuotaID, of controlled: Controlled = .land, _ amount: Load, _ change: (inout Quota) -> Void = { _ in }
    ) -> Quota {
        var quota = Quota()
        quota.id = id
        quota.controlled = controlled
        quota.amounts = Table([year(2024): amount])
        change(&quota)
        return quota
    }
}

extension Reduction {
    static func named(
        _ id: ReductionID, _ area: LandArea, cost: Money = 0, _ change: (inout Reduction) -> Void = { _ in }
    )
        -> Reduction
    {
        var plot = Reduction()
        plot.id = id
        plot.town = "T"
        plot.area = area
        plot.cost = cost
        change(&plot)
        return plot
    }
}

extension Budget {
    static func named(
        _ id: BudgetID, _ purposes: [Purpose], _ amounts: KeyValuePairs<Period, Money>, carriesOver: Bool = true
    ) -> Budget {
        var budget = Budget()
        budget.id = id
        budget.purposes = purposes
        budget.amounts = Table(amounts)
        budget.carriesOver = carriesOver
        return budget
    }
}

extension Standard {
    static func named(_ id: StandardID, _ change: (inout Standard) -> Void) -> Standard {
        var standard = Standard()
        standard.id = id
        standard.name = Words(same: id.text)
        change(&standard)
        return standard
    }
}

extension Relation {
    static func named(
        _ id: RelationID, _ bond: Bond, _ projects: [ProjectID], _ change: (inout Relation) -> Void = { _ in }
    ) -> Relation {
        var relation = Relation()
        relation.id = id
        relation.bond = bond
        relation.projects = projects
        change(&relation)
        return relation
    }
}

extension Lock {
    static func named(_ id: LockID, _ action: Action, _ project: ProjectID, _ change: (inout Lock) -> Void = { _ in })
        -> Lock
    {
        var lock = Lock()
        lock.id = id
        lock.action = action
        lock.project = project
        change(&lock)
        return lock
    }
}

extension Measure {
    static func of(_ indicator: IndicatorName, _ change: (inout Measure) -> Void = { _ in }) -> Measure {
        var measure = Measure(indicator)
        change(&measure)
        return measure
    }
}

extension Target {
    /// Hard, at least so much.
    static func named(
        _ id: TargetID, _ measure: Measure, atLeast least: ExactDecimal, _ change: (inout Target) -> Void = { _ in }
    ) -> Target {
        var target = Target()
        target.id = id
        target.name = Words(same: id.text)
        target.measure = measure
        target.atLeast = least
        target.isHard = true
        change(&target)
        return target
    }
}

extension Fairness {
    static func named(
        _ id: FairnessID, by division: Division, _ measure: Measure, _ base: KeyValuePairs<String, ExactDecimal>,
        atLeast least: Factor?
    ) -> Fairness {
        var fairness = Fairness()
        fairness.id = id
        fairness.name = Words(same: id.text)
        fairness.division = division
        fairness.measure = measure
        fairness.base = Table(base.map { Table.Entry($0.key, Measured($0.value)) })
        fairness.atLeast = least
        return fairness
    }
}

extension PreviousPlacement {
    static func named(_ project: ProjectID, _ parcels: [ParcelID], _ start: Period) -> PreviousPlacement {
        var previous = PreviousPlacement()
        previous.project = project
        previous.parcels = parcels
        previous.start = start
        return previous
    }
}

extension Tier {
    static func named(_ id: TierID, _ sense: Sense, _ measures: Measure...) -> Tier {
        var tier = Tier()
        tier.id = id
        tier.sense = sense
        tier.terms = measures.map { measure in
            var term = TierTerm()
            term.measure = measure
            return term
        }
        return tier
    }
}

extension Plan {
    static func of(_ allocations: Allocation..., change: (inout Plan) -> Void = { _ in }) -> Plan {
        var plan = Plan()
        plan.allocations = allocations
        change(&plan)
        return plan
    }
}

extension Allocation {
    /// On land.
    static func of(_ project: ProjectID, _ parcels: KeyValuePairs<ParcelID, LandArea>, _ start: Period) -> Allocation {
        var allocation = Allocation()
        allocation.project = project
        allocation.parcels = parcels.map { ParcelUse($0.key, $0.value) }
        allocation.start = start
        return allocation
    }

    /// In a building.
    static func of(
        _ project: ProjectID, in building: BuildingID, _ units: KeyValuePairs<String, FloorArea>, _ start: Period
    ) -> Allocation {
        var allocation = Allocation()
        allocation.project = project
        allocation.building = building
        allocation.units = units.map { UnitUse($0.key, $0.value) }
        allocation.start = start
        return allocation
    }
}
