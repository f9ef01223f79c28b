import ArgumentParser
import Formulation
import Foundation
import GLPKSolver
import Judging
import LandModel
import LinearProgramming
import Optimizer
import Planner
import Planning
import Quantities
import Reporting
import Results

/// Who searches.
enum Engine: String, ExpressibleByArgument, CaseIterable { case own, glpk }

extension LinearSolver: ExpressibleByArgument {}

/// `landplan solve`: the main job.
struct Solve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "求最优方案，证明、核验、出表、保存。",
            "Finds the best plan, proves it, checks it, prints its tables and saves them."),
        discussion: .told(
            "结果写入情景文件 NAME.json 旁的 results/NAME，除非写了 --out 或 --no-save。按 Ctrl-C 结束搜索，保留已找到的最好方案。",
            """
            Results go to the folder results/NAME beside the scenario file NAME.json, unless --out or --no-save \
            says otherwise. Ctrl-C ends the search with the best plan found so far.
            """))

    @OptionGroup var arguments: ScenarioArguments
    @OptionGroup var printing: PrintingArguments
    @OptionGroup var limits: LimitArguments

    @Option(
        name: .customLong("out"),
        help: .told(
            "存放结果的文件夹。",
            "Folder for the results."), completion: .directory)
    var folder: String?

    @Flag(
        name: .customLong("no-save"),
        help: .told(
            "只打印，不保存。",
            "Print only."))
    var printsOnly = false

    @Flag(
        help: .told(
            "覆盖其他情景的结果。",
            "Overwrite the results of another scenario."))
    var force = false

    @Option(
        help: .told(
            "用来对比的原方案，plan.json 或其工作簿；代替情景自己的原安排。",
            "An earlier plan, plan.json or its workbook, that is compared with, in place of the scenario's own."),
        completion: .file())
    var previous: String?

    @Option(
        help: .told(
            "搜索从这个方案开始，plan.json 或其工作簿。",
            "A plan, plan.json or its workbook, to begin the search with."), completion: .file())
    var start: String?

    @Flag(
        help: .told(
            "每个未安排的项目都说明原因，很大的情景也不省略，不论多久。",
            "Explain every project left out, in very large scenarios, too, however long it takes."))
    var explainAll = false

    @Option(
        help: .told(
            "own：自己的分支切割，以整数证明。glpk：由 GLPK 另求一遍，其最优值与界按它的说法给出（浮点），退出状态为 3。",
            """
            own: branch and cut with proofs in whole numbers. glpk: a second opinion by GLPK's branch and cut; \
            its optima and bounds are told as its word, in floating point, and the exit status is 3.
            """))
    var engine = Engine.own

    @Option(
        name: .customLong("lp"),
        help: .told(
            "改变界后重解用哪种单纯形法：own 或 glpk。证明不依赖它们，最优值相同。",
            """
            Which simplex method solves again what was solved before with other bounds: own, or glpk. Proofs \
            rest on neither; the optima are the same.
            """))
    var linearSolver = LinearSolver.own

    @Flag(
        help: .told(
            "不显示进度行。",
            "No progress line."))
    var quiet = false

    func validate() throws { try limits.check() }

    func run() throws {
        let loaded = try arguments.load()
        guard var scenario = loaded.scenario else { throw ExitStatus.badInput }
        let speech = arguments.speech
        var notes: [Words] = []
        if let previous {
            scenario.previous = try PlanSource(previous, of: scenario, speech).previousPlacements
            notes += goneNotes(scenario)
        }
        let first = try start.map { try PlanSource($0, of: scenario, speech).plan }
        StopFlag.clear()
        _ = StopFlag.installSignalHandlers()
        let clock = ContinuousClock()
        let began = clock.now
        let run = PlanningRun(scenario)
        let line = ProgressLine(
            quiet: quiet, language: arguments.speech.language, tiers: run.formulation.program.objectives.count)
        var options = limits.options
        options.uniqueByColumnOrder = run.formulation.tieOrder
        options.linearSolver = linearSolver
        options.start = first.map { PointMaking(run.formulation).point(of: $0) }
        notes += first.map { startNotes(PlanReading($0, in: run.facts)) } ?? []
        let (warnings, explaining) = (
            loaded.warnings.map(\.what) + notes, explainAll ? PlanningRun.Explaining.all : .some
        )
        let outcome =
            switch engine {
            case .own: run.answer(options: options, warnings: warnings, explaining: explaining) { line.show($0) }
            case .glpk:
                run.secondOpinion(options: options, warnings: warnings, explaining: explaining) { line.show($0) }
            }
        line.clear()
        switch outcome {
        case .answered(let answer):
            let spent = began.duration(to: clock.now)
            let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
            try show(answer, loaded, seconds: printing.tellsTime ? seconds : nil)
            if answer.status != .provedOptimal { throw ExitStatus.stoppedWithPlan }
        case .infeasible(let reasons):
            printing.show(Reports.noPlan(.provedInfeasible, run.facts, warnings: reasons), arguments.speech)
            throw ExitStatus.infeasible
        case .unknown(let cause):
            printing.show(Reports.noPlan(.unknown(cause), run.facts), arguments.speech)
            throw ExitStatus.stoppedWithoutPlan
        case .disagreement(let differences):
            let told = Words(
                "程序内部错误：求解与复核不一致，方案不予输出", "a fault of this program: solver and verifier disagree, no plan is shown")
            Output.error(told[arguments.speech.language] + "\n" + differences.map { "  \($0)\n" }.joined())
            throw ExitStatus.failed
        case .failed(let words):
            Output.error(words[arguments.speech.language] + "\n")
            throw ExitStatus.failed
        }
    }

    private func goneNotes(_ scenario: Scenario) -> [Words] {
        let known = Set(scenario.projects.map(\.id))
        let gone = scenario.previous.filter { !known.contains($0.project) }.map(\.project.text)
        guard !gone.isEmpty else { return [] }
        let list = gone.prefix(10).joined(separator: "、") + (gone.count > 10 ? " …" : "")
        return [
            Words(
                "上次方案中的 \(list) 已不在项目库，不计变动",
                "\(list) of the previous plan: no longer on the list, counted as no change")
        ]
    }

    private func startNotes(_ reading: PlanReading) -> [Words] {
        let broken = reading.breaches.count
        guard broken > 0 else { return [] }
        return [
            Words(
                "起点方案违反 \(broken) 处限值，搜索不能照它开始；landplan verify 逐条列出",
                "the plan to begin with breaks \(broken) limit\(broken == 1 ? "" : "s"): the search cannot begin with it as it is; landplan verify lists them"
            )
        ]
    }

    /// Saves first, because printing may end the program: a closed pipe, a full disk.
    private func show(_ answer: VerifiedAnswer, _ loaded: LoadedScenario, seconds: Double?) throws {
        let target = printsOnly ? nil : try resultFolder()
        var refusal: ResultFolderFault?
        if let target {
            // Saved tables tell no time, so that the same input gives the same bytes.
            let saved = Reports.solve(answer)
            var file = PlanFile(answer, provenance(loaded))
            if previous != nil { file.previous = answer.setting.scenario.previous }
            let results = ResultFiles(
                file, saved, formats: [.text, .markdown, .csv], language: arguments.speech.language)
            do throws(ResultFolderFault) {
                _ = try ResultFolder(target.path).write(results, force: force)
            } catch {
                refusal = error
            }
        }
        printing.show(Reports.solve(answer, seconds: seconds), arguments.speech)
        if let refusal {
            Output.error(refusal.words[arguments.speech.language] + "\n")
            throw ExitStatus.badInput
        }
        guard let target, isatty(STDOUT_FILENO) == 1 else { return }
        let told = Words("结果已存入 \(target.path)", "results saved in \(target.path)")
        Output.error(told[arguments.speech.language] + "\n")
    }

    private func provenance(_ loaded: LoadedScenario) -> Provenance {
        var options = limits.told
        if engine != .own { options["engine"] = engine.rawValue }
        if linearSolver != .own { options["lp"] = linearSolver.rawValue }
        for (number, setting) in arguments.settings.enumerated() { options["set-\(number + 1)"] = setting }
        return Provenance(
            tool: .init("landplan", Version.text), solver: .init("GLPK", GLPKVersion.text), options: options,
            inputs: loaded.sources.inputs)
    }

    /// Beside the scenario, by the name of its file; none for standard input.
    private func resultFolder() throws -> URL? {
        if let folder { return URL(fileURLWithPath: folder) }
        guard arguments.scenario != "-" else { return nil }
        let file = URL(fileURLWithPath: arguments.scenario)
        return file.deletingLastPathComponent().appendingPathComponent("results")
            .appendingPathComponent(file.deletingPathExtension().lastPathComponent)
    }
}
