import LandModel
import Quantities
import Records

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A small district on land alone in which every rule and every limit has something to say, with a plan that keeps all
/// and one that breaks as much as it can.
enum District {
    static let scenario = Scenario.tiny { district in
        district.periods = [year(2024), year(2025), year(2026)]
        addPlaces(&district)
        addProjects(&district)
        addSupplies(&district)
        addPolicies(&district)
        addGoals(&district)
    }

    private static func addPlaces(_ district: inout Scenario) {
        district.parks = [
            .named("K") { park in
                (park.name, park.zones, park.plant) = (Words("甲园", "Park K"), ["river"], "W")
                park.suitability = Table(["chips": Share("0.5"), "none": Share("0")])
            },
            .named("L", town: "U") { ($0.parkClass, $0.plant) = (.community, "W") },
        ]
        district.parcels = [
            Parcel.named("A", 10) { ($0.newShare, $0.adjacent) = (Share("0.5"), ["B"]) }.divisible(2),
            .named("B", 6) { parcel in
                (parcel.newShare, parcel.flags, parcel.sensitiveDistance) = (.all, ["water"], 150)
            },
            .stock("C", 8, cost: 12) { parcel in
                parcel.acquisition?.releases = Table(["COD": 2])
                parcel.acquisition?.latest = year(2025)
            },
            .named("D", 5) { ($0.park, $0.newShare, $0.landClass) = ("L", .all, "M2") },
            .named("E", 4) { ($0.park, $0.adjacent, $0.availableFrom) = ("L", ["D"], year(2025)) },
        ]
        district.reductions = [.named("X", 3, cost: 2) { ($0.yield, $0.latest) = (Factor("0.5"), year(2025)) }]
    }

    private static func addProjects(_ district: inout Scenario) {
        district.projects = [
            .named("P", .land(6)) { project in
                (project.name, project.segment, project.industry) = (Words("晶圆厂", "Wafers"), "chips", "C3973")
                project.researchShare = Share("0.06")
                (project.investment, project.output, project.tax, project.jobs) = (60, 100, 10, 50)
                (project.leadMonths, project.ramp) = (12, [Share("0.4")])
                project.loads = Table(["COD": 8, "coal": 3, "sewage": 4, "kVA": 5])
                (project.offsets, project.tags) = (Table(["COD": 2]), ["x"])
                (project.isCommitted, project.isMajor, project.priority) = (true, true, 1)
            },
            .named("Q", .land(4)) { project in
                (project.activity, project.safetyDistance) = (.hazardous, 200)
                (project.investment, project.output, project.tax) = (10, 30, 3)
                project.loads = Table(["COD": 3, "coal": 2, "sewage": 1, "kVA": 2])
                project.exemption = Exemption()
                project.exemption?.reason = "pilot"
                project.exemption?.by = "meeting 7"
                project.exemption?.on = "2024-03-01"
                var phase = Phase()
                (phase.after, phase.nearness, phase.gapMonths) = ("P", .adjacent, 12)
                project.phase = phase
            },
            .named("R", .land(8)) { project in
                (project.activity, project.researchShare) = (.research, Share("0.1"))
                (project.investment, project.output, project.tax) = (90, 70, 9)
                (project.loads, project.earliest) = (Table(["COD": 1, "coal": 1]), year(2025))
            },
            .named("S", .land(4, parcels: 2)) { project in
                (project.investment, project.output, project.tax) = (25, 40, 5)
                (project.loads, project.latest) = (Table(["COD": 1]), year(2025))
            },
        ]
    }

    private static func addSupplies(_ district: inout Scenario) {
        district.resources = [
            .named("COD", .pollutant), .named("coal", .energy) { ($0.unit, $0.chargedFrom) = ("tce", .start) },
            .named("sewage", .wastewater), .named("kVA", .power) { $0.unit = "kVA" }, .named("lead", .pollutant),
        ]
        district.offsetRatios = [.of("COD", .zone("river"), "1.5"), .of("COD", .district, "1.2")]
        district.quotas = [
            .named("land", 6) { quota in
                (quota.name, quota.amounts) = (Words("用地", "land"), Table([year(2024): 6, year(2026): 4]))
            },
            .named("COD-d", of: .resource("COD"), 9) { $0.step = 1 },
            .named("COD-c", of: .resource("COD"), 4) { quota in
                (quota.origin, quota.drawers, quota.owner) = (.city, .major, .city)
                quota.amounts = Table([year(2025): 4])
            },
            .named("COD-b", of: .resource("COD"), 20) {
                ($0.origin, $0.price, $0.carriesOver) = (.purchased, 2, false)
            },
            .named("COD-u", of: .resource("COD"), 3) { $0.scope = .town("U") },
            .named("coal", of: .resource("coal"), 4) { $0.amounts = Table([year(2024): 4, year(2025): 2]) },
            .named("sewage", of: .resource("sewage"), 5) { ($0.scope, $0.owner) = (.plant("W"), .own) },
            .named("kVA", of: .resource("kVA"), 8) { $0.scope = .park("K") },
            .named("lead", of: .resource("lead"), 1) { ($0.name, $0.owner) = (Words("铅", "lead"), .law) },
            .named("unused", of: .resource("lead"), 2),
        ]
        district.budgets = [
            .named("works", [.acquisition, .reduction], [year(2024): 12, year(2025): 2]),
            .named("rights", [.purchase], [year(2024): 5, year(2025): 6], carriesOver: false),
        ]
        district.budgets[0].name = Words("工程", "works")
        (district.budgets[1].owner, district.stockShare) = (.own, StockShare())
        district.stockShare?.atLeast = Share("0.25")
    }

