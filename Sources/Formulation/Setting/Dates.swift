import LandModel
import Quantities
import Records

/// Periods, scopes and drawers as rows and options reckon with them. Verdicts have reckonings of their own.
extension Horizon {
    /// The periods that a reference overlaps: a year names all its parts, a part the year that holds it.
    func indices(overlapping reference: Period) -> [Int] { indices.filter { periods[$0].overlaps(reference) } }

    /// The first period from which something dated `reference` is so; 0 when that was before the horizon, `nil` when
    /// it is after.
    func first(_ reference: Period) -> Int? {
        indices.first { periods[$0].quarters.upperBound >= reference.quarters.lowerBound }
    }

    /// The last period that is not after `reference`; `nil` when even the first one is.
    func last(_ reference: Period) -> Int? {
        indices.last { periods[$0].quarters.lowerBound <= reference.quarters.upperBound }
    }

    /// The periods that the amount holds for which a period falls into, or that period alone.
    func span<Value>(of amounts: Table<Period, Value>, around period: Int) -> ClosedRange<Int> {
        for entry in amounts.entries where entry.key.overlaps(periods[period]) {
            let held = indices(overlapping: entry.key)
            if let first = held.first, let last = held.last { return first...last }
        }
        return period...period
    }

    /// A table with an entry for every period of the horizon that none of it holds for.
    func filling<Value>(_ table: Table<Period, Value>, with empty: Value) -> Table<Period, Value> {
        let missing = periods.filter { period in !table.entries.contains { $0.key.overlaps(period) } }
        return missing.isEmpty ? table : Table(table.entries + missing.map { .init($0, empty) })
    }

    /// The period with this number as people say it, counted on beyond the horizon.
    func date(of number: Int) -> Words {
        periods.last.map { $0.advanced(by: number - count + 1).said } ?? Words(same: "")
    }

    /// How many periods a lead of so many months takes, begun ones counted whole.
    func periods(forMonths months: Int) -> Int { (months + monthsPerPeriod - 1) / monthsPerPeriod }
}

extension Period {
    func overlaps(_ other: Period) -> Bool { quarters.overlaps(other.quarters) }
}

extension Scope {
    /// Whether a park lies in it.
    func holds(_ park: Park) -> Bool {
        switch self {
        case .district: true
        case .park(let id): park.id == id
        case .town(let name): park.town == name
        case .zone(let name): park.zones.contains(name)
        case .plant(let name): park.plant == name
        }
    }
}

extension Drawers {
    func holds(_ project: Project) -> Bool {
        switch self {
        case .all: true
        case .major: project.isMajor
        case .listed(let ids): ids.contains(project.id)
        }
    }
}

extension Standard {
    func holds(for project: Project, in park: Park) -> Bool {
        scope.holds(park)
            && (segments.isEmpty || segments.contains(project.segment))
            && (industries.isEmpty || industries.contains { project.industry.hasPrefix($0) })
    }
}
