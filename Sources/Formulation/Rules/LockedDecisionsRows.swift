import LandModel
import LinearProgramming
import Quantities

/// 锁定: decisions taken by people before the plan: place, pin, ban.
public enum LockedDecisionsRows: FormulatedRule {
    public static let id = RuleID("locks")
    public static let reason: Words? = Words("已锁定", "locked")
    public static let isGround = false
    public static let barsByRows = true

    /// Whether an option is at the spot that a lock names.
    static func matches(_ lock: Lock, _ option: PlacementOption, in setting: Setting) -> Bool {
        (lock.park.map { $0 == setting.parks[option.park].id } ?? true)
            && (lock.parcel.map { id in option.spot.parcels.contains { setting.parcels[$0.parcel].id == id } } ?? true)
            && (lock.building.map { id in option.spot.building.map { setting.buildings[$0].id == id } ?? false } ?? true)
            && (lock.period.map { $0.overlaps(setting.horizon.periods[option.start]) } ?? true)
    }

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? {
        for lock in setting.locksOfProject[option.project] {
            let isThere = matches(lock, option, in: setting)
            if lock.action == .ban ? isThere : !isThere {
                return Bar(id, setting.scenario.words(of: lock), grant: limit(lock.id))
            }
        }
        return nil
    }

    public static func bars(project: Int, need: Int, park: Int, in setting: Setting) -> Bool {
        setting.locksOfProject[project].contains { lock in
            lock.action != .ban && lock.park.map { $0 != setting.parks[park].id } ?? false
        }
    }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for lock in setting.scenario.locks.sorted(by: { $0.id < $1.id }) {
            guard let project = setting.number(of: lock.project) else { continue }
            let options = formulation.optionsOfProject[project]
            if lock.action == .place {
                formulation.require(
                    "locks[\(lock.id)]", of: id, formulation.chosen(options), equals: 1, by: [Grant(limit(lock.id))])
            }
            // None, unless a question leaves it to this row to bar them.
            let barred = options.filter {
                matches(lock, formulation.options[$0], in: setting) == (lock.action == .ban)
            }
            guard !barred.isEmpty else { continue }
            formulation.require(
                "locks[\(lock.id),elsewhere]", of: id, formulation.chosen(barred), atMost: 0,
                by: [Grant(limit(lock.id))])
        }
    }

    private static func limit(_ lock: LockID) -> LimitID { LimitID("lock", lock.text) }

    public static func limits(in setting: Setting) -> [Limit] {
        setting.scenario.locks.map { lock in
            Limit(limit(lock.id), setting.scenario.words(of: lock), .demand, owner: lock.owner, rank: 10) { _ in
                ["locks.\(lock.id)=null"]
            }
        }
    }

    public static func decisions(in setting: Setting) -> [Decision] {
        setting.scenario.locks.sorted { $0.id < $1.id }.map { lock in
            Decision(
                setting.scenario.words(of: lock), on: lock.project, by: lock.by, date: lock.on, why: lock.why,
                settings: ["locks.\(lock.id)=null"])
        }
    }
}
