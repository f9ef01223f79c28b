import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// How things are called in reports: by name, the id behind it, never an id alone where there is a name.
package struct Naming {
    package let facts: Facts

    package init(_ facts: Facts) { self.facts = facts }

    package func project(_ id: ProjectID) -> Words { called(facts.project(id)?.name, id.text) }
    package func park(_ park: Park) -> Words { called(park.name, park.id.text) }
    /// `青浦工业园区（QI） · 香花桥街道`
    package func parkAndTown(_ park: Park) -> Words {
        let name = self.park(park)
        let town = facts.scenario.called(word: park.town)
        return Words("\(name.zh) · \(town.zh)", "\(name.en) · \(town.en)")
    }
    package func segment(of project: Project) -> Words { facts.scenario.called(word: project.segment) }
    package func parcel(_ parcel: Parcel) -> Words { called(parcel.name, parcel.id.text) }
    package func building(_ building: Building) -> Words { called(building.name, building.id.text) }
    package func quota(_ quota: Quota) -> Words { quota.called(in: facts.scenario) }

    /// `封装一期（P1）`; the id alone only where nothing has a name.
    package func called(_ name: Words?, _ id: String) -> Words { .called(name, id) }

    package func list(_ words: [Words]) -> Words { .list(words) }

    /// Projects by name, more than can be heard by their number: `甲（P1）、乙（P2）、丙（P3）等 9 个项目`.
    package func fewOf(_ projects: [ProjectID], most: Int = 4) -> Words {
        guard projects.count > most else { return list(projects.map(project)) }
        let few = list(projects.prefix(most - 1).map(project))
        return Words(
            "\(few.zh)等 \(projects.count) 个项目", "\(few.en) and \(projects.count - most + 1) other projects")
    }

    /// Parcels, with their areas where there are several, or a building with its units, with the areas of those that
    /// are not wholly used.
    package func site(of placed: PlanReading.Placed) -> Words {
        if let building = placed.building {
            let parts = placed.units.map { use in
                use.area == use.unit.area ? Words(same: use.unit.name) : part(Words(same: use.unit.name), use.area)
            }
            let name = self.building(building)
            return Words("\(name.zh)：\(list(parts).zh)", "\(name.en): \(list(parts).en)")
        }
        if placed.parcels.count == 1 { return parcel(placed.parcels[0].parcel) }
        return list(placed.parcels.map { site($0.parcel, $0.area) })
    }

    package func site(of option: PlacementOption) -> Words {
        guard let number = option.spot.building else {
            return list(option.spot.parcels.map { site(facts.parcels[$0.parcel], $0.area) })
        }
        let building = facts.buildings[number]
        return site(
            building,
            option.spot.claims.map { claim in
                let units = building.unitsFromBelow
                let names = claim.units.map { units[$0].name }
                return (Words(same: names.count == 1 ? names[0] : "\(names[0])…\(names[names.count - 1])"), claim.area)
            })
    }

    package func site(of site: Obstacle.Site) -> Words {
        switch site {
        case .anywhere: Words("全区", "the whole district")
        case .park(let number): park(facts.parks[number])
        case .parcel(let number): parcel(facts.parcels[number])
        case .parcels(let numbers): list(numbers.map { parcel(facts.parcels[$0]) })
        case .building(let number): building(facts.buildings[number])
        }
    }

    /// `甲园：A1 40 亩`
    package func place(of option: PlacementOption) -> Words {
        place(site(of: option), in: facts.parks[option.park])
    }

    /// The same of what is placed.
    package func place(of placed: PlanReading.Placed) -> Words {
        place(site(of: placed), in: placed.park)
    }

    private func place(_ site: Words, in park: Park) -> Words {
        isTold(park.name, by: site) ? site : Words("\(park.name.zh)：\(site.zh)", "\(park.name.en): \(site.en)")
    }

    /// Whether a site's own name begins with its park's.
    func isTold(_ park: Words, by site: Words) -> Bool {
        site.zh.hasPrefix(park.zh) && site.en.hasPrefix(park.en)
    }

    private func site(_ parcel: Parcel, _ area: LandArea) -> Words {
        let unit = facts.scenario.units.land.words
        let amount = NumberText.exact(area.value)
        let name = self.parcel(parcel)
        let gap = name.zh.hasSuffix("）") ? "" : " "
        return Words("\(name.zh)\(gap)\(amount) \(unit.zh)", "\(name.en) \(amount) \(unit.en)")
    }

    private func site(_ building: Building, _ units: [(name: Words, area: FloorArea)]) -> Words {
        let parts = units.map { part($0.name, $0.area) }
        let name = self.building(building)
        return Words("\(name.zh)：\(list(parts).zh)", "\(name.en): \(list(parts).en)")
    }

    private func part(_ unit: Words, _ area: FloorArea) -> Words {
        let amount = NumberText.exact(area.value)
        return Words("\(unit.zh) \(amount) m²", "\(unit.en) \(amount) m²")
    }

    /// What an assessment limits: the project, parcel or building it is about, then the limit's own words; of what projects owe
    /// each other also whom.
    package func limited(_ assessment: Assessment) -> Words {
        let first = assessment.subject.split(separator: ",").first.map(String.init) ?? ""
        let words = owed(assessment, by: first)
        guard let about = thing(first), !words.zh.contains(first) else { return words }
        return Words("\(about.zh)：\(words.zh)", "\(about.en): \(words.en)")
    }

    /// `同进同处：甲（P1）、乙（P2）`; `与甲（P1）同一园区`, of a later phase.
    private func owed(_ assessment: Assessment, by first: String) -> Words {
        let words = assessment.words
        let others = assessment.projects.filter { $0.text != first }
        switch assessment.rule {
        case RelationsVerdicts.id where !others.isEmpty:
            let list = fewOf(others)
            return Words("\(words.zh)：\(list.zh)", "\(words.en): \(list.en)")
        case PhasesVerdicts.id where !others.isEmpty:
            let list = fewOf(others)
            return Words("与\(list.zh)\(words.zh)", "\(words.en), with \(list.en)")
        default: return words
        }
    }

    package func thing(_ id: String) -> Words? {
        if let project = facts.project(ProjectID(id)) { return called(project.name, id) }
        if let parcel = facts.parcel(ParcelID(id)) { return self.parcel(parcel) }
        return facts.building(BuildingID(id)).map(building)
    }

    /// `12.5 亩`
    package func amount(_ value: ExactDecimal, _ unit: Words) -> Words {
        let text = NumberText.exact(value)
        let units = facts.scenario.units
        if unit == units.moneyWords {
            return Words(
                "\(text) \(unit.zh)", "\(units.currency ?? "CNY") \(NumberText.exact(value * units.money.yuan))")
        }
        let one = value.magnitude == 1 ? Self.singular[unit.en] : nil
        return Words("\(text) \(unit.zh)".trimmed, "\(text) \(one ?? unit.en)".trimmed)
    }

    /// Units that are counted, of one.
    private static let singular = [
        "projects": "project", "people": "person", "fields": "field", "points": "point", "shares": "share",
        "items": "item", "periods": "period",
    ]

    /// A figure of an assessment as people say it: an amount with its unit, or a date.
    package func figure(_ value: ExactDecimal, of assessment: Assessment) -> Words {
        switch assessment.figure {
        case .amount: amount(value, assessment.unit)
        case .period: date(value)
        }
    }

    /// Measured, limit and by how much it misses, for tables; of dates no difference, which would be a number of periods, and of a broken
    /// condition no figures.
    package func cells(of assessment: Assessment) -> (measured: Cell, limit: Cell, short: Cell) {
        switch assessment.figure {
        case .amount where assessment.isCondition: (.words(Words("不满足", "not kept")), .empty, .empty)
        case .amount: (.exact(assessment.measured), .exact(assessment.limit), .exact(assessment.margin.magnitude))
        case .period: (.words(date(assessment.measured)), .words(date(assessment.limit)), .empty)
        }
    }

    /// The date of a period that is counted from 1.
    func date(_ number: ExactDecimal) -> Words {
        switch reach(number) {
        case .before: Words("规划期前", "before the horizon")
        case .never: Words("规划期后", "after the horizon")
        case .period(let period): period.said
        }
    }

    /// The same for machines: a period as scenarios write it, `before` or `never`.
    package func code(ofPeriod number: ExactDecimal) -> String {
        switch reach(number) {
        case .before: "before"
        case .never: "never"
        case .period(let period): period.description
        }
    }

    private enum Reach {
        case before
        case period(Period)
        case never
    }

    private func reach(_ number: ExactDecimal) -> Reach {
        let index = Int(number.significand(atScale: 0)) - 1
        if index < 0 { return .before }
        return index > facts.horizon.count + 500 ? .never : .period(counted(index))
    }

    /// The period with this index, counted on beyond the horizon.
    package func period(_ index: Int) -> Words { counted(index).brief }

    /// The same as one says it.
    package func said(_ index: Int) -> Words { counted(index).said }

    private func counted(_ index: Int) -> Period {
        let periods = facts.horizon.periods
        guard index >= periods.count else { return periods[max(index, 0)] }
        return periods[periods.count - 1].advanced(by: index - periods.count + 1)
    }
}

extension String {
    fileprivate var trimmed: String { last == " " ? String(dropLast()) : self }
}
