import Quantities

/// How things are called to people: by name, the id behind it, never an id alone where there is a name.
extension Words {
    /// `封装一期（P1）`; the id alone only where nothing has a name.
    public static func called(_ name: Words?, _ id: String) -> Words {
        guard let name, !name.zh.isEmpty, name != Words(same: id) else { return Words(same: id) }
        return Words("\(name.zh)（\(id)）", "\(name.en) (\(id))")
    }

    public static func list(_ words: [Words]) -> Words {
        Words(words.map(\.zh).joined(separator: "、"), words.map(\.en).joined(separator: ", "))
    }
}

extension Period {
    /// As one says it: `2024 年上半年`, `the first half of 2024`.
    public var said: Words {
        switch (parts, part) {
        case (2, 1): Words("\(year) 年上半年", "the first half of \(year)")
        case (2, _): Words("\(year) 年下半年", "the second half of \(year)")
        case (4, _): Words("\(year) 年第\(["一", "二", "三", "四"][part - 1])季度", "quarter \(part) of \(year)")
        default: Words("\(year) 年", "\(year)")
        }
    }

    /// As it stands in a table: `2024 上半年`, `2024 H1`; a year as a number.
    public var brief: Words {
        switch parts {
        case 2: Words("\(year) \(part == 1 ? "上" : "下")半年", "\(year) H\(part)")
        case 4: Words("\(year) \(["一", "二", "三", "四"][part - 1])季度", "\(year) Q\(part)")
        default: Words(same: "\(year)")
        }
    }
}

extension Scenario {
    public func called(_ id: ProjectID) -> Words { .called(projects.first { $0.id == id }?.name, id.text) }

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
        if let id = lock.park, let park = parks.first(where: { $0.id == id }) {
            parts.append(.called(park.name, id.text))
        }
        if let id = lock.parcel, let parcel = parcels.first(where: { $0.id == id }) {
            parts.append(.called(parcel.name, id.text))
        }
        if let id = lock.building, let building = buildings.first(where: { $0.id == id }) {
            parts.append(.called(building.name, id.text))
        }
        if let period = lock.period { parts.append(period.said) }
        return .list(parts)
    }
}

extension Quota {
    /// By its name; without one by what it is of and where it comes from: `化学需氧量区级指标（Q-COD）`.
    public func called(in scenario: Scenario) -> Words {
        if let name { return .called(name, id.text) }
        let of: Words =
            switch controlled {
            case .land: Words("用地", "land")
            case .resource(let id): scenario.resources.first { $0.id == id }?.name ?? Words(same: id.text)
            }
        let from = origin.words
        return .called(Words(Words.chinese(of.zh, from.zh), "\(of.en), \(from.en)"), id.text)
    }
}

extension Budget {
    /// By its name; without one by what it pays: `收储资金（B1）`.
    public var called: Words {
        if let name { return .called(name, id.text) }
        let purposes = Words.list(purposes.map(\.words))
        return .called(Words("\(purposes.zh)资金", "money for \(purposes.en)"), id.text)
    }
}
