import Formulation
import Judging
import LandModel

/// What is made by all rules of the catalogue, with every indicator.
extension OptionList {
    /// `projects`: of these only, by number.
    public init(_ setting: Setting, of projects: [Int]? = nil) {
        self.init(setting, of: projects, rules: RuleCatalogue.rows)
    }
}

extension Setting {
    /// Why no option is where it is not, for one project, by every rule.
    public func obstacles(of project: Int) -> [Obstacle] { obstacles(of: project, rules: RuleCatalogue.rows) }

    /// All limits of the scenario: in order of owner, own first, then of rank, id and period.
    public var limits: [Limit] { RuleCatalogue.rows.flatMap { $0.limits(in: self) }.inOrder }

    /// Every lock, commitment and exemption, by project; what binds first.
    public var humanDecisions: [Decision] {
        let all = RuleCatalogue.rows.flatMap { $0.decisions(in: self) }
        return projects.flatMap { project in
            let own = all.filter { $0.project == project.id }
            return own.filter(\.isBinding) + own.filter { !$0.isBinding }
        }
    }
}

extension Formulation {
    public init(_ setting: Setting, _ list: OptionList, question: Question = Question()) {
        self.init(
            setting, list, rules: RuleCatalogue.rows, question: question, indicators: { $0.indicator })
    }
}

extension Question {
    /// Rules that bar options before solving: all but those that can give way, which are left to their rows.
    public var barringRules: [any FormulatedRule.Type] {
        guard !giving.isEmpty else { return RuleCatalogue.rows }
        return RuleCatalogue.rows.filter { !$0.barsByRows }
    }
}

extension PlanReading {
    public init(_ plan: Plan, in facts: Facts) { self.init(plan, in: facts, reading: { $0.indicator }) }

    /// What it breaks, by every rule.
    public var breaches: [Assessment] { RuleCatalogue.all.flatMap { $0.verdicts.breaches(self) } }

    /// Whether it keeps every limit.
    public var isSound: Bool { Verification.violations(of: self, most: 0) != nil }

    /// Another plan on the same facts.
    func read(_ plan: Plan) -> PlanReading {
        PlanReading(plan, in: facts, reading: { $0.indicator }, near: self)
    }
}

extension Verification {
    /// By every rule.
    public init(_ reading: PlanReading) { self.init(reading, rules: RuleCatalogue.all.map(\.verdicts)) }

    /// What a plan breaks, in the order of the rules; `nil` once that is more than `most`, verdicts of rules that do not `count` aside.
    static func violations(
        of reading: PlanReading, most: Int, counting counts: (RuleID) -> Bool = { _ in true }
    ) -> [Assessment]? {
        violations(of: reading, rules: RuleCatalogue.all.map(\.verdicts), most: most, counting: counts)
    }
}
