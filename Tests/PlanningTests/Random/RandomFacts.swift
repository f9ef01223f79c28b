import LandModel
import Quantities
import Records

@testable import TestSupport

extension Dice {
    mutating func chance(_ percent: Int) -> Bool { roll(100) < percent }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[roll(list.count)] }

    mutating func share() -> Share { Share(ExactDecimal(significand: Int128(roll(11)), scale: 1)) }

    mutating func resource(_ scenario: Scenario) -> ResourceID? {
        scenario.resources.isEmpty ? nil : pick(scenario.resources).id
    }

    /// Around the horizon: years and half-years, whatever it is made of.
    mutating func date(_ scenario: Scenario) -> Period {
        if chance(25) { return pick(scenario.periods) }
        let year = scenario.periods[0].year - 1 + roll(6)
        return chance(50) ? Period(year: year) : Period(year: year, half: 1 + roll(2))
    }

    mutating func scope(_ scenario: Scenario) -> Scope {
        let park = pick(scenario.parks)
        switch roll(6) {
        case 0: return .park(park.id)
        case 1: return .town(park.town)
        case 2: return park.zones.first.map(Scope.zone) ?? .district
        case 3: return park.plant.map(Scope.plant) ?? .district
        default: return .district
        }
    }

    mutating func terms(_ scenario: Scenario) -> SiteTerms {
        var terms = SiteTerms()
        switch roll(3) {
        case 0: terms.park = pick(scenario.parks).id
        case 1: terms.parcel = pick(scenario.parcels).id
        default:
            if scenario.buildings.isEmpty {
                terms.park = pick(scenario.parks).id
            } else {
                terms.building = pick(scenario.buildings).id
            }
        }
        if chance(50) { terms.suitability = share() }
        if chance(30) { terms.land = LandArea(ExactDecimal(1 + roll(40))) }
        if chance(30) { terms.floor = FloorArea(ExactDecimal(1 + roll(4000))) }
        if chance(50), let resource = resource(scenario) {
            terms.loads = Table([resource: Load(ExactDecimal(roll(30)))])
        }
        return terms
    }

    mutating func measure(_ scenario: Scenario, of indicator: IndicatorName) -> Measure {
        var measure = Measure(indicator)
        measure.scope = scope(scenario)
        if chance(60) { measure.timing = .during(date(scenario)) }
        let project = pick(scenario.projects)
        if chance(15) { measure.segments = [project.segment, pick(scenario.projects).segment] }
        if chance(15) { measure.priorityUpTo = 1 + roll(3) }
        if chance(10) { measure.onlyCommitted = true }
        if chance(10) { measure.onlyMajor = true }
        if chance(indicator == .tagCoverage ? 90 : 15) { measure.tags = project.tags + pick(scenario.projects).tags }
        if chance(80) { measure.controlled = chance(30) ? .land : resource(scenario).map(Controlled.resource) }
        if chance(40) { measure.origin = pick(QuotaSource.allCases) }
        if chance(50) { measure.purposes = [pick(Purpose.allCases), pick(Purpose.allCases)] }
        measure.count = project.counts.entries.first?.key
        measure.fairness = scenario.fairness.first?.id
        return measure
    }
}
