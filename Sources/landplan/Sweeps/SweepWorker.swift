import ArgumentParser
import Folders
import Foundation
import LinearProgramming
import Quantities
import Results
import Sweeps

/// `landplan sweep worker`: solves the cases that another process names, one after the other.
struct SweepWorker: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: .told(
            "由 sweep 自己启动：逐个求解标准输入所列算例。",
            "Started by sweep itself: solves the cases named on standard input."),
        shouldDisplay: false)

    @Argument(
        help: .told(
            "推演的文件夹。",
            "The sweep's folder."))
    var folder: String

    @OptionGroup var speech: SpeechArguments

    func run() throws {
        StopFlag.clear()
        _ = StopFlag.installSignalHandlers()
        let target = SweepFolder(folder)
        let tasks = TaskLines()
        tasks.start()
        while let task = tasks.next() {
            guard let task = CaseTask(line: task), !StopFlag.isRequested else { return }
            let work = CaseWork(
                target.folder(task.folder), base: task.base.map(target.folder),
                tool: ProgramEntry("landplan", Version.text), asking: AskedCase.ask)
            do {
                Output.standard(try work.run().state.rawValue + "\n")
            } catch {
                let reason = (error as? FolderSwap.Fault)?.words ?? (error as NSError).localizedDescription
                Output.standard(reason.split(separator: "\n").joined(separator: " ") + "\n")
            }
        }
    }
}

/// Lines of standard input, read ahead of the work: when whoever writes them is gone, work ends with the best plan so far.
private final class TaskLines: @unchecked Sendable {
    private let condition = NSCondition()
    private var lines: [String] = []
    private var isOver = false

    func start() {
        Thread {
            while let line = readLine() {
                self.condition.withLock {
                    self.lines.append(line)
                    self.condition.signal()
                }
            }
            StopFlag.request()
            self.condition.withLock {
                self.isOver = true
                self.condition.signal()
            }
        }.start()
    }

    /// `nil`: no more come.
    func next() -> String? {
        condition.withLock {
            while lines.isEmpty, !isOver { condition.wait() }
            return lines.isEmpty ? nil : lines.removeFirst()
        }
    }
}
