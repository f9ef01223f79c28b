import ArgumentParser
import Clusters
import Foundation
import LandModel
import LinearProgramming
import Quantities
import Records
import Results
import Sweeps

/// Which finished cases are done again.
enum RetriedCases: String, ExpressibleByArgument, CaseIterable { case failed, unproved }

/// `landplan sweep SWEEP.json`: makes the cases and has them solved.
struct SweepRun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: .told(
            "展开并求解全部算例；不写子命令时即为此。",
            "Makes all cases and solves them; the subcommand that is meant where none is named."))

    @Argument(
        help: .told(
            "推演文件 SWEEP.json。",
            "The sweep's file."), completion: .file(extensions: ["json"]))
    var sweep: String

    @OptionGroup var place: SweepArguments

    @Flag(
        help: .told(
            "只告诉有多少算例、大约多少工作量，不求解、不写文件。",
            "Tell how many cases there are and how much work they are; solve and write nothing."))
    var dryRun = false

    @Option(
        help: .told(
            "重做哪些已结束的算例：failed（失败的）、unproved（未证明的）。",
            "Which cases that have ended are done again: failed, unproved."))
    var retry: RetriedCases?

    @OptionGroup var speech: SpeechArguments

    func validate() throws { try place.engines.check() }

    func run() throws {
        let plan = try read()
        let target = place.folder(named: plan.name, beside: home)
        if dryRun { return tell(plan, target) }
        let run = try SweepWork.begin(target, place, speech.language)
        let line = run.line
        let index: SweepIndex?
        do {
            let isStopped = { StopFlag.isRequested }
            index = try target.prepare(plan, by: making(plan), isStopped: isStopped) { done, all in
                line.show(Words("展开算例 \(done)/\(all)", "making cases \(done)/\(all)"))
            }
        } catch {
            line.clear()
            throw Output.refused(target.url.path, error)
        }
        guard let index else {
            line.clear()
            throw ExitStatus.stoppedWithoutPlan
        }
        try run.solve(index, retrying: retry)
    }

    private func read() throws -> SweepFile {
        let (plan, issues) = SweepFile.read(try speech.bytes(of: sweep), name: sweep)
        guard let plan else {
            Output.error(IssueText.text(issues, in: speech.language))
            throw ExitStatus.badInput
        }
        return plan
    }

    private var home: URL { URL(fileURLWithPath: sweep).deletingLastPathComponent() }

    private func making(_ plan: SweepFile) -> CaseMaking {
        let home = home
        return CaseMaking(
            plan, tool: ProgramEntry("landplan", Version.text),
            path: { SweepWork.path($0, beside: home) },
            load: { ScenarioInput.load($0, settings: $1) })
    }

    /// The count, what of it is finished, and the work by what finished cases took.
    private func tell(_ plan: SweepFile, _ target: SweepFolder) {
        let cases = plan.caseCount
        let done =
            target.index.map { index in index.folders.compactMap { target.folder($0).status }.filter(\.isFinished) }
            ?? []
        var lines = [
            Words("算例：\(cases)", "cases: \(cases)"),
            Words("其中已结束：\(done.count)", "of these ended: \(done.count)"),
            Words("文件夹：\(target.url.path)", "folder: \(target.url.path)"),
        ]
        lines.insert(
            contentsOf: plan.axes.map { axis in
                Words(
                    "  \(axis.id)：\(axis.labels(seed: plan.seed).count) 个",
                    "  \(axis.id): \(axis.labels(seed: plan.seed).count)")
            }, at: 1)
        lines.append(work(cases - done.count, done.compactMap(\.seconds), plan))
        let language = speech.language
        Output.tell(lines.map { $0[language] + "\n" }.joined())
    }

    private func work(_ left: Int, _ seconds: [ExactDecimal], _ plan: SweepFile) -> Words {
        let sum = seconds.reduce(ExactDecimal.zero, +)
        if let mean = sum.divided(by: ExactDecimal(seconds.count), places: 3) {
            let minutes = (mean * ExactDecimal(left)).divided(by: 60, places: 1) ?? 0
            return Words(
                "工作量：约 \(minutes) 核·分钟（已结束的平均每例 \(mean) 秒）",
                "work: some \(minutes) core minutes (cases that have ended took \(mean) s each)")
        }
        if let limit = plan.options.timeLimit {
            let hours = (limit * ExactDecimal(left)).divided(by: 3600, places: 1) ?? 0
            return Words("工作量：至多 \(hours) 核·小时（按时限）", "work: \(hours) core hours at most, by the time limit")
        }
        return Words(
            "工作量：尚无已结束的算例，也没有时限，无从估计", "work: unknown, as no case has ended and there is no time limit")
    }
}
