import LandModel
import Quantities
import Records

/// The controlled resources of a generated scenario.
enum ResourceKind: String, CaseIterable {
    case demand = "COD"
    case ammonia = "NH3N"
    case nitrogen = "TN"
    case phosphorus = "TP"
    case organics = "VOCs"
    case nitrogenOxides = "NOx"
    case particles = "PM"
    case fluoride = "F"
    case energy = "ENERGY"
    case wastewater = "WATER"
    case power = "POWER"

    var id: ResourceID { ResourceID(rawValue) }

    var words: Words {
        switch self {
        case .demand: Words("化学需氧量", "chemical oxygen demand")
        case .ammonia: Words("氨氮", "ammonia nitrogen")
        case .nitrogen: Words("总氮", "total nitrogen")
        case .phosphorus: Words("总磷", "total phosphorus")
        case .organics: Words("挥发性有机物", "volatile organic compounds")
        case .nitrogenOxides: Words("氮氧化物", "nitrogen oxides")
        case .particles: Words("颗粒物", "particulate matter")
        case .fluoride: Words("氟化物", "fluoride")
        case .energy: Words("综合能耗", "energy")
        case .wastewater: Words("污水量", "wastewater")
        case .power: Words("用电负荷", "power demand")
        }
    }

    var unit: String {
        switch self {
        case .energy: "tce/a"
        case .wastewater: "m³/d"
        case .power: "kVA"
        default: "t/a"
        }
    }

    /// Places behind the point of the loads.
    var places: Int {
        switch self {
        case .energy, .power: 0
        case .wastewater: 1
        case .phosphorus: 4
        default: 3
        }
    }

    var resource: Resource {
        var resource = Resource()
        resource.id = id
        resource.name = words
        switch self {
        case .energy: resource.resourceKind = .energy
        case .wastewater: resource.resourceKind = .wastewater
        case .power: resource.resourceKind = .power
        default: resource.resourceKind = .pollutant
        }
        resource.unit = unit
        // Totals are allotted with the environmental approval, before building starts; pipes fill when water flows.
        resource.chargedFrom = self == .wastewater ? .production : .start
        resource.decimals = places
        resource.source = generatedSource
        return resource
    }

    /// What an archetype takes per 亩, in millionths of the unit. Ammonia, nitrogen and phosphorus follow the oxygen
    /// demand as the discharge limits of a wastewater plant do (50 : 5 : 15 : 0.5).
    func intensity(_ intensity: Archetype.Intensity) -> Int {
        switch self {
        case .demand: intensity.demand
        case .ammonia: intensity.demand / 10
        case .nitrogen: intensity.demand * 3 / 10
        case .phosphorus: intensity.demand / 100
        case .organics: intensity.organics
        case .nitrogenOxides: intensity.nitrogenOxides
        case .particles: intensity.nitrogenOxides / 3 + intensity.organics / 20
        case .fluoride: intensity.fluoride
        case .energy: intensity.energy
        case .wastewater: intensity.wastewater
        case .power: intensity.power
        }
    }

    /// Whether domestic sewage alone needs no quota for it.
    var isWaterborne: Bool {
        switch self {
        case .demand, .ammonia, .nitrogen, .phosphorus: true
        default: false
        }
    }

    /// So many millionths, rounded to the places of the loads.
    func load(millionths value: Int) -> Load {
        Load(decimal(value, 6).rounded(toPlaces: places))
    }

    /// What closing the present use of a parcel gives back; the parcel is `width` metres wide and 200 m deep.
    static func releases(width: Int, _ chance: inout Chance) -> Table<ResourceID, Load> {
        let perMetre: [(ResourceKind, Int)] = [
            (.demand, 6000), (.organics, 3000), (.nitrogenOxides, 2000), (.energy, 3_000_000),
        ]
        var entries: [Table<ResourceID, Load>.Entry] = []
        for (kind, amount) in perMetre where chance.percent(70) {
            let load = kind.load(millionths: width * amount * chance.between(2, 14) / 10)
            if !load.isZero { entries.append(.init(kind.id, load)) }
        }
        return Table(entries)
    }
}
