import LandModel

/// When things can start, from the facts alone.
extension Setting {
    /// Periods in which the acquisition of a stock parcel can start, such that the land is clear within the horizon or
    /// its release counts: every period of its window.
    public func acquisitionStarts(_ parcel: Int) -> [Int] {
        guard parcels[parcel].state == .stock, let terms = parcels[parcel].acquisition else { return [] }
        return window(terms.earliest, terms.latest)
    }

    /// Periods in which a candidate building's construction can start: its parcel must be in hand.
    public func constructionStarts(_ building: Int) -> [Int] {
        guard let terms = buildings[building].construction, let parcel = number(of: terms.parcel),
            let inHand = earliestUse(ofParcel: parcel)
        else { return [] }
        return window(terms.earliest, terms.latest).filter { $0 >= inHand }
    }

    /// Periods in which the reclamation of a plot can start.
    public func reductionStarts(_ plot: Int) -> [Int] { window(reductions[plot].earliest, reductions[plot].latest) }

    /// The first period in which a parcel can be used, supposing its acquisition starts as early as it can; `nil`:
    /// never within the horizon.
    public func earliestUse(ofParcel parcel: Int) -> Int? {
        Readiness(ofParcel: parcel, in: self).flatMap { $0.period < horizon.count ? $0.period : nil }
    }

    /// Periods from the start of an acquisition to the cleared parcel.
    public func acquisitionLead(_ parcel: Int) -> Int {
        horizon.periods(forMonths: parcels[parcel].acquisition?.leadMonths ?? 0)
    }

    /// Periods from the start of a construction to usable floor.
    public func constructionLead(_ building: Int) -> Int {
        horizon.periods(forMonths: buildings[building].construction?.leadMonths ?? 0)
    }

    /// Periods from the start of a reclamation to its quota.
    public func reductionLag(_ plot: Int) -> Int { horizon.periods(forMonths: reductions[plot].lagMonths) }

    /// Periods in which a project may start.
    public func projectStarts(_ project: Int) -> [Int] { window(projects[project].earliest, projects[project].latest) }

    private func window(_ earliest: Period?, _ latest: Period?) -> [Int] {
        guard let first = earliest.map({ horizon.first($0) }) ?? 0 else { return [] }
        guard let last = latest.map({ horizon.last($0) }) ?? horizon.count - 1, first <= last else { return [] }
        return Array(first...last)
    }
}
