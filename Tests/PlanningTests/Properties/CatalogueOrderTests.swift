import Foundation
import Generation
import LandModel
import LinearProgramming
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// The order of the catalogue is the order of asking and nothing else: rules that formulate in any other order give the
/// same rows, columns and tiers.
@Suite struct CatalogueOrderTests {
    static let scenarios: URL = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../Scenarios")

    /// A program as lines without any order: columns, rows and tiers by name, their terms by the names of columns.
    static func lines(_ program: Program) -> [String] {
        func text(_ terms: [Term]) -> String {
            terms.map { "\($0.coefficient) \(program.columns[$0.column].name)" }.sorted().joined(separator: " + ")
        }
        func bound(_ value: ExactDecimal?) -> String { value.map { "\($0)" } ?? "∞" }
        let columns = program.columns.map { "\($0.name) \($0.kind) \($0.lower)…\(bound($0.upper))" }
        let rows = program.rows.map {
            "\($0.name) [\($0.origin)]: \(bound($0.lower)) ≤ \(text($0.terms)) ≤ \(bound($0.upper))"
        }
        let tiers = program.objectives.map { "\($0.name) \($0.sense): \(text($0.terms)) + \($0.constant)" }
        return (columns + rows).sorted() + tiers
    }

    static func check(_ scenario: Scenario, seeds: ClosedRange<Int>, sourceLocation: SourceLocation = #_sourceLocation)
    {
        let setting = Setting(scenario)
        for question in [Question(), Question(giving: setting.limits)] {
            let list = OptionList(setting, rules: question.barringRules)
            let expected = lines(Formulation(setting, list, question: question).program)
            for seed in seeds {
                var dice = Dice(seed)
                // The first seed stands for the catalogue read backwards.
                let rules =
                    seed == seeds.lowerBound
                    ? RuleCatalogue.rows.reversed() : RuleCatalogue.rows.shuffled(using: &dice)
                let found = lines(
                    Formulation(setting, list, rules: rules, question: question, indicators: { $0.indicator }).program)
                let differences = Set(found).symmetricDifference(expected).sorted().prefix(3)
                #expect(
                    found == expected, "\(scenario.id), seed \(seed): \(differences)", sourceLocation: sourceLocation)
            }
        }
    }

    @Test func ofHandMadeScenarios() {
        Self.check(IndicatorScenario.scenario, seeds: 1...8)
        Self.check(TamperTests.scenario, seeds: 1...8)
        Self.check(TighteningTests.scenario, seeds: 1...8)
        // Everything that needs columns of its own, measured by targets as well as by tiers.
        Self.check(
            IndicatorScenario.scenario.with { rich in
                let tags = Measure.of(.tagCoverage) { $0.tags = ["x", "y"] }
                let share = Measure.of(.smallestShare) { $0.fairness = "E" }
                rich.targets += [
                    .named("3", tags, atLeast: 1), .named("4", share, atLeast: 1) { $0.isHard = false },
                    .named("5", .of(.synergy), atLeast: 5) { $0.isHard = false },
                    .named("6", .of(.money), atLeast: 0) { ($0.atLeast, $0.atMost) = (nil, 1000) },
                    .named("7", .of(.drawn) { $0.controlled = .land }, atLeast: 1) { $0.isHard = false },
                ]
                rich.budgets = [.named("m", Purpose.allCases, [year(2024): 100])]
                rich.objective.append(
                    .named("more", .max, tags, share, .of(.synergy), .of(.tagCoverage) { $0.tags = ["y"] }))
            }, seeds: 1...8)
    }

    @Test func ofRandomTinyScenarios() {
        for seed in 1...12 { Self.check(.tinyQuestion(seed), seeds: 1...2) }
        for seed in 1...12 { Self.check(LedgerTests.random(seed).0, seeds: 1...2) }
    }

    @Test func ofGeneratedScenarios() {
        for seed in 1...3 {
            Self.check(generateScenario(GeneratorSettings(projects: 16, seed: UInt64(seed))), seeds: 1...2)
        }
    }

    /// Those of the repository, the district's among them.
    @Test func ofTheRepository() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.scenarios.path).sorted()
        let loaded = names.compactMap { name in
            ScenarioLoader().load(Self.scenarios.appending(path: "\(name)/scenario.json").path).scenario
        }
        #expect(loaded.contains { $0.projects.count > 40 })
        for scenario in loaded { Self.check(scenario, seeds: 1...3) }
    }
}
