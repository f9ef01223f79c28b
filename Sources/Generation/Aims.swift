import LandModel
import Quantities
import Records

/// Targets, fairness and the objective.
struct Aims {
    private(set) var targets: [Target] = []
    let fairness: Fairness
    let objective: [Tier]

    init(_ projects: [Project], _ parcels: [Parcel], _ parks: [RegionPark], _ settings: GeneratorSettings) {
        fairness = Self.fairness(parcels, parks)
        objective = settings.objective == .single ? [Self.value] : Self.tiers
        let output = millionths(projects.sum(\.output)) / 1_000_000
        let tax = millionths(projects.sum(\.tax)) / 1_000_000
        let jobs = millionths(projects.sum(\.jobs)) / 1_000_000
        let lastYear = Period(year: settings.firstYear + settings.periods - 1)
        add("output", Words("达产产值", "output at full production"), Measure(.output), output * 55 / 100, weight: 1)
        add("tax", Words("达产税收", "tax at full production"), Measure(.tax), tax * 55 / 100, weight: 10)
        var early = Measure(.output)
        early.timing = .during(lastYear)
        add(
            "output-\(lastYear)", Words("\(lastYear) 年产值", "output in \(lastYear)"), early, output / 10, weight: 2)
        add("jobs", Words("新增就业", "jobs"), Measure(.jobs), jobs * 6 / 10, weight: 20, priority: 2)
        var tags = Measure(.tagCoverage)
        let known = Set(projects.flatMap(\.tags))
        tags.tags = ["存储芯片", "大硅片", "光刻胶", "封测设备", "第三代半导体"].filter { known.contains($0) }
        add(
            "fields", Words("技术领域覆盖", "fields covered"), tags, tags.tags.count, weight: 5000, priority: 2)
        var firms = Measure(.count)
        firms.count = "专精特新"
        let count = projects.filter { $0.counts["专精特新"] != nil }.count
        add("firms", Words("专精特新企业", "specialised firms"), firms, count * 6 / 10, weight: 2000, priority: 2)
    }

    /// `weight` in hundredths.
    private mutating func add(
        _ id: String, _ name: Words, _ measure: Measure, _ least: Int, weight: Int, priority: Int = 1
    ) {
        guard least > 0 else { return }
        var target = Target()
        target.id = TargetID(id)
        target.name = name
        target.measure = measure
        target.atLeast = decimal(least)
        target.weight = Factor(decimal(weight, 2))
        target.priority = priority
        target.source = generatedSource
        targets.append(target)
    }

    /// Projects per town against the town's parcels: measured, not demanded.
    private static func fairness(_ parcels: [Parcel], _ parks: [RegionPark]) -> Fairness {
        var fairness = Fairness()
        fairness.id = FairnessID("towns")
        fairness.name = Words("街镇均衡", "balance of towns")
        fairness.measure = Measure(.projects)
        let townOf = Dictionary(uniqueKeysWithValues: parks.map { ($0.park.id, $0.park.town) })
        let counts = Dictionary(grouping: parcels) { townOf[$0.park] ?? "" }.mapValues(\.count)
        fairness.base = Table(counts.map { .init($0.key, Measured(decimal(min($0.value, 1000)))) })
        fairness.source = generatedSource
        return fairness
    }

    private static func tier(_ id: String, _ name: Words, _ sense: Tier.Sense, _ terms: [TierTerm]) -> Tier {
        var tier = Tier()
        tier.id = TierID(id)
        tier.name = name
        tier.sense = sense
        tier.terms = terms
        return tier
    }

    private static func term(_ measure: Measure, weight: ExactDecimal = 1) -> TierTerm {
        var term = TierTerm()
        term.measure = measure
        term.weight = weight
        return term
    }

    /// Tax and a tenth of the output, by priority and suitability.
    private static var value: Tier {
        let terms = [(IndicatorName.tax, ExactDecimal(1)), (.output, decimal(1, 1))].map { indicator, weight in
            var term = term(Measure(indicator), weight: weight)
            term.byPriority = Table([
                .init("1", Factor(decimal(15, 1))), .init("2", Factor(decimal(12, 1))), .init("3", .one),
            ])
            term.bySuitability = true
            return term
        }
        return tier("value", Words("税收与产值", "tax and output"), .max, terms)
    }

    private static var tiers: [Tier] {
        var urgent = Measure(.projects)
        urgent.priorityUpTo = 1
        var city = Measure(.drawn)
        city.controlled = .land
        city.origin = .city
        return [
            tier("priority", Words("重点项目落地", "priority projects"), .max, [term(urgent)]),
            tier("targets", Words("任务缺口", "shortfall of targets"), .min, [term(Measure(.shortfall))]),
            value,
            tier(
                "sparing", Words("少用市级指标与资金", "city reserve and money"), .min,
                [term(city, weight: 100), term(Measure(.money))]),
            tier("moves", Words("少变动", "moves"), .min, [term(Measure(.moves))]),
        ]
    }
}
