import LandModel
import Quantities

/// A made-up scenario of any size with the shape of a district's planning question: few large projects among many
/// small ones, less land and fewer quotas than all of them need, and always at least one plan that keeps every rule.
///
/// Equal settings give equal scenarios on every machine. Sizes out of range are brought into it.
public func generateScenario(_ settings: GeneratorSettings) -> Scenario {
    let settings = settings.bounded
    let parks = RegionPark.all(settings)
    let parcels = ParcelField(parks, settings).parcels
    let buildings = BuildingStock(parks, parcels, settings).buildings
    let list = ProjectList(settings)
    let demand = TotalDemand(parks, list.projects, regions: list.regions, regionCount: settings.regions)
    let quotas = Ledger(demand, hasMajor: list.projects.contains(where: \.isMajor), settings).quotas
    let ground = Reservation.Ground(
        parks: parks, parcels: parcels, buildings: buildings, quotas: quotas, settings: settings)
    let spots = Reservation(list.projects, regions: list.regions, on: ground).spots
    let ties = Ties(list, spots, parks, settings)
    let spending = Spending(parks, parcels, buildings, quotas, settings)
    let aims = Aims(ties.projects, parcels, parks, settings)

    var scenario = Scenario()
    scenario.id = "generated-\(settings.projects)-\(settings.seed)"
    scenario.title = Words(
        "模拟情景：\(settings.projects) 个项目（种子 \(settings.seed)）",
        "synthetic scenario: \(settings.projects) projects (seed \(settings.seed))")
    scenario.note = Words(
        "全部为模拟数据，园区、企业、代码均为虚构，不得用于实际决策。",
        "All of it is synthetic: parks, enterprises and codes are fictitious; not for real decisions.")
    scenario.periods = settings.horizon.map { Period(year: $0) }
    scenario.resources = ResourceKind.allCases.map(\.resource)
    scenario.parks = parks.map(\.park)
    scenario.parcels = parcels
    scenario.buildings = buildings
    scenario.projects = ties.projects
    scenario.quotas = quotas
    let zones = Set(parks.flatMap(\.park.zones))
    scenario.offsetRatios = zones.contains(RegionPark.restrictedZone) ? RuleBook.offsetRatios : []
    scenario.reductions = spending.reductions
    scenario.budgets = spending.budgets
    // A rule that applies to nothing would only puzzle its reader.
    scenario.standards = RuleBook.standards.filter { $0.scope == .district || zones.contains(RegionPark.startZone) }
    scenario.exemptionLimit = RuleBook.exemptionLimit(projects: settings.projects)
    let flags = Set(parcels.flatMap(\.flags))
    scenario.compatibility = RuleBook.compatibility
    scenario.compatibility?.forbidden.removeAll { !flags.contains($0.flag) }
    scenario.targets = aims.targets
    scenario.relations = ties.relations
    scenario.locks = ties.locks
    scenario.fairness = [aims.fairness]
    scenario.previous = spots.map { spot in
        var previous = PreviousPlacement()
        previous.project = ties.projects[spot.project].id
        previous.parcels = spot.parcel.map { [$0] } ?? []
        previous.building = spot.building
        previous.start = spot.start
        return previous
    }
    if !spots.isEmpty {
        var stability = Stability()
        stability.mostMoves = spots.count
        scenario.stability = stability
    }
    scenario.objective = aims.objective
    return scenario
}
