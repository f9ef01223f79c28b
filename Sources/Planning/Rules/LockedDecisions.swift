import LandModel
import LinearProgramming
import Quantities

/// 锁定: decisions taken by people before the plan: place, pin, ban.
public enum LockedDecisions: Rule {
    public static let documentation = RuleDocumentation(
        id: "locks", title: Words("锁定", "locked decisions"),
        formula: Words(
            "place：Σ_{o 在指定处} x[i,o] = 1；pin：x[i,o] = 0，o 不在指定处；ban：x[i,o] = 0，o 在指定处（未指定则全部）。指定处可为园区、地块、厂房、时段及其组合",
            "place: Σ_{o at the spot} x[i,o] = 1; pin: x[i,o] = 0 for o elsewhere; ban: x[i,o] = 0 for o at the spot, or for all o if none is named. A spot is a park, parcel, building, period or several of them at once"
        ),
        unit: Words("是（1）或否（0）", "yes (1) or no (0)"),
        source: Words("专题会议、招商协议的决定，附决定人、日期、理由", "decisions of meetings and agreements, with who, when and why"),
        examples: [
            Words(
                "锁定 P1 于园区 QI，方案放在 XH：0 < 1，违反", "P1 is to be placed in park QI, the plan has it in XH: 0 < 1, broken"),
            Words("禁止 P2 用地块 B，方案用之：0 < 1，违反", "P2 is banned from parcel B and lies on it: 0 < 1, broken"),
        ])
    public static let reason = Words("已锁定", "locked")
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
                return Bar(
                    id, Words("锁定“\(lock.id)”：\(lock.action.words.zh)", "lock “\(lock.id)”: \(lock.action.words.en)"))
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
            Limit(limit(lock.id), setting.words(of: lock), .demand, owner: lock.owner, rank: 10) { _ in
                ["locks.\(lock.id)=null"]
            }
        }
    }

    public static func decisions(in setting: Setting) -> [Decision] {
        setting.scenario.locks.sorted { $0.id < $1.id }.map { lock in
            Decision(
                setting.words(of: lock), on: lock.project, by: lock.by, date: lock.on, why: lock.why,
                settings: ["locks.\(lock.id)=null"])
        }
    }

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        plan.setting.scenario.locks.sorted { $0.id < $1.id }.map { lock in
            let placed = plan.placement(of: lock.project)
            let isThere = placed.map { isAt($0, lock, plan) } ?? false
            let holds =
                switch lock.action {
                case .place: isThere
                case .pin: placed == nil || isThere
                case .ban: !isThere
                }
            return Assessment(
                id, lock.id.text, lock.action.words, measured: holds ? 1 : 0, .atLeast, 1, owner: lock.owner,
                projects: [lock.project])
        }
    }

    private static func isAt(_ placed: PlanReading.Placed, _ lock: Lock, _ plan: PlanReading) -> Bool {
        if let park = lock.park, placed.park.id != park { return false }
        if let parcel = lock.parcel, !placed.parcels.contains(where: { $0.parcel.id == parcel }) { return false }
        if let building = lock.building, placed.building?.id != building { return false }
        if let period = lock.period, !plan.period(placed.start).overlaps(period) { return false }
        return true
    }
}
