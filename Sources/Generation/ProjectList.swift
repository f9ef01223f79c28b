import LandModel
import Quantities
import Records

/// The projects: the mix of trades of a district dealt out region by region, with heavy-tailed sizes.
struct ProjectList {
    private(set) var projects: [Project] = []
    /// Region by project.
    private(set) var regions: [Int] = []
    private var chance: Chance
    private let settings: GeneratorSettings

    init(_ settings: GeneratorSettings) {
        self.settings = settings
        chance = Chance(seed: settings.seed, stream: 4)
        var decks = [[Int]](repeating: [], count: settings.regions)
        let deck = Archetype.all.indices.flatMap { [Int](repeating: $0, count: Archetype.all[$0].count) }
        for number in 0..<settings.projects {
            let region = number % settings.regions
            if decks[region].isEmpty { decks[region] = chance.shuffled(deck) }
            add(Archetype.all[decks[region].removeLast()], region: region)
        }
    }

    private mutating func add(_ kind: Archetype, region: Int) {
        let number = projects.count + 1
        let label = Syllables.padded(number, most: settings.projects)
        let firm = Syllables.firm(&chance)
        var project = Project()
        project.id = ProjectID("P\(label)")
        project.name = Words("\(firm.zh)\(kind.words.zh)项目\(label)", "\(firm.en) \(kind.words.en) \(label)")
        project.enterprise = "\(firm.zh)半导体有限公司（虚构）"
        project.creditCode = creditCode()
        project.industry = kind.industry
        project.segment = kind.segment.name(region: region, of: settings.regions)
        project.activity = kind.activity
        let investment = size(chance.lognormal(median: kind.investment.median, spread: 70), in: kind.investment)
        project.investment = Money(decimal(investment / 100 * 100))
        addNeeds(kind, investment: investment, to: &project)
        addYield(kind, investment: investment, to: &project)
        addLoads(kind, to: &project)
        addTimes(to: &project)
        project.priority = [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3][chance.below(14)]
        project.isMajor = investment >= 100_000 && chance.percent(60)
        if kind.activity == .hazardous { project.safetyDistance = Length(decimal(chance.between(10, 25) * 10)) }
        project.tags = kind.tags
        project.source = generatedSource
        projects.append(project)
        regions.append(region)
    }

    /// Within twice the ordinary range: the tail is heavy, not endless.
    private func size(_ value: Int, in span: Archetype.Span) -> Int { min(max(value, span.low / 2), span.high * 2) }

    private mutating func addNeeds(_ kind: Archetype, investment: Int, to project: inout Project) {
        // A larger investment takes more room, but less than in proportion.
        func room(_ span: Archetype.Span, _ chance: inout Chance) -> Int {
            let part = 1000 * investment / kind.investment.median
            let median = span.median * (part + 1000) / 2000
            return min(max(chance.lognormal(median: median * 10, spread: 25), span.low * 8), span.high * 13)
        }
        if let span = kind.land, kind.floor == nil || chance.percent(60) {
            var need = Need()
            var land = LandNeed()
            let tenths = room(span, &chance)
            land.area = LandArea(decimal(tenths, 1))
            land.landClasses = kind.landClasses
            land.maxParcels = kind.mostParcels
            let ratio = max(kind.floorRatio + chance.between(-2, 3), 9)
            land.floorBuilt = FloorArea(decimal(tenths * ratio * 2 / 3 * 10))
            if kind.hasLowRatio { land.farExemption = "单层工艺厂房 / single-storey process" }
            need.land = land
            need.leadMonths = [18, 24][chance.below(2)]
            project.needs.append(need)
        }
        if let span = kind.floor, project.needs.isEmpty || chance.percent(50) {
            var need = Need()
            var floor = FloorNeed()
            floor.area = FloorArea(decimal(room(span, &chance) / 100 * 10))
            floor.load = FloorLoad(decimal(kind.floorLoad, 1))
            floor.height = Length(decimal(kind.activity == .research ? 30 : 45, 1))
            floor.needsGroundFloor = kind.activity != .research && chance.percent(20)
            if kind.needsCleanRoom { floor.cleanRoom = FloorArea(decimal(chance.between(2, 10) * 100)) }
            floor.fireClass = kind.activity == .research ? .e : kind.activity == .clean ? .d : .c
            floor.sewer = kind.activity == .polluting ? .industrial : .domestic
            need.floor = floor
            need.leadMonths = [6, 9, 12][chance.below(3)]
            project.needs.append(need)
        }
    }

