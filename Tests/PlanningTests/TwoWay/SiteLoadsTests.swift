import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Loads that differ by site: in quotas, in the power of a building, and in what verification reads from the plan.
@Suite struct SiteLoadsTests {
    /// Parcels A, B, C side by side in park K, building F in park L.
    private static let scenario = Scenario.tiny { tiny in
        tiny.parks.append(.named("L"))
        tiny.resources = [.named("COD", .pollutant), .named("kVA", .power)]
        tiny.parcels = [
            .named("A", 4), .named("B", 4) { $0.adjacent = ["A"] }, .named("C", 8) { $0.adjacent = ["B"] },
        ]
        tiny.buildings = [
            .named("F", [.named("1", 100)]) {
                $0.park = "L"
                $0.power = 50
            }
        ]
        tiny.projects = [
            .named("P", .land(4, parcels: 2), .floor(50)) {
                $0.loads = Table(["COD": 9, "kVA": 60])
                $0.siteTerms = [
                    .at(park: "K", ["COD": 6]), .at(parcel: "B", ["COD": 2]), .at(building: "F", ["kVA": 30]),
                    .at(park: "L", ["COD": 1, "kVA": 80]),
                ]
            },
            .named("Q", .land(6, parcels: 2), .floor(50)) {
                $0.siteTerms = [.at(park: "K", ["COD": 4]), .at(building: "F", ["kVA": 20, "COD": 3])]
            },
        ]
        tiny.quotas = [.named("cod", of: .resource("COD"), 7), .named("kva", of: .resource("kVA"), 110)]
    }

    @Test func rowsHoldExactlyWhereVerdictsDo() { TwoWay.check(Self.scenario) }

    /// Terms of a park that say nothing of suitability leave the word to the next of the same park.
    @Test func suitabilityIsOfTheTermsThatSayIt() throws {
        let scenario = Self.scenario.with { tiny in
            var suited = SiteTerms()
            (suited.park, suited.suitability) = ("K", Share("0.4"))
            tiny.projects[0].siteTerms.append(suited)
        }
        let setting = Setting(scenario)
        let options = OptionList(setting).options.filter { $0.project == 0 && $0.spot.building == nil }
        #expect(!options.isEmpty && options.allSatisfy { $0.suitability == decimal("0.4") })
        for option in options {
            let reading = PlanReading(Plan().adding(option, setting), in: Facts(scenario))
            #expect(reading.placements.map(\.suitability) == [option.suitability])
        }
    }

    @Test func theMostParticularTermsCount() throws {
        let setting = Setting(Self.scenario)
        let options = OptionList(setting).options
        func loads(_ project: String, _ parcels: [String]) throws -> [ExactDecimal?] {
            let option = try #require(
                options.first { option in
                    setting.projects[option.project].id.text == project
                        && option.spot.parcels.map { setting.parcels[$0.parcel].id.text } == parcels
                })
            return ["COD", "kVA"].map { setting.load($0, of: option)?.value }
        }
        #expect(try loads("P", ["A"]) == [6, 60])
        #expect(try loads("P", ["B"]) == [2, 60])
        #expect(try loads("P", []) == [1, 30])
        #expect(try loads("Q", ["A", "B"]) == [4, nil])
        #expect(try loads("Q", []) == [3, 20])
    }
}

extension SiteTerms {
    fileprivate static func at(
        park: ParkID? = nil, parcel: ParcelID? = nil, building: BuildingID? = nil,
        _ loads: KeyValuePairs<ResourceID, Load>
    ) -> SiteTerms {
        var terms = SiteTerms()
        (terms.park, terms.parcel, terms.building, terms.loads) = (park, parcel, building, Table(loads))
        return terms
    }
}