    private static func addPolicies(_ district: inout Scenario) {
        var rules = Compatibility()
        rules.allowed = [Activity.clean, .hazardous, .research].map { activity in
            var use = AllowedUse()
            use.activity = activity
            (use.landClasses, use.parkClasses) = (["M1"], activity == .hazardous ? [.base] : [.base, .community])
            return use
        }
        var flag = ForbiddenFlag()
        (flag.flag, flag.activities) = ("water", [.research])
        (rules.forbidden, rules.notBesideHazard, rules.owner) = ([flag], [.clean, .research], .city)
        district.compatibility = rules
        district.standards = [
            .named("general") { ($0.investmentPerLand, $0.taxPerLand) = (5, 1) },
            .named("research") { standard in
                (standard.scope, standard.researchShare) = (.town("T"), Share("0.05"))
                (standard.industries, standard.owner) = (["C"], .district)
            },
        ]
        district.exemptionLimit = ExemptionLimit()
        district.exemptionLimit?.most = 1
        district.locks = [
            .named("keep", .place, "P") { lock in
                (lock.park, lock.owner) = ("K", .district)
                (lock.by, lock.on, lock.why) = ("meeting 3", "2024-01-15", "signed")
            },
            .named("pin", .pin, "R") { $0.parcel = "C" }, .named("never", .ban, "S") { $0.period = year(2024) },
        ]
        district.relations = [
            .named("apart", .apart, ["Q", "S"]) { $0.owner = .law }, .named("chain", .requires, ["S", "P"]),
            .named("rivals", .exclusive, ["Q", "R"]) { $0.owner = .own }, .named("one", .together, ["P", "R"]),
            .named("sides", .synergy, ["P", "Q"]) { $0.bonus = Factor("4") },
        ]
        district.previous = [
            .named("P", ["A"], year(2024)), .named("R", ["C"], year(2026)), .named("S", ["E"], year(2025)),
        ]
        district.stability = Stability()
        district.stability?.mostMoves = 1
    }

    private static func addGoals(_ district: inout Scenario) {
        district.targets = [
            .named("output", .of(.output), atLeast: 130) { ($0.base, $0.owner) = (20, .city) },
            .named("ratio", .of(.taxPerLand), atLeast: 1),
            .named("spare", .of(.landUsed), atLeast: 0) { ($0.atLeast, $0.atMost) = (nil, 20) },
            .named("wish", .of(.jobs), atLeast: 60) { ($0.isHard, $0.weight) = (false, Factor("2")) },
            .named("fair", .of(.smallestShare) { $0.fairness = "towns" }, atLeast: 0) { $0.priority = 2 },
            .named("kinds", .of(.tagCoverage) { $0.tags = ["x", "y"] }, atLeast: 0),
        ]
        district.fairness = [
            .named("towns", by: .town, .of(.output), ["T": 100, "U": 50], atLeast: Factor("0.8")),
            .named("moved", by: .town, .of(.moves), ["T": 1], atLeast: Factor("0")),
        ]
        var value = TierTerm()
        (value.measure, value.weight, value.bySuitability) = (.of(.output), 2, true)
        value.byPriority = Table(["1": Factor("3")])
        var (tax, land) = (TierTerm(), TierTerm())
        (tax.measure, land.measure, land.weight) = (.of(.tax), .of(.landUsed), -2)
        var net = Tier()
        (net.id, net.terms) = ("net", [tax, land])
        var first = Tier()
        (first.id, first.terms, first.relativeTolerance) = ("value", [value], Share("0.02"))
        district.objective = [
            first,
            .named(
                "rest", .min, .of(.shortfall), .of(.money) { $0.timing = .during(year(2025)) },
                .of(.drawn) {
                    ($0.controlled, $0.origin) = (.resource("COD"), .city)
                }),
            .named(
                "more", .max, .of(.synergy), .of(.smallestShare) { $0.fairness = "towns" },
                .of(.tagCoverage) { $0.tags = ["x", "y"] }),
            net,
        ]
    }

    /// P on A from 2024, R on C, which is acquired in 2024, from 2025, S on E from 2025.
    static let kept = Plan.of(
        .of("P", ["A": 6], year(2024)), .of("R", ["C": 8], year(2025)), .of("S", ["E": 4], year(2025))
    ) {
        $0.acquisitions = [.init("C", year(2024))]
        $0.reductions = [.init("X", year(2025))]
    }

    /// S too early beside the hazardous Q, which is too near to people and comes before P; R on land that nobody acquired in
    /// time; P in the wrong park; and some entries that mean nothing.
    static let spoilt = Plan.of(
        .of("P", ["D": 5], year(2025)), .of("Q", ["B": 6], year(2024)), .of("R", ["C": 7], year(2024)),
        .of("S", ["A": 3], year(2024)), .of("Z", ["A": 3], year(2024)), .of("S", ["E": 4], year(2030))
    ) {
        $0.acquisitions = [.init("C", year(2026)), .init("C", year(2025)), .init("A", year(2024))]
        $0.reductions = [.init("X", year(2026)), .init("X", year(2024)), .init("Y", year(2024))]
    }
}
