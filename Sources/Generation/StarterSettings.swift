import LandModel
import Quantities
import Records

/// What a starter scenario or a blank ledger is made for.
public struct StarterSettings: Sendable {
    /// An objective in a word; each becomes a tier, in the order given.
    public enum Aim: String, CaseIterable, Sendable {
        case targets, projects, tax, output, jobs, land, money

        public var words: Words {
            switch self {
            case .targets: Words("任务", "targets")
            case .projects: Words("落地", "projects")
            case .tax: Words("税收", "tax")
            case .output: Words("产值", "output")
            case .jobs: Words("用工", "jobs")
            case .land: Words("省地", "land")
            case .money: Words("省钱", "money")
            }
        }

        /// By its word in either language.
        public init?(word: String) {
            guard let aim = Self.allCases.first(where: { [$0.rawValue, $0.words.zh, $0.words.en].contains(word) })
            else {
                return nil
            }
            self = aim
        }

        var tier: Tier {
            var tier = Tier()
            tier.id = TierID(rawValue)
            let (name, sense, indicator): (Words, Tier.Sense, IndicatorName) =
                switch self {
                case .targets: (Words("任务缺口最小", "least shortfall of targets"), .min, .shortfall)
                case .projects: (Words("落地项目最多", "most projects"), .max, .projects)
                case .tax: (Words("达产税收最大", "most tax at full production"), .max, .tax)
                case .output: (Words("达产产值最大", "most output at full production"), .max, .output)
                case .jobs: (Words("用工最多", "most jobs"), .max, .jobs)
                case .land: (Words("新增用地最少", "least new land"), .min, .newLand)
                case .money: (Words("少花钱", "least money"), .min, .money)
                }
            tier.name = name
            tier.sense = sense
            var term = TierTerm()
            term.measure = Measure(indicator)
            tier.terms = [term]
            return tier
        }
    }

    public var units = Units()
    /// The first year and how many there are: two at least.
    public var years = 2025...2026
    /// Empty: as the starter has them.
    public var aims: [Aim] = []

    public init() {}

    public static let mostYears = 10

    var isPlain: Bool { units == Units() && years == 2025...2026 && aims.isEmpty }
}

extension StarterScenario {
    /// The starter in other units and years, with other aims: the same facts, rounded to what people write.
    public static func scenario(_ settings: StarterSettings) -> Scenario {
        let reader = InputReader { _ throws(InputFault) in Array(Self.scenario.utf8) }
        guard var tree = ScenarioLoader(reader: reader).load("scenario.json").tree else { return Scenario() }
        let conversion = StarterConversion(settings)
        tree = conversion.converted(tree, Scenario.schema, nil)
        var scenario = ScenarioLoader.loaded(from: tree, sources: SourceMap(), known: []).scenario ?? Scenario()
        scenario.units = settings.units
        scenario.periods = settings.years.map { Period(year: $0) }
        if !settings.aims.isEmpty { scenario.objective = settings.aims.map(\.tier) }
        return scenario
    }

    /// What `new` writes for these settings.
    public static func files(_ settings: StarterSettings) -> [File] {
        guard !settings.isPlain else { return files }
        let told = """
            > 本例按所选单位、年份与目标换算；以下说明仍以亩、万元和 2025—2026 年叙述。
            > Converted to the units, years and aims that were chosen; what follows speaks of 亩, 万元, 2025 and 2026.


            """
        return [
            File(name: "scenario.json", text: JSONWriter.text(scenario(settings).written)),
            File(name: "README.md", text: told + readme),
        ]
    }
}

/// Carries the starter's tree over into other units and years.
private struct StarterConversion {
    let settings: StarterSettings

    init(_ settings: StarterSettings) { self.settings = settings }

    /// How much of the new unit one of the starter's is.
    private func factor(_ slot: UnitSlot?) -> (ExactDecimal, over: ExactDecimal)? {
        let land = settings.units.land.squareMetres
        let money = settings.units.money.yuan
        switch slot {
        case .land: return (2000 * land.denominator, 3 * land.numerator)
        case .money: return (10_000, money)
        case .moneyPerLand: return (10_000 * 3 * land.numerator, 2000 * land.denominator * money)
        default: return nil
        }
    }

    func converted(_ node: JSONNode, _ schema: Schema, _ slot: UnitSlot?, _ key: String = "") -> JSONNode {
        switch (node.value, schema) {
        case (_, .withDefault(let inner, _)): return converted(node, inner, slot, key)
        case (.object(let members), .object(_, let properties)):
            // Of land, a quota is counted as land; of tax, a target as money.
            var own: UnitSlot?
            if case .string("land")? = node["of"]?.value { own = .land }
            if node["measure"] != nil, node["atLeast"] != nil { own = .money }
            return JSONNode(
                .object(
                    members.map { member in
                        guard let property = properties.first(where: { $0.key == member.key }) else { return member }
                        let slot = property.unit == .load || property.unit == nil ? own ?? property.unit : property.unit
                        return JSONNode.Member(
                            member.key, converted(member.value, property.schema, slot, member.key))
                    }))
        case (.object(let members), .map(_, _, let value)):
            return JSONNode(
                .object(
                    members.map { JSONNode.Member(year($0.key), converted($0.value, value, slot, key)) }))
        case (.array(let elements), .array(let element, _)):
            return JSONNode(.array(elements.map { converted($0, element, slot, key) }))
        case (.number(let digits), .decimal):
            guard let (numerator, denominator) = factor(slot), let value = try? ExactDecimal(parsing: digits),
                let other = (value * numerator).divided(by: denominator, places: 4)
            else { return node }
            return JSONNode(.number(other.description))
        case (.string(let text), _): return key == "id" ? node : JSONNode(.string(year(text)))
        default: return node
        }
    }

    private func year(_ text: String) -> String {
        switch text {
        case "2025": "\(settings.years.lowerBound)"
        case "2026": "\(settings.years.lowerBound + 1)"
        default: text
        }
    }
}
