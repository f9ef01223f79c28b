import Clusters
import Foundation
import LinearProgramming
import Quantities
import Results
import Sweeps

/// Has all cases of a sweep solved on an engine, round by round until nothing is left or nothing helps.
struct SweepWork {
    let folder: SweepFolder
    let engines: EngineArguments
    let line: SweepLine
    let language: Language

    /// Jobs that were lost are submitted again this often.
    static let mostRounds = 3

    /// A file as another one names it that lies in a folder.
    static func path(_ name: String, beside home: URL) -> String {
        name.hasPrefix("/") ? name : home.appendingPathComponent(name).path
    }

    /// Takes hold of a folder; from here on a signal stops the work with what there is.
    static func begin(
        _ folder: SweepFolder, _ place: SweepArguments, _ language: Language
    ) throws -> SweepWork {
        StopFlag.clear()
        _ = StopFlag.installSignalHandlers()
        let line = SweepLine(quiet: place.quiet, language: language)
        let work = SweepWork(folder: folder, engines: place.engines, line: line, language: language)
        try work.guardFolder()
        return work
    }

    /// One run at a time looks after a sweep; until this process ends.
    private func guardFolder() throws {
        do {
            try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        } catch {
            throw Output.refused(folder.url.path, error)
        }
        let descriptor = open(folder.url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
        Output.error(
            Words(
                "另一个 landplan sweep 正在使用 \(folder.url.path)。\n",
                "Another landplan sweep is at work on \(folder.url.path).\n")[language])
        throw ExitStatus.badInput
    }

    func solve(_ index: SweepIndex, retrying: RetriedCases?) throws {
        do {
            for name in index.bases + index.folders {
                let one = folder.folder(name)
                guard let status = one.status, status.isFinished else { continue }
                let isMeant =
                    retrying == .failed ? status.state == .failed : retrying == .unproved && !status.isProved
                if isMeant { try one.reopen(status) }
            }
        } catch { throw Output.refused(folder.url.path, error) }
        let bases = Dictionary(
            index.cases.compactMap { one in one.folder.flatMap { name in one.base.map { (name, index.bases[$0]) } } }
        ) { first, _ in first }
        if engines.engine == .script { return try printScript(index, bases) }
        if engines.engine == .local { folder.tidy() }
        try work(index.bases, bases: [:])
        try work(index.folders, bases: bases)
        line.clear()
        try tell(index)
    }

    /// Works on what is not finished of some cases, until nothing is left or nothing helps.
    func work(_ names: [String], bases: [String: String]) throws {
        switch engines.engine {
        case .local:
            let pool = CasePool(folder: folder, processes: engines.processes, line: line)
            for (name, why) in pool.solve(names, bases: bases).refusals.prefix(Self.mostTold) {
                line.clear()
                Output.error("\(name): \(why)\n")
            }
        case .script: return
        case .slurm, .parallel:
            for _ in 1...Self.mostRounds where !StopFlag.isRequested {
                guard try round(names, bases) else { break }
            }
        }
    }

    private static let mostTold = 20

    /// Whether there was anything to be done, and it was waited for.
    private func round(_ names: [String], _ bases: [String: String]) throws -> Bool {
        let left = folder.unfinished(of: names)
        guard !left.isEmpty else { return false }
        let jobs = try JobList(folder, left, bases: bases, chunks: chunks(left.count))
        let command = jobs.command(processes: engines.processes)
        let here = FileManager.default.currentDirectoryPath
        switch engines.engine {
        case .slurm:
            return try follow(engines.slurm, command, jobs, here)
        case .parallel:
            var watch = CaseWatch(folder, left)
            let ended = engines.parallel.run(
                jobs.command(processes: 1), parts: jobs.chunks.jobs, folder: here,
                log: jobs.url.appendingPathComponent("parallel.log").path, isStopped: { StopFlag.isRequested },
                waiting: { show(&watch) })
            guard ended != nil else { throw refused("parallel") }
            return true
        case .local, .script: return false
        }
    }

    private func follow(_ slurm: Slurm, _ command: [String], _ jobs: JobList, _ here: String) throws -> Bool {
        let numbers: [String]
        do throws(Slurm.Fault) {
            numbers = try slurm.submit(
                command, parts: jobs.chunks.jobs, folder: here, log: jobs.url.path, name: "landplan")
        } catch {
            throw refused(error.message)
        }
        if engines.leaves, !jobs.isOfBases {
            Output.error(
                Words("已提交作业 \(numbers.joined(separator: " "))。\n", "Submitted: \(numbers.joined(separator: " ")).\n")[
                    language])
            return false
        }
        var watch = CaseWatch(folder, jobs.names)
        while !StopFlag.isRequested {
            show(&watch)
            // A job that is still to be run again has nothing left to do.
            if watch.left.isEmpty { return true }
            if let standing = slurm.standing(of: numbers), standing.waiting + standing.running == 0 { return true }
            sleep(Self.secondsBetweenLooks)
        }
        line.clear()
        Output.error(
            Words(
                "作业 \(numbers.joined(separator: " ")) 仍在运行；再次运行本命令前请先 scancel 或等其结束。\n",
                "Jobs \(numbers.joined(separator: " ")) go on: scancel them, or wait for their end, before this command is run again.\n"
            )[language])
        return true
    }

    private static let secondsBetweenLooks: UInt32 = 2

    private func chunks(_ count: Int) -> Chunks {
        if let size = engines.chunk { return Chunks(count: count, size: size) }
        let seconds = (folder.index?.bases ?? []).compactMap { folder.folder($0).status?.seconds?.approximate }
        let slots =
            switch engines.engine {
            case .slurm: engines.slurm.slots()
            case .parallel: engines.parallel.slots
            case .local, .script: engines.atMost
            }
        let processes = engines.engine == .parallel ? 1 : engines.processes
        return Chunks(count: count, secondsEach: seconds.max().map { $0 / Double(processes) }, slots: slots)
    }

    private func printScript(_ index: SweepIndex, _ bases: [String: String]) throws {
        let left = folder.unfinished(of: index.folders)
        let jobs = try JobList(folder, left, bases: bases, chunks: chunks(left.count))
        let script = JobScript(
            command: jobs.command(processes: engines.processes), folder: FileManager.default.currentDirectoryPath,
            number: "\"${1:-${SLURM_ARRAY_TASK_ID:-${PBS_ARRAY_INDEX:-${LSB_JOBINDEX:-0}}}}\"")
        Output.standard(script.text)
        Output.error(
            Words(
                "共 \(left.count) 例、\(jobs.chunks.jobs) 个作业：编号 0 至 \(jobs.chunks.jobs - 1)，作为第一个参数。\n",
                "\(left.count) cases in \(jobs.chunks.jobs) jobs: numbers 0 to \(jobs.chunks.jobs - 1), as the first argument.\n"
            )[language])
    }

    /// Looks anew, and tells how far they are.
    private func show(_ watch: inout CaseWatch) {
        watch.look()
        let (done, all) = (watch.count - watch.left.count, watch.count)
        line.show(Words("算例 \(done)/\(all)", "cases \(done)/\(all)"))
    }

    private func refused(_ reason: String) -> ExitStatus {
        line.clear()
        Output.error(Words("作业未能提交：\(reason)。\n", "The jobs could not be submitted: \(reason).\n")[language])
        return .badInput
    }

    /// How all ended, and with which status.
    private func tell(_ index: SweepIndex) throws {
        let count = SweepCount(index, folder)
        Output.tell(count.words[language] + "\n")
        for fault in index.cases.flatMap(\.faults).unique.prefix(Self.mostTold) {
            Output.error("  \(fault[language])\n")
        }
        for (name, why) in count.failures.prefix(Self.mostTold) { Output.error("  \(name): \(why[language])\n") }
        if count.failed > 0 { throw ExitStatus.failed }
        if count.open + count.left > 0 { throw ExitStatus.stoppedWithPlan }
    }
}
