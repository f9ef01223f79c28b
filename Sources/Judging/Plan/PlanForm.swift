import LandModel
import Quantities

/// Reads the entries of a plan, one after the other, and notes those that mean nothing.
struct PlanForm {
    private let facts: Facts
    private(set) var faults: [PlanReading.FormFault] = []
    /// What was drawn so far, on each quota.
    private var drawn: [QuotaID: ExactDecimal] = [:]

    init(_ facts: Facts) { self.facts = facts }

    private mutating func fault<Thing>(_ subject: String, _ zh: String, _ en: String) -> Thing? {
        faults.append(PlanReading.FormFault(subject: subject, words: Words(zh, en)))
        return nil
    }

    private mutating func number(of period: Period, _ subject: String) -> Int? {
        facts.timeline.number(of: period)
            ?? fault(subject, "“\(period)”不是规划时段", "“\(period)” is not a period of the horizon")
    }

    mutating func placed(_ entry: Allocation) -> PlanReading.Placed? {
        let subject = "allocation \(entry.project)"
        guard let start = number(of: entry.start, subject) else { return nil }
        guard let number = facts.number(of: entry.project) else { return fault(subject, "没有这个项目", "no such project") }
        let project = facts.projects[number]
        guard entry.need >= 0, entry.need < project.needs.count else {
            return fault(subject, "没有这项需求", "no such need")
        }
        let uses = entry.parcels.sorted { $0.parcel < $1.parcel }
        let parcels = uses.compactMap { facts.number(of: $0.parcel) }
        guard parcels.count == uses.count else { return fault(subject, "有不存在的地块", "an unknown parcel") }
        let building = entry.building.flatMap { facts.number(of: $0) }
        guard entry.building == nil || building != nil else { return fault(subject, "没有这个厂房", "no such building") }
        let house = building.map { facts.buildings[$0] }
        let units = entry.units.compactMap { use in
            house?.units.first { $0.name == use.unit }.map { (unit: $0, area: use.area) }
        }
        guard units.count == entry.units.count else { return fault(subject, "有不存在的楼层单元", "an unknown unit") }
        let need = project.needs[entry.need]
        guard Self.serves(need, parcels: uses.count, units: units.count, hasBuilding: house != nil) else {
            return fault(subject, "用地与厂房须与需求一致", "land or floor must be what the need asks")
        }
        guard let park = facts.number(of: house?.park ?? facts.parcels[parcels[0]].park) else {
            return fault(subject, "没有所属园区", "no park")
        }
        let stands = house?.construction.flatMap { facts.number(of: $0.parcel) }.map { [$0] } ?? []
        return PlanReading.Placed(
            project: project, needNumber: entry.need, need: need, park: facts.parks[park], start: start,
            production: start + facts.timeline.periods(of: need.leadMonths ?? project.leadMonths),
            parcels: zip(parcels, uses).map { (parcel: facts.parcels[$0], area: $1.area) }, building: house,
            units: units,
            numbers: .init(
                project: number, park: park, parcels: parcels, building: building,
                ground: house == nil ? parcels : stands))
    }

    /// Land for a need of land, units of a building for any other; never both.
    private static func serves(_ need: Need, parcels: Int, units: Int, hasBuilding: Bool) -> Bool {
        need.land == nil ? hasBuilding && units > 0 && parcels == 0 : !hasBuilding && units == 0 && parcels > 0
    }

    mutating func acquired(_ entry: AcquisitionStart) -> PlanReading.Acquired? {
        let subject = "acquisition \(entry.parcel)"
        guard let start = number(of: entry.start, subject) else { return nil }
        guard let number = facts.number(of: entry.parcel), facts.parcels[number].state == .stock,
            let terms = facts.parcels[number].acquisition
        else { return fault(subject, "不是可收储的存量地块", "not a stock parcel that can be acquired") }
        return PlanReading.Acquired(
            parcel: facts.parcels[number], terms: terms, start: start,
            clear: start + facts.timeline.periods(of: terms.leadMonths), number: number)
    }

    mutating func built(_ entry: ConstructionStart) -> PlanReading.Built? {
        let subject = "construction \(entry.building)"
        guard let start = number(of: entry.start, subject) else { return nil }
        guard let number = facts.number(of: entry.building), facts.buildings[number].state == .candidate,
            let terms = facts.buildings[number].construction, let parcel = facts.number(of: terms.parcel)
        else { return fault(subject, "不是拟建厂房", "not a candidate building") }
        return PlanReading.Built(
            building: facts.buildings[number], terms: terms, parcel: facts.parcels[parcel], start: start,
            ready: start + facts.timeline.periods(of: terms.leadMonths), number: number, parcelNumber: parcel)
    }

    mutating func drawn(_ entry: QuotaDraw) -> PlanReading.StatedDraw? {
        let subject = "draw \(entry.quota)"
        guard let period = number(of: entry.period, subject) else { return nil }
        guard let quota = facts.scenario.quotas.first(where: { $0.id == entry.quota }) else {
            return fault(subject, "没有这个指标", "no such quota")
        }
        // What is too much serves nobody, so that no other rule tells it; draws have more places than facts.
        let has = quota.amounts.entries.reduce(ExactDecimal.zero) { $0 + $1.value.value }
        let most = has + ExactDecimal(significand: 1, scale: 6)
        let before = drawn[entry.quota] ?? .zero
        let sum = before + entry.amount.value
        drawn[entry.quota] = sum
        if sum > most, !(before > most) {
            let unit = facts.unit(of: quota.controlled)
            let words = Words(
                "共动用 \(sum) \(unit.zh)，而它一共只有 \(has) \(unit.zh)",
                "\(sum) \(unit.en) is drawn on it, which has \(has) \(unit.en) in all")
            faults.append(PlanReading.FormFault(subject: subject, words: words))
        }
        return PlanReading.StatedDraw(quota: entry.quota, period: period, amount: entry.amount.value)
    }

    mutating func reclaimed(_ entry: ReductionStart) -> PlanReading.Reclaimed? {
        let subject = "reduction \(entry.reduction)"
        guard let start = number(of: entry.start, subject) else { return nil }
        guard let number = facts.number(of: entry.reduction) else {
            return fault(subject, "没有这个减量化地块", "no such reduction plot")
        }
        let plot = facts.reductions[number]
        return PlanReading.Reclaimed(
            plot: plot, start: start, yields: start + facts.timeline.periods(of: plot.lagMonths))
    }
}
