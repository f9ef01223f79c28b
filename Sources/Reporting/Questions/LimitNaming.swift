import LandModel
import Planning
import Quantities

/// How limits, and what it takes to move them, are said.
extension Naming {
    /// `区级 COD 总量（COD-D）2024 年`
    func limit(_ limit: Limit) -> Words {
        switch limit.subject {
        case .quota(_, let period), .budget(_, let period): join(group(limit), period.said)
        default: group(limit)
        }
    }

    /// The same without its period: what a quota or budget is as a whole.
    func group(_ limit: Limit) -> Words {
        let scenario = setting.scenario
        switch limit.subject {
        case .quota(let id, _):
            return called(scenario.quotas.first { $0.id == id }?.name, id.text)
        case .budget(let id, _):
            return prefixed("资金预算", "budget", called(scenario.budgets.first { $0.id == id }?.name, id.text))
        case .target(let id):
            return prefixed("指标任务", "target", called(scenario.targets.first { $0.id == id }?.name, id.text))
        case .fairness(let id):
            return prefixed("公平", "fairness", called(scenario.fairness.first { $0.id == id }?.name, id.text))
        case .stockShare: return Words("存量用地占比要求", "the required share of stock land")
        case .exemptions: return Words("一事一议数量上限", "the limit of exemptions")
        case .standards(let id):
            let name = project(id)
            return Words("\(name.zh)的准入标准", "the admission standard for \(name.en)")
        case .moves: return Words("方案变动数上限", "the limit of moves")
        case .lock(let id): return lock(id)
        case .commitment(let id):
            let name = project(id)
            return Words("对\(name.zh)的落地承诺", "the commitment to place \(name.en)")
        case .relation(let id): return relation(id)
        case .phase(let id):
            let name = project(id)
            return Words("\(name.zh)的分期要求", "the phasing of \(name.en)")
        }
    }

    /// A lock by what it says: `锁定 LK-D13：北斗…（D13）必须落地，市西研发二号楼（SX-B2），2023 年`
    func lock(_ id: LockID) -> Words {
        guard let lock = setting.scenario.locks.first(where: { $0.id == id }) else { return Words(same: id.text) }
        let name = project(lock.project)
        let spot = spot(of: lock)
        let zh = spot.zh.isEmpty ? "" : "（\(spot.zh)）"
        let en = spot.en.isEmpty ? "" : " (\(spot.en))"
        return Words(
            "锁定 \(id)：\(name.zh)\(lock.action.words.zh)\(zh)", "lock \(id): \(lock.action.words.en) \(name.en)\(en)")
    }

    private func spot(of lock: Lock) -> Words {
        var parts: [Words] = []
        if let id = lock.park, let park = setting.park(id) { parts.append(self.park(park)) }
        if let id = lock.parcel, let parcel = setting.parcel(id) { parts.append(self.parcel(parcel)) }
        if let id = lock.building, let building = setting.building(id) { parts.append(self.building(building)) }
        if let period = lock.period { parts.append(period.said) }
        return list(parts)
    }

    private func relation(_ id: RelationID) -> Words {
        guard let relation = setting.scenario.relations.first(where: { $0.id == id }) else {
            return Words(same: id.text)
        }
        let names = list(relation.projects.map { project($0) })
        return Words(
            "关系 \(id)（\(relation.bond.words.zh)）：\(names.zh)", "relation \(id) (\(relation.bond.words.en)): \(names.en)"
        )
    }

    private func prefixed(_ zh: String, _ en: String, _ words: Words) -> Words {
        Words("\(zh)“\(words.zh)”", "\(en) “\(words.en)”")
    }

    private func join(_ one: Words, _ other: Words) -> Words {
        Words("\(one.zh) \(other.zh)", "\(one.en), \(other.en)")
    }

    /// Of a target, that of what it measures.
    func unit(of limit: Limit) -> Words {
        guard case .target(let id) = limit.subject, let target = setting.scenario.targets.first(where: { $0.id == id })
        else { return limit.unit }
        return setting.unit(of: target.measure)
    }

    /// Who decides, within a sentence.
    func decider(_ owner: Owner) -> Words {
        switch owner {
        case .own: Words("本单位", "the bureau itself")
        case .district: Words("区级", "the district")
        case .city: Words("市级", "the city")
        case .law: Words("法律法规", "law")
        }
    }

    /// `把区级 COD 总量（COD-D）2024 年由 26 t/a 提高到 28.5 t/a（加 2.5 t/a，由区级决定）`
    func raise(_ raise: Raise) -> Words {
        let limit = raise.limit
        let name = self.limit(limit)
        let owner = decider(limit.owner)
        let unit = unit(of: limit)
        guard let result = raise.result else {
            return Words("取消\(name.zh)（由\(owner.zh)决定）", "drop \(name.en) (decided by \(owner.en))")
        }
        let (before, after) = (amount(limit.value, unit), amount(result, unit))
        let by = amount(raise.amount, unit)
        let isUp = limit.kind == .ceiling
        return Words(
            "把\(name.zh)由 \(before.zh) \(isUp ? "提高" : "降低")到 \(after.zh)（\(isUp ? "加" : "减") \(by.zh)，由\(owner.zh)决定）",
            "\(isUp ? "raise" : "lower") \(name.en) from \(before.en) to \(after.en) (by \(by.en), decided by \(owner.en))"
        )
    }
}
