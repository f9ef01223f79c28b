import Children
import Folders
import Foundation

/// One process that answers lines with lines.
final class WorkerProcess {
    private let process: ChildProcess
    private var rest: [UInt8] = []

    init(_ program: URL, _ arguments: [String]) throws {
        // Some schedulers end a job by its group.
        process = try ChildProcess(
            program.path, arguments, input: .pipe, output: .pipe, remarks: .ours, isOfOurGroup: true)
    }

    var identifier: pid_t { process.identifier }

    /// Its answer; `nil`: it went away.
    func ask(_ task: String) -> String? {
        guard (try? process.input?.write(contentsOf: Data((task + "\n").utf8))) != nil else { return nil }
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest.removeSubrange(...end)
                return line
            }
            guard let piece = process.output?.nextPiece() else { return nil }
            rest += piece
        }
    }

    /// Tells it that nothing more comes, and waits for its end.
    func end() -> ChildProcess.Ending {
        try? process.input?.close()
        return process.wait()
    }
}
