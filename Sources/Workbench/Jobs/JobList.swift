import Foundation
import Records
import Synchronization

/// Work in the background: what waits, what runs, what was answered.
final class JobList: Sendable {
    /// At the same time in a lane; each may take a core and much memory.
    private static let mostRunning = 2
    private static let mostWaiting = 20
    /// Answers kept.
    private static let mostKept = 40

    let program: JobProgram
    private let events: EventLog
    private let state = Mutex(State())

    private struct State {
        var jobs: [Job] = []
        var runs: [Int: JobRun] = [:]
        var next = 1
        var isEnding = false
        var whenDone: [Int: @Sendable (Job, URL) -> Void] = [:]

        func count(_ stage: Job.Stage, in lane: JobOrder.Lane) -> Int {
            jobs.count { $0.order.lane == lane && $0.standing.stage == stage }
        }
    }

    init(_ program: JobProgram, _ events: EventLog) {
        self.program = program
        self.events = events
    }

    var all: [Job] { state.withLock { $0.jobs } }

    func job(_ number: Int) -> Job? { all.first { $0.number == number } }

    /// Puts work in the line. `prepare`: writes what the command reads into the job's folder; `{folder}` in arguments stands for it.
    func start(
        _ order: JobOrder, version: String, files: [(name: String, bytes: [UInt8])] = [],
        whenDone: (@Sendable (Job, URL) -> Void)? = nil
    ) throws(Refusal) -> Job {
        let scratch = try Refusal.scratchFolder()
        do {
            for file in files { try Data(file.bytes).write(to: scratch.url.appendingPathComponent(file.name)) }
        } catch {
            scratch.remove()
            throw Refusal(.machine, "临时文件夹写不进去", "the scratch folder cannot be written")
        }
        let job = state.withLock { state -> Job? in
            guard !state.isEnding, state.count(.waiting, in: order.lane) < Self.mostWaiting else { return nil }
            let job = Job(state.next, order, version: version)
            state.next += 1
            state.jobs.append(job)
            state.runs[job.number] = JobRun(job, program, scratch)
            state.whenDone[job.number] = whenDone
            return job
        }
        guard let job else {
            scratch.remove()
            throw Refusal(.busy, "等待的工作太多，请稍后再试", "too much work is waiting: try again later")
        }
        tell(job)
        goOn()
        return job
    }

    /// Starts what waits, as long as there is room.
    private func goOn() {
        let begun = state.withLock { state -> [(JobRun, Job, (@Sendable (Job, URL) -> Void)?)] in
            guard !state.isEnding else { return [] }
            var begun: [(JobRun, Job, (@Sendable (Job, URL) -> Void)?)] = []
            for job in state.jobs where job.standing.stage == .waiting {
                guard state.count(.running, in: job.order.lane) < Self.mostRunning, let run = state.runs[job.number]
                else { continue }
                job.update { $0.stage = .running }
                begun.append((run, job, state.whenDone[job.number]))
            }
            return begun
        }
        for (run, job, whenDone) in begun {
            tell(job)
            run.go(
                progress: { [weak self] in self?.tell(job) },
                answered: { whenDone?(job, run.folder) },
                ended: { [weak self] in
                    self?.tell(job)
                    self?.tidy()
                    self?.goOn()
                })
        }
    }

    private func tell(_ job: Job) { events.tell("job", JSONWriter.compact(job.json)) }

    /// Asks a search to stop with the best that it has.
    func stop(_ job: Job) {
        let isFirst = job.update { standing in
            defer { standing.isStopping = true }
            return !standing.isStopping
        }
        // A second word would end it at once, without what it has.
        if isFirst { state.withLock { $0.runs[job.number] }?.interrupt() }
        tell(job)
    }

    /// Gives work up.
    func cancel(_ job: Job) {
        let wasWaiting = job.update { standing in
            let isWaiting = standing.stage == .waiting
            if isWaiting || standing.stage == .running { standing.stage = .cancelled }
            return isWaiting
        }
        if !wasWaiting { state.withLock { $0.runs[job.number] }?.kill() }
        tell(job)
        goOn()
    }

    /// A file that a job left; `nil` of any other name.
    func file(_ name: String, of job: Job) -> [UInt8]? {
        guard job.order.files.contains(name), let run = state.withLock({ $0.runs[job.number] }) else { return nil }
        return (try? Data(contentsOf: run.folder.appendingPathComponent(name))).map { Array($0) }
    }

    /// Forgets the oldest answers.
    private func tidy() {
        let old = state.withLock { state -> [JobRun] in
            let ended = state.jobs.filter { ![.waiting, .running].contains($0.standing.stage) }
            let gone = Set(ended.prefix(max(0, ended.count - Self.mostKept)).map(\.number))
            state.jobs.removeAll { gone.contains($0.number) }
            return gone.sorted().compactMap {
                state.whenDone[$0] = nil
                return state.runs.removeValue(forKey: $0)
            }
        }
        for run in old { run.removeFolder() }
    }

    /// Lets every search end with what it has, for a few seconds; then no more.
    func endAll() {
        let running = state.withLock { state -> [(Job, JobRun)] in
            state.isEnding = true
            return state.jobs.filter { $0.standing.stage == .running }.compactMap { job in
                state.runs[job.number].map { (job, $0) }
            }
        }
        for (job, _) in running { stop(job) }
        let runs = running.map(\.1)
        for _ in 0..<50 where runs.contains(where: \.isRunning) { usleep(100_000) }
        for run in runs where run.isRunning { run.kill() }
        for run in state.withLock({ $0.runs.values.map(\.self) }) { run.removeFolder() }
    }
}
