import LandModel
import LinearProgramming
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// A rule on a tiny scenario: a plan that keeps it, a plan that breaks it and nothing else, the figures of both, and
/// the rows it asks for.
struct RuleCase: Sendable {
    /// What keeps a broken plan out of the program.
    enum Guard: Sendable {
        /// This rule's bars and rows: without them the plan is admitted.
        case rule
        /// Options are made so that it cannot be expressed, with or without the rule.
        case making
        /// Another rule's rows keep it out as well.
        case others
    }

    var rule: any FormulatedRule.Type
    var scenario: Scenario
    var kept: Plan
    var broken: Plan
    /// The assessment that tells them apart, and what it says of each, as `65 ≤ 60`; `nil`: no such assessment.
    var subject: String
    var keptFigures: String?
    var brokenFigures: String
    var keptOut = Guard.rule
    /// `name: terms ≤ limit`, all rows of the rule.
    var rows: [String] = []

    static func text(_ assessment: Assessment) -> String {
        let sign: String =
            switch assessment.sense {
            case .atMost: "≤"
            case .atLeast: "≥"
            case .equal: "="
            }
        return "\(assessment.measured) \(sign) \(assessment.limit)"
    }

    static func text(_ row: Row, _ program: Program) -> String {
        var terms = ""
        for term in row.terms {
            let sign = term.coefficient.isNegative ? "− " : "+ "
            let factor = term.coefficient.magnitude == 1 ? "" : "\(term.coefficient.magnitude) "
            terms += " \(sign)\(factor)\(program.columns[term.column].name)"
        }
        let bound =
            switch (row.lower, row.upper) {
            case (let lower?, let upper?) where lower == upper: "= \(upper)"
            case (let lower?, nil): "≥ \(lower)"
            case (nil, let upper?): "≤ \(upper)"
            default: "?"
            }
        return "\(row.name):\(terms) \(bound)"
    }

    /// All cases of one rule, and their programs and verdicts against the file of the rule in `Rules/Goldens`.
    static func check(_ cases: [RuleCase], sourceLocation: SourceLocation = #_sourceLocation) throws {
        for example in cases { example.check(sourceLocation: sourceLocation) }
        let rule = try #require(cases.first?.rule.id)
        #expect(cases.allSatisfy { $0.rule.id == rule }, sourceLocation: sourceLocation)
        let texts = cases.enumerated().map { number, example in
            "Case \(number + 1)\n" + Told.program(example.scenario)
                + Told.verdicts("Kept", example.kept, example.scenario)
                + Told.verdicts("Broken", example.broken, example.scenario)
        }
        let difference = try goldenDifference(
            texts.joined(separator: "\n"), "\(rule).txt", beside: "\(RuleCoverageTests.folder.path)/RuleCase.swift")
        #expect(difference == nil, sourceLocation: sourceLocation)
    }

    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        let facts = Facts(scenario)
        let id = rule.id
        func found(_ verification: Verification) -> Assessment? {
            verification.assessments.first { $0.rule == id && $0.subject == subject }
        }
        let good = Verification(PlanReading(kept, in: facts))
        #expect(
            good.isSound, "\(good.violations.map { "\($0.rule) \($0.subject) \(Self.text($0))" })",
            sourceLocation: sourceLocation)
        #expect(found(good).map(Self.text) == keptFigures, sourceLocation: sourceLocation)
        let bad = Verification(PlanReading(broken, in: facts))
        #expect(found(bad).map(Self.text) == brokenFigures, sourceLocation: sourceLocation)
        #expect(found(bad)?.isMet == false, sourceLocation: sourceLocation)
        #expect(
            bad.violations.allSatisfy { $0.rule == id },
            "\(bad.violations.map { "\($0.rule) \($0.subject) \(Self.text($0))" })", sourceLocation: sourceLocation)
        #expect(admits(kept, RuleCatalogue.rows), "the kept plan is refused", sourceLocation: sourceLocation)
        #expect(!admits(broken, RuleCatalogue.rows), "the broken plan is admitted", sourceLocation: sourceLocation)
        if keptOut != .others {
            let rest = RuleCatalogue.rows.filter { $0.id != id }
            #expect(admits(broken, rest) == (keptOut == .rule), "without the rule", sourceLocation: sourceLocation)
        }
        let program = EveryPlan(scenario).formulation.program
        let asked = program.rows.filter { $0.origin == id.text }.map { Self.text($0, program) }
        #expect(asked == rows, sourceLocation: sourceLocation)
    }

    /// Whether the program made with some rules has a feasible point that stands for a plan.
    private func admits(_ plan: Plan, _ rules: [any FormulatedRule.Type]) -> Bool {
        let every = EveryPlan(scenario, rules: rules)
        let wanted = Self.text(plan)
        return every.choices.contains { choice in
            Self.text(every.plan(choice)) == wanted && FixedDecisions(every, choice).isFeasible
        }
    }

    /// A plan as text, its parts in order.
    static func text(_ plan: Plan) -> String {
        (plan.allocations.map(\.text).sorted()
            + plan.acquisitions.map { "acquire \($0.parcel) \($0.start)" }.sorted()
            + plan.constructions.map { "build \($0.building) \($0.start)" }.sorted()
            + plan.reductions.map { "reclaim \($0.reduction) \($0.start)" }.sorted()).joined(separator: "; ")
    }
}
