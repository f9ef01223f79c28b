import Documents
import Judging
import LandModel
import Planning
import Quantities

/// Units and places behind the point, as meetings are used to them: 亩 1, 公顷 2, 亿元 2, 万元 0.
extension Facts {
    package var landUnit: Words { scenario.units.land.words }
    package var moneyUnit: Words { scenario.units.moneyWords }

    package var moneyPerLandUnit: Words { scenario.moneyPerLandUnit }

    package var landDecimals: Int {
        switch scenario.units.land {
        case .mu: 1
        case .hectare: 2
        case .squareMetre: 0
        }
    }

    package var moneyDecimals: Int { [.million, .yi].contains(scenario.units.money) ? 2 : 0 }

    package func decimals(of controlled: Controlled) -> Int {
        switch controlled {
        case .land: landDecimals
        case .resource(let id): resource(id)?.decimals ?? 2
        }
    }

    /// The unit of a measure; empty for sums of unlike things.
    package func unit(of measure: Measure) -> Words { scenario.unit(of: measure) }

    /// Places behind the point of a measure.
    package func decimals(of measure: Measure) -> Int {
        switch measure.indicator.described.unit {
        case .money: moneyDecimals
        case .moneyPerLand: 1
        case .land: landDecimals
        case .controlled: decimals(of: measure.controlled ?? .land)
        case .floor, .people, .projects, .fields, .nothing: 0
        }
    }

    /// In order of id.
    package func parcels(in park: Park) -> [Parcel] { parcels.filter { $0.park == park.id } }
    package func buildings(in park: Park) -> [Building] { buildings.filter { $0.park == park.id } }

    /// The year in which the horizon ends.
    package var lastYear: Period { Period(year: horizon.periods.last?.year ?? 0) }
}

extension ExactDecimal {
    /// `100 × self ÷ whole`, rounded to one place; `nil` of nothing.
    package func percent(of whole: ExactDecimal) -> ExactDecimal? {
        (self * 100).divided(by: whole, places: 1)
    }
}

extension Cell {
    package static func share(_ part: ExactDecimal, of whole: ExactDecimal) -> Cell {
        part.percent(of: whole).map { Cell.number($0, decimals: 1) } ?? .empty
    }
}
