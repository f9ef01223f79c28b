import Quantities
import Records

/// Locks, each by itself.
enum LockCheck {
    static let locks = ScenarioCheck("locks", "periods") { index in
        index.scenario.locks.compactMap { lock in
            let path = Path("locks", lock.id.text)
            if lock.parcel != nil, lock.building != nil {
                return Issue(
                    "lock-spot", at: path,
                    what: Words("锁定 \(lock.id) 同时指定地块与厂房", "lock \(lock.id) names both a parcel and a building"),
                    because: Words("项目或用地，或用厂房", "a project takes land or floor"),
                    mend: Words("只留一个", "keep one"))
            }
            if lock.action == .pin, !lock.namesSpot {
                return Issue(
                    "lock-without-spot", .warning, at: path,
                    what: Words("锁定 \(lock.id) 没有指定地点或时段", "lock \(lock.id) names no spot and no period"),
                    because: Words("pin 限定地点，此条不起作用", "a pin limits where; this one has no effect"),
                    mend: Words("补上地点，或改为 place", "name a spot, or use place"))
            }
            if let period = lock.period, index.hasSoundHorizon, index.horizon.indices(overlapping: period).isEmpty {
                return Issue(
                    "lock-outside-horizon", lock.action == .ban ? .warning : .error, at: path.appending("period"),
                    what: Words("“\(period)”不在规划期内", "“\(period)” lies outside the horizon"),
                    because: Words("规划期内没有这一时段", "the plan has no such period"),
                    mend: Words("改为规划期内的时段", "use a period within the horizon"))
            }
            return nil
        }
    }

    static let lockSpots = ScenarioCheck("locks", "parcels", "buildings") { index in
        index.scenario.locks.compactMap { lock in
            let named = lock.parcel.flatMap { index[$0]?.park } ?? lock.building.flatMap { index[$0]?.park }
            guard let park = lock.park, let named, named != park else { return nil }
            let key = lock.parcel == nil ? "building" : "parcel"
            return Issue(
                "lock-in-other-park", at: Path("locks", lock.id.text, key),
                what: Words("所指地点在 \(named)，不在 \(park)", "the spot lies in \(named), not in \(park)"),
                because: Words("地点须在所指园区内", "the spot lies in the park that is named"),
                mend: Words("改正或删去 park", "correct or remove park"))
        }
    }
}

extension Lock {
    /// Whether it says where or when.
    var namesSpot: Bool { park != nil || parcel != nil || building != nil || period != nil }
}
