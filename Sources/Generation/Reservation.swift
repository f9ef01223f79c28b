import LandModel
import Quantities
import Records

/// Spots set aside for committed projects: all of them can stand there together within the first period's quotas, so
/// that every generated scenario has a plan.
struct Reservation {
    struct Spot {
        var project: Int
        var parcel: ParcelID?
        var building: BuildingID?
        var start: Period
    }

    private(set) var spots: [Spot] = []
    private var usedParcels: Set<ParcelID>
    private var room: [BuildingID: Room] = [:]
    /// What committed projects may still draw, by quota, in millionths.
    private var left: [Int]
    private let ground: Ground

    /// What is fixed before anything is reserved.
    struct Ground {
        var parks: [RegionPark]
        var parcels: [Parcel]
        var buildings: [Building]
        var quotas: [Quota]
        var settings: GeneratorSettings
    }

    /// What is left of a building, in millionths.
    private struct Room {
        var groundFloor: Int
        var upperFloors: Int
        var power: Int
        var cleanRoom: Int
    }

    init(_ projects: [Project], regions: [Int], on ground: Ground) {
        self.ground = ground
        usedParcels = Set(ground.buildings.compactMap(\.construction?.parcel))
        // Three fifths of the scarcest period: committed projects should not eat up what the others compete for.
        left = ground.quotas.map { quota in
            quota.origin == .district ? (quota.amounts.entries.map { millionths($0.value) }.min() ?? 0) * 3 / 5 : .max
        }
        let parcelsOf = Dictionary(grouping: ground.parcels.indices) { ground.parcels[$0].park }
        let buildingsOf = Dictionary(grouping: ground.buildings.indices) { ground.buildings[$0].park }
        let most = max(1, projects.count / 9)
        let order = projects.indices.sorted { (projects[$0].priority, $0) < (projects[$1].priority, $1) }
        for index in order where spots.count < most && projects[index].activity != .hazardous {
            let homes = TotalDemand.homes(
                of: projects[index], region: regions[index], in: ground.parks, regionCount: ground.settings.regions)
            for park in homes.map({ ground.parks[$0].park }) {
                if takeParcel(index, projects[index], in: park, from: parcelsOf[park.id] ?? []) { break }
                if takeBuilding(index, projects[index], in: park, from: buildingsOf[park.id] ?? []) { break }
            }
        }
    }

    private mutating func takeParcel(_ index: Int, _ project: Project, in park: Park, from parcels: [Int]) -> Bool {
        guard let need = project.needs.compactMap(\.land).first else { return false }
        for parcel in parcels.map({ ground.parcels[$0] }) where !usedParcels.contains(parcel.id) {
            let granted = parcel.isDivisible ? max(need.area, parcel.minLot) : parcel.area
            guard parcel.state == .cleared, parcel.availableFrom == nil, parcel.flags.isEmpty,
                need.area <= parcel.area, need.landClasses.contains(parcel.landClass),
                isAllowed(project, on: parcel.landClass, in: park), fits(need, granted, parcel),
                meetsStandards(project, granted, in: park)
            else { continue }
            let newLand = Int((granted.value * parcel.newShare.value).significand(atScale: 6))
            guard draw(project, in: park, newLand: newLand) else { continue }
            usedParcels.insert(parcel.id)
            spots.append(Spot(project: index, parcel: parcel.id, start: start(of: project)))
            return true
        }
        return false
    }

    private mutating func takeBuilding(_ index: Int, _ project: Project, in park: Park, from buildings: [Int]) -> Bool {
        guard let need = project.needs.compactMap(\.floor).first else { return false }
        for building in buildings.map({ ground.buildings[$0] }) {
            guard building.state == .existing, building.availableFrom == nil, need.fireClass >= building.fireClass,
                need.sewer == .domestic || building.sewer == .industrial,
                isAllowed(project, on: building.landClass ?? "", in: park), let low = building.units.first,
                let high = building.units.last, low.isDivisible
            else { continue }
            var rest =
                room[building.id]
                ?? Room(
                    groundFloor: millionths(low.area),
                    upperFloors: building.units.dropFirst().reduce(0) { $0 + millionths($1.area) },
                    power: building.power.map { millionths($0) } ?? .max, cleanRoom: millionths(building.cleanRoom))
            rest.power -= project.loads[ResourceKind.power.id].map { millionths($0) } ?? 0
            rest.cleanRoom -= millionths(need.cleanRoom)
            let area = millionths(need.area)
            if !need.needsGroundFloor, rest.upperFloors >= area, need.load <= high.load, need.height <= high.height {
                rest.upperFloors -= area
            } else if rest.groundFloor >= area, need.load <= low.load, need.height <= low.height {
                rest.groundFloor -= area
            } else {
                continue
            }
            guard rest.power >= 0, rest.cleanRoom >= 0, draw(project, in: park, newLand: 0) else { continue }
            room[building.id] = rest
            spots.append(Spot(project: index, building: building.id, start: start(of: project)))
            return true
        }
        return false
    }

    private func start(of project: Project) -> Period {
        project.earliest ?? Period(year: ground.settings.firstYear)
    }

    private func isAllowed(_ project: Project, on landClass: String, in park: Park) -> Bool {
        RuleBook.compatibility.allowed.contains {
            $0.activity == project.activity && $0.landClasses.contains(landClass)
                && $0.parkClasses.contains(park.parkClass)
        }
    }

    /// The floor area ratio: floor × 3 against ratio × 亩 × 2000.
    private func fits(_ need: LandNeed, _ granted: LandArea, _ parcel: Parcel) -> Bool {
        guard let floor = need.floorBuilt else { return true }
        func reaches(_ ratio: Factor?) -> Bool {
            ratio.map { floor.value * 3 >= granted.value * $0.value * 2000 } ?? true
        }
        let isDense = need.farExemption != nil || reaches(parcel.farMin)
        return isDense && (parcel.farMax.map { floor.value * 3 <= granted.value * $0.value * 2000 } ?? true)
    }

    private func meetsStandards(_ project: Project, _ granted: LandArea, in park: Park) -> Bool {
        RuleBook.standards.filter { $0.covers(project, in: park) }.allSatisfy { standard in
            func reaches(_ amount: Money, _ perLand: Money?) -> Bool {
                perLand.map { amount.value >= $0.value * granted.value } ?? true
            }
            return reaches(project.investment, standard.investmentPerLand)
                && reaches(project.output, standard.outputPerLand) && reaches(project.tax, standard.taxPerLand)
                && project.researchShare.value >= (standard.researchShare?.value ?? 0)
                && project.staffShare.value >= (standard.staffShare?.value ?? 0)
        }
    }

    /// Takes the project's use from every quota that covers it, or nothing and says no.
    private mutating func draw(_ project: Project, in park: Park, newLand: Int) -> Bool {
        var after = left
        for (index, quota) in ground.quotas.enumerated() where quota.origin == .district && quota.scope.covers(park) {
            switch quota.controlled {
            case .land: after[index] -= newLand
            case .resource(let id):
                guard let kind = ResourceKind(rawValue: id.text) else { continue }
                after[index] -= TotalDemand.charged(project, kind) * ratio(of: id, in: park) / 10
            }
            if after[index] < 0 { return false }
        }
        left = after
        return true
    }

    /// In tenths.
    private func ratio(of resource: ResourceID, in park: Park) -> Int {
        RuleBook.offsetRatios.contains { $0.resource == resource && $0.scope.covers(park) } ? 15 : 10
    }
}
