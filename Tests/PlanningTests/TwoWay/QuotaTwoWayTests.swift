import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// Quotas and money, where draws are left to choose.
@Suite struct QuotaTwoWayTests {
    /// Three projects on their own parcels, all new construction land.
    static func land(_ change: (inout Scenario) -> Void) -> Scenario {
        .tiny { tiny in
            tiny.parcels = [
                .named("A", 4) { $0.newShare = .all }, .named("B", 6) { $0.newShare = Share("0.5") },
                .named("C", 8) { $0.newShare = .all },
            ]
            tiny.projects = [
                .named("P", .land(4)) { $0.siteTerms = [] }, .named("Q", .land(6)) { $0.isMajor = true },
                .named("R", .land(8)),
            ]
            change(&tiny)
        }
    }

    @Test func plainWithReductionsAndBuildings() {
        TwoWay.check(
            Self.land { tiny in
                tiny.quotas = [
                    .named("L", 6) { $0.amounts = Table([year(2024): 6, year(2025): 5]) },
                    .named("M", 5) { $0.scope = .park("K") },
                ]
                tiny.reductions = [.named("D", 4, cost: 3) { $0.yield = Factor("0.5") }]
                tiny.projects.removeLast()
                tiny.buildings = [
                    .named("F", [.named("1", 100)]),
                    .candidate("G", on: "C", land: 4, cost: 9, [.named("1", 100)]),
                ]
            })
    }

    /// Draws on a plain quota are decisions where nothing but a target asks for them.
    @Test(arguments: [true, false]) func drawsThatATargetMeasures(_ isMeasured: Bool) {
        let formulation = EveryPlan(
            Self.land { tiny in
                tiny.quotas = [.named("L", 16)]
                guard isMeasured else { return }
                tiny.targets = [.named("used", .of(.drawn) { $0.controlled = .land }, atLeast: 7)]
            }
        ).formulation
        #expect(formulation.drawColumns.isEmpty != isMeasured)
    }

    @Test func drawersAndPeriodsThatEnd() {
        TwoWay.check(
            Self.land { tiny in
                tiny.quotas = [
                    .named("L", 6) {
                        $0.amounts = Table([year(2024): 6, year(2025): 6])
                        $0.carriesOver = false
                    },
                    .named("city", 5) {
                        $0.origin = .city
                        $0.drawers = .major
                    },
                    .named("own", 4) { $0.drawers = .listed(["P", "R"]) },
                ]
            })
    }

    /// Quotas and budgets by the year, periods of half a year or a quarter.
    @Test(arguments: [true, false]) func yearlyAmountsInFinerPeriods(_ carriesOver: Bool) {
        TwoWay.check(
            Self.land { tiny in
                tiny.periods = [half(2024, 2), half(2025, 1), half(2025, 2)]
                tiny.parcels[1] = .stock("B", 6, cost: 5) {
                    $0.newShare = Share("0.5")
                    $0.acquisition?.leadMonths = 6
                }
                tiny.projects[2].earliest = half(2025, 1)
                tiny.quotas = [
                    .named("L", 6) {
                        $0.amounts = Table([year(2024): 5, year(2025): 11])
                        $0.carriesOver = carriesOver
                    }
                ]
                tiny.budgets = [
                    .named("money", [.acquisition], [year(2024): 4, year(2025): 5], carriesOver: carriesOver)
                ]
            })
        TwoWay.check(
            Self.land { tiny in
                tiny.periods = (1...4).map { Period(year: 2024, quarter: $0) }
                tiny.projects.removeLast()
                tiny.quotas = [
                    .named("L", 6) {
                        $0.amounts = Table([half(2024, 1): 4, half(2024, 2): 3])
                        $0.carriesOver = carriesOver
                    }
                ]
            })
    }

    @Test func purchasesWithinBudgets() {
        TwoWay.check(
            Self.land { tiny in
                tiny.quotas = [
                    .named("L", 5) { $0.amounts = Table([year(2024): 5, year(2025): 2]) },
                    .named("a-dear", 6) {
                        $0.origin = .purchased
                        $0.price = 10
                    },
                    .named("b-cheap", 4) {
                        $0.origin = .purchased
                        $0.price = 2
                    },
                    .named("city", 3) { $0.origin = .city },
                ]
                tiny.budgets = [.named("money", [.purchase, .reduction], [year(2024): 12, year(2025): 10])]
            })
    }

    @Test func emissionsRatiosOffsetsReleases() {
        TwoWay.check(
            Self.land { tiny in
                tiny.resources = [.named("COD", .pollutant), .named("tce", .energy) { $0.chargedFrom = .start }]
                tiny.parks = [.named("K") { $0.zones = ["water"] }]
                tiny.offsetRatios = [
                    OffsetRatio.of("COD", .district, "1.5"), OffsetRatio.of("COD", .zone("water"), "2"),
                ]
                tiny.parcels[2] = .stock("C", 8, cost: 5) { $0.acquisition?.releases = Table(["COD": 3]) }
                tiny.projects[0].loads = Table(["COD": 4, "tce": 10])
                tiny.projects[0].leadMonths = 36
                tiny.projects[1].loads = Table(["COD": 5, "tce": 10])
                tiny.projects[1].offsets = Table(["COD": 2])
                tiny.projects[1].leadMonths = 12
                tiny.projects[2].loads = Table(["COD": 50, "tce": 5])
                tiny.projects[2].exemptLoads = ["COD"]
                tiny.quotas = [
                    .named("cod", of: .resource("COD"), 8) { $0.amounts = Table([year(2024): 5, year(2025): 4]) },
                    .named("tce", of: .resource("tce"), 15) {
                        $0.amounts = Table([year(2024): 15, year(2025): 10])
                        $0.carriesOver = false
                    },
                ]
            })
    }

    @Test func wastewaterAndPowerByPlant() {
        TwoWay.check(
            Self.land { tiny in
                tiny.resources = [.named("water", .wastewater), .named("kVA", .power)]
                tiny.parks = [.named("K") { $0.plant = "west" }, .named("L")]
                tiny.parcels[1].park = "L"
                for number in tiny.projects.indices { tiny.projects[number].loads = Table(["water": 600, "kVA": 70]) }
                tiny.quotas = [
                    .named("w", of: .resource("water"), 1000) { $0.scope = .plant("west") },
                    .named("k", of: .resource("kVA"), 150) { $0.scope = .park("K") },
                    .named("d", of: .resource("kVA"), 150),
                ]
            })
    }

    @Test func budgetsByPurposeAndPeriod() {
        TwoWay.check(
            .tiny { tiny in
                tiny.parcels = [.stock("B", 6, cost: 5), .stock("C", 6, cost: 4)]
                tiny.buildings = [.candidate("G", on: "C", land: 4, cost: 9, [.named("1", 100)])]
                tiny.reductions = [.named("D", 4, cost: 3)]
                tiny.projects = [.named("P", .land(6))]
                tiny.budgets = [
                    .named("all", [.acquisition, .construction, .reduction], [year(2024): 8, year(2025): 4]),
                    .named("land", [.acquisition, .acquisition], [year(2024): 5, year(2025): 5], carriesOver: false),
                ]
            })
    }
}

extension OffsetRatio {
    static func of(_ resource: ResourceID, _ scope: Scope, _ ratio: String) -> OffsetRatio {
        var fact = OffsetRatio()
        fact.resource = resource
        fact.scope = scope
        fact.ratio = Factor(ratio)
        return fact
    }
}
