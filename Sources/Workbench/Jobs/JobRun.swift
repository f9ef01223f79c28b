import Children
import Folders
import Foundation
import Synchronization

/// The run of a command in a process of its own.
final class JobRun: Sendable {
    private let scratch: ScratchFolder
    private let job: Job
    private let program: JobProgram
    /// `nil`: not begun, or over.
    private let process = Mutex<ChildProcess?>(nil)

    private static let mostRemarks = 16_000
    private static let mostOutput = 64 << 20

    /// `scratch`: for what it reads and leaves.
    init(_ job: Job, _ program: JobProgram, _ scratch: ScratchFolder) {
        self.job = job
        self.program = program
        self.scratch = scratch
    }

    var folder: URL { scratch.url }

    func removeFolder() { scratch.remove() }

    var isRunning: Bool { process.withLock { $0 != nil } }

    func interrupt() { signal(SIGINT) }
    func kill() { signal(SIGKILL) }

    private func signal(_ number: Int32) {
        process.withLock { $0?.send(number) }
    }

    /// Runs it on a thread of its own. `answered` is called before it is called done, because whoever hears that looks for what came of
    /// it; `ended` once, when all is read.
    func go(
        progress: @escaping @Sendable () -> Void, answered: @escaping @Sendable () -> Void = {},
        ended: @escaping @Sendable () -> Void
    ) {
        let thread = Thread { [self] in
            run(progress, answered)
            ended()
        }
        thread.stackSize = 1 << 20
        thread.start()
    }

    private func run(_ progress: @escaping @Sendable () -> Void, _ answered: () -> Void) {
        let output = folder.appendingPathComponent(".output")
        let words = [job.order.command] + job.order.arguments.map { $0.replacing("{folder}", with: folder.path) }
        var environment = program.environment
        if let language = job.order.language { environment["LANDPLAN_LANG"] = language.rawValue }
        let command: ChildProcess
        do {
            command = try ChildProcess(
                program.executable.path, words, environment: environment, output: .file(output.path), remarks: .pipe)
        } catch {
            job.update {
                $0.stage = .failed
                $0.remarks = "\(error)"
            }
            return
        }
        process.withLock { $0 = command }
        // It may have been given up just before it began.
        if job.standing.stage == .cancelled { kill() }
        if job.standing.isStopping { interrupt() }
        if let remarks = command.remarks { read(remarks, progress) }
        let ending = command.wait()
        process.withLock { $0 = nil }
        let bytes = (try? Data(contentsOf: output)).map { Array($0.prefix(Self.mostOutput)) } ?? []
        let status = ending.signal.map { -$0 } ?? ending.status
        if Self.hasAnswer(status), job.standing.stage == .running { answered() }
        job.update { standing in
            standing.output = bytes
            standing.status = status
            if standing.stage == .running { standing.stage = Self.hasAnswer(status) ? .done : .failed }
        }
    }

    /// Whether a command told an answer: 1, 6 and 7 are faults of what was asked, of the program, and of the machine.
    private static func hasAnswer(_ status: Int32) -> Bool { [0, 2, 3, 4, 5].contains(status) }

    /// Line by line to the end: progress, and what else is said.
    private func read(_ handle: FileHandle, _ progress: () -> Void) {
        var rest: [UInt8] = []
        while let piece = handle.nextPiece() {
            rest += piece
            var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            rest = Array(lines.popLast() ?? [])
            var isProgress = false
            for line in lines {
                let text = String(decoding: line, as: UTF8.self)
                if text.hasPrefix("{") {
                    job.update { $0.progress = text }
                    isProgress = true
                } else {
                    job.update { if $0.remarks.utf8.count < Self.mostRemarks { $0.remarks += text + "\n" } }
                }
            }
            if isProgress { progress() }
            if rest.count > Self.mostRemarks { rest = [] }
        }
    }
}
