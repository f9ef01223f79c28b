import LandModel
import Quantities
import Testing

@testable import Generation

/// Sizes, tails, tightness: what a generated scenario looks like.
struct GeneratedShapeTests {
    let district = generateScenario(.district(seed: 7))

    @Test(arguments: [
        (GeneratorSettings.district(seed: 3), 52, 6, 48, 12), (.middle(seed: 3), 300, 12, 400, 80),
        (.city(seed: 3), 800, 30, 1200, 250), (.province(seed: 3), 8000, 300, 12_000, 2500),
    ])
    func `every size has as many of everything as asked`(
        settings: GeneratorSettings, projects: Int, parks: Int, parcels: Int, buildings: Int
    ) {
        let scenario = generateScenario(settings)
        #expect(scenario.projects.count == projects)
        #expect(scenario.parks.count == parks)
        #expect(scenario.parcels.count == parcels)
        #expect(scenario.buildings.count == buildings)
        #expect(scenario.periods == [2023, 2024, 2025].map { Period(year: $0) })
        let stock = scenario.parcels.filter { $0.state == .stock }
        #expect((20...45).contains(stock.count * 100 / parcels))
        #expect(stock.allSatisfy { $0.acquisition != nil && $0.newShare == .none })
        #expect(scenario.parcels.contains { $0.isDivisible })
        #expect(scenario.parcels.contains { !$0.newShare.value.isZero })
        let candidates = scenario.buildings.filter { $0.state == .candidate }.count
        #expect((15...25).contains(candidates * 100 / buildings))
        #expect((projects / 18...projects / 9).contains(scenario.projects.filter(\.isCommitted).count))
    }

    @Test func `a district deals out the trades of its list exactly`() {
        let activities = Dictionary(grouping: district.projects, by: \.activity).mapValues(\.count)
        #expect(activities == [.research: 22, .clean: 14, .polluting: 13, .hazardous: 3])
        let segments = Dictionary(grouping: district.projects, by: \.segment).mapValues(\.count)
        #expect(segments == ["设计": 22, "封测": 12, "装备材料": 18])
    }

    @Test(arguments: 1...10) func `few projects are much larger than the median`(seed: Int) throws {
        let sizes = generateScenario(.district(seed: UInt64(seed))).projects.map(\.investment).sorted()
        let largest = try #require(sizes.last)
        #expect(largest > sizes[sizes.count / 2] * 5)
    }

    @Test(arguments: 1...10) func `quotas stand to demand as 1 to the tightness`(seed: Int) throws {
        let scenario = generateScenario(.district(seed: UInt64(seed)))
        let land = try #require(scenario.quotas.first { $0.id == QuotaID("land") })
        let need = scenario.projects.sum { $0.needs.first?.land?.area ?? .zero }
        #expect(abs(ratio(millionths(need), land) - 220) <= 1)
        for kind in [ResourceKind.demand, .organics, .nitrogenOxides, .energy] {
            let quota = try #require(scenario.quotas.first { $0.id.text == kind.rawValue })
            #expect(abs(ratio(scenario.projects.reduce(0) { $0 + TotalDemand.charged($1, kind) }, quota) - 160) <= 1)
        }
    }

    private func ratio(_ demand: Int, _ quota: Quota) -> Int {
        demand * 100 / millionths(quota.amounts.entries.sum(\.value))
    }

    @Test(arguments: 1...10) func `at least 27 quota rows can bind in a district`(seed: Int) {
        let scenario = generateScenario(.district(seed: UInt64(seed)))
        let demand = TotalDemand(
            scenario.parks.enumerated().map { index, park in
                RegionPark(park: park, role: ParkRole.allCases[index], region: 0)
            }, scenario.projects, regions: scenario.projects.map { _ in 0 }, regionCount: 1)
        var balances: [String: Int] = [:]
        for quota in scenario.quotas {
            balances["\(quota.controlled.text) \(quota.scope)", default: 0] += millionths(
                quota.amounts.entries.sum(\.value))
        }
        // Several years of three: a row can bind when all projects that suit the scope would take more than its supply.
        let short = scenario.quotas.filter { quota in
            guard quota.origin == .district else { return false }
            let supply = balances["\(quota.controlled.text) \(quota.scope)"] ?? 0
            switch quota.controlled {
            case .land: return demand.landAmount(in: quota.scope) > supply
            case .resource(let id):
                guard let kind = ResourceKind(rawValue: id.text) else { return false }
                return demand.amount(of: kind, in: quota.scope) > supply
            }
        }
        #expect(short.count * scenario.periods.count >= 27)
    }

    @Test func `adjacent parcels share a border, and others do not`() {
        func sides(_ parcel: Parcel) -> (left: ExactDecimal, right: ExactDecimal, low: ExactDecimal, high: ExactDecimal)
        {
            (parcel.polygon[0].x, parcel.polygon[1].x, parcel.polygon[0].y, parcel.polygon[2].y)
        }
        for parcel in district.parcels {
            let mine = sides(parcel)
            // 2000/3 m² to the 亩
            #expect((mine.right - mine.left) * (mine.high - mine.low) * 3 == parcel.area.value * 2000)
            for other in district.parcels where other.id != parcel.id && other.park == parcel.park {
                let theirs = sides(other)
                let width = min(mine.right, theirs.right) - max(mine.left, theirs.left)
                let height = min(mine.high, theirs.high) - max(mine.low, theirs.low)
                #expect(width.isNegative || height.isNegative || width.isZero || height.isZero)
                let touches = (width.isZero && height > 0) || (height.isZero && width > 0)
                #expect(touches == parcel.adjacent.contains(other.id), "\(parcel.id) \(other.id)")
            }
        }
        #expect(district.parcels.contains { $0.adjacent.count >= 2 })
    }

    @Test func `one tier where benchmarks ask for it, and nothing else changes`() {
        var settings = GeneratorSettings.district(seed: 7)
        settings.objective = .single
        var single = generateScenario(settings)
        #expect(single.objective.map(\.id.text) == ["value"])
        #expect(district.objective.map(\.id.text) == ["priority", "targets", "value", "sparing", "moves"])
        single.objective = district.objective
        #expect(single == district)
    }

    @Test func `larger scenarios keep each project near its region`() {
        let province = generateScenario(.province(seed: 1))
        for segment in ["设计-1", "封测-20", "装备材料-50"] {
            let open = province.parks.filter { $0.suitability[segment]?.value.isZero == false }
            #expect((1...8).contains(open.count))
        }
    }
}
