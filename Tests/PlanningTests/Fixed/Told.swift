import LandModel
import LinearProgramming
import Quantities

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// All that a scenario's rules say, as lines of text.
enum Told {
    static func text(_ words: Words) -> String { words.zh == words.en ? words.zh : "\(words.zh) / \(words.en)" }

    static func text(_ value: ExactDecimal?) -> String { value.map { "\($0)" } ?? "–" }

    /// `land-quota land,district,2024: 新增用地 / new land: 6 ≤ 8 亩, district, P Q`; a verdict that is not met ends in ✗.
    static func verdicts(_ reading: PlanReading) -> [String] {
        reading.formFaults.map { "fault \($0.subject): \(text($0.words))" }
            + Verification(reading).assessments.map { verdict in
                let projects =
                    verdict.projects.isEmpty ? "" : ", " + verdict.projects.map(\.text).joined(separator: " ")
                let unit = verdict.unit.zh.isEmpty ? "" : " " + text(verdict.unit)
                return "\(verdict.rule) \(verdict.subject): \(text(verdict.words)): \(RuleCase.text(verdict))\(unit), "
                    + "\(verdict.holder.rawValue)\(projects)\(verdict.isMet ? "" : " ✗")"
            }
    }

    private static func terms(_ terms: [Term], _ program: Program) -> String {
        terms.map { term in
            let factor = term.coefficient.magnitude == 1 ? "" : "\(term.coefficient.magnitude) "
            return "\(term.coefficient.isNegative ? "−" : "+") \(factor)\(program.columns[term.column].name)"
        }.joined(separator: " ")
    }

    static func columns(_ program: Program) -> [String] {
        program.columns.map { "\($0.name): \($0.kind) from \($0.lower) to \(text($0.upper))" }
    }

    static func rows(_ program: Program) -> [String] {
        program.rows.map { row in
            let lower = row.lower.map { "\($0) ≤ " } ?? ""
            let upper = row.upper.map { " ≤ \($0)" } ?? ""
            return "\(row.name) of \(row.origin): \(lower)\(terms(row.terms, program))\(upper)"
        }
    }

    static func tiers(_ program: Program) -> [String] {
        program.objectives.map {
            "\($0.name): \($0.sense) \(terms($0.terms, program)) + \($0.constant), \($0.tolerance)"
        }
    }

    static func bars(_ list: OptionList, _ setting: Setting) -> [String] {
        list.barred.map { barred in
            let option = ColumnNamer(setting).name(barred.option)
            return "\(option): \(barred.bar.rule): \(text(barred.bar.reason)): \(text(barred.bar.measured)), "
                + text(barred.bar.limit)
        }
    }

    static func obstacles(_ setting: Setting) -> [String] {
        setting.projects.indices.flatMap { setting.obstacles(of: $0) }.map { obstacle in
            let bar = obstacle.bar
            return "\(setting.projects[obstacle.project].id)#\(obstacle.need), \(place(obstacle.site, setting)): "
                + "\(bar.rule): \(text(bar.reason)): \(text(bar.measured)), \(text(bar.limit))"
        }
    }

    private static func place(_ site: Obstacle.Site, _ setting: Setting) -> String {
        switch site {
        case .anywhere: "anywhere"
        case .park(let park): "park \(setting.parks[park].id)"
        case .parcel(let parcel): "parcel \(setting.parcels[parcel].id)"
        case .parcels(let parcels): "parcels \(parcels.map { setting.parcels[$0].id.text })"
        case .building(let building): "building \(setting.buildings[building].id)"
        }
    }

    static func limits(_ setting: Setting) -> [String] {
        setting.limits.map { limit in
            let step = limit.step.map { " step \($0)" } ?? ""
            return "\(limit.id) of \(limit.id.group): \(text(limit.words)): \(limit.kind) \(limit.value) "
                + "\(text(limit.unit)) base \(limit.base)\(step)\(limit.isCount ? " whole" : ""), \(limit.owner.rawValue); "
                + "by 1: \(limit.settings(givingWayBy: 1))"
        }
    }

    static func decisions(_ setting: Setting) -> [String] {
        setting.humanDecisions.map { decision in
            let said = [decision.by, decision.on, decision.why].map { $0 ?? "–" }.joined(separator: ", ")
            return "\(decision.project): \(text(decision.words)): \(said), "
                + "\(decision.isBinding ? "binds" : "frees"); without: \(decision.settings)"
        }
    }

    /// What the rows' side says, and with all limits that may give way.
    static func program(_ scenario: Scenario) -> String {
        let setting = Setting(scenario)
        let question = Question(giving: setting.limits)
        let list = OptionList(setting, rules: RuleCatalogue.rows)
        let formulation = Formulation(setting, list)
        let program = formulation.program
        let giving = Formulation(setting, OptionList(setting, rules: question.barringRules), question: question).program
        let easy = Set(rows(program))
        return [
            section("Barred", bars(list, setting)), section("Obstacles", obstacles(setting)),
            section("Limits", limits(setting)),
            section("Decisions", decisions(setting)), section("Columns", columns(program)),
            section("Rows", rows(program)), section("Tiers", tiers(program)),
            section("Ties", formulation.tieOrder.map { program.columns[$0].name }),
            section("Rows where limits give way", rows(giving).filter { !easy.contains($0) }),
        ].joined()
    }

    /// `locks: 已锁定 / locked`, and what conflicts and questions make of the rule.
    static func rule(_ rule: any FormulatedRule.Type) -> String {
        let traits = [rule.isGround ? "ground" : "granted", rule.barsByRows ? "bars by rows" : nil].compactMap(\.self)
        return "\(rule.id): \(rule.reason.map(text) ?? "–"), \(traits.joined(separator: ", "))"
    }

    /// What a question adds to a program, and its key.
    static func question(_ question: Question, _ name: String, _ scenario: Scenario) -> String {
        let setting = Setting(scenario)
        func program(_ question: Question) -> Program {
            Formulation(setting, OptionList(setting, rules: question.barringRules), question: question).program
        }
        let asked = program(question)
        // Limits that give way are told by `program`.
        let plain = program(Question(giving: question.giving))
        func added(_ lines: (Program) -> [String]) -> [String] {
            let known = Set(lines(plain))
            return lines(asked).filter { !known.contains($0) }
        }
        let key =
            question.key.split(separator: "\n").map(String.init)
            + [question.hasOwnTiers ? "the scenario's own tiers" : "tiers of its own"]
        return section("Question \(name)", key) + section("Columns", added(columns)) + section("Rows", added(rows))
            + section("Tiers", tiers(asked))
    }

    static func verdicts(_ title: String, _ plan: Plan, _ scenario: Scenario) -> String {
        let reading = PlanReading(plan, in: Facts(scenario))
        let values = reading.tierValues.map { "\($0.id): \($0.value)" }
        return section("\(title): \(RuleCase.text(plan))", verdicts(reading) + values)
    }

    private static func section(_ title: String, _ lines: [String]) -> String {
        lines.isEmpty ? "" : "\(title)\n" + lines.map { "    \($0)\n" }.joined()
    }
}
