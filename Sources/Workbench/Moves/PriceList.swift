import Foundation
import Quantities
import Synchronization

/// Questions that nobody waits for: one at a time beside the list of work, given up when the asker goes on, kept when answered.
final class PriceList: Sendable {
    /// What a command said to the end.
    struct Answer: Sendable {
        let status: Int32
        let output: [UInt8]
    }

    /// For each; what is not proved by then is told as such.
    static let seconds = 30
    /// Answers kept.
    private static let mostKept = 2_000

    private let program: JobProgram
    private let state = Mutex(State())

    private struct State {
        var known: [String: Answer] = [:]
        var order: [String] = []
        var isBusy = false
        var isEnding = false
    }

    init(_ program: JobProgram) { self.program = program }

    private enum Turn {
        case known(Answer)
        case mine, later, never
    }

    /// The answer of a command; `nil` where it was given up. `version`: of what it was asked on.
    func answer(
        of command: String, _ arguments: [String], version: String, isOver: () -> Bool
    ) throws(Refusal) -> Answer? {
        let key = ([version, command] + arguments).joined(separator: "\n")
        while !isOver() {
            switch turn(key) {
            case .known(let answer): return answer
            case .never: return nil
            // One at a time, because what was asked for by hand needs the machine, too.
            case .later: usleep(50_000)
            case .mine:
                defer { state.withLock { $0.isBusy = false } }
                guard let answer = try run(command, arguments, version, isOver) else { return nil }
                keep(answer, key)
                return answer
            }
        }
        return nil
    }

    private func turn(_ key: String) -> Turn {
        state.withLock { state in
            if state.isEnding { return .never }
            if let known = state.known[key] { return .known(known) }
            if state.isBusy { return .later }
            state.isBusy = true
            return .mine
        }
    }

    private func keep(_ answer: Answer, _ key: String) {
        state.withLock { state in
            if state.known.updateValue(answer, forKey: key) == nil { state.order.append(key) }
            if state.order.count > Self.mostKept { state.known[state.order.removeFirst()] = nil }
        }
    }

    private func run(
        _ command: String, _ arguments: [String], _ version: String, _ isOver: () -> Bool
    ) throws(Refusal) -> Answer? {
        let scratch = try Refusal.scratchFolder()
        defer { scratch.remove() }
        let order = JobOrder(kind: command, title: Words(same: command), arguments: arguments)
        let job = Job(0, order, version: version)
        let run = JobRun(job, program, scratch)
        let ended = DispatchSemaphore(value: 0)
        run.go(progress: {}, ended: { ended.signal() })
        var isGivenUp = false
        while ended.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
            if isOver() || state.withLock({ $0.isEnding }) {
                isGivenUp = true
                job.update { $0.stage = .cancelled }
                run.kill()
            }
        }
        let standing = job.standing
        guard !isGivenUp, let status = standing.status else { return nil }
        return Answer(status: status, output: standing.output)
    }

    /// Gives up what runs, and takes nothing more.
    func endAll() {
        state.withLock { $0.isEnding = true }
        for _ in 0..<40 where state.withLock({ $0.isBusy }) { usleep(50_000) }
    }
}
