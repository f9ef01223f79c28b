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
        giving = GivingWay(question.giving, in: &self)
        for rule in rules { rule.columns(in: &self) }
        for rule in rules { rule.rows(in: &self) }
        let giving = giving
        if !giving.isEmpty {
            giving.link(in: &self, isStepped: question.seeksBest)
            question.allowance.rows(in: &self)
        }
        for demand in question.demands { demand.rows(in: &self) }
        for kept in question.keeping { kept.rows(in: &self) }
        if question.asksForLeastChange { for tier in giving.tiers(over: setting.horizon) { add(tier) } }
        if !question.breaking.isEmpty { Demand.breaking(question.breaking, in: &self) }
        ObjectiveTiers.add(question, to: &self)
    }

    /// Columns in the order in which the last ties are broken: the first option of the first project that any best plan
    /// holds, and so on.
    public var tieOrder: [Int] {
        placementColumns + actionColumns.map(\.column)
    }
}
