import ArgumentParser
import Clusters
import Foundation
import LinearProgramming
import Quantities
import Sweeps

/// `landplan sweep chunk`: what one job of a cluster runs.
struct SweepChunk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chunk",
        abstract: .told(
            "集群作业所运行的：求解清单中的一段。",
            "What a job of a cluster runs: solves one part of a list of cases."),
        shouldDisplay: false)

    @Argument(
        help: .told(
            "推演的文件夹。",
            "The sweep's folder."))
    var folder: String

    @Option(
        help: .told(
            "算例清单。",
            "The list of cases."))
    var list: String

    @Option(
        help: .told(
            "每段几例。",
            "Cases of a part."))
    var size: Int

    @Option(
        help: .told(
            "同时几个进程。",
            "Processes at a time."))
    var jobs = 1

    @Argument(
        help: .told(
            "第几段，从 0 起。",
            "Which part, from 0."))
    var number: Int

    @OptionGroup var speech: SpeechArguments

    func run() throws {
        StopFlag.clear()
        _ = StopFlag.installSignalHandlers()
        let tasks = String(decoding: try speech.bytes(of: list), as: UTF8.self).split(separator: "\n").compactMap {
            CaseTask(line: String($0))
        }
        guard number >= 0, size > 0, jobs > 0 else { throw ExitStatus.badInput }
        let part = tasks[Chunks(count: tasks.count, size: size).tasks(number)]
        let bases = Dictionary(part.compactMap { task in task.base.map { (task.folder, $0) } }) { first, _ in first }
        let pool = CasePool(
            folder: SweepFolder(folder), processes: jobs, line: SweepLine(quiet: true, language: speech.language))
        let tally = pool.solve(part.map(\.folder), bases: bases)
        for (name, why) in tally.refusals { Output.error("\(name): \(why)\n") }
        if StopFlag.isRequested { throw ExitStatus.stoppedWithPlan }
        if tally.failed > 0 { throw ExitStatus.failed }
    }
}
