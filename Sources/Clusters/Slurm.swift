import Foundation

/// Slurm as its own programs show it: array jobs are submitted, looked after and told.
public struct Slurm: Sendable {
    /// What every job gets, each `option=value` of sbatch: account, partition, qos, time, mem.
    public var options: [String]
    /// Tasks of an array that run at a time; `nil`: as many as there is room for.
    public var atMost: Int?
    public var processors: Int

    public init(options: [String] = [], atMost: Int? = nil, processors: Int = 1) {
        self.options = options
        self.atMost = atMost
        self.processors = processors
    }

    public struct Fault: Error, Sendable {
        public let message: String
    }

    /// Seconds before the end of a job's time at which it is told to save the best plan so far.
    static let warning = 60

    /// The script of parts `first..<first + count`.
    func script(_ command: [String], folder: String, log: String, first: Int, count: Int, name: String) -> JobScript {
        var script = JobScript(
            command: command, folder: folder, number: "$((\(first) + ${SLURM_ARRAY_TASK_ID:-0}))")
        let limit = atMost.map { "%\($0)" } ?? ""
        script.directives =
            [
                "--job-name=\(name)", "--array=0-\(count - 1)\(limit)", "--output=\(log)/%A_%a.txt",
                "--open-mode=append",
                "--requeue", "--signal=B:TERM@\(Self.warning)", "--ntasks=1", "--cpus-per-task=\(processors)",
            ] + options.map { $0.hasPrefix("-") ? $0 : "--\($0)" }
        return script
    }

    /// Submits all parts, in as many arrays as the cluster's largest needs; the numbers of the jobs.
    public func submit(
        _ command: [String], parts: Int, folder: String, log: String, name: String
    ) throws(Fault) -> [String] {
        let most = try mostTasks()
        var jobs: [String] = []
        for first in stride(from: 0, to: parts, by: most) {
            let script = script(
                command, folder: folder, log: log, first: first, count: min(most, parts - first), name: name)
            let said = try ask("sbatch", ["--parsable"], input: script.text)
            guard let job = said.split(whereSeparator: { $0 == ";" || $0 == "\n" }).first else {
                throw Fault(message: "sbatch: \(said)")
            }
            jobs.append(String(job))
        }
        return jobs
    }

    /// The largest array that the cluster takes.
    func mostTasks() throws(Fault) -> Int {
        let said = try ask("scontrol", ["show", "config"])
        for line in said.split(separator: "\n") where line.hasPrefix("MaxArraySize") {
            if let most = line.split(separator: "=").last.flatMap({ Int($0.trimmingCharacters(in: .whitespaces)) }) {
                guard most > 0 else { break }
                return most
            }
        }
        return Self.usualTasks
    }

    /// Slurm's own default of MaxArraySize.
    private static let usualTasks = 1001

    /// Jobs of this kind that the cluster can run at a time, whoever uses it now; `nil`: it does not say.
    public func slots() -> Int? {
        let offered = try? ask("sinfo", ["--noheader", "--Node", "--format", "%R|%P|%N|%T|%c"])
        return offered.flatMap(slots(of:)).map { min($0, atMost ?? $0) } ?? atMost
    }

    /// Of nodes, each a line: partition (the default one's with a mark the second time), name, state, processors.
    func slots(of nodes: String) -> Int? {
        let asked = partitions
        var free: [Substring: Int] = [:]
        for node in nodes.split(separator: "\n").map({ $0.split(separator: "|") }) where node.count == 5 {
            guard asked.isEmpty ? node[1].hasSuffix("*") : asked.contains(String(node[0])),
                Self.working.contains(where: node[3].hasPrefix), !node[3].hasSuffix("*")
            else { continue }
            free[node[2]] = (Int(node[4]) ?? 0) / max(1, processors)
        }
        let sum = free.values.reduce(0, +)
        return sum > 0 ? sum : nil
    }

    /// States of nodes that run jobs, or will when they are free or woken; a star behind them: it does not answer.
    private static let working = ["idle", "mixed", "allocated", "completing", "planned", "powering_up", "powered_down"]

    /// That the options name.
    private var partitions: [String] {
        let names = options.compactMap { option in
            ["partition=", "--partition=", "-p"].first(where: option.hasPrefix).map { option.dropFirst($0.count) }
        }
        return names.last.map { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } } ?? []
    }

    /// How many tasks of jobs wait or run; `nil`: the controller does not answer, which says nothing about the jobs.
    public func standing(of jobs: [String]) -> (waiting: Int, running: Int)? {
        let asked = Result { () throws(Fault) in
            try ask("squeue", ["--noheader", "--array", "--jobs", jobs.joined(separator: ","), "--format", "%T"])
        }
        switch asked {
        case .success(let said):
            let states = said.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            let running = states.count {
                ["RUNNING", "COMPLETING", "CONFIGURING", "STOPPED", "SUSPENDED"].contains($0)
            }
            return (states.count - running, running)
        case .failure(let fault):
            // Jobs that ended a while ago are forgotten.
            return fault.message.contains("Invalid job id") ? (0, 0) : nil
        }
    }

    private func ask(_ program: String, _ arguments: [String], input: String? = nil) throws(Fault) -> String {
        let ending: CommandLineProgram.Ending
        do { ending = try CommandLineProgram.run(program, arguments, input: input) } catch {
            throw Fault(message: "\(program): \((error as NSError).localizedDescription)")
        }
        guard ending.status == 0 else {
            throw Fault(message: "\(program): \(ending.error.trimmingCharacters(in: .whitespacesAndNewlines))")
        }
        return ending.output
    }
}
