import Judging
import LandModel
import Planning
import Quantities

/// What a parcel, a unit or a park on the map says when pointed at.
struct MapHints {
    let parts: SiteParts
    private let naming: Naming

    init(_ parts: SiteParts) {
        self.parts = parts
        naming = Naming(parts.reading.facts)
    }

    private var facts: Facts { naming.facts }

    func hint(_ park: Park) -> Words {
        let name = naming.parkAndTown(park)
        return Words("\(name.zh) · \(park.parkClass.words.zh)", "\(name.en) · \(park.parkClass.words.en)")
    }

    func hint(_ parcel: Parcel, _ part: SiteParts.Part) -> Words {
        let area = naming.amount(parcel.area.value, facts.landUnit)
        return joined([
            naming.parcel(parcel), area, part.start == nil ? nil : parcel.state.words, acquisition(parcel),
            use(of: part, of: parcel.area.value, facts.landUnit),
        ])
    }

    func hint(_ building: Building, _ unit: Unit, _ part: SiteParts.Part) -> Words {
        let area = naming.amount(unit.area.value, Words(same: "m²"))
        let name = naming.building(building)
        return joined([
            Words("\(name.zh) \(unit.name)", "\(name.en) \(unit.name)"), area, building.state.words,
            parts.construction(of: building).map(construction),
            use(of: part, of: unit.area.value, Words(same: "m²")),
        ])
    }

    private func acquisition(_ parcel: Parcel) -> Words? {
        parts.acquisition(of: parcel).map { acquired in
            let (start, clear) = (naming.period(acquired.start), naming.period(acquired.clear))
            return Words(
                "收储 \(start.zh) 启动、\(clear.zh) 净地", "acquisition from \(start.en), cleared \(clear.en)")
        }
    }

    private func construction(_ built: PlanReading.Built) -> Words {
        let (start, ready) = (naming.period(built.start), naming.period(built.ready))
        return Words("\(start.zh) 开工、\(ready.zh) 可用", "begun \(start.en), usable \(ready.en)")
    }

    /// With its area where it does not use the whole.
    private func use(of part: SiteParts.Part, of whole: ExactDecimal, _ unit: Words) -> Words {
        let amount = naming.amount(part.area, unit)
        let area = part.area == whole ? Words(same: "") : Words(" \(amount.zh)", " \(amount.en)")
        if let user = part.user {
            let name = naming.project(user.project.id)
            let (start, segment) = (naming.period(user.start), naming.segment(of: user.project))
            return Words(
                "\(name.zh)\(area.zh)，\(segment.zh)，\(start.zh) 开工",
                "\(name.en)\(area.en), \(segment.en), starts \(start.en)")
        }
        if let built = part.building {
            let name = naming.building(built.building)
            return Words("建 \(name.zh)\(area.zh)", "for \(name.en)\(area.en)")
        }
        return Words("\(part.status.words.zh)\(area.zh)", "\(part.status.words.en)\(area.en)")
    }

    private func joined(_ words: [Words?]) -> Words {
        let told = words.compactMap(\.self)
        return Words(told.map(\.zh).joined(separator: " · "), told.map(\.en).joined(separator: " · "))
    }
}
