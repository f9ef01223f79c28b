import ArgumentParser
import Documents
import Formulation
import Foundation
import Judging
import LandModel
import LinearProgramming
import Optimizer
import Planner
import Planning
import Quantities
import Records
import Reporting

/// What every command that solves on the way takes: limits for all solves together, how to print.
struct AskingArguments: ParsableArguments {
    @OptionGroup var limits: LimitArguments
    @OptionGroup var printing: PrintingArguments

    @Flag(
        name: .customLong("no-cache"),
        help: .told(
            "既不使用也不保存以前已证明的解答。",
            "Neither use nor keep proved answers of earlier runs."))
    var ignoresCache = false

    @Flag(
        help: .told(
            "不显示进度行。",
            "No progress line."))
    var quiet = false

    /// Prints what a body makes with a solver; faults of the program end with exit status 6. `tiers`: of the objective.
    func run(_ speech: SpeechArguments, tiers: Int, _ body: (QuestionSolver) throws -> Document) throws {
        let language = speech.language
        StopFlag.clear()
        _ = StopFlag.installSignalHandlers()
        let line = ProgressLine(quiet: quiet, language: language, tiers: tiers)
        let solver = QuestionSolver(limits.options, store: ignoresCache ? nil : AnswerFolder.ofUser) { line.show($0) }
        line.questions = { [unowned solver] in solver.standing }
        do {
            let document = try body(solver)
            line.clear()
            printing.show(document, speech)
        } catch let fault as InquiryFault {
            line.clear()
            let told = Words(
                "程序内部错误：求解与复核不一致，不予输出", "a fault of this program: solver and verifier disagree, nothing is shown")
            Output.error(told[language] + "\n" + fault.words.map { "  \($0[language])\n" }.joined())
            throw ExitStatus.failed
        }
        if solver.reasonToStop != nil || solver.hasOpen { throw ExitStatus.stoppedWithPlan }
    }
}

/// What every command that asks questions about a scenario takes.
struct InquiryArguments: ParsableArguments {
    @OptionGroup var scenario: ScenarioArguments
    @OptionGroup var asking: AskingArguments

    /// Reads the scenario and hands it to a body with a solver.
    func run(_ body: (Scenario, QuestionSolver) throws -> Document) throws {
        try asking.limits.check()
        guard let scenario = try scenario.load().scenario else { throw ExitStatus.badInput }
        try asking.run(self.scenario.speech, tiers: scenario.objective.count) { try body(scenario, $0) }
    }

    /// As ``run(_:)``, with the scenario's own answer, which every question needs. `amending`: changes to the facts before
    /// anything is asked.
    func inquire(
        amending: (inout Scenario) throws -> Void = { _ in }, _ body: (Inquiry) throws -> Document
    ) throws {
        try run { original, solver in
            var scenario = original
            try amending(&scenario)
            switch try solver.base(of: scenario).finding() {
            case .answered(let base): return try body(Inquiry(scenario, base: base, solver: solver))
            case .infeasible:
                show(Reports.noPlan(.provedInfeasible, Facts(scenario)))
                throw ExitStatus.infeasible
            case .unknown(let cause):
                show(Reports.noPlan(.unknown(cause), Facts(scenario)))
                throw ExitStatus.stoppedWithoutPlan
            }
        }
    }

    /// A project by id or name, or exit status 1 with the nearest one.
    func project(_ id: String, in setting: Setting) throws -> Project {
        if let project = setting.project(ProjectID(id)) { return project }
        let named = setting.projects.filter { $0.name.zh == id || $0.name.en.lowercased() == id.lowercased() }
        if named.count == 1 { return named[0] }
        // Part of a name will do where it is one project's only.
        let like = setting.projects.filter {
            $0.name.zh.contains(id) || $0.name.en.lowercased().contains(id.lowercased())
        }
        if like.count == 1, !id.isEmpty { return like[0] }
        let names = setting.projects.flatMap { [$0.id.text, $0.name.zh, $0.name.en] }
        let near = nearest(to: id, among: names).flatMap { near in
            setting.projects.first { [$0.id.text, $0.name.zh, $0.name.en].contains(near) }
        }.map { setting.scenario.called($0.id) }
        let hint = Words.ending(meant: near)
        Output.error(
            Words("没有项目“\(id)”\(hint.zh)\n", "there is no project “\(id)”\(hint.en)\n")[self.scenario.speech.language])
        throw ExitStatus.badInput
    }

    /// A tier of the objective by id, or exit status 1 with those that there are.
    func tier(_ id: String, in scenario: Scenario) throws -> Tier {
        if let tier = scenario.objective.first(where: { $0.id.text == id }) { return tier }
        if let tier = scenario.objective.first(where: { $0.name.zh == id || $0.name.en == id }) { return tier }
        let known = scenario.objective.map { ($0.id.text, $0.name) }
        throw Self.unknown("目标层级", "tier", id, among: known)
    }

    /// A park by id or name, or exit status 1 with those that there are.
    func park(_ id: String, in setting: Setting) throws -> ParkID {
        let known = setting.parks.map { ($0.id.text, $0.name) }
        guard let number = Self.number(of: id, among: known) else { throw Self.unknown("园区", "park", id, among: known) }
        return setting.parks[number].id
    }

    /// A part of the district by name or id, or exit status 1 with those that there are.
    func scope(_ name: String, in setting: Setting) throws -> Scope {
        let surroundings = setting.parks.surroundings
        let scopes = surroundings + setting.parks.map { .park($0.id) }
        if let scope = scopes.first(where: { $0.description == name }) { return scope }
        let known = surroundings.map { ($0.name, Words(same: $0.name)) } + setting.parks.map { ($0.id.text, $0.name) }
        guard let number = Self.number(of: name, among: known) else {
            throw Self.unknown("街镇、片区或园区", "town, zone or park", name, among: known)
        }
        return scopes[number]
    }

    /// Which one a word names: by id or name, else as a part of one's name only.
    private static func number(of word: String, among known: [(id: String, name: Words)]) -> Int? {
        if let named = known.firstIndex(where: { [$0.id, $0.name.zh, $0.name.en].contains(word) }) { return named }
        let like = known.indices.filter { known[$0].name.zh.contains(word) || known[$0].name.en.contains(word) }
        return like.count == 1 && !word.isEmpty ? like[0] : nil
    }

    /// Says what there is, and which of it was meant.
    static func unknown(_ zh: String, _ en: String, _ word: String, among known: [(String, Words)]) -> ValidationError {
        let names = known.flatMap { [$0.0, $0.1.zh, $0.1.en] }
        let near = nearest(to: word, among: names).flatMap { near in
            known.first { [$0.0, $0.1.zh, $0.1.en].contains(near) }
        }
        let hint = near.map { Words.called($0.1, $0.0) }
        let list = Words.list(known.prefix(30).map { .called($0.1, $0.0) })
        return ValidationError(
            "没有\(zh)“\(word)”" + (hint.map { "，是否应为“\($0.zh)”？" } ?? "；") + "有：\(list.zh)",
            "There is no \(en) “\(word)”" + (hint.map { ", did you mean “\($0.en)”? " } ?? "; ")
                + "There are: \(list.en)")
    }

    private func show(_ document: Document) { asking.printing.show(document, scenario.speech) }
}
