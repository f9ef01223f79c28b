import LandModel
import LinearProgramming
import Quantities

@testable import Planning

/// Every plan that the options of a tiny scenario can make: at most one option a project, at most one start of every
/// acquisition, construction and reduction.
struct EveryPlan {
    let setting: Setting
    let options: OptionList
    var formulation: Formulation
    /// Columns of which at most one is chosen.
    let groups: [[Int]]
    let isDecision: [Bool]

    /// Columns chosen, in rising order of group.
    typealias Choice = [Int]

    init(_ scenario: Scenario, rules: [any Rule.Type] = RuleCatalogue.all) {
        setting = Setting(scenario)
        options = OptionList(setting, rules: rules)
        formulation = Formulation(setting, options, rules: rules)
        let made = formulation
        let starts = made.acquisitionColumns + made.constructionColumns + made.reductionColumns
        groups =
            made.optionsOfProject.map { $0.map { made.placementColumns[$0] } } + starts.map { $0.map(\.column) }
        var isDecision = made.program.columns.map { _ in false }
        for column in groups.flatMap({ $0 }) { isDecision[column] = true }
        self.isDecision = isDecision
    }

    var choices: [Choice] {
        var choices: [Choice] = [[]]
        for group in groups { choices += choices.flatMap { choice in group.map { choice + [$0] } } }
        return choices
    }

    /// The choice as columns' names, for messages.
    func describe(_ choice: Choice) -> String {
        choice.map { formulation.program.columns[$0].name }.joined(separator: " ")
    }

    /// The plan of a choice. Units are dealt as a reader would: from the first unit of a pool on; what does not fit is
    /// put on the last unit, so that too much is seen to be too much.
    func plan(_ choice: Choice) -> Plan {
        var plan = Plan()
        var left: [String: FloorArea] = [:]
        for (number, option) in formulation.options.enumerated()
        where choice.contains(formulation.placementColumns[number]) {
            var allocation = Allocation()
            allocation.project = setting.projects[option.project].id
            allocation.need = option.need
            allocation.start = setting.horizon.periods[option.start]
            allocation.parcels = option.spot.parcels.map { ParcelUse(setting.parcels[$0.parcel].id, $0.area) }
            if let building = option.spot.building {
                allocation.building = setting.buildings[building].id
                for part in option.spot.pools {
                    let pool = setting.pools[building][part.pool]
                    var missing = part.area
                    for (position, unit) in pool.units.enumerated() where missing > .zero {
                        let key = "\(building) \(unit)"
                        let free = left[key] ?? pool.unitArea
                        let isLast = position == pool.units.count - 1
                        let used = isLast ? missing : min(free, missing)
                        guard used > .zero else { continue }
                        allocation.units.append(UnitUse(unit, used))
                        left[key] = max(.zero, free - used)
                        missing = missing - used
                    }
                }
            }
            plan.allocations.append(allocation)
        }
        func chosen(_ starts: [[Formulation.Start]]) -> [(number: Int, start: Period)] {
            starts.enumerated().flatMap { number, starts in
                starts.filter { choice.contains($0.column) }.map { (number, setting.horizon.periods[$0.period]) }
            }
        }
        plan.acquisitions = chosen(formulation.acquisitionColumns).map {
            AcquisitionStart(setting.parcels[$0.number].id, $0.start)
        }
        plan.constructions = chosen(formulation.constructionColumns).map {
            ConstructionStart(setting.buildings[$0.number].id, $0.start)
        }
        plan.reductions = chosen(formulation.reductionColumns).map {
            ReductionStart(setting.reductions[$0.number].id, $0.start)
        }
        return plan
    }

    func reading(_ choice: Choice) -> PlanReading { PlanReading(plan(choice), in: setting) }
}
