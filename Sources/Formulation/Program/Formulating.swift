import LandModel
import LinearProgramming
import Quantities

extension Formulation {
    /// The whole program of a scenario: decisions, rows of every rule, objective tiers, then the tidy tiers that leave
    /// nothing arbitrary.
    ///
    /// `question`: what is asked beyond the scenario; `indicators`: where the form of each is found.
    public init(
        _ setting: Setting, _ list: OptionList, rules: [any FormulatedRule.Type], question: Question = Question(),
        indicators: @escaping IndicatorForms
    ) {
        self.init(setting, options: list.options, indicators: indicators)
        addGivingWay(question.giving)
        for rule in rules { rule.columns(in: &self) }
        for rule in rules { rule.rows(in: &self) }
        if !giving.isEmpty { linkGivingWay() }
        for demand in question.demands { require(demand) }
        for tier in question.keeping { keep(tier) }
        if question.asksForLeastChange { addGivingTiers() }
        if !question.breaking.isEmpty { addBreaking(question.breaking) }
        addObjectives(question)
    }

    private mutating func addObjectives(_ question: Question) {
        guard !question.needsNoBest else { return }
        let tiers = setting.scenario.objective
        let foremost = question.foremost.compactMap { id in tiers.first { $0.id == id } }
        for tier in foremost {
            var objective = objective(tier, counting: question.counting)
            objective.tolerance = .none
            add(objective)
        }
        for tier in tiers where !question.foremost.contains(tier.id) {
            if let worst = question.worst, worst.tier == tier.id { addWorst(worst, of: tier) }
            add(objective(tier, counting: question.counting))
        }
        if let plan = question.near { add(difference(from: plan)) } else { addTidyTiers() }
    }

    /// A tier of the scenario in which each project counts as much as a turnout says.
    mutating func objective(_ tier: Tier, counting turnout: Turnout) -> Objective {
        var form = LinearForm()
        for term in tier.terms {
            let projects = setting.projects
            form =
                form
                + self.form(of: term.measure) { option in
                    let byPriority = term.byPriority[String(projects[option.project].priority)]?.value ?? 1
                    let share = byPriority * turnout[projects[option.project].id]
                    return term.bySuitability ? share * option.suitability : share
                } * term.weight
        }
        let tolerance: Objective.Tolerance =
            tier.relativeTolerance.value.isZero
            ? .absolute(tier.absoluteTolerance) : .relative(tier.relativeTolerance.value)
        return Objective(
            tier.id.text, tier.sense == .max ? .maximize : .minimize, form.terms, constant: form.constant,
            tolerance: tolerance)
    }

    /// Least new land, then least money, then fewest and earliest starts.
    private mutating func addTidyTiers() {
        let land = form(of: Measure(.newLand))
        add(Objective(TidyTier.newLand.rawValue, .minimize, land.terms))
        let money = form(of: Measure(.money))
        add(Objective(TidyTier.money.rawValue, .minimize, money.terms))
        let actions = acquisitionColumns + constructionColumns + reductionColumns
        add(
            Objective(
                TidyTier.starts.rawValue, .minimize,
                form(of: Measure(.startOrder)).terms
                    + actions.flatMap { $0 }.map { Term($0.column, ExactDecimal($0.period + 1)) }))
    }

    /// Columns in the order in which the last ties are broken: the first option of the first project that any best plan
    /// holds, and so on.
    public var tieOrder: [Int] {
        placementColumns + (acquisitionColumns + constructionColumns + reductionColumns).flatMap { $0.map(\.column) }
    }
}

/// The tiers that every objective ends with.
public enum TidyTier: String, Sendable, CaseIterable {
    case newLand = "tidy-new-land"
    case money = "tidy-money"
    case starts = "tidy-starts"

    public var words: Words {
        switch self {
        case .newLand: Words("整理：新增用地最少", "tidy: least new land")
        case .money: Words("整理：资金最少", "tidy: least money")
        case .starts: Words("整理：动作最少、最早", "tidy: fewest and earliest starts")
        }
    }
}
