import LandModel
import Quantities
import Records

/// The parcels of all parks: rows of rectangles in blocks between roads, so that parcels of a block are adjacent.
struct ParcelField {
    private(set) var parcels: [Parcel] = []
    private var chance: Chance
    private let settings: GeneratorSettings

    /// In metres: every metre of width is exactly 0.3 亩.
    private static let depth = 200
    private static let road = 40

    init(_ parks: [RegionPark], _ settings: GeneratorSettings) {
        self.settings = settings
        chance = Chance(seed: settings.seed, stream: 2)
        let weights = parks.map(\.role.parcelWeight)
        let total = weights.reduce(0, +)
        var before = 0
        for (index, park) in parks.enumerated() {
            let first = before * settings.parcels / total
            before += weights[index]
            add(before * settings.parcels / total - first, to: park, number: index)
        }
    }

    private mutating func add(_ count: Int, to park: RegionPark, number: Int) {
        let corner = (x: number % 20 * 8000, y: number / 20 * 8000)
        var x = 0
        var y = 0
        var made = 0
        // Parcels by land class so far, because chance alone would leave a small park without one of its classes.
        var shares = [Int](repeating: 0, count: park.role.landClasses.count)
        while made < count {
            let block = min(count - made, chance.between(1, 5))
            let kind = scarcest(park.role, shares)
            shares[kind] += block
            let landClass = park.role.landClasses[kind].name
            let isLarge = landClass == "M2" && chance.percent(45)
            let lower = (block + 1) / 2
            var rows: [[(index: Int, from: Int, to: Int)]] = [[], []]
            for place in 0..<block {
                let row = block > 2 && place >= lower ? 1 : 0
                let from = rows[row].last?.to ?? x
                let median = isLarge ? 150 : 80
                let width = min(max(chance.lognormal(median: median, spread: 60), 27), 600)
                made += 1
                let base = corner.y + y + row * Self.depth
                parcels.append(
                    parcel(
                        park, made, of: count, landClass: landClass,
                        from: Point(x: decimal(corner.x + from), y: decimal(base)), width: width))
                rows[row].append((parcels.count - 1, from, from + width))
            }
            connect(rows)
            x = (rows.joined().map(\.to).max() ?? x) + Self.road
            if x > 2400 {
                x = 0
                y += 2 * Self.depth + Self.road
            }
        }
    }

    /// The land class that is furthest behind its share.
    private func scarcest(_ role: ParkRole, _ shares: [Int]) -> Int {
        let made = shares.reduce(0, +) + 1
        let missing = shares.indices.map { role.landClasses[$0].weight * made - shares[$0] * 100 }
        return missing.indices.max { missing[$0] < missing[$1] } ?? 0
    }

    private mutating func connect(_ rows: [[(index: Int, from: Int, to: Int)]]) {
        var pairs: [(Int, Int)] = []
        for row in rows { pairs += zip(row, row.dropFirst()).map { ($0.index, $1.index) } }
        for lower in rows[0] {
            for upper in rows[1] where lower.from < upper.to && upper.from < lower.to {
                pairs.append((lower.index, upper.index))
            }
        }
        for (left, right) in pairs {
            parcels[left].adjacent.append(parcels[right].id)
            parcels[right].adjacent.append(parcels[left].id)
        }
    }

    private mutating func parcel(
        _ park: RegionPark, _ number: Int, of count: Int, landClass: String, from corner: Point, width: Int
    ) -> Parcel {
        let label = Syllables.padded(number, most: count)
        var parcel = Parcel()
        parcel.id = ParcelID("\(park.park.id)-\(label)")
        parcel.name = Words("\(park.park.name.zh)\(label)号地块", "\(park.park.name.en) lot \(label)")
        parcel.park = park.park.id
        // width × 200 m² × 3/2000 亩 per m²
        parcel.area = LandArea(decimal(width * 3, 1))
        parcel.landClass = landClass
        let isIndustrial = landClass.hasPrefix("M") && landClass != "M4"
        parcel.farMin = Factor(decimal(isIndustrial ? 7 : 10, 1))
        parcel.farMax = Factor(decimal(isIndustrial ? 25 : 30, 1))
        parcel.polygon = rectangle(corner, width: width)
        if isIndustrial { parcel.sensitiveDistance = Length(decimal(chance.between(8, 120) * 10)) }
        if chance.percent(8) { parcel.flags = [chance.percent(70) ? RuleBook.waterZone : RuleBook.farmland] }
        settle(&parcel, width: width)
        parcel.source = generatedSource
        return parcel
    }

    private func rectangle(_ corner: Point, width: Int) -> [Point] {
        let right = corner.x + decimal(width)
        let top = corner.y + decimal(Self.depth)
        return [corner, Point(x: right, y: corner.y), Point(x: right, y: top), Point(x: corner.x, y: top)]
    }

    /// Whether it is stock, when it can be used, and whether it may be split.
    private mutating func settle(_ parcel: inout Parcel, width: Int) {
        if chance.percent(33) {
            parcel.state = .stock
            var acquisition = Acquisition()
            acquisition.cost = Money(decimal(width * 3 * chance.between(12, 30)))
            acquisition.leadMonths = [9, 12, 18, 24][chance.below(4)]
            acquisition.presentUser = Syllables.firm(&chance).zh + "老厂（虚构）"
            acquisition.releases = ResourceKind.releases(width: width, &chance)
            parcel.acquisition = acquisition
        } else {
            parcel.newShare = chance.percent(75) ? Share(decimal(chance.between(12, 20) * 5, 2)) : .none
            let wait = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2][chance.below(10)]
            if wait > 0, wait < settings.periods {
                parcel.availableFrom = Period(year: settings.firstYear + wait)
            }
        }
        if width >= 80, chance.percent(45) {
            parcel.isDivisible = true
            parcel.minLot = LandArea(decimal(8))
        }
    }
}
