import Folders
import Foundation
import Synchronization

/// The run of a command in a process of its own.
final class JobRun: Sendable {
    private let scratch: ScratchFolder
    private let job: Job
    private let program: JobProgram
    /// 0: not begun, or over.
    private let process = Mutex<pid_t>(0)

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

    var isRunning: Bool { process.withLock { $0 != 0 } }

    func interrupt() { signal(SIGINT) }
    func kill() { signal(SIGKILL) }

    private func signal(_ number: Int32) {
        process.withLock { id in if id > 0 { _ = Foundation.kill(id, number) } }
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
        FileManager.default.createFile(atPath: output.path, contents: nil)
        let command = Process()
        command.executableURL = program.executable
        command.arguments =
            [job.order.command] + job.order.arguments.map { $0.replacing("{folder}", with: folder.path) }
        command.environment = program.environment
        if let language = job.order.language { command.environment?["LANDPLAN_LANG"] = language.rawValue }
        command.standardInput = FileHandle.nullDevice
        let remarks: Pipe
        do {
            command.standardOutput = try FileHandle(forWritingTo: output)
            remarks = try Self.start(command)
        } catch {
            job.update {
                $0.stage = .failed
                $0.remarks = "\(error)"
            }
            return
        }
        process.withLock { $0 = command.processIdentifier }
        // It may have been given up just before it began.
        if job.standing.stage == .cancelled { kill() }
        if job.standing.isStopping { interrupt() }
        read(remarks.fileHandleForReading, progress)
        command.waitUntilExit()
        process.withLock { $0 = 0 }
        let bytes = (try? Data(contentsOf: output)).map { Array($0.prefix(Self.mostOutput)) } ?? []
        let status = command.terminationReason == .exit ? command.terminationStatus : -command.terminationStatus
        if Self.hasAnswer(status), job.standing.stage == .running { answered() }
        job.update { standing in
            standing.output = bytes
            standing.status = status
            if standing.stage == .running { standing.stage = Self.hasAnswer(status) ? .done : .failed }
        }
    }

    /// Begins a command whose remarks are read from a pipe.
    private static func start(_ command: Process) throws -> Pipe {
        // One at a time, because another command would hold the pipe open that is made here.
        try starting.withLock { _ in
            let pipe = Pipe()
            for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
                _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
            }
            command.standardError = pipe
            try command.run()
            try? pipe.fileHandleForWriting.close()
            return pipe
        }
    }

    private static let starting = Mutex(())

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
