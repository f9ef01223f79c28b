import Foundation
import GLPKSolver
import Judging
import LandModel
import LinearProgramming
import Quantities
import Results

/// Works on a case in its folder: notes the beginning, solves, and puts all that came of it there in one step.
public struct CaseWork {
    let folder: CaseFolder
    /// Whose plan the case begins with.
    let base: CaseFolder?
    let tool: ProgramEntry
    /// Who answers questions that have no plan; `nil`: nobody does.
    let asking: CaseAnswer.Asking?

    public init(_ folder: CaseFolder, base: CaseFolder?, tool: ProgramEntry, asking: CaseAnswer.Asking? = nil) {
        self.folder = folder
        self.base = base
        self.tool = tool
        self.asking = asking
    }

    /// A process that goes away this often in a row while it works on a case is ended by the case.
    static let mostLosses = 5

    /// The status with which it ended; a case that is finished is left as it is.
    public func run() throws -> CaseStatus {
        let before = folder.status
        if let before, before.isFinished { return before }
        var status = Self.begun(after: before, tool)
        guard status.losses < Self.mostLosses else {
            return try fail(
                status,
                Words("进程 \(status.losses) 次中途消失", "its process went away \(status.losses) times without a word"))
        }
        guard let file = folder.file else {
            return try fail(status, Words("case.json 读不出", "case.json cannot be read"))
        }
        try folder.begin(status)
        MemoryPeak.reset()
        let clock = ContinuousClock()
        let began = clock.now
        var ending = CaseRun.Ending()
        let processor = ProcessorTime.seconds
        let spent = try clock.measure { ending = try self.ending(file, before) }
        status.processorSeconds = (ProcessorTime.seconds - processor).rounded(toPlaces: 3)
        status.state = ending.state
        status.exit = ending.exit
        status.status = ending.status
        status.gap = ending.plan?.gap
        status.why = ending.why
        status.losses = 0
        status.solveSeconds = spent.seconds
        status.seconds = began.duration(to: clock.now).seconds
        status.memory = MemoryPeak.megabytes
        return try end(status, plan: ending.plan, answer: ending.answer, log: log(file, status, ending.plan))
    }

    /// What has been finished stays: a process whose run was killed may still be at its case while the next run has begun it again.
    private func end(_ status: CaseStatus, plan: PlanFile?, answer: String? = nil, log: String) throws -> CaseStatus {
        if let finished = folder.status, finished.isFinished { return finished }
        try folder.end(status, plan: plan, answer: answer, log: log)
        return status
    }

    private func ending(_ file: CaseFile, _ before: CaseStatus?) throws -> CaseRun.Ending {
        guard !file.question.command.isEmpty, let asking else {
            return CaseRun(file: file, start: start(file, before)).run()
        }
        let scenario = folder.url.appendingPathComponent(CaseFile.name)
        return try asking(file.question.command, scenario, file.options).ending
    }

    /// Says that the process that worked on it ended without a word.
    public func lost(_ why: Words) throws -> CaseStatus { try fail(Self.begun(after: nil, tool, folder.status), why) }

    private func fail(_ begun: CaseStatus, _ why: Words) throws -> CaseStatus {
        var status = begun
        status.state = .failed
        status.exit = 6
        status.why = why
        return try end(status, plan: nil, log: "\(why.zh) / \(why.en)\n")
    }

    private static func begun(after before: CaseStatus?, _ tool: ProgramEntry, _ now: CaseStatus? = nil) -> CaseStatus {
        var status = CaseStatus()
        status.host = Self.host
        status.process = Int(ProcessInfo.processInfo.processIdentifier)
        status.attempts = now?.attempts ?? (before?.attempts ?? 0) + 1
        status.losses = before?.state == .running ? (before?.losses ?? 0) + 1 : 0
        status.tool = tool
        status.solver = ProgramEntry("GLPK", GLPKVersion.text)
        return status
    }

    /// An interrupted case goes on from its best plan, another one begins with its base's, if that is proved: only then it is the same
    /// wherever it was solved.
    private func start(_ file: CaseFile, _ before: CaseStatus?) -> Plan? {
        guard file.question == .solve, file.options.endsWithProof else { return nil }
        if before?.state == .interrupted, let own = folder.plan { return own.plan }
        guard let base, base.url != folder.url, base.status?.exit == 0 else { return nil }
        return base.plan?.plan
    }

    /// What a person wants to read of one case; programs read status.json.
    private func log(_ file: CaseFile, _ status: CaseStatus, _ plan: PlanFile?) -> String {
        var lines = ["landplan \(tool.version), GLPK \(status.solver.version), \(status.host)"]
        lines += file.axes.map { "\($0.axis) = \($0.label)" }
        lines.append("\(file.question.text): \(status.status ?? "-"), exit \(status.exit ?? 6)")
        lines += (plan?.tiers ?? []).map { tier in
            "\(tier.id): \(tier.value)" + (tier.isProved ? "" : " (bound \(tier.bound?.description ?? "-"))")
        }
        lines += (plan?.warnings ?? []).map { "! \($0.zh) / \($0.en)" }
        if let why = status.why { lines.append("! \(why.zh) / \(why.en)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let host: String = {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "-" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()
}

extension Duration {
    /// To a thousandth.
    fileprivate var seconds: ExactDecimal {
        let (whole, part) = components
        return ExactDecimal(significand: Int128(whole) * 1000 + Int128(part / 1_000_000_000_000_000), scale: 3)
    }
}

/// What this process and those that it has seen to their ends took of the processors.
private enum ProcessorTime {
    static var seconds: ExactDecimal {
        [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(ExactDecimal.zero) { sum, whose in
            var usage = rusage()
            guard getrusage(__rusage_who_t(whose.rawValue), &usage) == 0 else { return sum }
            return [usage.ru_utime, usage.ru_stime].reduce(sum) { sum, time in
                sum + ExactDecimal(significand: Int128(time.tv_sec) * 1_000_000 + Int128(time.tv_usec), scale: 6)
            }
        }
    }
}

/// The most memory that this process has had since a moment, where the system tells.
private enum MemoryPeak {
    static func reset() {
        guard let handle = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
        try? handle.write(contentsOf: Data("5".utf8))
        try? handle.close()
    }

    static var megabytes: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap({
                Int($0)
            })
        else { return nil }
        return (kilobytes + 1023) / 1024
    }
}
