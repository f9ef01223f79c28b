import LandModel

/// Periods, scopes and drawers as rows and options reckon with them. Verdicts have reckonings of their own.
extension Horizon {
    /// The periods that a reference overlaps: a year names both its halves, a half-year the year that holds it.
    func indices(overlapping reference: Period) -> [Int] { indices.filter { periods[$0].overlaps(reference) } }

    /// The first period from which something dated `reference` is so; 0 when that was before the horizon, `nil` when
    /// it is after.
    func first(_ reference: Period) -> Int? {
        indices.first { periods[$0].halves.upperBound >= reference.halves.lowerBound }
    }

    /// The last period that is not after `reference`; `nil` when even the first one is.
    func last(_ reference: Period) -> Int? {
        indices.last { periods[$0].halves.lowerBound <= reference.halves.upperBound }
    }

    /// How many periods a lead of so many months takes, begun ones counted whole.
    func periods(forMonths months: Int) -> Int { (months + monthsPerPeriod - 1) / monthsPerPeriod }
}

extension Period {
    func overlaps(_ other: Period) -> Bool { halves.overlaps(other.halves) }
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
