import Formulation
import Judging
import LandModel
import Quantities

/// What rows and verdicts both reckon, each by code of its own, compared: dates, charges, standards, suitability,
/// neighbours, and what options are barred for. A fault that only makes plans worse than they could be shows in nothing else.
public struct Agreement: Sendable {
    private let setting: Setting
    private let facts: Facts
    /// Every difference in words, `option P1: production 3 ≠ 2`.
    public private(set) var differences: [String] = []

    public init(_ setting: Setting, _ facts: Facts) {
        self.setting = setting
        self.facts = facts
    }

    /// Projects of which one option is compared at most, however large the scenario.
    private static let mostOptions = 200

    /// Compares facts as they are, one option of each project, and the bars that the list noted.
    public mutating func compare(_ list: OptionList) {
        compareFacts()
        var compared = 0
        var last: Int?
        for option in list.options where option.project != last && compared < Self.mostOptions {
            last = option.project
            compared += 1
            let reading = reading(option)
            if let placed = reading.placements.first { compare(option, placed, reading) }
        }
        for barred in list.barred { compare(barred) }
    }

    /// Compares what a plan holds with the options that it was made of.
    public mutating func compare(_ chosen: [PlacementOption], _ reading: PlanReading) {
        for option in chosen {
            guard let placed = reading.placement(of: setting.projects[option.project].id) else { continue }
            compare(option, placed, reading)
        }
        for acquired in reading.acquisitions {
            guard let parcel = setting.number(of: acquired.parcel.id) else { continue }
            expect(
                "acquisition \(acquired.parcel.id)", acquired.clear - acquired.start, setting.acquisitionLead(parcel))
        }
        for built in reading.constructions {
            guard let building = setting.number(of: built.building.id) else { continue }
            expect("construction \(built.building.id)", built.ready - built.start, setting.constructionLead(building))
        }
        for reclaimed in reading.reductions {
            guard let plot = setting.reductions.firstIndex(where: { $0.id == reclaimed.plot.id }) else { continue }
            expect("reduction \(reclaimed.plot.id)", reclaimed.yields - reclaimed.start, setting.reductionLag(plot))
        }
    }

    private mutating func expect<Value: Equatable>(_ what: String, _ judged: Value, _ formulated: Value) {
        if judged != formulated { differences.append("\(what): \(formulated) ≠ \(judged)") }
    }

    /// Neighbours, leads and offset ratios, which are told without any plan.
    private mutating func compareFacts() {
        for (number, parcel) in setting.parcels.enumerated() {
            expect(
                "neighbours of \(parcel.id)", facts.neighbours(of: parcel.id),
                setting.neighbours[number].map { setting.parcels[$0].id })
            guard let terms = parcel.acquisition else { continue }
            expect("acquisition \(parcel.id)", facts.periods(of: terms.leadMonths), setting.acquisitionLead(number))
        }
        for (number, building) in setting.buildings.enumerated() {
            guard let terms = building.construction else { continue }
            expect("construction \(building.id)", facts.periods(of: terms.leadMonths), setting.constructionLead(number))
        }
        for (number, plot) in setting.reductions.enumerated() {
            expect("reduction \(plot.id)", facts.periods(of: plot.lagMonths), setting.reductionLag(number))
        }
        for resource in setting.resources {
            for park in setting.parks {
                expect(
                    "offset ratio of \(resource.id) in \(park.id)", facts.offsetRatio(of: resource.id, in: park.id),
                    setting.offsetRatio(of: resource.id, in: park))
            }
        }
    }

    private mutating func compare(_ option: PlacementOption, _ placed: PlanReading.Placed, _ reading: PlanReading) {
        let name = "option \(placed.project.id)"
        expect("\(name): production", placed.production, option.production)
        expect("\(name): standards", reading.standards(for: placed), setting.standards(for: option).map(\.id))
        expect("\(name): suitability", reading.suitability(of: placed), option.suitability)
        for controlled in [.land] + setting.resources.map({ Controlled.resource($0.id) }) {
            let (own, others) = (setting.charge(of: option, on: controlled), reading.charge(of: placed, on: controlled))
            expect("\(name): \(controlled.text)", others.amount, own.amount)
            if !own.amount.isZero { expect("\(name): \(controlled.text) from", others.period, own.period) }
        }
    }

    /// What a rule bars breaks its verdicts, or, of the ground, those of another rule of the ground.
    private mutating func compare(_ barred: OptionList.Barred) {
        guard let rule = RuleCatalogue.all.first(where: { $0.id == barred.bar.rule }) else { return }
        let id = setting.projects[barred.option.project].id
        let reading = reading(barred.option)
        let judges = [rule] + (rule.rows.isGround ? RuleCatalogue.all.filter { $0.rows.isGround } : [])
        let isBroken = judges.contains { judge in
            // Other projects' placements are not in the plan: what is said of them means nothing.
            judge.verdicts.judge(reading).contains {
                !$0.isMet && ($0.projects.isEmpty || $0.projects.contains(id))
            }
        }
        if !isBroken { differences.append("\(rule.id) bars \(id): \(barred.bar.reason.en) ≠ kept") }
    }

    /// The plan that holds one option only, with what it needs started as early as verdicts allow.
    private func reading(_ option: PlacementOption) -> PlanReading {
        var plan = Plan()
        plan.allocations = Plan().adding(option, setting).allocations
        var parcels = option.spot.parcels.map { setting.parcels[$0.parcel] }
        let building = option.spot.building.map { setting.buildings[$0] }.flatMap { $0.state == .candidate ? $0 : nil }
        parcels += building?.construction.flatMap { setting.parcel($0.parcel) }.map { [$0] } ?? []
        for parcel in parcels where parcel.state == .stock {
            plan = earliest(plan, AcquisitionsVerdicts.self) { $0.acquisitions.append(.init(parcel.id, $1)) }
        }
        if let building {
            plan = earliest(plan, ConstructionsVerdicts.self) { $0.constructions.append(.init(building.id, $1)) }
        }
        return PlanReading(plan, in: facts)
    }

    /// The plan with something that starts in the first period in which a rule allows it; without it if none does.
    private func earliest(_ plan: Plan, _ rule: any JudgedRule.Type, _ start: (inout Plan, Period) -> Void) -> Plan {
        for period in facts.horizon.periods {
            var tried = plan
            start(&tried, period)
            if rule.judge(PlanReading(tried, in: facts)).allSatisfy(\.isMet) { return tried }
        }
        return plan
    }
}
