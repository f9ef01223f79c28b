import Foundation
import LandModel
import LinearProgramming
import Quantities
import Testing

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// All that both sides say of random scenarios, questions and plans, by a checksum each: what changes it changes answers,
/// words or orders somewhere, and has to be meant.
///
/// `LANDPLAN_WRITE_GOLDENS` writes the checksums anew; `LANDPLAN_TOLD` names a folder that takes the texts, so that those of
/// two builds can be compared.
@Suite struct RandomToldTests {
    /// FNV-1a, 64 bits.
    private static func checksum(_ text: String) -> String {
        let sum = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(sum, radix: 16)
    }

    /// Those made as in life, and those of small whole numbers.
    private static let scenarios =
        (1...60).map { (name: "\($0)", scenario: Scenario.random($0)) }
        + (1...240).map { (name: "dense-\($0)", scenario: Scenario.dense($0)) }

    private static func check(_ parts: [(title: String, text: String)], _ name: String) throws {
        if let folder = ProcessInfo.processInfo.environment["LANDPLAN_TOLD"] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for part in parts {
                try Data(part.text.utf8).write(to: URL(filePath: "\(folder)/\(part.title).txt"))
            }
        }
        let lines = parts.map { "\($0.title) \(checksum($0.text))\n" }
        #expect(try goldenDifference(lines.joined(), name, beside: #filePath) == nil)
    }

    @Test func programs() throws {
        try Self.check(Self.scenarios.map { ("program-\($0.name)", Told.program($0.scenario)) }, "programs.txt")
    }

    @Test func verdicts() throws {
        var dice = Dice(900)
        let parts = Self.scenarios.map { name, scenario in
            let plans = (1...6).map { Told.verdicts("\($0)", .random(scenario, &dice), scenario) }
            return ("verdicts-\(name)", plans.joined())
        }
        try Self.check(parts, "verdicts.txt")
    }

    @Test func questions() throws {
        var dice = Dice(700)
        let parts = Self.scenarios.map { name, scenario in
            let setting = Setting(scenario)
            let questions = (1...3).map { number in
                Told.question(.random(setting, near: .random(scenario, &dice), &dice), "\(number)", scenario)
            }
            return ("questions-\(name)", questions.joined())
        }
        try Self.check(parts, "questions.txt")
    }

    @Test func floors() throws {
        var dice = Dice(100)
        let parts = Self.scenarios.map { ("floors-\($0.name)", RandomFloors.told($0.scenario, &dice)) }
        try Self.check(parts, "floors.txt")
    }

    @Test func readings() throws {
        var dice = Dice(200)
        let parts = Self.scenarios.map { ("readings-\($0.name)", RandomReadings.told($0.scenario, &dice)) }
        try Self.check(parts, "readings.txt")
    }

    /// Random choices as plans, their draws, the points that they stand for, and what gives way there.
    @Test func points() throws {
        var dice = Dice(300)
        let parts = Self.scenarios.map { name, scenario in
            let setting = Setting(scenario)
            let question = Question(giving: setting.limits)
            let formulation = Formulation(
                setting, OptionList(setting, rules: question.barringRules), question: question)
            let texts = (1...5).map { _ in
                let point = formulation.program.columns.map { column in
                    column.upper == 1
                        ? ExactDecimal(dice.chance(10) ? 1 : 0)
                        : ExactDecimal(significand: Int128(dice.roll(9)), scale: 1)
                }
                return Self.told(point, formulation)
            }
            #expect(Set(setting.limits).count == Set(setting.limits.map(\.id)).count)
            return ("points-\(name)", texts.joined(separator: "\n"))
        }
        try Self.check(parts, "points.txt")
    }

    private static func told(_ point: [ExactDecimal], _ formulation: Formulation) -> String {
        let making = PlanMaking(formulation)
        let plan = making.plan(at: point)
        let back = PointMaking(formulation).point(of: plan)
        let taken = back.indices.filter { !back[$0].isZero }.map { formulation.program.columns[$0].name }
        let given = formulation.giving.raises(at: point).map { raise in
            "\(raise.limit.id) \(raise.amount) \(Told.text(raise.result)) \(raise.limit.grain) \(raise.settings)"
        }
        let draws = making.draws(at: point).map { "\($0.quota) \($0.period) \($0.amount.value)" }
        return ([RuleCase.text(plan)] + taken + given + draws).joined(separator: "\n")
    }
}
