import Children
import Foundation
import Synchronization

/// Some processes of one program that are handed tasks line by line and answer each with a line; one that dies takes nothing with it but
/// its task.
public final class WorkerPool: Sendable {
    /// How a task ended.
    public enum Ending: Sendable {
        case answered(String)
        /// The process went away: by a signal, or with a status.
        case died(signal: Int32?, status: Int32)
        /// No process could be started.
        case refused(String)
    }

    private let program: URL
    private let arguments: [String]
    private let count: Int
    private let next = Mutex(0)
    private let workers = Mutex([Int32]())

    public init(_ program: URL, _ arguments: [String], count: Int) {
        self.program = program
        self.arguments = arguments
        self.count = count
    }

    /// Works through all tasks; `ended` is called by one thread at a time, in the order in which they end. After a wish to stop, what is
    /// being worked on is asked to end, and nothing new begins.
    public func run(
        _ tasks: [String], isStopped: @escaping @Sendable () -> Bool,
        ended: @escaping @Sendable (Int, Ending) -> Void
    ) {
        let telling = Mutex(())
        let group = DispatchGroup()
        for _ in 0..<min(count, tasks.count) {
            group.enter()
            // A thread of its own, because the processes that it starts live as long as it does.
            Thread {
                self.workThrough(tasks, isStopped) { number, ending in telling.withLock { _ in ended(number, ending) } }
                group.leave()
            }.start()
        }
        var isAsked = false
        while group.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
            guard isStopped(), !isAsked else { continue }
            isAsked = true
            for process in workers.withLock({ $0 }) { kill(process, SIGTERM) }
        }
    }

    private func workThrough(
        _ tasks: [String], _ isStopped: () -> Bool, _ ended: (Int, Ending) -> Void
    ) {
        var worker: WorkerProcess?
        defer { if let worker { end(worker) } }
        while !isStopped() {
            let number = next.withLock { next in
                defer { next += 1 }
                return next
            }
            guard number < tasks.count else { return }
            do {
                let current = try worker ?? begin()
                worker = current
                if let answer = current.ask(tasks[number]) {
                    ended(number, .answered(answer))
                } else {
                    worker = nil
                    let ending = end(current)
                    ended(number, .died(signal: ending.signal, status: ending.status))
                }
            } catch {
                ended(number, .refused((error as NSError).localizedDescription))
            }
        }
    }

    private func begin() throws -> WorkerProcess {
        let worker = try WorkerProcess(program, arguments)
        workers.withLock { $0.append(worker.identifier) }
        return worker
    }

    @discardableResult private func end(_ worker: WorkerProcess) -> ChildProcess.Ending {
        workers.withLock { list in list.removeAll { $0 == worker.identifier } }
        return worker.end()
    }
}
