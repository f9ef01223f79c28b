import LandModel
import LinearProgramming
import Quantities

@testable import Formulation
@testable import Judging
@testable import Planning

/// Every plan that the options of a tiny scenario can make: at most one option a project, at most one start of every
/// acquisition, construction and reduction.
struct EveryPlan {
    let setting: Setting
    let facts: Facts
    let options: OptionList
    var formulation: Formulation
    /// Columns of which at most one is chosen.
    let groups: [[Int]]
    let isDecision: [Bool]

    /// Columns chosen, in rising order of group.
    typealias Choice = [Int]

    init(_ scenario: Scenario, rules: [any FormulatedRule.Type] = RuleCatalogue.rows) {
        setting = Setting(scenario)
        facts = Facts(scenario)
        options = OptionList(setting, rules: rules)
        formulation = Formulation(setting, options, rules: rules, indicators: { $0.indicator })
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

    /// The plan of a choice. Units are dealt so that all fit, if they can; else what does not fit is put on the last unit, so
    /// that too much is seen to be too much.
    func plan(_ choice: Choice) -> Plan {
        var plan = Plan()
        var hands: [FloorHands] = setting.units.map { FloorHands($0) }
        let placed = formulation.options.indices.filter { choice.contains(formulation.placementColumns[$0]) }
            .map { formulation.options[$0] }
        for (user, option) in placed.enumerated() {
            guard let building = option.spot.building else { continue }
            for claim in option.spot.claims { hands[building].serve(claim, of: user) }
        }
        for (user, option) in placed.enumerated() {
            var allocation = Allocation()
            allocation.project = setting.projects[option.project].id
            allocation.need = option.need
            allocation.start = setting.horizon.periods[option.start]
            allocation.parcels = option.spot.parcels.map { ParcelUse(setting.parcels[$0.parcel].id, $0.area) }
            allocation.building = option.spot.building.map { setting.buildings[$0].id }
            allocation.units = option.spot.building.map { hands[$0].uses(of: user) } ?? []
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

    func reading(_ choice: Choice) -> PlanReading { PlanReading(plan(choice), in: facts) }

    /// The choice that stands for a plan; `nil` where an allocation is no option, or a start cannot be.
    func choice(_ plan: Plan) -> Choice? {
        var choice: Choice = []
        for allocation in plan.allocations {
            guard
                let option = formulation.options.indices.first(where: { isTaken(formulation.options[$0], allocation) })
            else { return nil }
            choice.append(formulation.placementColumns[option])
        }
        let names =
            plan.acquisitions.map { "acquire[\($0.parcel),\($0.start)]" }
            + plan.constructions.map { "build[\($0.building),\($0.start)]" }
            + plan.reductions.map { "reclaim[\($0.reduction),\($0.start)]" }
        for name in names {
            guard let column = formulation.program.columns.firstIndex(where: { $0.name == name }) else { return nil }
            choice.append(column)
        }
        return Set(choice).count == choice.count ? choice : nil
    }

    /// Whether an allocation is what an option stands for; of floor, whether its units serve the option's claims.
    private func isTaken(_ option: PlacementOption, _ allocation: Allocation) -> Bool {
        let parcels = option.spot.parcels.map { ParcelUse(setting.parcels[$0.parcel].id, $0.area) }
        return setting.projects[option.project].id == allocation.project && option.need == allocation.need
            && setting.horizon.periods[option.start] == allocation.start
            && parcels == allocation.parcels.sorted { $0.parcel < $1.parcel }
            && option.spot.building.map { setting.buildings[$0].id } == allocation.building
            && (allocation.building == nil
                ? allocation.units.isEmpty : FloorShares(setting).isServed(option.spot, by: allocation.units))
    }
}

extension Allocation {
    /// All that it says, as text that does not hang on any order.
    var text: String {
        let parcels = parcels.sorted { $0.parcel < $1.parcel }.map { "\($0.parcel)-\($0.area.value)" }
        let units = units.map { "\($0.unit)-\($0.area.value)" }.sorted()
        let building = building.map { " in \($0)" } ?? ""
        return "\(project)#\(need) \((parcels + units).joined(separator: "+"))\(building) \(start)"
    }
}
