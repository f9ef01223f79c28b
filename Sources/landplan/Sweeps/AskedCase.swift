import Children
import Folders
import Foundation
import LinearProgramming
import Sweeps

/// A question about one case, asked by this program's own command in a process of its own: the answer is the command's by construction.
enum AskedCase {
    private static let microsecondsBetweenLooks: UInt32 = 5_000

    static func ask(_ command: [String], _ scenario: URL, _ options: CaseOptions) throws -> CaseAnswer {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let files = ["out", "err"].map { scratch.url.appendingPathComponent($0) }
        var words: [String] = [command[0], scenario.path] + command.dropFirst()
        words += ["--json", "--quiet", "--no-cache"]
        if let limit = options.timeLimit { words += ["--time-limit", limit.description] }
        if let limit = options.nodeLimit { words += ["--node-limit", limit.description] }
        let process = try ChildProcess(
            OwnProgram.starter.path, words, output: .file(files[0].path), remarks: .file(files[1].path))
        var isAsked = false
        while process.isRunning {
            usleep(microsecondsBetweenLooks)
            guard StopFlag.isRequested, !isAsked else { continue }
            isAsked = true
            process.send(SIGTERM)
        }
        let ending = process.wait()
        let said = files.map { String(decoding: (try? Data(contentsOf: $0)) ?? Data(), as: UTF8.self) }
        let exit = ending.signal == nil ? Int(ending.status) : 6
        return CaseAnswer(exit: exit, document: said[0], complaint: said[1], isInterrupted: isAsked)
    }
}
