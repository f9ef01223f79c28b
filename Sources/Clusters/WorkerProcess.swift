import Folders
import Foundation

/// One process that answers lines with lines.
final class WorkerProcess {
    private let process = Process()
    private let tasks = Pipe()
    private let answers = Pipe()
    private var rest: [UInt8] = []

    init(_ program: URL, _ arguments: [String]) throws {
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = tasks
        process.standardOutput = answers
        Self.takeSignals()
        try process.run()
    }

    /// Threads may have signals blocked, and what they start would have them blocked as well: it could not be asked to end.
    private static func takeSignals() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    var identifier: Int32 { process.processIdentifier }

    /// Its answer; `nil`: it went away.
    func ask(_ task: String) -> String? {
        guard (try? tasks.fileHandleForWriting.write(contentsOf: Data((task + "\n").utf8))) != nil else { return nil }
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest.removeSubrange(...end)
                return line
            }
            guard let piece = answers.fileHandleForReading.nextPiece() else { return nil }
            rest += piece
        }
    }

    /// Tells it that nothing more comes, and waits for its end.
    func end() -> (signal: Int32?, status: Int32) {
        try? tasks.fileHandleForWriting.close()
        process.waitUntilExit()
        let status = process.terminationStatus
        return (process.terminationReason == .uncaughtSignal ? status : nil, status)
    }
}
