import LandModel
import Quantities

/// 锁定: decisions taken by people before the plan: place, pin, ban.
public enum LockedDecisionsVerdicts: JudgedRule {
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

    public static func judge(_ plan: PlanReading) -> [Assessment] {
        plan.facts.scenario.locks.sorted { $0.id < $1.id }.map { lock in
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

    /// Whether a placement is at the spot that a lock names, as far as it names one.
    private static func isAt(_ placed: PlanReading.Placed, _ lock: Lock, _ plan: PlanReading) -> Bool {
        if let park = lock.park, placed.park.id != park { return false }
        if let parcel = lock.parcel, !placed.parcels.contains(where: { $0.parcel.id == parcel }) { return false }
        if let building = lock.building, placed.building?.id != building { return false }
        guard let period = lock.period else { return true }
        return Quarters(period).meet(Quarters(plan.period(placed.start)))
    }
}
