import LandModel
import Quantities
import Records

/// A park with its part in its region.
struct RegionPark {
    var park: Park
    var role: ParkRole
    var region: Int

    static let restrictedZone = "重点管控区"
    static let startZone = "先行启动区"

    /// Parks in the order of their regions, six to a region.
    static func all(_ settings: GeneratorSettings) -> [RegionPark] {
        let roles = ParkRole.allCases
        var chance = Chance(seed: settings.seed, stream: 1)
        return (0..<settings.parks).map { number in
            let role = roles[number % roles.count]
            let region = number / roles.count
            // The bonded zone lies within the industrial park's town.
            let town = Syllables.place(role == .bondedZone ? number - role.rawValue : number)
            var park = Park()
            park.id = id(number, settings)
            park.name = Words(town.zh + role.words.zh, "\(town.en) \(role.words.en)")
            park.town = town.zh + "镇"
            park.parkClass = role.parkClass
            park.zones = zones(role, region: region, settings)
            park.suitability = suitability(role, region: region, settings, &chance)
            park.plant = "污水厂\(region * 3 + role.plant + 1)"
            park.source = generatedSource
            return RegionPark(park: park, role: role, region: region)
        }
    }

    static func id(_ number: Int, _ settings: GeneratorSettings) -> ParkID {
        ParkID("K" + Syllables.padded(number + 1, most: settings.parks))
    }

    /// The zone that a region of a large scenario is.
    static func regionZone(_ region: Int) -> String { "片区\(region + 1)" }

    private static func zones(_ role: ParkRole, region: Int, _ settings: GeneratorSettings) -> [String] {
        var zones = settings.regions > 1 ? [regionZone(region)] : []
        if role == .innovationCentre { zones.append(startZone) }
        if role == .logisticsBase { zones.append(restrictedZone) }
        return zones
    }

    private static func suitability(
        _ role: ParkRole, region: Int, _ settings: GeneratorSettings, _ chance: inout Chance
    ) -> Table<String, Share> {
        let regions = settings.regions
        var entries: [Table<String, Share>.Entry] = []
        for origin in 0..<regions {
            let isNeighbour = regions > 1 && (origin + 1) % regions == region && role.servesNeighbours
            for segment in Segment.allCases {
                var value = 0
                if origin == region || isNeighbour { value = role.suitability(for: segment) }
                if isNeighbour { value = value * 3 / 5 }
                if value > 0 { value = min(100, max(5, value + chance.between(-6, 6))) }
                entries.append(
                    .init(segment.name(region: origin, of: regions), Share(decimal(value, 2))))
            }
        }
        return Table(entries)
    }
}

/// What every generated row says of its origin.
let generatedSource = "模拟 / synthetic"
