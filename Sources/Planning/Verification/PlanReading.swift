import LandModel
import Quantities

/// A plan read against the facts: what it says, resolved and timed, without judging it. Made from facts and plan
/// alone; options, columns and rows play no part.
public struct PlanReading: Sendable {
    public let setting: Setting
    public let plan: Plan
    /// In order of project id; entries that name unknown things are left out and counted in ``formFaults``.
    public let placements: [Placed]
    public let acquisitions: [Acquired]
    public let constructions: [Built]
    public let reductions: [Reclaimed]
    /// What the plan says that cannot be resolved.
    public let formFaults: [FormFault]
    /// Who draws on which quota: in the order of allotment, unless only unpriced quotas first keep the budgets.
    public private(set) var ledger = QuotaLedger()
    /// What is where.
    let sites: SiteUse

    public struct Acquired: Sendable {
        public let parcel: Parcel
        public let terms: Acquisition
        public let start: Int
        /// The first period in which the land is clear; may lie beyond the horizon.
        public let clear: Int
    }

    public struct Built: Sendable {
        public let building: Building
        public let terms: Construction
        public let parcel: Parcel
        public let start: Int
        /// The first period in which the floor is usable; may lie beyond the horizon.
        public let ready: Int
    }

    public struct Reclaimed: Sendable {
        public let plot: Reduction
        public let start: Int
        /// The first period that has the quota; may lie beyond the horizon.
        public let yields: Int
    }

    /// An entry of a plan that means nothing.
    public struct FormFault: Sendable, Hashable {
        public let subject: String
        public let words: Words
    }

    public init(_ plan: Plan, in setting: Setting) {
        self.setting = setting
        self.plan = plan
        var faults: [FormFault] = []
        let horizon = setting.horizon
        func index(_ period: Period, _ subject: String) -> Int? {
            if let index = horizon.periods.firstIndex(of: period) { return index }
            faults.append(
                FormFault(
                    subject: subject, words: Words("“\(period)”不是规划时段", "“\(period)” is not a period of the horizon")))
            return nil
        }
        var placements: [Placed] = []
        for allocation in plan.allocations {
            let subject = "allocation \(allocation.project)"
            if let start = index(allocation.start, subject),
                let placed = Self.resolve(allocation, start: start, setting, subject, &faults)
            {
                placements.append(placed)
            }
        }
        self.placements = placements.sorted { $0.project.id < $1.project.id }
        acquisitions = plan.acquisitions.sorted { ($0.parcel, $0.start) < ($1.parcel, $1.start) }.compactMap { entry in
            let subject = "acquisition \(entry.parcel)"
            guard let start = index(entry.start, subject) else { return nil }
            guard let parcel = setting.parcel(entry.parcel), let terms = parcel.acquisition, parcel.state == .stock
            else {
                faults.append(
                    FormFault(subject: subject, words: Words("不是可收储的存量地块", "not a stock parcel that can be acquired")))
                return nil
            }
            return Acquired(
                parcel: parcel, terms: terms, start: start, clear: start + horizon.periods(forMonths: terms.leadMonths))
        }
        constructions = plan.constructions.sorted { ($0.building, $0.start) < ($1.building, $1.start) }.compactMap {
            entry in
            let subject = "construction \(entry.building)"
            guard let start = index(entry.start, subject) else { return nil }
            guard let building = setting.building(entry.building), building.state == .candidate,
                let terms = building.construction, let parcel = setting.parcel(terms.parcel)
            else {
                faults.append(FormFault(subject: subject, words: Words("不是拟建厂房", "not a candidate building")))
                return nil
            }
            return Built(
                building: building, terms: terms, parcel: parcel, start: start,
                ready: start + horizon.periods(forMonths: terms.leadMonths))
        }
        reductions = plan.reductions.sorted { ($0.reduction, $0.start) < ($1.reduction, $1.start) }.compactMap {
            entry in
            let subject = "reduction \(entry.reduction)"
            guard let start = index(entry.start, subject) else { return nil }
            guard let plot = setting.reductions.first(where: { $0.id == entry.reduction }) else {
                faults.append(FormFault(subject: subject, words: Words("没有这个减量化地块", "no such reduction plot")))
                return nil
            }
            return Reclaimed(plot: plot, start: start, yields: start + horizon.periods(forMonths: plot.lagMonths))
        }
        formFaults = faults
        sites = SiteUse(self.placements, acquisitions, constructions)
        ledger = QuotaLedger(self)
        if setting.scenario.quotas.contains(where: { !$0.cost.isZero }), !Budgets.assess(self).allSatisfy(\.isMet) {
            for buysEarly in [true, false] where !Budgets.assess(self).allSatisfy(\.isMet) {
                ledger = QuotaLedger(self, leastSpend: true, buysEarly: buysEarly)
            }
        }
    }

    private static func resolve(
        _ allocation: Allocation, start: Int, _ setting: Setting, _ subject: String, _ faults: inout [FormFault]
    ) -> Placed? {
        func fault(_ zh: String, _ en: String) -> Placed? {
            faults.append(FormFault(subject: subject, words: Words(zh, en)))
            return nil
        }
        guard let project = setting.project(allocation.project) else { return fault("没有这个项目", "no such project") }
        guard project.needs.indices.contains(allocation.need) else { return fault("没有这项需求", "no such need") }
        let need = project.needs[allocation.need]
        let parcels = allocation.parcels.sorted { $0.parcel < $1.parcel }.compactMap { use in
            setting.parcel(use.parcel).map { (parcel: $0, area: use.area) }
        }
        guard parcels.count == allocation.parcels.count else { return fault("有不存在的地块", "an unknown parcel") }
        let building = allocation.building.flatMap { setting.building($0) }
        guard allocation.building == nil || building != nil else { return fault("没有这个厂房", "no such building") }
        let units = allocation.units.compactMap { use in
            building?.units.first { $0.name == use.unit }.map { (unit: $0, area: use.area) }
        }
        guard units.count == allocation.units.count else { return fault("有不存在的楼层单元", "an unknown unit") }
        guard (building == nil) != parcels.isEmpty, (need.land != nil) == !parcels.isEmpty,
            (building == nil) == units.isEmpty
        else { return fault("用地与厂房须与需求一致", "land or floor must be what the need asks") }
        guard let park = setting.park(building?.park ?? parcels[0].parcel.park) else {
            return fault("没有所属园区", "no park")
        }
        let lead = setting.horizon.periods(forMonths: need.leadMonths ?? project.leadMonths)
        return Placed(
            project: project, needNumber: allocation.need, need: need, park: park, start: start,
            production: start + lead, parcels: parcels, building: building, units: units)
    }

    public func period(_ index: Int) -> Period { setting.horizon.periods[index] }
}
