import LandModel
import Quantities

/// What things are called in the words of limits and decisions.
extension Setting {
    func called(_ id: ProjectID) -> Words { .called(project(id)?.name, id.text) }

    /// `锁定 LK-D13：北斗…（D13）必须落地，市西研发二号楼（SX-B2），2023 年`
    public func words(of lock: Lock) -> Words {
        let name = called(lock.project)
        let spot = spot(of: lock)
        let zh = spot.zh.isEmpty ? "" : "（\(spot.zh)）"
        let en = spot.en.isEmpty ? "" : " (\(spot.en))"
        return Words(
            "锁定 \(lock.id)：\(name.zh)\(lock.action.words.zh)\(zh)",
            "lock \(lock.id): \(lock.action.words.en) \(name.en)\(en)")
    }

    private func spot(of lock: Lock) -> Words {
        var parts: [Words] = []
        if let id = lock.park, let park = park(id) { parts.append(.called(park.name, id.text)) }
        if let id = lock.parcel, let parcel = parcel(id) { parts.append(.called(parcel.name, id.text)) }
        if let id = lock.building, let building = building(id) { parts.append(.called(building.name, id.text)) }
        if let period = lock.period { parts.append(period.said) }
        return .list(parts)
    }
}

extension Words {
    /// `指标任务“产值”`
    func prefixed(_ zh: String, _ en: String) -> Words { Words("\(zh)“\(self.zh)”", "\(en) “\(self.en)”") }
}
