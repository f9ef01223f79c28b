import LandModel
import Quantities
import Records
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// What projects owe to places, to each other, to targets and to earlier plans.
@Suite struct PolicyTwoWayTests {
    /// Parks `K` (town T) with adjacent parcels A, B and C apart, and `L` (town U) with D; three projects.
    static func parks(_ change: (inout Scenario) -> Void) -> Scenario {
        .tiny { tiny in
            tiny.periods = [year(2024), year(2025)]
            tiny.parks = [.named("K"), .named("L", town: "U") { $0.parkClass = .community }]
            tiny.parcels = [
                Parcel.named("A", 5) { $0.adjacent = ["B"] }.divisible(), .named("B", 4),
                .named("D", 6) { $0.park = "L" },
            ]
            tiny.projects = [.named("P", .land(3)), .named("Q", .land(4)), .named("R", .land(2))]
            change(&tiny)
        }
    }

    @Test func compatibilityAndHazards() {
        TwoWay.check(
            Self.parks { tiny in
                tiny.periods = [year(2024)]
                tiny.projects[0].activity = .hazardous
                tiny.projects[0].safetyDistance = 200
                tiny.parcels[2].sensitiveDistance = 150
                tiny.projects[2].activity = .research
                var rules = Compatibility()
                rules.allowed = [Activity.research, .clean, .hazardous].map { activity in
                    var use = AllowedUse()
                    use.activity = activity
                    use.landClasses = ["M1"]
                    use.parkClasses = [.base, .community]
                    return use
                }
                rules.notBesideHazard = [.research]
                tiny.compatibility = rules
            })
    }

    @Test func standardsAndExemptions() {
        TwoWay.check(
            Self.parks { tiny in
                tiny.standards = [
                    .named("S") {
                        $0.investmentPerLand = 10
                        $0.scope = .park("K")
                    }
                ]
                tiny.projects[0].investment = 30
                for number in 1...2 {
                    tiny.projects[number].exemption = Exemption()
                    tiny.projects[number].investment = 10
                }
                var limit = ExemptionLimit()
                limit.most = 1
                tiny.exemptionLimit = limit
            })
    }

    @Test(arguments: Phase.Nearness.allCases) func phases(_ nearness: Phase.Nearness) {
        TwoWay.check(
            Self.parks { tiny in
                tiny.parcels[2].isDivisible = true
                var phase = Phase()
                phase.after = "P"
                phase.nearness = nearness
                phase.gapMonths = 12
                tiny.projects[1].phase = phase
                tiny.projects.removeLast()
            })
    }

    /// A later phase of a project that is not the first of the scenario.
    @Test func phasesOfOthers() {
        TwoWay.check(
            Self.parks { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels[2].isDivisible = true
                tiny.projects[2].phase = Phase()
                tiny.projects[2].phase?.after = "Q"
            })
    }

    @Test(
        arguments: [Relation.Bond.together, .apart, .exclusive, .requires], Relation.Level.allCases)
    func relations(_ bond: Relation.Bond, _ level: Relation.Level) {
        TwoWay.check(
            Self.parks { tiny in
                tiny.periods = [year(2024)]
                tiny.parcels[2].isDivisible = true
                tiny.parcels[1].isDivisible = true
                tiny.projects[0].needs = [.land(6, parcels: 2)]
                tiny.relations = [.named("X", bond, ["P", "Q", "R"]) { $0.level = level }]
            })
    }

    @Test(arguments: [ExactDecimal(0), 1], Relation.Level.allCases)
    func synergyBoundedFromBothSides(_ limit: ExactDecimal, _ level: Relation.Level) {
        let scenario = Self.parks { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels[1].isDivisible = true
            tiny.parcels[2].isDivisible = true
            tiny.projects[0].needs = [.land(6, parcels: 2), .land(2)]
            tiny.projects[1].needs = [.land(7, parcels: 2), .land(2)]
            tiny.relations = [.named("X", .synergy, ["P", "Q"]) { $0.level = level }]
        }
        TwoWay.check(scenario.with { $0.targets = [.named("G", .of(.synergy), atLeast: limit)] })
        TwoWay.check(
            scenario.with {
                $0.targets = [
                    .named("G", .of(.synergy), atLeast: 0) {
                        $0.atLeast = nil
                        $0.atMost = limit
                    }
                ]
            })
    }

