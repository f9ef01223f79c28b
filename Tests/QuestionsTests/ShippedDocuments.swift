import Documents
import Foundation
import Generation
import Judging
import LandModel
import Optimizer
import Planner
import Planning
import Quantities
import Questions
import Records
import Reporting
import Synchronization
import Testing

@testable import TestSupport

/// Every document that can be made of a scenario that is shipped; made once, read by several tests.
enum ShippedDocuments {
    static let tiny = [
        "tiny-acquisition", "tiny-contiguity", "tiny-custom-factory", "tiny-knapsack", "tiny-offset", "tiny-phases",
        "tiny-ramp", "tiny-split", "tiny-standards",
    ]
    /// Qingpu, and the files that change a few of its values.
    static let large = ["scenario", "half-years", "no-custom-factories", "quota-cut", "stretch"].map {
        "qingpu-2025/\($0)"
    }
    /// As trials make them: sites named after their parks, floors held by locks, relations, phases, goals of many parts.
    static let generated = ["generated-12-7"]
    static let names = tiny + generated + large

    typealias Made = (answer: VerifiedAnswer, documents: [Document])
    private static let made = Mutex<[String: Made]>([:])

    static func of(_ name: String) throws -> Made {
        try made.withLock { made in
            if let known = made[name] { return known }
            let fresh = name.contains("/") ? try large(name) : try tiny(name)
            made[name] = fresh
            return fresh
        }
    }

    struct Missing: Error {}

    /// Stopped early: what is said of a plan that is not proved is read, too.
    private static func large(_ name: String) throws -> Made {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appendingPathComponent("Scenarios/\(name).json").path
        let scenario = try #require(ScenarioLoader().load(path).scenario)
        let options = name.hasSuffix("/scenario") ? SolveOptions() : SolveOptions(nodeLimit: 5)
        guard case .answered(let answer) = PlanningRun(scenario).answer(options: options) else { throw Missing() }
        return (answer, told(answer))
    }

    private static func told(_ answer: VerifiedAnswer) -> [Document] {
        [
            Reports.solve(answer), PackReport.document(answer, digest: "0"),
            TasksTelling.document(answer.reading, status: answer.status.words),
            DiffTelling.document(answer.reading, answer.reading), CompareTelling.document([Comparand(answer)]),
        ]
    }

    private static func tiny(_ name: String) throws -> Made {
        let scenario =
            generated.contains(name)
            ? generateScenario(GeneratorSettings(projects: 12, parks: 5, periods: 2, seed: 7))
            : try Scenario.shipped(name)
        guard case .answered(let answer) = PlanningRun(scenario).answer() else { throw Missing() }
        let inquiry = Inquiry(scenario, base: answer, solver: QuestionSolver(SolveOptions()))
        let (setting, reading, price) = (answer.setting, answer.reading, PriceAsking(inquiry))
        let (left, placed) = (answer.rejections.map(\.project), reading.placements.map(\.project.id))
        let premises =
            placed.map { Premise.withdrawn($0, in: setting) }
            + placed.compactMap { Premise.later($0, than: reading, in: setting) }
            + Premise.rules(in: setting).map(\.premise)
        var documents = told(answer)
        documents += [
            WhyNotTelling.document(try WhyNotAsking(inquiry).answers(left), answer),
            WhyNotTelling.document(try WhyNotAsking(inquiry).answers(placed), answer),
            NextStepTelling.document(try price.nextSteps(of: price.limits), answer),
            PriceTelling.document(try price.answers(of: price.limits), answer),
            NegotiateTelling.document(
                try NegotiateAsking(inquiry).answer(
                    price.limits.flatMap { $0 }.grouped, within: .init(whole: decimal("0.3"))),
                answer),
            DecisionsTelling.document(try DecisionsAsking(inquiry).answers(), answer),
            WhatIfTelling.document(try WhatIfAsking(inquiry).answer(premises), answer),
            BreakEvenTelling.document(try BreakEvenAsking(inquiry).answers(placed), answer),
            ReplanTelling.document(try ReplanAsking(inquiry).answer(), chosen: nil, answer),
            LadderTelling.document(
                try LadderAsking(inquiry).answer(
                    scenario.quotas, [Share("0.5"), .all].map { [$0] + scenario.quotas.dropFirst().map { _ in .all } }),
                answer),
            RobustTelling.document(
                try RobustAsking(inquiry).answer(nil, of: scenario.objective[0].id, keepingBack: decimal("0.1")),
                answer,
                aim: nil, of: scenario.objective[0].id, keepingBack: decimal("0.1")),
            AlternativesTelling.document(
                try AlternativesAsking(inquiry).answer(
                    keeping: AlternativesAsking(inquiry).bounds(within: decimal("0.05"))),
                answer, within: decimal("0.05"), of: nil, most: 5),
        ]
        if scenario.objective.count > 1 {
            let (first, second) = (scenario.objective[0], scenario.objective[1])
            documents.append(
                ParetoTelling.document(try ParetoAsking(inquiry).answer(first, second, most: 3), answer))
        }
        documents += try left.map { AdmitTelling.document(try AdmitAsking(inquiry).answer($0), answer) }
        return (answer, documents)
    }
}
