import Foundation

/// A program of the system, found as a shell finds it and run to its end.
public enum CommandLineProgram {
    public struct Ending: Sendable {
        public let status: Int32
        public let output: String
        public let error: String
    }

    /// What it says comes back, and its errors too; input is short enough for a pipe to hold.
    public static func run(_ name: String, _ arguments: [String], input: String? = nil) throws -> Ending {
        let (output, error) = (Pipe(), Pipe())
        let process = made(name, arguments)
        process.standardOutput = output
        process.standardError = error
        let given = Pipe()
        process.standardInput = input == nil ? FileHandle.nullDevice : given
        try process.run()
        if let input {
            try? given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try? given.fileHandleForWriting.close()
        }
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        let wrong = try error.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Ending(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            error: String(decoding: wrong, as: UTF8.self))
    }

    /// As `env` finds it.
    static func made(_ name: String, _ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        return process
    }
}
