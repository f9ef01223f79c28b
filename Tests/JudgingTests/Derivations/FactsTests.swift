import LandModel
import Quantities
import Records
import Testing

@testable import Judging
@testable import TestSupport

/// Scopes, borders, ratios, balances and kinds of units, told by hand.
@Suite struct FactsTests {
    static let parks: [Park] = [
        .named("K", town: "T") { ($0.zones, $0.plant) = (["river", "core"], "east") },
        .named("L", town: "U") { $0.plant = "east" }, .named("M", town: "T"),
    ]

    @Test(
        arguments: [
            (Scope.district, ["K", "L", "M"]), (.park("L"), ["L"]), (.town("T"), ["K", "M"]), (.zone("core"), ["K"]),
            (.plant("east"), ["K", "L"]), (.town("K"), []), (.zone("east"), []), (.park("Z"), []),
        ] as [(Scope, [String])])
    func aScopeHoldsParks(scope: Scope, parks: [String]) {
        let facts = Facts(.tiny { $0.parks = Self.parks })
        #expect(facts.parks.filter { facts.lies($0.id, in: scope) }.map(\.id.text) == parks)
        #expect(!facts.lies("nowhere", in: scope))
    }

    /// A–B by A's account, C–B by C's; D alone.
    @Test func bordersAreMutual() {
        let facts = Facts(
            .tiny {
                $0.parcels = [
                    .named("A", 1) { $0.adjacent = ["B", "A", "nowhere"] }, .named("B", 1),
                    .named("C", 1) { $0.adjacent = ["B"] }, .named("D", 1),
                ]
            })
        let beside = facts.parcels.indices.map { Set(facts.borders.neighbours(of: $0)) }
        #expect(beside == [[1], [0, 2], [1], []])
        #expect(facts.borders.connect([0]) && facts.borders.connect([0, 1]) && facts.borders.connect([2, 0, 1]))
        #expect(!facts.borders.connect([0, 2]) && !facts.borders.connect([0, 1, 3]) && !facts.borders.connect([]))
    }

    @Test func theLargestRatioCounts() {
        func ratio(_ resource: ResourceID, _ scope: Scope, _ value: String) -> OffsetRatio {
            var ratio = OffsetRatio()
            (ratio.resource, ratio.scope, ratio.ratio) = (resource, scope, Factor(value))
            return ratio
        }
        let facts = Facts(
            .tiny {
                $0.parks = Self.parks
                $0.offsetRatios = [
                    ratio("COD", .zone("river"), "2"), ratio("COD", .town("T"), "1.5"), ratio("NOX", .park("L"), "0.5"),
                ]
            })
        // K lies in the zone and the town, L in neither, M in the town.
        #expect((0..<3).map { facts.ratios.ratio(of: "COD", in: $0) } == [2, 1, decimal("1.5")])
        #expect((0..<3).map { facts.ratios.ratio(of: "NOX", in: $0) } == [1, decimal("0.5"), 1])
        #expect(facts.ratios.ratio(of: "SO2", in: 0) == 1)
    }

    @Test func quotasOfOneThingInOneScopeFormABalance() {
        let quotas: [Quota] = [
            .named("c", 1) { $0.origin = .city }, .named("z", 1),
            .named("p", 1) { $0.origin = .purchased }, .named("a", 1),
            .named("r", 1) { $0.origin = .reduction }, .named("k", 1) { $0.scope = .park("K") },
            .named("cod", of: .resource("COD"), 1),
        ]
        let balances = Facts(.tiny { $0.quotas = quotas }).balances
        #expect(balances.map(\.name) == ["COD,district", "land,district", "land,park:K"])
        #expect(balances.map { $0.quotas.map(\.id.text) } == [["cod"], ["a", "z", "r", "p", "c"], ["k"]])
    }

    @Test func onlyPurchasedQuotasArePaid() {
        let prices = QuotaSource.allCases.map { source in
            QuotaTerms.price(
                of: .named("q", 1) {
                    $0.origin = source
                    $0.price = 3
                }
            ).value
        }
        #expect(prices == [0, 0, 3, 0])
    }

    @Test func fireClassesFallInDanger() {
        #expect(FireClass.allCases.map(\.place) == [0, 1, 2, 3, 4])
        #expect(FireClass.allCases.map(\.needsGround) == [true, true, false, false, false])
        #expect(Owner.allCases.sorted { $0.firmness < $1.firmness } == [.own, .district, .city, .law])
    }

    /// 3 亩 are 2000 m², 1 ha is 10000 m².
    @Test func unitsOfLandAreWholeMetres() {
        let metres = [LandUnit.mu, .hectare, .squareMetre].map { [$0.exchange.units, $0.exchange.metres] }
        #expect(metres == [[3, 2000], [1, 10000], [1, 1]])
    }
}
