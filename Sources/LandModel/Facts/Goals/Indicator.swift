import Quantities
import Records

/// The name of something that can be measured on a plan.
public enum IndicatorName: String, Choice {
    case output, revenue, tax, jobs, investment
    case landUsed, newLand, stockLand, floorUsed
    case load, money, drawn
    case projects, count, tagCoverage
    case outputPerLand, taxPerLand, investmentPerLand
    case moves, synergy, shortfall, smallestShare, startOrder

    public var words: Words { described.words }

    /// All that is said of it wherever it is used; what it comes to on a plan is told elsewhere.
    public var described: IndicatorDescription {
        typealias Told = IndicatorDescription
        return switch self {
        case .output: Told("产值", "output", in: .money)
        case .revenue: Told("营收", "revenue", in: .money)
        case .tax: Told("税收", "tax", in: .money)
        case .jobs: Told("用工", "jobs", in: .people)
        case .investment: Told("投资", "investment", in: .money)
        case .landUsed: Told("用地", "land used", in: .land)
        case .newLand: Told("新增建设用地", "new construction land", in: .land)
        case .stockLand: Told("存量用地", "stock land", in: .land)
        case .floorUsed: Told("厂房面积", "floor used", in: .floor)
        case .load: Told("负荷", "load", in: .controlled, needing: ["of"])
        case .money: Told("资金", "money spent", in: .money, .amount, using: ["scope", "when", "purposes"])
        case .drawn:
            Told("动用指标", "quota drawn", in: .controlled, .amount, needing: ["of"], using: Told.ofProjects + ["from"])
        case .projects: Told("落地项目数", "projects placed", in: .projects)
        case .count: Told("计数", "count", in: .nothing, needing: ["count"])
        case .tagCoverage:
            Told("领域覆盖", "tags covered", in: .fields, .whole, needing: ["tags"], towards: .raised)
        case .outputPerLand: Told("亩均产值", "output per land", in: .moneyPerLand, .ratio)
        case .taxPerLand: Told("亩均税收", "tax per land", in: .moneyPerLand, .ratio)
        case .investmentPerLand: Told("亩均投资", "investment per land", in: .moneyPerLand, .ratio)
        case .moves: Told("与上一方案的变动", "moves against the previous plan", in: .projects, .amount, using: Told.timeless)
        case .synergy: Told("上下游协同", "synergy", in: .nothing, .whole, using: ["scope"])
        case .shortfall:
            Told("指标任务缺口", "shortfall of targets", in: .nothing, .whole, using: ["priorityUpTo"], towards: .lowered)
        case .smallestShare:
            Told("最小份额", "smallest share", in: .nothing, .whole, needing: ["fairness"], using: [], towards: .raised)
        case .startOrder: Told("开工先后", "sum of start periods", in: .nothing, using: Told.timeless)
        }
    }
}

/// What is known of an indicator by itself: its words, what it is counted in, which parts of a measure it takes.
public struct IndicatorDescription: Sendable {
    public enum Unit: Sendable {
        case money, moneyPerLand, land, floor, people, projects, fields
        /// That of what is controlled.
        case controlled
        /// A sum of unlike things.
        case nothing
    }

    public enum Kind: Sendable {
        /// A sum over placed projects, so that each can be weighted.
        case sumOverProjects
        /// Adds up over parts of the district, but is no sum over projects.
        case amount
        /// A quotient of two sums.
        case ratio
        /// Means something for the plan as a whole only.
        case whole
    }

    /// Bounded from one side only: it means something where this is wanted.
    public enum Direction: Sendable { case either, raised, lowered }

    public let words: Words
    public let unit: Unit
    public let kind: Kind
    public let direction: Direction
    /// Keys of parts of a measure without which it means nothing.
    let needed: [String]
    /// Keys of parts that change it.
    let used: [String]

    static let ofProjects = ["scope", "when", "segments", "priorityUpTo", "onlyCommitted", "onlyMajor", "tags"]
    static let timeless = ofProjects.filter { $0 != "when" }

    fileprivate init(
        _ zh: String, _ en: String, in unit: Unit, _ kind: Kind = .sumOverProjects, needing needed: [String] = [],
        using used: [String] = ofProjects, towards direction: Direction = .either
    ) {
        words = Words(zh, en)
        self.unit = unit
        self.kind = kind
        self.direction = direction
        self.needed = needed
        self.used = used + needed.filter { !used.contains($0) }
    }
}

extension IndicatorName {
    public var isSumOverProjects: Bool { described.kind == .sumOverProjects }
    public var isRatio: Bool { described.kind == .ratio }
}

extension Scenario {
    /// The unit in which a controlled thing is counted.
    public func unit(of controlled: Controlled) -> Words {
        switch controlled {
        case .land: units.land.words
        case .resource(let id): Words(same: resources.first { $0.id == id }?.unit ?? "")
        }
    }

    public var moneyPerLandUnit: Words {
        Words("\(units.moneyWords.zh)/\(units.land.words.zh)", "\(units.moneyWords.en)/\(units.land.words.en)")
    }

    /// The unit of a measure; points of sums of unlike things.
    public func unit(of measure: Measure) -> Words {
        switch measure.indicator.described.unit {
        case .money: units.moneyWords
        case .moneyPerLand: moneyPerLandUnit
        case .land: units.land.words
        case .floor: Words(same: "m²")
        case .controlled: unit(of: measure.controlled ?? .land)
        case .people: Words("人", "people")
        case .projects: Words("个", "projects")
        case .fields: Words("个领域", "fields")
        case .nothing: measure.unitOfUnlike(in: self)
        }
    }
}

extension Measure {
    /// Of what is no sum of one kind of thing: counts by what is counted, a shortfall by its targets where they are alike.
    fileprivate func unitOfUnlike(in scenario: Scenario) -> Words {
        switch indicator {
        case .count: return Words("个", "items")
        case .smallestShare: return Words("份", "shares")
        case .shortfall:
            let counting = scenario.targets.filter { target in
                !target.isHard && !target.weight.value.isZero
                    && target.priority <= priorityUpTo ?? target.priority
            }
            guard let first = counting.first, first.weight.value == 1,
                first.measure.indicator != .shortfall,
                counting.allSatisfy({
                    $0.weight == first.weight && scenario.unit(of: $0.measure) == scenario.unit(of: first.measure)
                })
            else { return Words.points }
            return scenario.unit(of: first.measure)
        default: return Words.points
        }
    }
}

extension Words {
    /// What sums of unlike things are counted in.
    public static let points = Words("分", "points")
}
