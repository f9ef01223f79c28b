import LandModel
import Quantities

extension Setting {
    /// What an option draws of a controlled thing, and from which period on.
    public func charge(of option: PlacementOption, on controlled: Controlled) -> (amount: ExactDecimal, period: Int) {
        switch controlled {
        case .land:
            return (
                option.spot.parcels.reduce(0) { $0 + $1.area.value * parcels[$1.parcel].newShare.value }, option.start
            )
        case .resource(let id):
            guard !projects[option.project].exemptLoads.contains(id), let resource = resource(id),
                let load = load(id, of: option)
            else { return (0, 0) }
            let net = load.value - (projects[option.project].offsets[id]?.value ?? 0)
            guard net > 0 else { return (0, 0) }
            let period = resource.chargedFrom == .production ? min(option.production, horizon.count - 1) : option.start
            return (net * offsetRatio(of: id, in: parks[option.park]), period)
        }
    }

    /// What a quota has made available up to and including a period.
    func available(of quota: Quota, by period: Int) -> ExactDecimal {
        (0...period).reduce(0) { $0 + added(of: quota, in: $1) }
    }

    /// What a quota adds in a period; an amount of a whole year comes in its first period.
    func added(of quota: Quota, in period: Int) -> ExactDecimal {
        quota.amounts.entries.filter { horizon.indices(overlapping: $0.key).first == period }.reduce(0) {
            $0 + $1.value.value
        }
    }
}

extension Setting {
    /// The entries of a quota that make up what is there by, or is added in, a period.
    func grants(of quota: Quota, by period: Int, isCumulative: Bool) -> [Grant] {
        quota.amounts.entries.filter { entry in
            guard let first = horizon.indices(overlapping: entry.key).first else { return false }
            return isCumulative ? first <= period : first == period
        }.map { Grant(QuotaRows.limit(quota.id, $0.key)) }
    }

    /// The kind of a controlled resource; `nil` for land.
    func kind(of controlled: Controlled) -> Resource.Kind? {
        guard case .resource(let id) = controlled else { return nil }
        return resource(id)?.resourceKind
    }
}
