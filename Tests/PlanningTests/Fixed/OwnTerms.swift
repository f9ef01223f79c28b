import LandModel
import Quantities
import Records

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A project with terms of its own for parks, parcels and buildings, some of them said twice, of which the first counts.
enum OwnTerms {
    static let scenario = Scenario.tiny { tiny in
        tiny.periods = [year(2024)]
        tiny.resources = [.named("COD", .pollutant)]
        tiny.parks = [.named("K") { $0.suitability = Table(["s": Share("0.6")]) }, .named("L", town: "U"), .named("M")]
        tiny.parcels = [
            Parcel.named("A", 9) { ($0.adjacent, $0.newShare) = (["B"], .all) }.divisible(), .named("B", 5),
            .named("C", 9) { $0.park = "L" }, .named("E", 5) { $0.park = "M" },
        ]
        tiny.buildings = [
            .named("F", [.named("1", 90) { $0.isDivisible = false }]),
            .named("G", [.named("1", 90)]) { $0.park = "L" },
            .named("H", [.named("1", floor: 2, 90)]) { ($0.park, $0.fireClass) = ("M", .a) },
            .named("I", [.named("1", 50)]) { $0.park = "M" },
            .named("J", [.named("1", 45)]) { ($0.park, $0.fireClass, $0.cleanRoom) = ("M", .a, 5) },
        ]
        tiny.projects = [
            .named("P", .land(8, parcels: 2), .floor(60)) { project in
                (project.segment, project.output, project.loads) = ("s", 10, Table(["COD": 8]))
                project.siteTerms = [
                    terms { ($0.park, $0.land, $0.floor, $0.suitability) = ("K", 7, 65, Share("0.8")) },
                    terms { ($0.park, $0.loads) = ("K", Table(["COD": 4])) },
                    terms { ($0.park, $0.land, $0.floor, $0.suitability) = ("K", 6, 75, Share("0.7")) },
                    terms { ($0.park, $0.loads) = ("K", Table(["COD": 3])) },
                    terms { ($0.parcel, $0.land, $0.suitability) = ("A", 5, Share("0.9")) },
                    terms { ($0.parcel, $0.loads, $0.suitability) = ("B", Table(["COD": 2]), Share("0.3")) },
                    terms { ($0.building, $0.floor, $0.loads) = ("F", 70, Table(["COD": 1])) },
                    terms { ($0.park, $0.floor) = ("L", 85) },
                ]
            },
            .named(
                "Q", .land(6), .floor(40) { $0.fireClass = .b },
                .floor(40) { ($0.fireClass, $0.cleanRoom) = (.d, 10) }
            ) { ($0.segment, $0.output) = ("s", 4) },
        ]
        tiny.quotas = [.named("q", of: .resource("COD"), 5), .named("land", 6)]
        tiny.locks = [.named("no", .ban, "P") { $0.building = "G" }]
        var term = TierTerm()
        (term.measure, term.bySuitability) = (.of(.output), true)
        var tier = Tier()
        (tier.id, tier.terms) = ("value", [term])
        tiny.objective = [tier]
    }

    private static func terms(_ change: (inout SiteTerms) -> Void) -> SiteTerms {
        var terms = SiteTerms()
        change(&terms)
        return terms
    }

    /// P on A by the terms for A, 5 at a suitability of 0.9; Q needs 6.
    static let first = Plan.of(.of("P", ["A": 5], year(2024)), .of("Q", ["C": 9], year(2024)))
    /// P in F by the terms for F.
    static let second: Plan = {
        var inside = Allocation.of("P", in: "F", ["1": 90], year(2024))
        inside.need = 1
        return .of(inside)
    }()
}
