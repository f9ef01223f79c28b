import Clusters
import Foundation
import LinearProgramming
import Quantities
import Results
import Sweeps
import Synchronization

/// Has cases solved by processes of this program, as many at a time as asked for.
struct CasePool {
    let folder: SweepFolder
    let processes: Int
    let line: SweepLine

    /// What came of some cases.
    struct Tally: Sendable {
        var ended = 0
        var failed = 0
        /// Cases that could not be told in their folders: where, and why.
        var refusals: [(folder: String, why: String)] = []
    }

    /// Works on what is not finished.
    @discardableResult func solve(_ names: [String], bases: [String: String]) -> Tally {
        let (folder, line) = (folder, line)
        let left = folder.unfinished(of: names)
        guard !left.isEmpty, !StopFlag.isRequested else { return Tally() }
        let tally = Mutex(Tally())
        let pool = WorkerPool(OwnProgram.starter, ["sweep", "worker", folder.url.path], count: processes)
        let tasks = left.map { CaseTask($0, base: bases[$0]).line }
        let isStopped = { @Sendable in StopFlag.isRequested }
        pool.run(tasks, isStopped: isStopped) { number, ending in
            let refusal = Self.refusal(ending, of: folder.folder(left[number]))
            tally.withLock { tally in
                tally.ended += 1
                if let refusal { tally.refusals.append((left[number], refusal)) }
                if Self.isFailed(ending) { tally.failed += 1 }
                line.show(
                    Words(
                        "算例 \(tally.ended)/\(left.count)" + (tally.failed > 0 ? "，失败 \(tally.failed)" : ""),
                        "cases \(tally.ended)/\(left.count)" + (tally.failed > 0 ? ", failed \(tally.failed)" : "")))
            }
        }
        return tally.withLock { $0 }
    }

    private static func isFailed(_ ending: WorkerPool.Ending) -> Bool {
        if case .answered(let word) = ending { word == CaseStatus.State.failed.rawValue } else { true }
    }

    /// Tells the case's end in its folder where its process could not; why it is told nowhere.
    private static func refusal(_ ending: WorkerPool.Ending, of folder: CaseFolder) -> String? {
        let why: Words
        switch ending {
        case .answered(let word):
            return CaseStatus.State(rawValue: word) == nil ? word : nil
        case .refused(let reason): return reason
        // Whoever asked everybody to end has asked this one.
        case .died where StopFlag.isRequested: return nil
        case .died(let signal?, _): why = Words("进程被信号 \(signal) 终止", "its process was ended by signal \(signal)")
        case .died(nil, let status): why = Words("进程以状态 \(status) 退出", "its process ended with status \(status)")
        }
        do {
            _ = try CaseWork(folder, base: nil, tool: ProgramEntry("landplan", Version.text)).lost(why)
            return nil
        } catch {
            return (error as NSError).localizedDescription
        }
    }
}
