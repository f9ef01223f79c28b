import Children
import Foundation
import Testing

@Suite struct ChildProcessTests {
    private func said(_ program: String, _ arguments: [String], isOfOurGroup: Bool = false) throws -> String {
        let process = try ChildProcess(program, arguments, output: .pipe, isOfOurGroup: isOfOurGroup)
        let bytes = try process.output?.readToEnd() ?? Data()
        #expect(process.wait() == process.ending)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func everyStreamLeadsWhereItIsToldTo() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("before, and longer".utf8).write(to: file)
        let process = try ChildProcess(
            "sh", ["-c", "cat; echo \"$TOLD\" >&2; exit 3"], environment: ["PATH": "/usr/bin:/bin", "TOLD": "told"],
            input: .pipe, output: .pipe, remarks: .file(file.path))
        try process.input?.write(contentsOf: Data("asked".utf8))
        try process.input?.close()
        #expect(try process.output?.readToEnd() == Data("asked".utf8))
        #expect(process.wait().signal == nil && process.wait().status == 3)
        #expect(try String(contentsOf: file, encoding: .utf8) == "told\n")
        #expect(try said("sh", ["-c", "cat; echo unheard >&2"]) == "")
    }

    @Test func itHasNothingThatItWasNotGiven() throws {
        // A number that no shell takes for itself.
        let descriptor = fcntl(STDERR_FILENO, F_DUPFD, 100)
        defer { close(descriptor) }
        try #require(descriptor >= 100)
        let line = "for f in 0 1 2 \(descriptor); do if [ -e /proc/$$/fd/$f ]; then echo $f; fi; done"
        #expect(try said("sh", ["-c", line]) == "0\n1\n2\n")
    }

    @Test func itsEndIsToldAsItWas() throws {
        let process = try ChildProcess("sleep", ["60"])
        #expect(process.isRunning)
        process.send(SIGKILL)
        #expect(process.wait().signal == SIGKILL)
        #expect(!process.isRunning)
        // Whoever has its number now is none of ours.
        process.send(SIGKILL)
        #expect(throws: NSError.self) { try ChildProcess("/no such program", []) }
    }

    @Test func itIsOfAGroupOfItsOwnOrOfOurs() throws {
        let line = ["-c", "cut -d' ' -f5 /proc/$$/stat"]
        let ours = "\(getpgrp())\n"
        #expect(try said("sh", line, isOfOurGroup: true) == ours)
        #expect(try said("sh", line) != ours)
    }
}
