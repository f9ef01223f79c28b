import LandModel

/// When a parcel or building is there to be used at the earliest, supposing its acquisition or construction starts as early as it
/// can.
struct Readiness {
    /// May lie beyond the horizon.
    let period: Int
    /// The period in which it would be ready if its lead were counted in months.
    let unrounded: Int
    /// Of the acquisition or construction; `nil`: there is none.
    let leadMonths: Int?

    /// `nil`: never.
    init?(ofParcel parcel: Int, in setting: Setting) {
        let fact = setting.parcels[parcel]
        switch fact.state {
        case .reclaim: return nil
        case .cleared: self.init(from: fact.availableFrom, in: setting)
        case .stock:
            self.init(
                from: fact.availableFrom, after: setting.acquisitionStarts(parcel),
                months: fact.acquisition?.leadMonths ?? 0, in: setting)
        }
    }

    /// `nil`: never.
    init?(ofBuilding building: Int, in setting: Setting) {
        let fact = setting.buildings[building]
        if fact.state == .candidate {
            self.init(
                from: fact.availableFrom, after: setting.constructionStarts(building),
                months: fact.construction?.leadMonths ?? 0, in: setting)
        } else {
            self.init(from: fact.availableFrom, in: setting)
        }
    }

    private init?(from date: Period?, in setting: Setting) {
        guard let dated = date.map({ setting.horizon.first($0) }) ?? 0 else { return nil }
        (period, unrounded, leadMonths) = (dated, dated, nil)
    }

    private init?(from date: Period?, after starts: [Int], months: Int, in setting: Setting) {
        let horizon = setting.horizon
        guard let dated = date.map({ horizon.first($0) }) ?? 0, let start = starts.first else { return nil }
        period = max(dated, start + horizon.periods(forMonths: months))
        unrounded = max(dated, start + months / horizon.monthsPerPeriod)
        leadMonths = months
    }
}