    @Test func locksAndCommitments() {
        TwoWay.check(
            Self.parks { tiny in
                tiny.projects[2].isCommitted = true
                tiny.locks = [
                    .named("1", .place, "P") { $0.park = "K" },
                    .named("2", .pin, "Q") { $0.period = year(2025) },
                    .named("3", .ban, "R") { $0.parcel = "A" },
                ]
            })
    }

    @Test func committedWithoutAPlaceIsInfeasible() {
        let count = TwoWay.check(
            Self.parks { tiny in
                tiny.periods = [year(2024)]
                tiny.projects[2] = .named("R", .land(50)) { $0.isCommitted = true }
            }, isMixed: false)
        #expect(count.sound == 0)
    }

    @Test func fairnessStockShareStability() {
        TwoWay.check(
            Self.parks { tiny in
                tiny.parcels[1] = .stock("B", 4, cost: 1)
                tiny.fairness = [.named("E", by: .town, .of(.projects), ["T": 4, "U": 2], atLeast: Factor("0.5"))]
                var share = StockShare()
                share.atLeast = Share("0.3")
                tiny.stockShare = share
                var stability = Stability()
                stability.mostMoves = 1
                tiny.stability = stability
                tiny.previous = [.named("P", ["A"], year(2024)), .named("Q", ["D"], year(2025))]
            })
    }

    @Test(arguments: IndicatorName.allCases) func hardTargets(_ indicator: IndicatorName) {
        guard ![.shortfall, .smallestShare, .money, .drawn, .synergy].contains(indicator) else { return }
        for isLeast in [true, false] {
            TwoWay.check(
                Self.parks { tiny in
                    tiny.resources = [.named("COD", .pollutant)]
                    tiny.parcels[0].newShare = Share("0.5")
                    tiny.parcels[1].newShare = .all
                    if indicator == .stockLand { tiny.parcels[1] = .stock("B", 4, cost: 1) }
                    tiny.projects[1].needs = [.floor(50)]
                    tiny.buildings = [.named("F", [.named("1", 100)])]
                    for (number, amount) in [40, 30, 20].enumerated() {
                        tiny.projects[number].output = .init(ExactDecimal(amount))
                        tiny.projects[number].revenue = .init(ExactDecimal(amount))
                        tiny.projects[number].tax = .init(ExactDecimal(amount / 10))
                        tiny.projects[number].investment = .init(ExactDecimal(amount))
                        tiny.projects[number].jobs = .init(ExactDecimal(amount))
                        tiny.projects[number].counts = Table(["patents": Factor("1.5")])
                        tiny.projects[number].tags = number == 0 ? ["x"] : ["x", "y"]
                        tiny.projects[number].loads = Table(["COD": 20])
                        tiny.projects[number].ramp = [Share("0.5")]
                    }
                    tiny.previous = [.named("P", ["A"], year(2024))]
                    let isRatio = [.outputPerLand, .taxPerLand, .investmentPerLand].contains(indicator)
                    let measure = Measure.of(indicator) {
                        $0.timing = indicator == .moves || indicator == .startOrder ? .full : .during(year(2025))
                        $0.controlled = indicator == .load ? .resource("COD") : nil
                        $0.count = indicator == .count ? "patents" : nil
                        $0.tags = indicator == .tagCoverage ? ["x", "y"] : []
                    }
                    let goals: [IndicatorName: ExactDecimal] = [
                        .output: 45, .revenue: 45, .tax: 4, .jobs: 50, .investment: 55, .landUsed: 7, .newLand: 3,
                        .stockLand: 1, .floorUsed: 50, .load: 25, .projects: 2, .count: 3, .tagCoverage: 1,
                        .outputPerLand: 6, .taxPerLand: 1, .investmentPerLand: 8, .moves: 1, .startOrder: 3,
                    ]
                    tiny.targets = [
                        .named("G", measure, atLeast: goals[indicator] ?? 1) { target in
                            if !isLeast { (target.atLeast, target.atMost) = (nil, target.atLeast) }
                            if !isRatio, isLeast { (target.base, target.atLeast) = (1, target.atLeast.map { $0 + 1 }) }
                        }
                    ]
                })
        }
    }
}