    private mutating func addYield(_ kind: Archetype, investment: Int, to project: inout Project) {
        // An eighth promises less than the admission standards ask.
        let isWeak = chance.percent(12)
        var output = chance.lognormal(median: investment * kind.outputShare / 100, spread: 25)
        if isWeak { output = output * 2 / 5 }
        output = output / 10 * 10
        project.output = Money(decimal(output))
        project.revenue = Money(decimal(output * chance.between(100, 108) / 100))
        project.tax = Money(decimal(output * chance.between(60, 90) / 1000))
        project.jobs = People(decimal(max(10, chance.lognormal(median: kind.jobs * investment / 10_000, spread: 20))))
        let isResearch = kind.activity == .research
        project.researchShare = Share(decimal(isResearch ? chance.between(8, 25) : chance.between(2, 9), 2))
        project.staffShare = Share(decimal(isResearch ? chance.between(40, 80) : chance.between(8, 30), 2))
        if isWeak, chance.percent(50) {
            var exemption = Exemption()
            exemption.reason = "补链项目，一事一议 / completes the chain, decided case by case"
            exemption.by = "区产业领导小组（虚构）"
            project.exemption = exemption
        }
        var counts: [Table<String, Factor>.Entry] = [.init("发明专利", Factor(decimal(chance.below(12))))]
        if chance.percent(35) { counts.append(.init("专精特新", .one)) }
        project.counts = Table(counts)
    }

    private mutating func addLoads(_ kind: Archetype, to project: inout Project) {
        // 300 m² of floor load like one 亩 of land.
        let area =
            project.needs.compactMap(\.land).first.map { millionths($0.area) }
            ?? project.needs.compactMap(\.floor).first.map { millionths($0.area) / 300 } ?? 0
        let hasOffset = kind.activity == .polluting && chance.percent(15)
        var loads: [Table<ResourceID, Load>.Entry] = []
        var offsets: [Table<ResourceID, Load>.Entry] = []
        for resource in ResourceKind.allCases {
            let perArea = resource.intensity(kind.intensity)
            let value = chance.lognormal(median: area / 1000 * perArea / 1000, spread: 25)
            let load = resource.load(millionths: value)
            guard !load.isZero else { continue }
            loads.append(.init(resource.id, load))
            if hasOffset, resource == .demand || resource == .organics {
                offsets.append(.init(resource.id, resource.load(millionths: value * chance.between(2, 5) / 10)))
            }
            if kind.activity == .research, resource.isWaterborne { project.exemptLoads.append(resource.id) }
        }
        project.loads = Table(loads)
        project.offsets = Table(offsets)
    }

    private mutating func addTimes(to project: inout Project) {
        project.leadMonths = 18
        project.ramp = [Share(decimal(4, 1)), Share(decimal(8, 1)), .all]
        if chance.percent(15), settings.periods > 1 {
            project.earliest = Period(year: settings.firstYear + 1)
        } else if chance.percent(10), settings.periods > 2 {
            project.latest = Period(year: settings.firstYear + settings.periods - 2)
        }
    }

    /// A code of the district's form with both of its check characters right.
    private mutating func creditCode() -> CreditCode? {
        let body = (0..<8).map { _ in chance.below(10) }
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        let rest = 11 - zip(body, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
        let check = rest == 10 ? "X" : rest == 11 ? "0" : String(rest)
        let text = "91310118" + body.map(String.init).joined() + check
        guard let last = CreditCode.checkCharacter(of: text) else { return nil }
        var reader = Reader()
        return CreditCode.read(JSONNode(.string(text + String(last))), &reader)
    }
}
